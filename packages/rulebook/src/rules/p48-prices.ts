/** Prices that a form implies: what one of the things counted was to cost, and what was paid. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import { moneyOf } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import { always, costAndCount, type Form, fault, formRule, NOTHING, placesOf, stated } from './p-forms.ts';

/** Quanta of 元. */
const YUAN = 1000;

interface Priced {
  readonly planned: number;
  readonly spent: number | null;
  readonly target: number;
  readonly actual: number;
  readonly unit: string;
  readonly texts: Parameters<typeof placesOf>[0];
  readonly name: string;
  readonly costName: string;
}

/** The only cost and the only count of a form, in whole pieces. */
function pricedOf(form: Form): Priced | null {
  const found = costAndCount(form);
  if (!found) return null;
  const { target, actual, indicator } = found.count.values;
  const planned = moneyOf(found.cost.values.target);
  if (planned === null || target.kind !== 'number' || actual.kind !== 'number' || target.unit !== actual.unit)
    return null;
  if (target.numeral.decimals > 0 || actual.numeral.decimals > 0 || target.numeral.mantissa === 0) return null;
  const cost = found.cost.values.indicator;
  return {
    planned,
    spent: moneyOf(found.cost.values.actual),
    target: target.numeral.mantissa,
    actual: actual.numeral.mantissa,
    unit: target.unit.slice(0, 1),
    texts: [indicator.initialTarget, indicator.actual, cost.initialTarget, cost.actual],
    name: indicator.name.text,
    costName: cost.name.text,
  };
}

/** At a price in whole 元 the money pays for so many, also whole, and not for as many as were done. */
function moneyPaysForAll(form: Form): Checks {
  const priced = pricedOf(form);
  if (priced?.spent == null || priced.actual !== priced.target) return NOTHING;
  const { planned, spent, target, actual, unit, name, costName } = priced;
  if (planned % (target * YUAN) !== 0 || spent >= planned || spent <= 0) return NOTHING;
  const price = planned / target;
  if (price < MIN_PRICE * YUAN || spent % price !== 0) return NOTHING;
  return [
    fault(
      `${form.name}按指标值每${unit} ${price / YUAN} 元，实际成本只够 ${spent / price} ${unit}，而「${name}」完成 ${actual} ${unit}，与「${costName}」不一致。`,
      { places: placesOf(priced.texts), expected: `完成 ${spent / price} ${unit}，或说明单价的变化` },
    ),
  ];
}

/** At prices of a few 元 everything comes out even. */
const MIN_PRICE = 20;

/** All was done with less than half of what it was to cost. */
function littleMoneyDoesNotDoAll(form: Form): Checks {
  const priced = pricedOf(form);
  const executed = form.funds?.amounts.executed;
  if (!priced || !stated(executed) || priced.actual < priced.target || executed.printed.value <= 0) return NOTHING;
  const { planned, target, actual, unit, name, costName } = priced;
  const budget = form.funds?.amounts.initialBudget ?? form.funds?.amounts.annualBudget;
  // a target of another unit is another rule's
  if (!stated(budget) || planned > budget.printed.value + budget.printed.half) return NOTHING;
  if (executed.printed.value * actual === 0 || executed.printed.value * target * 2 >= planned * actual) return NOTHING;
  const each = (money: number, count: number) => Math.floor(money / YUAN / count);
  return [
    fault(
      `${form.name}「${name}」完成 ${actual} ${unit}，全年只支出 ${executed.printed.text}${executed.printed.unit}，每${unit} ${each(executed.printed.value, actual)} 元，而按「${costName}」的指标值每${unit} ${each(planned, target)} 元，请核对完成数或说明其他资金来源。`,
      { statements: [executed], places: placesOf(priced.texts), expected: '完成数与支出相称' },
    ),
  ];
}

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-48-4',
      title: '实际成本够支付完成的数量',
      formula: '成本指标值 ÷ 数量指标值 × 完成数 = 实际成本',
      severity: 'warning',
      basis: [cite('practice', '单价固定的，成本与数量成比例')],
      effective: always,
      remedy: '核对完成数和实际成本；单价有变化的予以说明。',
      examples: {
        pass: [oneForm('单价不是整数', { rows: row(0, { target: '=12处', actual: '12处' }) })],
        fail: [
          oneForm('每处2万元，18万元只够9处', {
            funds: ['20', '20', '20', '18', '2', '90.00', '9.00', '尾款按合同下年支付'],
            rows: { ...row(0, { target: '=10处', actual: '10处' }), ...row(3, { actual: '180000元' }) },
          }),
        ],
      },
    },
    moneyPaysForAll,
  ),
  formRule(
    {
      id: 'P-48-5',
      title: '支出不到计划成本一半的，完成数有依据',
      formula: '全年执行数 ÷ 完成数 < 成本指标值 ÷ 数量指标值 ÷ 2 ⇒ 说明',
      severity: 'warning',
      basis: [cite('practice', '数量全部完成而支出不到一半的须说明')],
      effective: always,
      remedy: '核对完成数；由其他资金支付的予以说明，成本指标值定得过高的次年调整。',
      examples: {
        pass: [oneForm('支出19万元')],
        fail: [
          oneForm('10处用4万元', {
            funds: ['20', '20', '4', '4', '0', '100.00', '10.00', '年中调减16万元'],
            rows: row(0, { target: '≥10处', actual: '10处' }),
          }),
        ],
      },
    },
    littleMoneyDoesNotDoAll,
  ),
];
