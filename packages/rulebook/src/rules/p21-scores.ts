/** Printed scores against what the scheme allows: too much is an error, too little wants a reason. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import { type Allowed, attainmentOf, POINT, type RowScore, writePoints } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { allowedScore } from './p-amendments.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  type Form,
  fault,
  formRule,
  isMissedInFull,
  listed,
  NOTHING,
  placesOf,
  pointsByRate,
  rowName,
  scored,
  stated,
} from './p-forms.ts';

/** 「6.11」 or 「9.00—11.99」. */
function allowedText({ least, most, mostExcluded }: Allowed): string {
  const top = mostExcluded ? most - POINT / 100 : most;
  return least === top ? writePoints(most) : `${writePoints(least)}—${writePoints(top)}`;
}

/** 「指标值 ≥180人，实际完成值 ≥55人」. */
function values({ values: { indicator } }: RowScore): string {
  const target = indicator.adjustedTarget ?? indicator.initialTarget;
  return `指标值「${target?.text ?? ''}」，实际完成值「${indicator.actual?.text ?? ''}」`;
}

function at(form: Form, one: RowScore, allowed: Allowed): Parameters<typeof fault>[1] {
  const { score, initialTarget, actual } = one.values.indicator;
  return {
    statements: [score].filter(stated),
    places: placesOf([initialTarget, actual]),
    stated: score?.printed.text ?? '',
    expected: `${allowedText(allowed)}分`,
    amendments: [allowedScore(form, one, allowed)],
  };
}

function missedLosesPoints(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    if (!one.allowed || !isMissedInFull(one)) continue;
    const whole = form.score.printedTotal === 100 * POINT ? '，总分也不能是100分' : '';
    const cost = one.values.isCost && one.values.indicator.level2.includes('成本') ? '，成本超过目标' : '';
    found.push(
      fault(
        `${form.name}指标${rowName(one)}没有达到指标值却得满分：${values(one)}${cost}，得 ${writePoints(one.printed ?? 0)}，按评分办法应为 ${allowedText(one.allowed)}${whole}。`,
        at(form, one, one.allowed),
      ),
    );
  }
  return found;
}

function notTooMuch(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    // above its weight a score is another rule's
    if (one.printed !== null && one.weight !== null && one.printed > one.weight) continue;
    if (one.verdict !== 'over' || !one.allowed || isMissedInFull(one) || isAtEdge(one)) continue;
    found.push(
      fault(
        `${form.name}指标${rowName(one)}得分高于评分办法：${values(one)}，分值 ${one.values.indicator.weight?.printed.text ?? ''}，得 ${one.values.indicator.score?.printed.text ?? ''}，应为 ${allowedText(one.allowed)}。`,
        at(form, one, one.allowed),
      ),
    );
  }
  return found;
}

/** Exactly where one band of words ends and the better one begins. */
function isAtEdge({ allowed, printed }: RowScore): boolean {
  return allowed?.mostExcluded === true && allowed.method === 'SC-05' && printed === allowed.most;
}

/** Of rows that miss their target or were reached in part; rows that reached it are another rule's. */
function notTooLittle(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    if (one.verdict !== 'under' || !one.allowed || one.allowed.met === true || isPartly(one)) continue;
    found.push(
      fault(
        `${form.name}指标${rowName(one)}得分低于评分办法：${values(one)}，分值 ${one.values.indicator.weight?.printed.text ?? ''}，得 ${one.values.indicator.score?.printed.text ?? ''}，应为 ${allowedText(one.allowed)}。`,
        at(form, one, one.allowed),
      ),
    );
  }
  return found;
}

/** Reached in part, as its words say; whether it has a target is another rule's. */
function isPartly({ values: { actual } }: RowScore): boolean {
  return actual.kind === 'words' && attainmentOf(actual.text, '') === 'partly';
}

/** 「部分达成」 with fewer points than the least of its band. One finding for all forms. */
function partsKeepTheirBand(forms: readonly Form[]): Checks {
  const found: { form: Form; one: RowScore; from: number }[] = [];
  for (const form of forms) {
    const band = form.scheme.words.find(({ attainment }) => attainment === 'partly');
    for (const one of band ? form.lost : []) {
      const isUnder = band && (one.printed ?? 0) * 100 < (one.weight ?? 0) * band.from && isPartly(one);
      if (isUnder) found.push({ form, one, from: band.from });
    }
  }
  const [first] = found;
  if (!first) return NOTHING;
  return [
    fault(
      `「部分达成」一档不低于分值的${first.from}%，实际得分更低：${listed(found.map(({ form, one }) => `${form.name}${rowName(one)}${scored(one)}`))}。`,
      {
        statements: found.map(({ one }) => one.values.indicator.score).filter(stated),
        places: found.flatMap(({ one }) => placesOf([one.values.indicator.actual])),
        expected: `不低于分值的${first.from}%，或改写完成情况`,
      },
    ),
  ];
}

function atTheEdge(form: Form): Checks {
  const rows = form.score.rows.filter(isAtEdge);
  if (rows.length === 0) return NOTHING;
  return [
    fault(
      `${form.name}${rows.map((r) => `${rowName(r)}${writePoints(r.printed ?? 0)}`).join('、')}：部分达成的得分恰为分值的80%，80%属于达成一档。`,
      { statements: rows.map((r) => r.values.indicator.score).filter(stated), expected: '低于分值的80%' },
    ),
  ];
}

/** Words that admit a shortfall, or money that was not spent, beside a total of 100. */
function* fullMarksAreEarned(form: Form): Generator<Check> {
  const { printedTotal, rows } = form.score;
  if (printedTotal !== 100 * POINT || rows.some(isMissedInFull)) return;
  const missed = rows.filter((r) => r.allowed?.met === false);
  const rate = form.funds?.amounts.rate;
  const { computed, weight } = form.score.execution;
  // 99.99 % of 10 points are 10.00, and so are 99.95 % where the printed rate is what is multiplied
  const byRate = stated(rate) ? pointsByRate(weight, rate) : 0;
  const isUnspent = computed !== null && computed.score < weight && byRate < weight;
  if (missed.length === 0 && !isUnspent) return;
  const why =
    missed.length > 0 ? `${missed.map(rowName).join('、')}没有达到目标` : `执行率只有 ${rate?.printed.text ?? ''}%`;
  yield fault(`${form.name}总分印作 100，而${why}。`, {
    statements: [form.evaluation.total, isUnspent ? rate : null].filter(stated),
    places: missed.flatMap((r) => placesOf([r.values.indicator.actual])),
  });
}

const PARTLY = '部分达成预期指标并具有一定效果';
const REASON = '一处校舍待拆除，已列入下年计划';

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-21',
      title: '没有达到指标值的不能得满分',
      formula: '实际完成值未达到指标值 ⇒ 得分 < 分值',
      severity: 'error',
      basis: [cite('R10'), cite('POS')],
      effective: always,
      remedy: '按完成比例重新评分，写明偏差原因，并重算总分和等级。',
      examples: {
        pass: [oneForm('完成12处，得满分')],
        fail: [
          oneForm('目标10处，完成9处，得20分', { rows: row(0, { actual: '9处' }) }),
          oneForm('成本超支仍得满分', { rows: row(3, { actual: '210000元' }) }),
        ],
      },
    },
    missedLosesPoints,
  ),
  formRule(
    {
      id: 'SC-12',
      title: '得分不高于评分办法允许的分数',
      formula: '得分 ≤ 完成值 ÷ 指标值 × 分值（定量）；得分 < 本档上限（定性）',
      severity: 'error',
      basis: [cite('R10'), cite('POS'), cite('ENUM')],
      effective: always,
      remedy: '按完成比例或所在档次重新评分，并重算总分和等级。',
      examples: {
        pass: [oneForm('9 ÷ 10 × 20 = 18', { rows: row(0, { actual: '9处', score: '18', reason: REASON }) })],
        fail: [
          oneForm('完成6处得15分', { rows: row(0, { actual: '6处', score: '15', reason: REASON }) }),
          oneForm('部分达成得14分', { rows: row(4, { actual: PARTLY, score: '14', reason: REASON }) }),
        ],
      },
    },
    notTooMuch,
  ),
  formRule(
    {
      id: 'SC-12-2',
      title: '没有完全达到目标的，得分不低于评分办法允许的分数',
      formula: '得分 ≥ 完成值 ÷ 指标值 × 分值（定量）；得分 ≥ 本档下限（定性）',
      severity: 'warning',
      basis: [cite('R10'), cite('POS'), cite('ENUM')],
      effective: always,
      remedy: '按评分办法重新评分，或说明另外扣分的理由。',
      examples: {
        pass: [oneForm('9 ÷ 10 × 20 = 18', { rows: row(0, { actual: '9处', score: '18', reason: REASON }) })],
        fail: [oneForm('完成9处只得12分', { rows: row(0, { actual: '9处', score: '12', reason: REASON }) })],
      },
    },
    notTooLittle,
  ),
  documentRule(
    {
      id: 'SC-12-4',
      title: '“部分达成”的得分不低于本档的下限',
      formula: '部分达成 ⇒ 得分 ≥ 本档下限 × 分值',
      severity: 'warning',
      basis: [cite('R10'), cite('ENUM')],
      effective: always,
      remedy: '按所在档次评分；实际效果更差的，改写完成情况。',
      examples: {
        pass: [oneForm('部分达成得10分', { rows: row(4, { actual: PARTLY, score: '10', reason: REASON }) })],
        fail: [oneForm('部分达成只得7分', { rows: row(4, { actual: PARTLY, score: '7', reason: REASON }) })],
      },
    },
    partsKeepTheirBand,
  ),
  formRule(
    {
      id: 'SC-12-3',
      title: '部分达成的得分低于分值的80%',
      formula: '部分达成：80% > 得分率 ≥ 60%',
      severity: 'info',
      basis: [cite('R10'), cite('ENUM')],
      effective: always,
      remedy: '按完成程度在80%以下评分，或改为达成。',
      examples: {
        pass: [oneForm('15分得10分', { rows: row(4, { actual: PARTLY, score: '10', reason: REASON }) })],
        fail: [oneForm('15分得12分', { rows: row(4, { actual: PARTLY, score: '12', reason: REASON }) })],
      },
    },
    atTheEdge,
  ),
  formRule(
    {
      id: 'P-38',
      title: '总分100的项目，指标全部达到目标，预算全部执行',
      formula: '总分 = 100 ⇒ 没有未达到的指标，执行率 ≥ 100%',
      severity: 'error',
      basis: [cite('layout', '有扣分因素的总分 < 100')],
      effective: always,
      remedy: '核对各项得分和总分。',
      examples: {
        pass: [oneForm('总分99.5')],
        fail: [oneForm('执行率95%而总分100', { total: '100' })],
      },
    },
    fullMarksAreEarned,
  ),
];
