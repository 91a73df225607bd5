/**
 * A table that goes on over pages, as one: the parts have the same columns, and nothing stands between them but what
 * stood before the first one too. Rows of headers that are repeated are read once.
 */
import type { PageTable } from './table.ts';

export interface WholeTable {
  readonly rows: readonly { readonly page: number; readonly cells: readonly string[] }[];
}

const EDGE = 6;
const INNER = 4;
/** Parts on one page that are nearer than this are one table with a gap in its lines. */
const GAP_MAX = 6;

/** Whether `next` may be the continuation of `part`. */
export function goesOnAs(part: PageTable, next: PageTable): boolean {
  const isNear = next.page === part.page ? next.top - part.bottom < GAP_MAX : next.page === part.page + 1;
  if (!isNear) return false;
  const shift = (next.xs[0] ?? 0) - (part.xs[0] ?? 0);
  const xs = next.xs.map((x) => x - shift);
  if (Math.abs((xs.at(-1) ?? 0) - (part.xs.at(-1) ?? 0)) > EDGE) return false;
  return isWithin(xs, part.xs) || isWithin(part.xs, xs);
}

function isWithin(some: readonly number[], all: readonly number[]): boolean {
  return some.every((x) => all.some((other) => Math.abs(other - x) <= INNER));
}

/** The parts with the columns of the one that has most of them. */
export function wholeTable(parts: readonly PageTable[]): WholeTable {
  const widest = parts.reduce((a, b) => (b.xs.length > a.xs.length ? b : a));
  const rows: { page: number; cells: string[] }[] = [];
  let header: readonly { readonly cells: readonly string[] }[] = [];
  for (const part of parts) {
    const shift = (part.xs[0] ?? 0) - (widest.xs[0] ?? 0);
    const columns = part.xs.slice(0, -1).map((x) => nearest(widest.xs, x - shift));
    const placed = part.rows.map((row) => {
      const cells = widest.xs.slice(1).map(() => '');
      for (const [i, text] of row.entries()) cells[columns[i] ?? 0] = text;
      return { page: part.page, cells };
    });
    if (header.length === 0) {
      header = placed;
      rows.push(...placed);
    } else rows.push(...placed.slice(repeatedRows(header, placed)));
  }
  return { rows };
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [i, other] of xs.entries()) if (Math.abs(other - x) < Math.abs((xs[best] ?? other) - x)) best = i;
  return Math.min(best, xs.length - 2);
}

/** How many rows at the beginning of a part are those at the beginning of the table again. */
function repeatedRows(
  header: readonly { readonly cells: readonly string[] }[],
  rows: readonly { readonly cells: readonly string[] }[],
): number {
  let count = 0;
  while (count < rows.length && count < header.length) {
    const [a, b] = [header[count]?.cells ?? [], rows[count]?.cells ?? []];
    if (a.every((cell) => cell === '') || a.some((cell, i) => cell !== b[i])) break;
    count++;
  }
  return count;
}
