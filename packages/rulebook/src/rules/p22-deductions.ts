/** Points taken without a fault of the indicator, and reasons that speak of something else. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import type { RowScore } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { scoreOf, toBeWritten } from './p-amendments.ts';
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
  scored,
  stated,
} from './p-forms.ts';

function reasonOf({ values: { indicator } }: RowScore): string {
  return isSilent(indicator.deviation) ? '' : `，原因「${indicator.deviation?.text ?? ''}」`;
}

/** Reached, by a number that says so; far beyond the target points may be taken. */
function isMet({ allowed, values: { actual } }: RowScore): boolean {
  return allowed?.met === true && actual.kind === 'number';
}

function at(rows: readonly RowScore[]): Parameters<typeof fault>[1] {
  return {
    statements: rows.map((r) => r.values.indicator.score).filter(stated),
    places: rows.flatMap((r) => placesOf([r.values.indicator.deviation])),
  };
}

function metKeepsPoints(form: Form): Checks {
  const rows = form.lost.filter((r) => r.verdict === 'under' && isMet(r));
  if (rows.length === 0) return NOTHING;
  return [
    fault(
      `${form.name}达到指标值而扣了分：${listed(rows.map((r) => `${rowName(r)}指标值「${r.values.indicator.initialTarget?.text ?? ''}」、完成「${r.values.indicator.actual?.text ?? ''}」、得分 ${scored(r)}${reasonOf(r)}`))}。`,
      {
        ...at(rows),
        expected: '达到指标值的得满分；资金结余在执行率中扣分，不在指标中重复扣分',
        amendments: rows.flatMap((r) => (r.weight === null ? [] : [scoreOf(form, r, r.weight)])),
      },
    ),
  ];
}

/** Nothing but that money was not paid: 「2023年资金未花完，财政收回」. */
const ONLY_MONEY =
  /^(?:20\d\d年)?(?:项目|部分|专项)?(?:资金|经费|款项)?(?:尚未|还?没有|未)能?(?:全部|完全|足额)?(?:支付|拨付|花完|支出|使用|用完)(?:完毕?)?[,，;；。\s]*(?:财政[一-鿿]{0,6})?[。.]?$/;
const ABOUT_MONEY = /支付|拨付|发放|资金|经费|成本|费用|补贴|补助/;
const NO_SHORTFALL = /(?:基本|全部|已|均)?(?:正常|完成|达标|顺利)(?:进行|开展|完成)?[。.]?$/;
const SHORTFALL = /未|没|不|差|滞后|延期|推迟|较少|减少|缺|难|问题|收回/;

/** 「资金未全部支付」 for a mechanism that was not completed: the reason is that of another row. */
function speaksOfMoneyOnly({ values: { indicator, isCost, target } }: RowScore): boolean {
  const reason = indicator.deviation?.text ?? '';
  if (!ONLY_MONEY.test(reason)) return false;
  // money that was not spent is no failing of costs, and has lost its points with the execution
  if (target.kind === 'unfilled') return isCost;
  if (isCost || ABOUT_MONEY.test(indicator.level2)) return false;
  return !(indicator.level2.includes('时效') && ABOUT_MONEY.test(indicator.name.text));
}

function deniesShortfall({ values: { indicator } }: RowScore): boolean {
  const reason = indicator.deviation?.text ?? '';
  return NO_SHORTFALL.test(reason) && !SHORTFALL.test(reason);
}

function reasonsConcernTheRow(form: Form): Checks {
  const rows = form.lost.filter(
    (r) =>
      !isMet(r) &&
      !isSilent(r.values.indicator.deviation) &&
      // where all was spent such a reason is another rule's
      ((speaksOfMoneyOnly(r) && !isSpent(form)) || deniesShortfall(r)),
  );
  if (rows.length === 0) return NOTHING;
  return [
    fault(
      `${form.name}扣分原因没有说明该项指标的偏差：${listed(rows.map((r) => `${rowName(r)}得分 ${scored(r)}${reasonOf(r)}`))}。`,
      {
        ...at(rows),
        expected: '写明该项指标没有达到目标的原因和改进措施',
        amendments: rows.map((r) => toBeWritten(form, r.values.indicator, ['deviation'])),
      },
    ),
  ];
}

const NOT_SPENT =
  /未(?:能)?(?:全部|完全|足额)?(?:支付|拨付|花完|支出|使用完)|(?:财政|国库)(?:部门)?(?:已)?收回|有?结余/;

function isSpent({ funds }: Form): boolean {
  const rate = funds?.amounts.rate;
  const balance = funds?.amounts.balance;
  return stated(rate) && rate.printed.value >= 100 * PERCENT && (!stated(balance) || balance.printed.value === 0);
}

/** 「未全部支付，财政收回」 where every 元 was spent. */
function reasonsFitTheFunds(form: Form): Checks {
  if (form.lost.length === 0 || !isSpent(form)) return NOTHING;
  const { rate, balance } = form.funds?.amounts ?? {};
  const rows = form.lost.filter((r) => NOT_SPENT.test(r.values.indicator.deviation?.text ?? ''));
  if (rows.length === 0) return NOTHING;
  return [
    fault(
      `${form.name}扣分原因与资金相反：${listed(rows.map((r) => `${rowName(r)}${reasonOf(r)}`))}，而全年执行率 ${rate?.printed.text ?? ''}%、没有结余，疑似照抄其他项目。`,
      {
        statements: [rate, balance, ...rows.map((r) => r.values.indicator.score)].filter(stated),
        places: rows.flatMap((r) => placesOf([r.values.indicator.deviation])),
        expected: '资金已全部支出，改写扣分原因',
        amendments: rows.map((r) => toBeWritten(form, r.values.indicator, ['deviation'])),
      },
    ),
  ];
}

const UNSPENT = '资金未全部支付，财政收回';

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-22',
      title: '达到指标值的不扣分',
      formula: '实际完成值达到指标值 ⇒ 得分 = 分值',
      severity: 'warning',
      basis: [cite('R10'), cite('POS')],
      effective: always,
      remedy: '恢复得分；资金没有用完的在执行率得分中体现，成本节约不是扣分的理由。',
      examples: {
        pass: [oneForm('达到得满分')],
        fail: [oneForm('成本节约反而扣分', { rows: row(3, { score: '7', reason: UNSPENT }) })],
      },
    },
    metKeepsPoints,
  ),
  formRule(
    {
      id: 'P-22-2',
      title: '扣分原因说明该项指标的偏差',
      formula: '扣分原因针对该项指标，不以资金支付情况代替',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '扣分原因应当针对该项指标')],
      effective: always,
      remedy: '写明该项指标没有达到目标的原因和改进措施。',
      examples: {
        pass: [
          oneForm('原因针对指标', {
            rows: row(5, { actual: '部分达成预期指标并具有一定效果', score: '10', reason: '巡查制度尚未印发' }),
          }),
        ],
        fail: [
          oneForm('机制没有健全，原因却是资金', {
            rows: row(5, { actual: '部分达成预期指标并具有一定效果', score: '10', reason: UNSPENT }),
          }),
        ],
      },
    },
    reasonsConcernTheRow,
  ),
  formRule(
    {
      id: 'P-22-3',
      title: '扣分原因与资金执行情况不矛盾',
      formula: '执行率 = 100% 且结余 = 0 ⇒ 原因不是“未全部支付、财政收回”',
      severity: 'error',
      basis: [cite('layout', '执行率100%时没有未支付的资金')],
      effective: always,
      remedy: '核对该项目的执行数；资金已全部支出的，改写扣分原因。',
      examples: {
        pass: [oneForm('有结余，原因是未全部支付', { rows: row(3, { score: '7', reason: UNSPENT }) })],
        fail: [
          oneForm('全部支出，原因却是未全部支付', {
            funds: ['20', '20', '20', '20', '0', '100.00', '10.00'],
            rows: row(3, { score: '7', reason: UNSPENT }),
          }),
        ],
      },
    },
    reasonsFitTheFunds,
  ),
];
