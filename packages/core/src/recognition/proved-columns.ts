/**
 * Whether the amounts of a table stand under their labels: the column labelled 合计 is the sum of its parts. Where it
 * hardly ever is, and another column is in all rows, labels and amounts were put in different orders, and nobody can say
 * which of the two is right. Single wrong amounts are not looked for here.
 */
import type { Printed } from '../money/index.ts';
import type { RowSum } from './loose-row.ts';

/** Rows that fail: fewer are errors of the rows. */
const FAILED_MIN = 3;
/** Of rows that hold with another column as the whole, one in so many may be wrong. */
const WRONG_SHARE = 10;

/** The column that is what the whole should be; null where the whole is, or nothing is proved. */
export function wholeElsewhere(rows: readonly (readonly Printed[])[], { wholes, parts }: RowSum): number | null {
  const [labelled, ...more] = wholes;
  if (labelled === undefined || more.length > 0) return null;
  const columns = [labelled, ...parts];
  const failed = rows.filter((row) => !isWhole(row, labelled, columns)).length;
  if (failed < FAILED_MIN) return null;
  for (const column of parts) {
    const left = rows.filter((row) => !isWhole(row, column, columns)).length;
    if (left * WRONG_SHARE <= rows.length && left * 2 < failed) return column;
  }
  return null;
}

/** Whether an amount is the sum of the others, rounding granted. */
function isWhole(row: readonly Printed[], whole: number, columns: readonly number[]): boolean {
  let difference = 0;
  let slack = 0;
  for (const column of columns) {
    const printed = row[column];
    if (!printed || printed.state === 'unreadable') return true;
    difference += (column === whole ? -1 : 1) * printed.value;
    slack += printed.half;
  }
  return Math.abs(difference) <= slack;
}
