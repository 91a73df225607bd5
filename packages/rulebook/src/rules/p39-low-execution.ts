/** Low execution: it wants a reason, and it does not go with payments in time or with 优. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { FormText } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  type Form,
  fault,
  formRule,
  isSilent,
  listed,
  NOTHING,
  PERCENT,
  placesOf,
  rowName,
  stated,
} from './p-forms.ts';

const LOW = 50;

function gradeFitsExecution({ funds, name, score: { printedGrade }, evaluation: { grade } }: Form): Checks {
  const rate = funds?.amounts.rate;
  if (!stated(rate) || printedGrade !== '优' || rate.printed.value >= LOW * PERCENT) return NOTHING;
  return [
    fault(`${name}执行率 ${rate.printed.text}%，不到 ${LOW}%，而自评等级为“优”，请说明目标如何在少支出的情况下实现。`, {
      statements: [rate],
      places: grade ? [grade.place] : [],
    }),
  ];
}

const ABOUT_MONEY = /执行|支付|支出|拨付|下达|下拨|到位|收回|结余|结转|节约|节余|未使用|资金|预算|款|调整|变动/;
const PAYMENT = /支付|发放|拨付|支出|下达|到账/;
const SLOW = 60;

/** A low rate wants a reason: beside the funds, in the analysis of execution beyond its numbers, or among the problems. */
function lowRateIsExplained({ funds, evaluation, scheme, name }: Form): Checks {
  const rate = funds?.amounts.rate;
  if (!stated(rate) || rate.printed.value >= scheme.execution.reasonBelow * PERCENT) return NOTHING;
  if (evaluation.funds.some((row) => !isSilent(row.deviation))) return NOTHING;
  const { budgetExecution, problems } = evaluation.analysis;
  if (problems && ABOUT_MONEY.test(problems.text) && !isSilent(problems)) return NOTHING;
  const told = budgetExecution?.text.replace(/[^，,。；;]*\d[^，,。；;]*/g, '') ?? '';
  if (ABOUT_MONEY.test(told)) return NOTHING;
  return [
    fault(`${name}执行率 ${rate.printed.text}%，偏差原因一栏和项目绩效分析都没有说明资金为什么没有支出。`, {
      statements: [rate],
      expected: '说明执行率低的原因和改进措施',
    }),
  ];
}

/** Paid in time and in full, says the indicator; not even two thirds were paid, say the funds. */
function paymentWasInTime(form: Form): Checks {
  const rate = form.funds?.amounts.rate;
  if (!stated(rate) || rate.printed.value >= SLOW * PERCENT) return NOTHING;
  const found: Check[] = [];
  for (const { values, weight, printed } of form.score.rows) {
    const { indicator, level } = values;
    if (!level.isTime || printed !== weight || !PAYMENT.test(indicator.name.text)) continue;
    const late = saysLate(form);
    const words = late ? `，文字说「${late.clause}」` : '';
    found.push(
      fault(`${form.name}时效指标「${indicator.name.text}」得满分，而执行率只有 ${rate.printed.text}%${words}。`, {
        statements: [rate],
        places: placesOf([indicator.name, late?.text]),
        expected: '执行率低于60%的，支付类时效指标不宜得满分',
      }),
    );
  }
  return found;
}

const BEHIND = /补发|补付|拖欠|未及时|未按时|滞后|延期|推迟|逾期|迟缓/;

/** Where the analysis says that money came late. */
function saysLate({ evaluation: { analysis } }: Form): { text: FormText; clause: string } | null {
  return clauseOfDelay(analysis.problems) ?? clauseOfDelay(analysis.budgetExecution);
}

function clauseOfDelay(text: FormText | undefined): { text: FormText; clause: string } | null {
  if (!text || !BEHIND.test(text.text)) return null;
  const clause = text.text.split(/[，,。；;]/).find((part) => BEHIND.test(part));
  return clause === undefined ? null : { text, clause };
}

/** Paid in time, says the indicator; paid late, says the analysis. */
function inTimeIsInTime(form: Form): Checks {
  const rate = form.funds?.amounts.rate;
  // with a low rate both are told at once
  if (stated(rate) && rate.printed.value < SLOW * PERCENT) return NOTHING;
  const late = saysLate(form);
  if (!late) return NOTHING;
  const rows = form.score.rows.filter(
    ({ values: { indicator, level }, printed, weight }) =>
      level.isTime && printed !== null && printed === weight && PAYMENT.test(indicator.name.text),
  );
  if (rows.length === 0) return NOTHING;
  return [
    fault(`${form.name}时效指标${listed(rows.map(rowName))}得满分，而文字说「${late.clause}」。`, {
      statements: rows.map((r) => r.values.indicator.score).filter(stated),
      places: [late.text.place],
      stated: late.clause,
      expected: '按实际支付时间重评时效指标',
    }),
  ];
}

/** A poor result that nothing is done about. */
function poorResultsAreAnswered({ evaluation: { grade, analysis }, score: { printedGrade }, name }: Form): Checks {
  const { improvements } = analysis;
  if ((printedGrade !== '中' && printedGrade !== '差') || !grade || !improvements) return NOTHING;
  if (!isSilent(improvements)) return NOTHING;
  return [
    fault(`${name}自评等级为“${printedGrade}”，下一步改进措施写“${improvements.text}”。`, {
      places: [grade.place, improvements.place],
      expected: '写明整改措施和下年预算的处理',
    }),
  ];
}

const LATE = ['20', '20', '20', '9', '11', '45.00', '4.50'];

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-39',
      title: '执行率低于50%的项目不宜评为“优”',
      formula: '执行率 < 50% ⇒ 等级不为“优”，或说明理由',
      severity: 'warning',
      basis: [cite('practice', '执行率低于50%而自评为优的须说明')],
      effective: always,
      remedy: '核对指标完成情况和得分，或说明少支出而目标全部实现的原因。',
      examples: { pass: [oneForm('执行率95%，优')], fail: [oneForm('执行率45%，优', { funds: LATE, total: '94.5' })] },
    },
    gradeFitsExecution,
  ),
  formRule(
    {
      id: 'P-39-2',
      title: '执行率低于60%的项目，支付类时效指标不宜得满分',
      formula: '执行率 < 60% ⇒ 支付、发放、拨付的时效指标得分 < 分值',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '资金大部分没有支付的，不能说及时支付')],
      effective: always,
      remedy: '按实际支付进度重评时效指标，或说明未支付部分不属于本指标。',
      examples: {
        pass: [oneForm('执行率95%', { rows: row(2, { name: '工程款支付及时率' }) })],
        fail: [oneForm('执行率45%而“支付及时率”得满分', { funds: LATE, rows: row(2, { name: '工程款支付及时率' }) })],
      },
    },
    paymentWasInTime,
  ),
  formRule(
    {
      id: 'P-39-5',
      title: '说补发、滞后的，支付类时效指标不得满分',
      formula: '文字说补发、拖欠、滞后 ⇒ 支付、发放的时效指标得分 < 分值',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '补发、拖欠的不能说及时')],
      effective: always,
      remedy: '按实际支付时间重评时效指标。',
      examples: {
        pass: [oneForm('没有补发', { rows: row(2, { name: '工程款支付及时率' }) })],
        fail: [
          oneForm('上年工程款本年补付，及时率满分', {
            rows: row(2, { name: '工程款支付及时率' }),
            problems: '部分工程款支付滞后。',
          }),
        ],
      },
    },
    inTimeIsInTime,
  ),
  formRule(
    {
      id: 'P-20-2',
      title: '执行率低于90%的说明原因',
      formula: '执行率 < 90% ⇒ 偏差原因或项目绩效分析说明资金未支出的原因',
      severity: 'warning',
      basis: [cite('SC', '执行率低于90%须说明原因'), cite('R10')],
      effective: always,
      remedy: '在偏差原因分析及改进措施一栏说明资金没有支出的原因。',
      examples: {
        pass: [oneForm('写明尾款下年支付', { funds: [...LATE, '尾款按合同下年支付'] })],
        fail: [
          oneForm('没有原因', {
            funds: LATE,
            execution: '2023年项目预算总金额200000元，预算支出90000元，结余110000元，预算执行率45%。',
            problems: '服务能力需要加强。',
          }),
        ],
      },
    },
    lowRateIsExplained,
  ),
  formRule(
    {
      id: 'P-46',
      title: '自评等级为中、差的写明改进措施',
      formula: '等级 ∈ {中，差} ⇒ 下一步改进措施 ≠ 空、无',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '评价结果应当用于改进管理和安排预算')],
      effective: always,
      remedy: '写明整改措施、完成时间和下年预算的处理。',
      examples: {
        pass: [oneForm('等级为优', { improvements: '无' })],
        fail: [oneForm('等级为中而没有措施', { total: '75', grade: '中', improvements: '无' })],
      },
    },
    poorResultsAreAnswered,
  ),
];
