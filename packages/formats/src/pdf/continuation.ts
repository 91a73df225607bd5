/**
 * A table that goes on over pages, as one: the parts have the same columns, and nothing stands between them but what
 * stood before the first one too. Rows of headers that are repeated are read once.
 */
import { isAmount, isNumber, isWrappedNumber, joinLines, usualDecimals } from './cell-text.ts';
import type { CellMark, PageTable } from './table.ts';

export interface WholeTable {
  readonly rows: readonly Row[];
}

const EDGE = 6;
const INNER = 4;
/** Parts on one page that are nearer than this are one table with a gap in its lines. */
const GAP_MAX = 6;

/** Whether `next` may be the continuation of `part`. */
export function goesOnAs(part: PageTable, next: PageTable): boolean {
  const isNear =
    next.page === part.page
      ? next.top - part.bottom < GAP_MAX
      : next.page === part.page + 1 || next.page === part.lastPage + 1;
  if (!isNear) return false;
  const shift = (next.xs[0] ?? 0) - (part.xs[0] ?? 0);
  const xs = next.xs.map((x) => x - shift);
  if (Math.abs((xs.at(-1) ?? 0) - (part.xs.at(-1) ?? 0)) > EDGE) return false;
  return isWithin(xs, part.xs) || isWithin(part.xs, xs);
}

function isWithin(some: readonly number[], all: readonly number[]): boolean {
  return some.every((x) => all.some((other) => Math.abs(other - x) <= INNER));
}

interface Row {
  readonly page: number;
  readonly cells: string[];
  /** By column, in the columns of the whole table. */
  readonly marks: readonly (CellMark | null)[];
}

/** The parts with the columns of the one that has most of them. */
export function wholeTable(parts: readonly PageTable[]): WholeTable {
  const widest = parts.reduce((a, b) => (b.xs.length > a.xs.length ? b : a));
  const rows: Row[] = [];
  let header: readonly Row[] = [];
  let roomAtEnd: readonly number[] = [];
  const decimals = usualDecimals(parts.flatMap((part) => part.rows.flat()));
  for (const part of parts) {
    const shift = (part.xs[0] ?? 0) - (widest.xs[0] ?? 0);
    const columns = part.xs.slice(0, -1).map((x) => nearest(widest.xs, x - shift));
    const place = <T>(values: readonly T[], blank: T): T[] => {
      const placed = widest.xs.slice(1).map(() => blank);
      for (const [i, value] of values.entries()) placed[columns[i] ?? 0] = value;
      return placed;
    };
    const reach = (mark: CellMark | null, column: number): CellMark | null => {
      const [from = 0, to = widest.xs.length - 1] = [columns[column], columns[column + (mark?.columns ?? 1)]];
      return mark && { ...mark, columns: to - from };
    };
    const placed = part.rows.map((row, i) => {
      const marks = part.marks[i]?.map(reach) ?? [];
      return { page: part.page, cells: place(row, ''), marks: place(marks, null) };
    });
    if (header.length === 0) header = placed;
    const own = rows.length === 0 ? placed : placed.slice(repeatedRows(header, placed));
    const [last, first] = [rows.at(-1), own[0]];
    if (last && first && own.length > 0 && isRest(last.cells, first.cells, roomAtEnd, decimals)) {
      own.shift();
      for (const [i, text] of first.cells.entries()) last.cells[i] = joined(last.cells[i] ?? '', text, decimals);
    }
    rows.push(...own);
    roomAtEnd = place(part.roomAtEnd, Number.POSITIVE_INFINITY);
  }
  return { rows };
}

function joined(before: string, text: string, decimals: number): string {
  return isWrappedNumber(before, text, decimals) ? before + text : joinLines([before, text].filter(Boolean));
}

/** Whether a row at the top of a page is the rest of the one at the end of the page before: words that were wrapped. */
function isRest(
  last: readonly string[],
  first: readonly string[],
  roomAtEnd: readonly number[],
  decimals: number,
): boolean {
  const columns = first.map((text, i) => ({ text, before: last[i] ?? '', room: roomAtEnd[i] ?? 0 }));
  const goesOn = ({ text, before, room }: (typeof columns)[number]) =>
    widthOfFirst(text) > room && (isWrappedNumber(before, text, decimals) || (!isNumber(text) && !isNumber(before)));
  const shared = columns.filter(({ text, before }) => text !== '' && before !== '');
  const added = columns.filter(({ text, before }) => text !== '' && before === '');
  const hasEnded = shared.some(({ before }) => /[。；]$/.test(before));
  const isLess = columns.some(({ text, before }) => text === '' && before !== '');
  return (
    shared.length > 0 &&
    shared.every(goesOn) &&
    (isLess || (shared.length > 1 && !hasEnded)) &&
    (added.length === 0 || !(hasEnded || last.some(isAmount)))
  );
}

/** In character sizes, what a line would have to take at least: punctuation and digits are not parted from what precedes them. */
function widthOfFirst(text: string): number {
  const number = /^[\d.,，%％]+/.exec(text)?.[0] ?? '';
  return Math.max(2, number.length / 2 + 1);
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [i, other] of xs.entries()) if (Math.abs(other - x) < Math.abs((xs[best] ?? other) - x)) best = i;
  return Math.min(best, xs.length - 2);
}

/** How many rows at the beginning of a part are those at the beginning of the table again. */
function repeatedRows(header: readonly Row[], rows: readonly Row[]): number {
  let count = 0;
  while (count < rows.length && count < header.length) {
    const [a, b] = [header[count]?.cells ?? [], rows[count]?.cells ?? []];
    if (a.every((cell) => cell === '') || a.some((cell, i) => cell !== b[i])) break;
    count++;
  }
  return count;
}
