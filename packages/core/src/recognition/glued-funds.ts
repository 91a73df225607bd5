/**
 * Money of a form that ran together into one cell: 「194.9194.9100%」. It is parted only where one way alone makes what was
 * spent the printed rate of the budget; else the cell stays unread, which is told.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { pow10 } from '../money/index.ts';
import type { FundsColumn } from '../statement/index.ts';
import { isNumber } from './form-sink.ts';
import { splitsOf } from './number-splits.ts';

const GLUED = /^[\d,]*\.\d[\d.,]*%?[\d.,]*%?$/;

export function isGluedFunds(cell: GridCell): boolean {
  const first = cell.text.charCodeAt(0);
  // a digit, a comma or a point comes first; most cells are words
  if ((first < 48 || first > 57) && first !== 44 && first !== 46) return false;
  return !isNumber(cell) && GLUED.test(cell.text);
}

/** The row with its glued cell parted; null where several ways are left, or none. */
export function partFunds({ line, cells }: GridRow, columns: readonly FundsColumn[]): GridRow | null {
  const at = cells.findIndex(isGluedFunds);
  const glued = cells[at];
  if (!glued) return null;
  const before = cells.slice(0, at).filter(isNumber);
  const after = cells.slice(at + 1).filter(isNumber);
  const beside = before.length + after.length;
  const ways = new Map<string, readonly string[]>();
  for (let count = 2; count + beside <= columns.length; count++)
    for (const pieces of splitsOf(glued.text, count)) {
      const numbers = [...before.map(({ text }) => text), ...pieces, ...after.map(({ text }) => text)];
      if (fits(numbers, columns)) ways.set(pieces.join(' '), pieces);
    }
  const [only, ...more] = ways.values();
  if (!only || more.length > 0) return null;
  let start = glued.start;
  const parts = only.map((text): GridCell => {
    const cell = { text, line: glued.line, start, end: start + text.length };
    start = cell.end;
    return cell;
  });
  return { line, cells: [...cells.slice(0, at), ...parts, ...cells.slice(at + 1)] };
}

/** Whether numbers in their order can be the columns, with what was spent the printed rate of the budget. */
function fits(
  numbers: readonly string[],
  columns: readonly FundsColumn[],
  from = 0,
  taken: readonly FundsColumn[] = [],
): boolean {
  const left = numbers.length - taken.length;
  if (left === 0) return isProved(numbers, taken);
  for (let i = from; i <= columns.length - left; i++) {
    const column = columns[i];
    const isRate = numbers[taken.length]?.endsWith('%') ?? false;
    if (column !== undefined && (!isRate || column === 'rate') && fits(numbers, columns, i + 1, [...taken, column]))
      return true;
  }
  return false;
}

function isProved(numbers: readonly string[], columns: readonly FundsColumn[]): boolean {
  const textOf = (column: FundsColumn) => numbers[columns.indexOf(column)] ?? '';
  const [annual, executed, rate] = [textOf('annualBudget'), textOf('executed'), textOf('rate')].map(decimal);
  if (!annual || !executed || !rate || annual.digits === 0n) return false;
  const scale = (value: Decimal, decimals: number) => value.digits * 10n ** BigInt(decimals - value.decimals);
  const decimals = Math.max(annual.decimals, executed.decimals);
  const [whole, part] = [scale(annual, decimals), scale(executed, decimals)];
  // spent × 100 lies within half a digit of rate × budget, all multiplied out
  const fine = BigInt(pow10(rate.decimals));
  const difference = 200n * part * fine - 2n * rate.digits * whole;
  return (difference < 0n ? -difference : difference) <= whole;
}

interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

function decimal(text: string): Decimal | null {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text.replace(/[,%分]/g, '')) ?? [];
  return whole === undefined ? null : { digits: BigInt(whole + fraction), decimals: fraction.length };
}
