/** A sum of cells as a formula: neighbours as ranges, what is taken off in a sum of its own. */
import { type Range, rangeName } from '@mingsuan/core/workbook';

export interface Addend {
  readonly row: number;
  readonly column: number;
  readonly sign: 1 | -1;
}

export function sumFormula(addends: readonly Addend[]): string {
  const added = sumOf(addends.filter(({ sign }) => sign > 0));
  const taken = addends.filter(({ sign }) => sign < 0);
  return taken.length === 0 ? added : `${added}-${sumOf(taken)}`;
}

/** Blank cells count as nothing in SUM, as they do in print. */
function sumOf(cells: readonly Addend[]): string {
  return cells.length === 0 ? '0' : `SUM(${ranges(cells).map(rangeName).join(',')})`;
}

/** Runs down a column, else along a row. */
function ranges(cells: readonly Addend[]): Range[] {
  const down = runs(cells, (a, b) => a.column - b.column || a.row - b.row);
  const along = runs(cells, (a, b) => a.row - b.row || a.column - b.column);
  return along.length < down.length ? along : down;
}

function runs(cells: readonly Addend[], order: (a: Addend, b: Addend) => number): Range[] {
  const found: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort(order)) {
    const open = found.at(-1);
    const isBelow = open?.left === column && open.right === column && open.bottom === row - 1;
    const isBeside = open?.top === row && open.bottom === row && open.right === column - 1;
    if (open && (isBelow || isBeside)) Object.assign(open, { bottom: row, right: column });
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}
