/** Where the cells of a lattice stand on the page, in the rows that were printed between its lines. */
import type { Lattice } from './lattice.ts';
import type { CellMark } from './table.ts';

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** `bands`: for each row of the lattice the rows that it was cut into, mostly one. */
export function cellMarks({ xs, ys, cells }: Lattice, bands: readonly (readonly Band[])[]): (CellMark | null)[][] {
  const width = xs.length - 1;
  const counts = bands.map((rows) => rows.length);
  return bands.flatMap((rows, row) =>
    rows.map(({ top, bottom }) =>
      Array.from({ length: width }, (_, column) => {
        const field = row * width + column;
        if (cells[field] !== field) return null;
        const columns = run(width - column, (i) => cells[field + i] === field);
        const down = run(bands.length - row, (i) => cells[field + i * width] === field);
        const [left = 0, right = 0] = [xs[column], xs[column + columns]];
        if (rows.length > 1) return { left, right, top, bottom, columns, rows: 1 };
        const below = counts.slice(row, row + down).reduce((sum, count) => sum + count, 0);
        return { left, right, top: ys[row] ?? 0, bottom: ys[row + down] ?? 0, columns, rows: below };
      }),
    ),
  );
}

/** How many hold, from the first, at most `most`. */
function run(most: number, holds: (i: number) => boolean): number {
  let count = 1;
  while (count < most && holds(count)) count++;
  return count;
}
