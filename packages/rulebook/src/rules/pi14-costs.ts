/** Costs against the money of the project: no target above the budget, no cost above what was spent, no saving above what was left. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { moneyOf, type RowScore } from '@mingsuan/core/performance';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import { always, type Form, fault, formRule, placesOf, stated } from './p-forms.ts';

/** Costs of society and environment are not money of the project; neither are costs of one piece. */
const NOT_OF_THE_PROJECT = /社会成本|环境成本|生态|单位成本|单价|人均|每[人户次亩公个]|标准/;

interface Cost {
  readonly row: RowScore;
  readonly target: number;
  readonly actual: number | null;
}

function costsOf(form: Form): Cost[] {
  return form.score.rows.flatMap((row) => {
    const { values } = row;
    if (!values.isCost) return [];
    const { level2, name } = values.indicator;
    const target = moneyOf(values.target);
    if (target === null || NOT_OF_THE_PROJECT.test(level2 + name.text)) return [];
    return [{ row, target, actual: moneyOf(values.actual) }];
  });
}

function isAbove(amount: number | null, limit: Statement | undefined): boolean {
  return amount !== null && stated(limit) && amount > limit.printed.value + limit.printed.half;
}

function* costsFitTheBudget(form: Form): Generator<Check> {
  const { annualBudget, executed } = form.funds?.amounts ?? {};
  if (!stated(annualBudget)) return;
  for (const { row: one, target, actual } of costsOf(form)) {
    const { indicator } = one.values;
    const aboveBudget = isAbove(target, annualBudget);
    const aboveSpent = isAbove(actual, executed) && one.allowed?.met !== false;
    if (!aboveBudget && !aboveSpent) continue;
    const words = [
      ...(aboveBudget
        ? [
            `指标值「${indicator.initialTarget?.text ?? ''}」大于全年预算数 ${annualBudget.printed.text}${annualBudget.printed.unit}`,
          ]
        : []),
      ...(aboveSpent
        ? [
            `实际完成值「${indicator.actual?.text ?? ''}」大于全年执行数 ${executed?.printed.text ?? ''}${executed?.printed.unit ?? ''}`,
          ]
        : []),
    ];
    yield fault(`${form.name}成本指标「${indicator.name.text}」的${words.join('，')}。`, {
      statements: [annualBudget, ...(aboveSpent && stated(executed) ? [executed] : [])],
      places: placesOf([indicator.adjustedTarget ?? indicator.initialTarget, indicator.actual]),
      stated: (aboveBudget ? indicator.initialTarget : indicator.actual)?.text ?? '',
      expected: `不大于 ${(aboveBudget ? annualBudget : (executed ?? annualBudget)).printed.text}${annualBudget.printed.unit}`,
    });
  }
}

function* savingsFitTheBalance(form: Form): Generator<Check> {
  const { annualBudget, executed } = form.funds?.amounts ?? {};
  if (!stated(annualBudget) || !stated(executed)) return;
  const left = annualBudget.printed.value - executed.printed.value;
  const slack = annualBudget.printed.half + executed.printed.half;
  for (const { row: one, target, actual } of costsOf(form)) {
    if (actual === null || isAbove(target, annualBudget) || actual >= target || target - actual <= left + slack)
      continue;
    const { indicator } = one.values;
    yield fault(
      `${form.name}成本指标「${indicator.name.text}」目标「${indicator.initialTarget?.text ?? ''}」、实际「${indicator.actual?.text ?? ''}」，节约的比整个项目没有支出的（${annualBudget.printed.text} − ${executed.printed.text}${annualBudget.printed.unit}）还多。`,
      {
        statements: [annualBudget, executed],
        places: placesOf([indicator.initialTarget, indicator.actual]),
        stated: indicator.actual?.text ?? '',
        expected: '节约额不大于项目结余',
      },
    );
  }
}

const EARLY = ['20', '20', '8', '8', '0', '100.00', '10.00'];

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'I-14',
      title: '经济成本的指标值不大于全年预算数，实际成本不大于全年执行数',
      formula: '成本指标值 ≤ 全年预算数；实际成本 ≤ 全年执行数',
      severity: 'error',
      basis: [cite('R101'), cite('layout', '成本由项目资金支付')],
      effective: always,
      remedy: '核对成本指标的单位和数额；预算调整后指标值一并调整。',
      examples: {
        pass: [oneForm('20万元以内')],
        fail: [
          oneForm('多一个零', { rows: row(3, { target: '≤2000000元' }) }),
          oneForm('预算调减，成本没有改', { funds: EARLY }),
        ],
      },
    },
    costsFitTheBudget,
  ),
  formRule(
    {
      id: 'I-14-2',
      title: '成本节约额不大于项目结余',
      formula: '成本指标值 − 实际成本 ≤ 全年预算数 − 全年执行数',
      severity: 'error',
      basis: [cite('layout', '节约的资金不会多于没有支出的资金')],
      effective: always,
      remedy: '核对实际成本，应当与全年执行数一致。',
      examples: {
        pass: [oneForm('节约1万元，结余1万元')],
        fail: [oneForm('节约10万元，结余1万元', { rows: row(3, { actual: '100000元' }) })],
      },
    },
    savingsFitTheBalance,
  ),
];
