/** 公开06表: basic expenditure of the general public budget by 经济科目. */
import { economicLanes, personnelGroups } from '../classification/economic-lanes.ts';
import type { DepartmentYear } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';

export interface BasicTable {
  /** 类 (three digits) and 款 (five digits); a 类 is the sum of its 款. */
  readonly amounts: ReadonlyMap<string, Fen>;
  readonly personnel: Fen;
  readonly nonPersonnel: Fen;
}

export function basicTable({ basicByEconomic }: DepartmentYear): BasicTable {
  const amounts = new Map<string, Fen>();
  const groups = economicLanes.flat().filter(({ code }) => code.length === 3);
  for (const { code: group } of groups) {
    const items = [...basicByEconomic].filter(([code]) => code.startsWith(group));
    amounts.set(group, sum(items.map(([, amount]) => amount)));
    for (const [code, amount] of items) amounts.set(code, amount);
  }
  const groupsWhere = (isPersonnel: boolean) =>
    groups.filter(({ code }) => personnelGroups.has(code) === isPersonnel).map(({ code }) => amounts.get(code) ?? 0n);
  return { amounts, personnel: sum(groupsWhere(true)), nonPersonnel: sum(groupsWhere(false)) };
}
