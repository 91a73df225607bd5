/**
 * Whole numbers that satisfy sums within bounds: the amounts in 分 behind printed ones. Row after row that is missed is
 * put right by moving its numbers, each as far as it has room, a little into the row's bounds; repeated until none is
 * missed (projections onto the rows). What it finds is checked, never believed: rows still missed are returned.
 */

/** Sum of coefficient × number, within bounds; null is no bound. */
export interface Row {
  /** By index of number. */
  readonly terms: readonly (readonly [index: number, factor: bigint])[];
  readonly lo: bigint | null;
  readonly hi: bigint | null;
}

export interface Range {
  readonly lo: bigint | null;
  readonly hi: bigint | null;
}

/** So many moves are enough where there is an answer at all. */
const MOVES_MAX = 40_000;
/** A missed row is taken this far into its bounds: one part in so many of their width. */
const INTO = 4n;

const size = (value: bigint) => (value < 0n ? -value : value);
const smaller = (a: bigint, b: bigint) => (a < b ? a : b);

export function sumOf({ terms }: Row, numbers: readonly bigint[]): bigint {
  let sum = 0n;
  for (const [index, factor] of terms) sum += factor * (numbers[index] ?? 0n);
  return sum;
}

export function isMissed(row: Row, numbers: readonly bigint[]): boolean {
  const sum = sumOf(row, numbers);
  return (row.lo !== null && sum < row.lo) || (row.hi !== null && sum > row.hi);
}

/** Moves `numbers` until every row holds; returns the rows that do not when it has to end. */
export function settle(rows: readonly Row[], ranges: readonly Range[], numbers: bigint[]): readonly Row[] {
  const users = usersOf(rows, ranges.length);
  const queue = [...rows];
  const isQueued = new Set(rows);
  let moves = 0;
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at];
    if (row === undefined) break;
    isQueued.delete(row);
    const wanted = missing(row, numbers);
    if (wanted === 0n) continue;
    if (isBeyondReach(row, ranges)) return [row];
    if (++moves > MOVES_MAX) break;
    move(row, wanted, ranges, numbers);
    for (const [index] of row.terms) {
      for (const user of users[index] ?? []) {
        if (isQueued.has(user)) continue;
        isQueued.add(user);
        queue.push(user);
      }
    }
  }
  return rows.filter((row) => isMissed(row, numbers));
}

/** The rows that each number stands in. */
function usersOf(rows: readonly Row[], count: number): readonly Row[][] {
  const users: Row[][] = Array.from({ length: count }, () => []);
  for (const row of rows) for (const [index] of row.terms) users[index]?.push(row);
  return users;
}

/** Whether no numbers within their ranges can satisfy the row. */
function isBeyondReach({ terms, lo, hi }: Row, ranges: readonly Range[]): boolean {
  let least: bigint | null = 0n;
  let most: bigint | null = 0n;
  for (const [index, factor] of terms) {
    const range = ranges[index] ?? { lo: null, hi: null };
    const [low, high] = factor > 0n ? [range.lo, range.hi] : [range.hi, range.lo];
    least = least === null || low === null ? null : least + factor * low;
    most = most === null || high === null ? null : most + factor * high;
  }
  return (lo !== null && most !== null && most < lo) || (hi !== null && least !== null && least > hi);
}

/** What the sum of a row is to be changed by; 0 where it holds. */
function missing(row: Row, numbers: readonly bigint[]): bigint {
  const { lo, hi, terms } = row;
  const sum = sumOf(row, numbers);
  const isOneSided = lo === null || hi === null;
  if ((lo === null || sum >= lo) && (hi === null || sum <= hi)) return 0n;
  // numbers move by whole steps: a bound without another is passed by a step of each, so that it is reached
  const inside = isOneSided ? terms.reduce((all, [, factor]) => all + size(factor), 0n) : (hi - lo) / INTO;
  if (lo !== null && sum < lo) return lo + inside - sum;
  if (hi !== null && sum > hi) return hi - inside - sum;
  return 0n;
}

/** How far a number can go, in units of the row's sum; at most `limit`. */
function roomOf(factor: bigint, isUp: boolean, { lo, hi }: Range, number: bigint, limit: bigint): bigint {
  const bound = factor > 0n === isUp ? hi : lo;
  return bound === null ? limit : smaller(size(bound - number) * size(factor), limit);
}

/** Shares the change among the numbers in proportion to their room; what is left over goes to the first that take it. */
function move({ terms }: Row, change: bigint, ranges: readonly Range[], numbers: bigint[]): void {
  const isUp = change > 0n;
  const wanted = size(change);
  const rooms = terms.map(([index, factor]) =>
    roomOf(factor, isUp, ranges[index] ?? { lo: null, hi: null }, numbers[index] ?? 0n, wanted),
  );
  const all = rooms.reduce((sum, room) => sum + room, 0n);
  if (all === 0n) return;
  let left = wanted;
  const take = (i: number, amount: bigint) => {
    const [index, factor] = terms[i] ?? [0, 1n];
    const steps = amount / size(factor);
    numbers[index] = (numbers[index] ?? 0n) + (factor > 0n === isUp ? steps : -steps);
    rooms[i] = (rooms[i] ?? 0n) - steps * size(factor);
    left -= steps * size(factor);
  };
  const shares = rooms.map((room) => (all <= wanted ? room : (room * wanted) / all));
  for (const [i, share] of shares.entries()) take(i, share);
  for (const i of terms.keys()) take(i, smaller(rooms[i] ?? 0n, left));
}
