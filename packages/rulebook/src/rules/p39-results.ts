/** Low execution against the results that are told: full marks for effects, a grade just reached, a budget that was given up. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import { aligned, POINT, type RowScore, writePoints } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  type Form,
  fault,
  formRule,
  isSilent,
  listed,
  lostPoints,
  NOTHING,
  PERCENT,
  placesOf,
  rowName,
  stated,
} from './p-forms.ts';

/** Below so many percent little was done, or little was paid. */
const LITTLE = 60;

function isLow({ funds }: Form): boolean {
  const rate = funds?.amounts.rate;
  return stated(rate) && rate.printed.value < LITTLE * PERCENT;
}

/** A quantity of which less than so much was done. */
function isLargelyMissed({ values: { target, actual } }: RowScore): boolean {
  if (target.kind !== 'number' || actual.kind !== 'number') return false;
  const pair = aligned(target, actual);
  return pair !== null && pair[0] > 0n && pair[1] * 100n < pair[0] * BigInt(LITTLE);
}

/** Two thirds of the people and of the money did not come, and every effect is there in full. */
function effectsFollowOutput(form: Form): Checks {
  const rate = form.funds?.amounts.rate;
  if (!isLow(form) || !stated(rate)) return NOTHING;
  const missed = form.quantities.filter(isLargelyMissed);
  const effects = form.score.rows.filter(({ group }) => group === 'benefit' || group === 'satisfaction');
  if (missed.length === 0 || effects.length === 0 || effects.some(lostPoints)) return NOTHING;
  const outputs = missed.map((r) => {
    const { indicator } = r.values;
    return `${rowName(r)}指标值「${indicator.initialTarget?.text ?? ''}」、完成「${indicator.actual?.text ?? ''}」`;
  });
  return [
    fault(
      `${form.name}${listed(outputs)}，执行率 ${rate.printed.text}%，而效益和满意度各项都得满分：${listed(effects.map(rowName))}。`,
      {
        statements: [rate, ...effects.map((r) => r.values.indicator.score)].filter(stated),
        places: missed.flatMap((r) => placesOf([r.values.indicator.actual])),
        expected: '效益得分与产出的完成程度相称，或说明理由',
      },
    ),
  ];
}

const LEAST: Readonly<Record<string, number>> = { 优: 90, 良: 80 };

function gradeIsEarned(form: Form): Checks {
  const rate = form.funds?.amounts.rate;
  if (!stated(rate) || !isLow(form)) return NOTHING;
  const { printedGrade, printedTotal } = form.score;
  const least = LEAST[printedGrade ?? ''];
  // below 50 % the best grade is another rule's
  if (least === undefined || printedTotal === null) return NOTHING;
  if (form.evaluation.funds.some(({ deviation }) => !isSilent(deviation))) return NOTHING;
  if (printedGrade === '优' && rate.printed.value < 50 * PERCENT) return NOTHING;
  return [
    fault(
      `${form.name}执行率只有 ${rate.printed.text}%，自评 ${writePoints(printedTotal)} 分、等级为“${printedGrade}”，比“${printedGrade}”的下限高 ${writePoints(printedTotal - least * POINT)} 分，请说明资金少支出而目标基本实现的依据。`,
      {
        statements: [rate, form.evaluation.total].filter(stated),
        places: placesOf([form.evaluation.grade]),
        expected: '各项得分有完成情况支持',
      },
    ),
  ];
}

/** Cut to less than half, and still nothing was wanting. */
function cutIsNoFullMark(form: Form): Checks {
  const { total, analysis } = form.evaluation;
  if (!stated(total) || total.printed.value !== 100 * POINT) return NOTHING;
  const { initialBudget, initialTargeted, annualBudget } = form.funds?.amounts ?? {};
  const initial = initialBudget ?? initialTargeted;
  if (!stated(initial) || !stated(annualBudget)) return NOTHING;
  if (annualBudget.printed.value * 2 >= initial.printed.value || !isSilent(analysis.problems)) return NOTHING;
  const problems = analysis.problems ? `、存在的问题写“${analysis.problems.text}”` : '';
  return [
    fault(
      `${form.name}年初预算 ${initial.printed.text}，全年预算只剩 ${annualBudget.printed.text}，大部分资金没有用于项目，而总分100分${problems}。`,
      {
        statements: [initial, annualBudget, total],
        places: placesOf([analysis.problems]),
        expected: '说明预算大幅调减对目标的影响',
      },
    ),
  ];
}

const HALF = ['20', '20', '20', '9', '11', '45.00', '4.50', '尾款按合同下年支付'];
const MORE_THAN_HALF = ['20', '20', '20', '11', '9', '55.00', '5.50'];

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-39-3',
      title: '产出和支出大部分没有完成的，效益和满意度不宜都得满分',
      formula: '数量完成率 < 60% 且执行率 < 60% ⇒ 效益、满意度得分 < 分值',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '效益以产出为基础')],
      effective: always,
      remedy: '按实际受益的范围重评效益和满意度，或说明理由。',
      examples: {
        pass: [oneForm('完成12处')],
        fail: [
          oneForm('10处完成4处，效益满分', {
            funds: HALF,
            rows: row(0, { actual: '4处', score: '8', reason: '六处校舍待拆除' }),
            total: '82.5',
            grade: '良',
          }),
        ],
      },
    },
    effectsFollowOutput,
  ),
  formRule(
    {
      id: 'P-39-4',
      title: '执行率低于60%而评为“良”以上的，说明依据',
      formula: '执行率 < 60% 且资金栏没有写偏差原因 ⇒ 等级不高于“中”',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '执行率低、自评等级高的须说明')],
      effective: always,
      remedy: '核对各项指标的完成情况和得分，说明资金少支出而目标基本实现的依据。',
      examples: {
        pass: [
          oneForm('执行率95%，优'),
          oneForm('执行率55%，写明了原因', { funds: [...MORE_THAN_HALF, '尾款按合同下年支付'], total: '95.5' }),
        ],
        fail: [oneForm('执行率55%，优', { funds: MORE_THAN_HALF, total: '95.5' })],
      },
    },
    gradeIsEarned,
  ),
  formRule(
    {
      id: 'P-10-2',
      title: '年初预算调减一半以上的，不宜满分而没有问题',
      formula: '全年预算数 < 年初预算数 ÷ 2 ⇒ 总分 < 100，或写明问题',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '预算大幅调减说明年初目标或预算编制有问题')],
      effective: always,
      remedy: '在存在的问题中说明预算大幅调减的原因和对目标的影响。',
      examples: {
        pass: [oneForm('没有调减')],
        fail: [
          oneForm('20调到8，100分，问题写“无”', {
            funds: ['20', '20', '8', '8', '0', '100.00', '10.00'],
            rows: row(3, { target: '≤80000元', actual: '80000元' }),
            total: '100',
            problems: '无',
          }),
        ],
      },
    },
    cutIsNoFullMark,
  ),
];
