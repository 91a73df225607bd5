/** Columns of a table in which nothing is printed: gaps between its sides, columns that merged cells cover. */
import type { GridRow } from '../document/index.ts';

const DIGITS = /^[-\d,.—–]+$/;
const CODE = /^\d{3}/;

/** The rows without them. Where rows begin with a code, the column of names stays, though it be blank. */
export function withoutBlankColumns(rows: readonly GridRow[], hasNames: boolean): readonly GridRow[] {
  const used: boolean[] = [];
  for (const { cells } of rows) {
    while (used.length < cells.length) used.push(false);
    for (let i = 0; i < cells.length; i++) if (used[i] === false && cells[i]?.text !== '') used[i] = true;
  }
  if (hasNames && used[1] === false && !namesFollow(rows, used.indexOf(true, 2))) used[1] = true;
  if (used.every((is) => is)) return rows;
  return rows.map((row) => ({ line: row.line, cells: row.cells.filter((_, i) => used[i]) }));
}

/** Whether words stand in a column beside the codes. */
function namesFollow(rows: readonly GridRow[], column: number): boolean {
  return rows.some(({ cells }) => {
    const text = cells[column]?.text ?? '';
    return CODE.test(cells[0]?.text ?? '') && text !== '' && !DIGITS.test(text);
  });
}
