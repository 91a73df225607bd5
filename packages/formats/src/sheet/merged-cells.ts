/**
 * Settles the merged cells of a worksheet: the text stands in the first row and column of the range that show, whatever
 * lies under the rest of the range is gone, as on the screen.
 */
import type { CellObject, Range } from '@e965/xlsx';

/** Cells by row and column; holes where there is nothing. */
export type SheetCells = (CellObject[] | undefined)[];

/** What is hidden, by index. */
export interface Hidden {
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

/** Cells that are looked at for all ranges together: ranges that overlap, as only a forged file has them, stop here. */
const STEPS_MAX = 8_000_000;

/** Settles them in place; false where the ranges are too many to be followed. */
export function settleMerges(cells: SheetCells, ranges: readonly Range[], hidden: Hidden): boolean {
  let steps = 0;
  for (const { s: from, e: to } of ranges) {
    const text = cells[from.r]?.[from.c];
    const lastRow = Math.min(to.r, cells.length - 1);
    for (let row = from.r; row <= lastRow; row++) {
      const held = cells[row];
      const lastColumn = Math.min(to.c, (held?.length ?? 0) - 1);
      steps += 1 + Math.max(0, lastColumn - from.c);
      if (steps > STEPS_MAX) return false;
      for (let column = from.c; column <= lastColumn; column++) delete held?.[column];
    }
    if (!text) continue;
    const row = firstShown(from.r, to.r, hidden.row);
    const column = firstShown(from.c, to.c, hidden.column);
    const held = cells[row] ?? [];
    held[column] = text;
    cells[row] = held;
  }
  return true;
}

/** The first index of a range that is not hidden; its first where all are. */
function firstShown(from: number, to: number, isHidden: (index: number) => boolean): number {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at;
  return from;
}
