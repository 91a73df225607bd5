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

/** A merged cell: where its text stands, and the last row and column that it covers. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

interface Settled {
  readonly merges: readonly Merge[];
  /** The ranges were too many to be followed. */
  readonly isMergeCut: boolean;
}

/** Settles them in place. */
export function settleMerges(cells: SheetCells, ranges: readonly Range[], hidden: Hidden): Settled {
  const merges: Merge[] = [];
  let steps = 0;
  for (const { s: from, e: to } of ranges) {
    const text = cells[from.r]?.[from.c];
    const lastRow = Math.min(to.r, cells.length - 1);
    for (let row = from.r; row <= lastRow; row++) {
      const held = cells[row];
      const lastColumn = Math.min(to.c, (held?.length ?? 0) - 1);
      steps += 1 + Math.max(0, lastColumn - from.c);
      if (steps > STEPS_MAX) return { merges, isMergeCut: true };
      for (let column = from.c; column <= lastColumn; column++) delete held?.[column];
    }
    if (!text) continue;
    const row = firstShown(from.r, to.r, hidden.row);
    const column = firstShown(from.c, to.c, hidden.column);
    const held = cells[row] ?? [];
    held[column] = text;
    cells[row] = held;
    merges.push({ row, column, lastRow: to.r, lastColumn: to.c });
  }
  return { merges, isMergeCut: false };
}

/** The first index of a range that is not hidden; its first where all are. */
function firstShown(from: number, to: number, isHidden: (index: number) => boolean): number {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at;
  return from;
}
