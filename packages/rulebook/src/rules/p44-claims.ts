/** What a form claims in words against what it prints in its own cells: paid in full, finished in time, everything well. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import { attainmentOf, type RowScore } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { plainName, sharedRun } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  DEADLINE,
  type Form,
  fault,
  formRule,
  isUnspent,
  NOTHING,
  PERCENT,
  placesOf,
  rowName,
  scored,
  stated,
} from './p-forms.ts';

const CLAUSE = /[^，,。；;]+/g;

/** The first clause of a text that makes a claim and does not take it back. */
function claimIn(text: FormText | null | undefined, claim: RegExp, but: RegExp): string | null {
  // a claim of a clause is one of the text
  if (!text || !claim.test(text.text)) return null;
  return text.text.match(CLAUSE)?.find((clause) => claim.test(clause) && !but.test(clause)) ?? null;
}

const PAID =
  /完成(?:全部)?(?:项目)?(?:资金|经费|款项)?(?:支付|拨付)|(?:资金|经费|款项|已)?全部(?:支付|拨付|支出|使用)|(?:支付|拨付|支出)(?:完毕|完成)/;
const SAVED = /节约|节余|节省|招标|中标|压减|核减|据实/;
const NOT_ALL = /未|没|不|尚|部分|确保|力争|争取|应|计划/;

/** 「完成支付资金」 beside money that was not paid. */
function paidIsPaid(form: Form): Checks {
  const { rate, balance } = form.funds?.amounts ?? {};
  if (!isUnspent(form) || !stated(rate) || !stated(balance) || balance.printed.value <= 0) return NOTHING;
  const { goal, analysis, funds } = form.evaluation;
  const claims = [claimOf(goal.actual), claimOf(analysis.output)].filter((claim) => claim !== null);
  if (claims.length === 0) return NOTHING;
  // all that was due may be paid, and the rest saved
  const reasons = [analysis.budgetExecution, goal.actual, ...funds.map((r) => r.deviation)];
  if (reasons.some((text) => text && SAVED.test(text.text))) return NOTHING;
  return claims.map(({ text, clause }) =>
    fault(
      `${form.name}完成情况说「${clause}」，而执行率 ${rate.printed.text}%，还有 ${balance.printed.text}${balance.printed.unit} 没有支出。`,
      { statements: [rate, balance], places: [text.place], stated: clause, expected: '按实际支付情况填写' },
    ),
  );
}

/** That all was paid. */
function claimOf(text: FormText | null | undefined): { text: FormText; clause: string } | null {
  const clause = claimIn(text, PAID, NOT_ALL);
  return !text || clause === null ? null : { text, clause };
}

const FINISHED = /(?:顺利|圆满|全面|如期|按时|按期|全部)完成|已(?:经)?完成/;
/** Below so many percent the money came late, if it came. */
const LITTLE = 60;

function isLate({ values: { level, actual } }: RowScore): boolean {
  if (!level.isTime || actual.kind !== 'words') return false;
  const attainment = attainmentOf(actual.text, '');
  return attainment === 'partly' || attainment === 'missed';
}

/** 「顺利完成」 beside an indicator of time that was not reached. */
function finishedIsFinished(form: Form): Checks {
  const { goal } = form.evaluation;
  const clause = claimIn(goal.actual, FINISHED, NOT_ALL);
  if (!goal.actual || clause === null) return NOTHING;
  const late = form.lost.filter(isLate);
  const rate = form.funds?.amounts.rate;
  const deadline = goal.expected ? claimIn(goal.expected, DEADLINE, /^$/) : null;
  const isOverdue = deadline !== null && stated(rate) && rate.printed.value < LITTLE * PERCENT;
  if (late.length === 0 && !isOverdue) return NOTHING;
  const facts = [
    ...(deadline === null ? [] : [`年度目标是「${deadline}」`]),
    ...late.map((r) => {
      const reason = r.values.indicator.deviation;
      return `${rowName(r)}「${r.values.indicator.actual?.text ?? ''}」${scored(r)}${reason ? `，原因「${reason.text}」` : ''}`;
    }),
    ...(stated(rate) ? [`执行率 ${rate.printed.text}%`] : []),
  ];
  return [
    fault(`${form.name}实际完成情况说「${clause}」，而${facts.join('；')}。`, {
      statements: [rate].filter(stated),
      places: placesOf([
        goal.expected,
        goal.actual,
        ...late.flatMap((r) => [r.values.indicator.actual, r.values.indicator.deviation]),
      ]),
      stated: clause,
      expected: '按时限的完成情况填写',
    }),
  ];
}

const PRAISE = /扎实|稳健|显著|良好|有力|明显|大幅|圆满|顺利|充分|不断|有效|全面/;
const SHORT = /未|没|不足|不够|有待|部分|尚|差距|仍|基本|略/;
/** So many characters name the same work. */
const SAME_WORK = 4;

/** Reached in part, says the table; 「工作扎实」, says the analysis of the same work. */
function praiseFitsTheTable(form: Form): Checks {
  const { benefit } = form.evaluation.analysis;
  if (!benefit || form.lost.length === 0) return NOTHING;
  const found: Check[] = [];
  for (const one of form.lost) {
    const { actual, indicator } = one.values;
    if (one.group !== 'benefit' || actual.kind !== 'words' || attainmentOf(actual.text, '') !== 'partly') continue;
    const name = plainName(indicator.name.text);
    const clause = benefit.text
      .match(CLAUSE)
      ?.find((part) => PRAISE.test(part) && !SHORT.test(part) && sharedRun(name, part, SAME_WORK) !== '');
    if (clause === undefined) continue;
    found.push(
      fault(
        `${form.name}效益指标${rowName(one)}「${indicator.actual?.text ?? ''}」、得分 ${scored(one)}，而效益情况说「${clause}」。`,
        {
          places: placesOf([indicator.actual, benefit]),
          stated: clause,
          expected: '效益情况与指标的完成情况一致',
        },
      ),
    );
  }
  return found;
}

const PARTLY = '部分达成预期指标并具有一定效果';

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-44-3',
      title: '效益情况与效益指标的完成情况一致',
      formula: '效益指标部分达成 ⇒ 效益情况不说“扎实”“显著”',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '同一件事在表和文字中说法一致')],
      effective: always,
      remedy: '按指标的完成情况改写效益情况，或核对得分。',
      examples: {
        pass: [oneForm('全部达成')],
        fail: [
          oneForm('部分达成而说显著提高', {
            rows: row(4, { actual: PARTLY, score: '10', reason: '两处围墙尚未加固' }),
            benefit: '校园安全水平显著提高。',
          }),
        ],
      },
    },
    praiseFitsTheTable,
  ),
  formRule(
    {
      id: 'P-44-4',
      title: '说资金全部支付的，没有结余',
      formula: '“完成支付”“全部支付” ⇒ 执行率 = 100%',
      severity: 'warning',
      basis: [cite('layout', '完成情况与资金栏一致')],
      effective: always,
      remedy: '按实际支付情况改写完成情况。',
      examples: {
        pass: [oneForm('没有说全部支付')],
        fail: [
          oneForm('说全部支付，执行率95%', { goals: ['支付工程款。', '2023年完成资金支付，十二处校舍通过验收。'] }),
        ],
      },
    },
    paidIsPaid,
  ),
  formRule(
    {
      id: 'P-44-5',
      title: '说顺利完成的，没有逾期',
      formula: '“顺利完成”“按时完成” ⇒ 时效指标达成，有时限的目标已支付',
      severity: 'warning',
      basis: [cite('R10'), cite('layout', '完成情况与时效指标、资金栏一致')],
      effective: always,
      remedy: '写明没有按时完成的部分和原因。',
      examples: {
        pass: [oneForm('时效指标达成', { goals: ['第三季度完成维修。', '八月顺利完成十二处校舍维修。'] })],
        fail: [
          oneForm('时效部分达成而说顺利完成', {
            goals: ['第三季度完成维修。', '顺利完成十二处校舍维修。'],
            rows: row(2, { target: '及时', actual: PARTLY, score: '7', reason: '雨季停工，工期滞后' }),
          }),
        ],
      },
    },
    finishedIsFinished,
  ),
];
