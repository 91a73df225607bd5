/** The grids of 公开06表 (four lanes) and 公开09表 (twelve columns). */
import { economicLanes, notApplicableGroups } from '../classification/economic-lanes.ts';
import type { Fen } from '../money.ts';
import type { BasicTable } from '../tables/basic-table.ts';
import { cells, type GridRow } from './blocks.ts';
import { cellText } from './table-grids.ts';

export function basicGrid({ amounts, personnel, nonPersonnel }: BasicTable): GridRow[] {
  const height = Math.max(...economicLanes.map((lane) => lane.length));
  const body: GridRow[] = Array.from({ length: height }, (_, row) =>
    economicLanes.flatMap((lane) => {
      const item = lane[row];
      if (item === undefined) return ['', '', ''];
      const isBarred = notApplicableGroups.has(item.code.slice(0, 3));
      return [item.code, item.name, isBarred ? '——' : cellText(amounts.get(item.code))];
    }),
  );
  const totals = ['人员经费合计', '', cellText(personnel), '公用经费合计', ...cells(7), cellText(nonPersonnel)];
  return [
    cells(12, '人员经费', '', '', '公用经费'),
    Array.from({ length: 4 }, () => ['科目代码', '科目名称', '决算数']).flat(),
    ...body.slice(0, 12),
    null,
    ...body.slice(12),
    totals,
  ];
}

export function threePublicGrid(amounts: readonly Fen[]): GridRow[] {
  const half = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  const parts = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
  const header: GridRow[] = [
    cells(12, '预算数', '', '', '', '', '', '决算数'),
    [...half, ...half],
    [...parts, ...parts],
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
  ];
  const isEmpty = amounts.every((amount) => amount === 0n);
  return isEmpty ? header : [...header, amounts.map(cellText)];
}
