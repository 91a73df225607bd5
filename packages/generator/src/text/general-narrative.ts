/** Section 五: expenditure of the general public budget in total, by 类, and against the initial budget. */
import { type Fen, sum } from '../money.ts';
import { classRowsOf, totalOf } from '../tables/function-table.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { change, changeFrom, completion, listed, money, share } from './phrases.ts';

export function generalTotal({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const spent = totalOf(tables.t05, 1);
  const whole = tables.t01.right.get(58)!;
  const last = sum([...year.classes.values()].map((entry) => entry.lastYear));
  const reason = year.reasons.general;
  if (isStandard)
    return [
      `${y}一般公共预算财政拨款支出${money(spent)}，占本年支出合计的${share(spent, whole)}。与上年相比，` +
        `一般公共预算财政拨款支出${change(spent, last)}。主要原因是${reason}。`,
    ];
  return [
    `${y}一般公共预算财政拨款支出${money(spent)}，占本年支出合计的${share(spent, whole)}，` +
      `${changeFrom('比上年', spent, last)}，主要原因：${reason}。`,
  ];
}

export function generalStructure({ tables, y, isStandard }: NarrativeContext): string[] {
  const total = totalOf(tables.t05, 1);
  const opening = `${y}一般公共预算财政拨款支出${money(total)}，主要用于以下方面：`;
  const items = classRowsOf(tables.t05).map(({ name, amounts }) => ({ name, amount: amounts[0]! }));
  if (isStandard)
    return [
      opening,
      ...listed(items.map(({ name, amount }) => `${name}（类）${money(amount)}，占比${share(amount, total)}`)),
    ];
  return [
    opening +
      items.map(({ name, amount }) => `${name}（类）${money(amount)}，占${share(amount, total)}`).join('；') +
      '。',
  ];
}

export function generalDetail({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const spent = totalOf(tables.t05, 1);
  const budget = sum([...year.classes.values()].map((entry) => entry.initialBudget));
  const done = completion('年初预算', spent, budget).replace(/，$/, '。') || '年初未安排预算。';
  const opening = `${y}一般公共预算财政拨款支出年初预算${money(budget)}，支出决算${money(spent)}，${done}`;
  const items = classRowsOf(tables.t05).map(({ code, name, amounts }) => {
    const final = amounts[0]!;
    const { initialBudget, lastYear, use, reason, budgetReason } = year.classes.get(code)!;
    const completed = completion('年初预算', final, initialBudget);
    const moved = changeFrom('较上年决算', final, lastYear);
    if (isStandard) {
      const explained = isRemarkable(final, initialBudget) ? `，${budgetReason}` : '';
      return (
        `${name}年初预算${money(initialBudget)}，支出决算${money(final)}，${completed}用于${use}，${moved}，` +
        `主要原因是${reason}${explained}`
      );
    }
    const compared =
      final === initialBudget
        ? '决算数等于年初预算数'
        : `决算数${final > initialBudget ? '大于' : '小于'}年初预算数的主要原因：${budgetReason}`;
    return (
      `${name}（类）年初预算为${money(initialBudget)}，支出决算为${money(final)}，${completed}主要用于${use}，` +
      `${moved}，原因是${reason}。${compared}。`
    );
  });
  if (isStandard) return [`${opening}其中：`, `${items.join('；')}。`];
  return [opening, ...items.map((item, index) => `${index + 1}.${item}`)];
}

/** More than the budget, or less than nine tenths of it, is explained even where the form does not ask. */
function isRemarkable(final: Fen, budget: Fen): boolean {
  return final > budget || final * 10n < budget * 9n;
}
