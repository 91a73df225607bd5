/** Values far from their target, and costs per head that the numbers imply. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import { aligned, moneyOf, type NumberValue, type RowScore } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  costAndCount,
  type Form,
  fault,
  formRule,
  isSilent,
  NOTHING,
  placesOf,
  rowName,
  stated,
} from './p-forms.ts';

/** From so many percent of the target on, the target was set too low. */
const FAR_PERCENT = 130n;

function isFarAbove({ values: { target, actual, direction, isSatisfaction } }: RowScore): boolean {
  if (target.kind !== 'number' || actual.kind !== 'number' || direction === 'atMost' || isSatisfaction) return false;
  // in one unit and as many decimals no more than the target is nowhere above it
  if (target.unit === actual.unit && target.numeral.decimals === actual.numeral.decimals)
    if (actual.numeral.mantissa <= target.numeral.mantissa) return false;
  const pair = aligned(target, actual);
  return pair !== null && pair[0] > 0n && pair[1] * 100n >= pair[0] * FAR_PERCENT;
}

function farAboveIsExplained(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    const { indicator, isCost } = one.values;
    if (isCost || !isFarAbove(one) || !isSilent(indicator.deviation)) continue;
    found.push(
      fault(
        `${form.name}指标${rowName(one)}的完成值「${indicator.actual?.text ?? ''}」比指标值「${indicator.initialTarget?.text ?? ''}」高出30%以上，没有说明原因。`,
        { places: placesOf([indicator.initialTarget, indicator.actual]), statements: [indicator.score].filter(stated) },
      ),
    );
  }
  return found;
}

/** 「=8人」 and ten were served: neither a shortfall nor what was planned. */
function exactIsExplained(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    const { indicator, direction, isCost } = one.values;
    if (direction !== 'exact' || isCost || one.allowed?.met !== null) continue;
    found.push(
      fault(
        `${form.name}指标${rowName(one)}的指标值是「${indicator.initialTarget?.text ?? ''}」，完成「${indicator.actual?.text ?? ''}」，超出目标而得 ${indicator.score?.printed.text ?? ''}/${indicator.weight?.printed.text ?? ''}，请核对指标值和扣分的依据。`,
        { places: placesOf([indicator.initialTarget, indicator.actual]), statements: [indicator.score].filter(stated) },
      ),
    );
  }
  return found;
}

/** The standard of a subsidy: what a head was to get and what it got. */
const PER_HEAD = /^[人名位户]/;
/** So many percent of difference between the two. */
const APART_PERCENT = 10;

function headsCostTheSame(form: Form): Checks {
  const found = costAndCount(form);
  if (!found) return NOTHING;
  const { target, actual, indicator } = found.count.values;
  const [planned, spent] = [moneyOf(found.cost.values.target), moneyOf(found.cost.values.actual)];
  if (target.kind !== 'number' || actual.kind !== 'number' || !PER_HEAD.test(target.unit)) return NOTHING;
  const budget = form.funds?.amounts.annualBudget;
  // a target above the budget is wrong itself, and another rule's
  if (planned !== null && stated(budget) && planned > budget.printed.value + budget.printed.half) return NOTHING;
  if (planned === null || spent === null || target.numeral.mantissa === 0 || actual.numeral.mantissa === 0)
    return NOTHING;
  const [before, after] = [perHead(planned, target), perHead(spent, actual)];
  if (before === 0 || Math.abs(after - before) * 100 <= before * APART_PERCENT) return NOTHING;
  return [
    fault(
      `${form.name}按指标值每${target.unit.slice(0, 1)} ${before} 元，按实际每${target.unit.slice(0, 1)} ${after} 元：「${indicator.name.text}」与「${found.cost.values.indicator.name.text}」的变化不一致，请核对补助标准。`,
      {
        places: placesOf([
          indicator.initialTarget,
          indicator.actual,
          found.cost.values.indicator.initialTarget,
          found.cost.values.indicator.actual,
        ]),
      },
    ),
  ];
}

/** Whole 元 for each; quanta of money are 厘. */
function perHead(quanta: number, { numeral }: NumberValue): number {
  return Math.floor(quanta / 1000 / (numeral.mantissa / 10 ** numeral.decimals) + 1 / 2);
}

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-48',
      title: '完成值高出指标值30%以上的说明原因',
      formula: '完成值 ÷ 指标值 ≥ 130% ⇒ 有原因',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '偏离度达到30%的须说明')],
      effective: always,
      remedy: '说明原因；年初指标值定得过低的，按偏离程度适当调减得分。',
      examples: {
        pass: [oneForm('12处对10处')],
        fail: [oneForm('20处对10处', { rows: row(0, { actual: '20处' }) })],
      },
    },
    farAboveIsExplained,
  ),
  formRule(
    {
      id: 'P-48-2',
      title: '人均成本与补助标准一致',
      formula: '成本目标 ÷ 人数目标 ≈ 实际成本 ÷ 实际人数',
      severity: 'info',
      basis: [cite('practice', '补助类项目的人均成本应当不变')],
      effective: always,
      remedy: '核对发放人数和补助标准。',
      examples: {
        pass: [
          oneForm('每人20000元，实际相近', {
            rows: row(0, { name: '补助教师人数', target: '=10人', actual: '10人' }),
          }),
        ],
        fail: [
          oneForm('人数减少而成本几乎不变', {
            rows: row(0, { name: '补助教师人数', target: '=10人', actual: '7人', score: '14', reason: '三人调出' }),
          }),
        ],
      },
    },
    headsCostTheSame,
  ),
  formRule(
    {
      id: 'P-48-3',
      title: '指标值为“等于”的，超出目标时说明得分依据',
      formula: '指标值 =A，完成值 > A ⇒ 说明',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '等于型指标超出目标的，不是没有完成，也不是按计划完成')],
      effective: always,
      remedy: '核对指标值是否应为“≥”，说明超出的原因和得分依据。',
      examples: {
        pass: [oneForm('12处对≥10处')],
        fail: [oneForm('12处对=10处', { rows: row(0, { target: '=10处' }) })],
      },
    },
    exactIsExplained,
  ),
];
