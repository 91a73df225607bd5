/** Costs against the money of the project: no target above the budget, no cost other than what was spent. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { moneyOf, type RowScore } from '@mingsuan/core/performance';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { costWithin } from './p-amendments.ts';
import { oneForm, row } from './p-examples.ts';
import { always, type Form, fault, formRule, placesOf, stated } from './p-forms.ts';

/** Costs of society and environment are not money of the project; neither are costs of one piece. */
const NOT_OF_THE_PROJECT = /社会成本|环境成本|生态|单位成本|单价|人均|每[人户次亩公个]|标准/;

interface Cost {
  readonly row: RowScore;
  readonly target: number;
  readonly actual: number | null;
}

function costsOf({ costs }: Form): readonly Cost[] {
  const found: Cost[] = [];
  for (const row of costs) {
    const { level2, name } = row.values.indicator;
    const target = moneyOf(row.values.target);
    if (target === null || NOT_OF_THE_PROJECT.test(level2 + name.text)) continue;
    found.push({ row, target, actual: moneyOf(row.values.actual) });
  }
  return found;
}

function isAbove(amount: number | null, limit: Statement | undefined): boolean {
  return amount !== null && stated(limit) && amount > limit.printed.value + limit.printed.half;
}

function* targetsFitTheBudget(form: Form): Generator<Check> {
  if (form.costs.length === 0) return;
  const { annualBudget, executed } = form.funds?.amounts ?? {};
  if (!stated(annualBudget)) return;
  for (const { row: one, target, actual } of costsOf(form)) {
    if (!isAbove(target, annualBudget)) continue;
    const { indicator } = one.values;
    const isSpentBeyond = isAbove(actual, executed);
    const beyond = isSpentBeyond
      ? `，实际完成值「${indicator.actual?.text ?? ''}」大于全年执行数 ${executed?.printed.text ?? ''}${executed?.printed.unit ?? ''}`
      : '';
    yield fault(
      `${form.name}成本指标「${indicator.name.text}」的指标值「${indicator.initialTarget?.text ?? ''}」大于全年预算数 ${annualBudget.printed.text}${annualBudget.printed.unit}${beyond}。`,
      {
        statements: [annualBudget, ...(isSpentBeyond && stated(executed) ? [executed] : [])],
        places: placesOf([indicator.adjustedTarget ?? indicator.initialTarget, indicator.actual]),
        stated: indicator.initialTarget?.text ?? '',
        expected: `不大于 ${annualBudget.printed.text}${annualBudget.printed.unit}`,
        amendments: costWithin(form, one, annualBudget, isSpentBeyond && stated(executed) ? executed : null),
      },
    );
  }
}

/** How an actual cost disagrees with what the project spent; null where it may well be. */
function disagreement(cost: Cost, annualBudget: Statement, executed: Statement): string | null {
  const { target, actual, row } = cost;
  const spent = `${executed.printed.text}${executed.printed.unit}`;
  // a cost above its own limit is told by its score
  if (actual === null || isAbove(target, annualBudget) || row.allowed?.met === false) return null;
  if (isAbove(actual, executed)) return `大于全年执行数 ${spent}`;
  const slack = annualBudget.printed.half + executed.printed.half;
  const isWhole = Math.abs(target - annualBudget.printed.value) <= annualBudget.printed.half;
  if (isWhole && Math.abs(actual - executed.printed.value) > slack) return `与全年执行数 ${spent} 不同`;
  const left = annualBudget.printed.value - executed.printed.value;
  if (actual < target && target - actual > left + slack)
    return `比目标节约的，多于整个项目没有支出的（${annualBudget.printed.text} − ${spent}）`;
  return null;
}

function* costsFitTheSpending(form: Form): Generator<Check> {
  if (form.costs.length === 0) return;
  const { annualBudget, executed } = form.funds?.amounts ?? {};
  if (!stated(annualBudget) || !stated(executed)) return;
  for (const cost of costsOf(form)) {
    const words = disagreement(cost, annualBudget, executed);
    if (words === null) continue;
    const { indicator } = cost.row.values;
    yield fault(
      `${form.name}成本指标「${indicator.name.text}」目标「${indicator.initialTarget?.text ?? ''}」，实际「${indicator.actual?.text ?? ''}」${words}。`,
      {
        statements: [annualBudget, executed],
        places: placesOf([indicator.initialTarget, indicator.actual]),
        stated: indicator.actual?.text ?? '',
        expected: '实际成本与全年执行数一致，或说明成本指标的范围',
      },
    );
  }
}

/** A part so small that the rest is not measured, in percent. */
const PART = 60;

/** Costs that leave most of the money out, and a cost of the whole project that is not its budget. */
function* costsCoverTheBudget(form: Form): Generator<Check> {
  if (form.costs.length === 0) return;
  const { annualBudget, executed } = form.funds?.amounts ?? {};
  const costs = costsOf(form);
  if (!stated(annualBudget) || !stated(executed) || costs.length === 0 || executed.printed.value <= 0) return;
  const target = costs.reduce((sum, cost) => sum + cost.target, 0);
  const actual = costs.reduce((sum, cost) => sum + (cost.actual ?? 0), 0);
  if (target >= annualBudget.printed.value - annualBudget.printed.half) return;
  const [only] = costs;
  const operator = only?.row.values.target.kind === 'number' ? only.row.values.target.operator : null;
  const isAll = Math.abs(actual - executed.printed.value) <= executed.printed.half;
  const isPart = target * 100 <= annualBudget.printed.value * PART && actual * 100 <= executed.printed.value * PART;
  if (!isPart && !(isAll && costs.length === 1 && operator === '=')) return;
  const names = costs.map(({ row: { values } }) => {
    const { name, initialTarget, actual: done } = values.indicator;
    return `「${name.text}」指标值「${initialTarget?.text ?? ''}」、完成「${done?.text ?? ''}」`;
  });
  const why = isPart ? '只是项目资金的一部分，其余支出没有成本指标' : '考核全部支出，而指标值与全年预算数不同';
  yield fault(
    `${form.name}成本指标${names.join('、')}，全年预算数 ${annualBudget.printed.text}${annualBudget.printed.unit}、执行数 ${executed.printed.text}${executed.printed.unit}：${why}。`,
    {
      statements: [annualBudget, executed],
      places: costs.flatMap(({ row: { values } }) =>
        placesOf([values.indicator.initialTarget, values.indicator.actual]),
      ),
      expected: isPart ? '各主要支出都有成本指标' : `${annualBudget.printed.text}${annualBudget.printed.unit}`,
    },
  );
}

const EARLY = ['20', '20', '8', '8', '0', '100.00', '10.00'];

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'I-14',
      title: '经济成本的指标值不大于全年预算数',
      formula: '成本指标值 ≤ 全年预算数',
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
    targetsFitTheBudget,
  ),
  formRule(
    {
      id: 'I-14-2',
      title: '实际成本与全年执行数相符，节约额不大于项目结余',
      formula: '实际成本 ≤ 全年执行数；成本指标值 − 实际成本 ≤ 全年预算数 − 全年执行数',
      severity: 'warning',
      basis: [cite('layout', '节约的资金不会多于没有支出的资金')],
      effective: always,
      remedy: '核对实际成本；成本已发生而未支付，或成本指标只是项目的一部分的，予以说明。',
      examples: {
        pass: [oneForm('实际成本19万元，支出19万元')],
        fail: [
          oneForm('成本指标等于预算，实际成本与支出不同', { rows: row(3, { actual: '100000元' }) }),
          oneForm('部分成本节约10万元，项目只结余1万元', { rows: row(3, { target: '≤150000元', actual: '50000元' }) }),
          oneForm('实际成本大于支出', { rows: row(3, { actual: '195000元' }) }),
        ],
      },
    },
    costsFitTheSpending,
  ),
  formRule(
    {
      id: 'I-14-3',
      title: '成本指标覆盖项目的主要支出，与全年预算数衔接',
      formula: 'Σ 成本指标值 ≈ 全年预算数',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '成本指标控制项目的全部支出')],
      effective: always,
      remedy: '为其余支出补设成本指标；成本指标值与预算不同的核对并统一。',
      examples: {
        pass: [oneForm('成本指标20万元，预算20万元')],
        fail: [
          oneForm('成本指标只有5万元', { rows: row(3, { target: '≤50000元', actual: '50000元' }) }),
          oneForm('成本等于15万元，预算20万元', { rows: row(3, { target: '=150000元', actual: '190000元' }) }),
        ],
      },
    },
    costsCoverTheBudget,
  ),
];
