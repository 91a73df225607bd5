/** Sections 六 to 八: basic expenditure by 款, the government fund budget and the state capital budget. */
import { economicLanes } from '../classification/economic-lanes.ts';
import { functionName } from '../classification/function-names.ts';
import { type FunctionRow, itemRowsOf, totalOf } from '../tables/function-table.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { money } from './phrases.ts';

export function basicSection({ tables, y, isStandard }: NarrativeContext): string[] {
  const { amounts, personnel, nonPersonnel } = tables.t06;
  const lanes = [economicLanes[0]!, economicLanes.slice(1).flat()];
  const [people = '', running = ''] = lanes.map((lane) =>
    lane
      .filter(({ code }) => code.length === 5 && (amounts.get(code) ?? 0n) !== 0n)
      .map(({ code, name }) => name + money(amounts.get(code)!))
      .join('、'),
  );
  const opening = `${y}${isStandard ? '' : '一般公共预算'}财政拨款基本支出${money(totalOf(tables.t05, 2))}，其中：`;
  const of = (label: string, amount: bigint, items: string) =>
    `${label}${money(amount)}${items === '' ? '' : `，${isStandard ? '主要包括' : '包括'}${items}`}`;
  const personnelText = of('人员经费', personnel, people);
  const runningText = of('公用经费', nonPersonnel, running);
  return isStandard
    ? [opening, `${personnelText}；`, `${runningText}。`]
    : [`${opening}${personnelText}；${runningText}。`];
}

export function governmentFundSection({ year, tables, y, isStandard }: NarrativeContext): string[] {
  if (tables.t07.length === 1) return ['本年度无此项收支。'];
  const [carriedIn, income, spent, , , carriedOut] = tables.t07[0]!.amounts;
  const items = itemRowsOf(tables.t07)
    .filter(({ amounts }) => amounts[2] !== 0n)
    .map((row) => `${fullName(row)}支出${money(row.amounts[2]!)}，主要用于${year.fundUses.get(row.code)}`);
  const opening = isStandard
    ? `${y}政府性基金预算财政拨款收入${money(income!)}，支出${money(spent!)}，年末结转和结余${money(carriedOut!)}，` +
      `年初结转和结余${money(carriedIn!)}。`
    : `${y}政府性基金预算财政拨款年初结转和结余${money(carriedIn!)}，本年收入${money(income!)}，` +
      `本年支出${money(spent!)}，年末结转和结余${money(carriedOut!)}。`;
  if (items.length === 0) return [opening];
  return isStandard ? [`${opening}其中：`, `${items.join('；')}。`] : [`${opening}其中，${items.join('；')}。`];
}

export function stateCapitalSection({ year, tables, y }: NarrativeContext): string[] {
  if (tables.t08.length === 1) return ['本年度无此项支出。'];
  const [spent, basic, project] = tables.t08[0]!.amounts;
  const items = itemRowsOf(tables.t08).map(
    (row) => `${fullName(row)}支出${money(row.amounts[0]!)}，主要用于${year.fundUses.get(row.code)}`,
  );
  return [
    `${y}国有资本经营预算财政拨款支出${money(spent!)}，其中：基本支出${money(basic!)}，项目支出${money(project!)}。`,
    `${items.join('；')}。`,
  ];
}

function fullName({ code, name }: FunctionRow): string {
  return `${functionName(code.slice(0, 3))}（类）${functionName(code.slice(0, 5))}（款）${name}（项）`;
}
