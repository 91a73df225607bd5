/** Rows of cells with the column that each begins in, and where a cell from above goes on, a reminder of it. */
import type { TableCell } from '@mingsuan/core/composition';

export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
  /** It began in a row above. */
  readonly goesOn: boolean;
}

export function placeCells(rows: readonly (readonly TableCell[])[]): PlacedCell[][] {
  const placed: PlacedCell[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, y) => {
    let column = 0;
    for (const cell of row) {
      while (taken[y]?.has(column)) column++;
      for (let below = 0; below < cell.rows; below++) {
        placed[y + below]?.push({ cell, column, goesOn: below > 0 });
        for (let x = 0; x < cell.columns; x++) taken[y + below]?.add(column + x);
      }
      column += cell.columns;
    }
  });
  return placed.map((row) => row.sort((a, b) => a.column - b.column));
}
