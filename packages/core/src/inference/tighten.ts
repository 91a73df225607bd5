/**
 * Narrower ranges from rows: what the other numbers of a row leave for one. Nothing that satisfies all rows is lost, so
 * that the search begins near the corner where thin answers lie.
 */
import type { Range, Row } from './solve.ts';

const ROUNDS = 12;

/** null where a row leaves nothing for a number. */
export function tighten(rows: readonly Row[], ranges: readonly Range[]): readonly Range[] | null {
  const narrow = [...ranges];
  for (let round = 0; round < ROUNDS; round++) {
    let isNarrower = false;
    for (const row of rows) {
      const change = tightenBy(row, narrow);
      if (change === null) return null;
      isNarrower ||= change;
    }
    if (!isNarrower) break;
  }
  return narrow;
}

/** A sum of ends, of which some may be open. */
interface End {
  sum: bigint;
  open: number;
}

function endsOf({ terms }: Row, ranges: readonly Range[]): { readonly least: End; readonly most: End } {
  const least = { sum: 0n, open: 0 };
  const most = { sum: 0n, open: 0 };
  for (const [index, factor] of terms) {
    const { lo, hi } = ranges[index] ?? { lo: null, hi: null };
    const [low, high] = factor > 0n ? [lo, hi] : [hi, lo];
    if (low === null) least.open++;
    else least.sum += factor * low;
    if (high === null) most.open++;
    else most.sum += factor * high;
  }
  return { least, most };
}

/** Whether a range became narrower; null where one became empty. */
function tightenBy(row: Row, ranges: Range[]): boolean | null {
  const { least, most } = endsOf(row, ranges);
  let isNarrower = false;
  for (const [index, factor] of row.terms) {
    const range = ranges[index] ?? { lo: null, hi: null };
    const [low, high] = factor > 0n ? [range.lo, range.hi] : [range.hi, range.lo];
    // factor × number is at least lo − most of the others, and at most hi − least of the others
    const atLeast = row.lo === null ? null : without(row.lo, most, high, factor);
    const atMost = row.hi === null ? null : without(row.hi, least, low, factor);
    const [from, to] = factor > 0n ? [atLeast, atMost] : [atMost, atLeast];
    const lo = from === null ? range.lo : larger(range.lo, ceiling(from, factor));
    const hi = to === null ? range.hi : smaller(range.hi, floor(to, factor));
    if (lo !== null && hi !== null && lo > hi) return null;
    if (lo === range.lo && hi === range.hi) continue;
    ranges[index] = { lo, hi };
    isNarrower = true;
  }
  return isNarrower;
}

/** bound − the ends of all other numbers; null where one of them is open. */
function without(bound: bigint, { sum, open }: End, own: bigint | null, factor: bigint): bigint | null {
  if (open > (own === null ? 1 : 0)) return null;
  return bound - (sum - (own === null ? 0n : factor * own));
}

function floor(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n !== by < 0n ? quotient - 1n : quotient;
}

function ceiling(value: bigint, by: bigint): bigint {
  return -floor(-value, by);
}

function larger(a: bigint | null, b: bigint): bigint {
  return a === null || b > a ? b : a;
}

function smaller(a: bigint | null, b: bigint): bigint {
  return a === null || b < a ? b : a;
}
