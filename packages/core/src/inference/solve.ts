/**
 * Whole numbers that satisfy sums within bounds: the amounts in 分 behind printed ones. Row after row that is missed is
 * put right by moving its numbers, each as far as the others, as long as it has room, past the row's bound; repeated until none is
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
const MOVES_MAX = 30_000;
/** After so many moves the numbers are taken on by so many times what they have moved. */
const STRIDE = 128;
const STRIDE_LENGTH = 16n;

const size = (value: bigint) => (value < 0n ? -value : value);

function sumOf(terms: Row['terms'], numbers: readonly bigint[]): bigint {
  let sum = 0n;
  for (const [index, factor] of terms) sum += factor * (numbers[index] ?? 0n);
  return sum;
}

export function isMissed(row: Row, numbers: readonly bigint[]): boolean {
  const sum = sumOf(row.terms, numbers);
  return (row.lo !== null && sum < row.lo) || (row.hi !== null && sum > row.hi);
}

/** Moves `numbers` until every row holds; returns the rows that do not when it has to end. */
export function settle(
  rows: readonly Row[],
  ranges: readonly Range[],
  numbers: bigint[],
  movesMax = MOVES_MAX,
): readonly Row[] {
  const users = usersOf(rows, ranges.length);
  const queue = [...rows];
  const isQueued = new Set(rows);
  let moves = 0;
  let before = [...numbers];
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at];
    if (row === undefined) break;
    isQueued.delete(row);
    const wanted = missing(row, numbers, moves < movesMax / 2);
    if (wanted === 0n) continue;
    if (isBeyondReach(row, ranges)) return [row];
    if (++moves > movesMax) break;
    move(row, wanted, ranges, numbers);
    if (moves > movesMax / 2 && moves % STRIDE === 0) {
      // every other time: in between the rows pull back what has gone too far
      if (moves % (2 * STRIDE) === 0) stride(before, ranges, numbers);
      before = [...numbers];
      queue.push(...rows);
      for (const one of rows) isQueued.add(one);
      continue;
    }
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

/** On in the direction of the last moves: between rows at a narrow angle each move gains little, and all in one direction. */
function stride(before: readonly bigint[], ranges: readonly Range[], numbers: bigint[]): void {
  numbers.forEach((number, i) => {
    const { lo, hi } = ranges[i] ?? { lo: null, hi: null };
    const next = number + (number - (before[i] ?? number)) * STRIDE_LENGTH;
    numbers[i] = lo !== null && next < lo ? lo : hi !== null && next > hi ? hi : next;
  });
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

/**
 * What the sum of a row is to be changed by; 0 where it holds. A missed row is taken past its bound, by what it is
 * missed by and a step of each number (a reflection), but not past the other: rows at a narrow angle
 * then meet soon. Where that only goes to and fro, it is taken no further than its bound.
 */
function missing({ lo, hi, terms }: Row, numbers: readonly bigint[], isReflecting: boolean): bigint {
  const sum = sumOf(terms, numbers);
  const isLow = lo !== null && sum < lo;
  if (!isLow && (hi === null || sum <= hi)) return 0n;
  const short = isLow ? lo - sum : sum - (hi ?? sum);
  const steps = terms.reduce((all, [, factor]) => all + size(factor), 0n);
  const beyond = isReflecting ? short + steps : steps;
  const past = lo === null || hi === null || beyond < (hi - lo) / 2n ? beyond : (hi - lo) / 2n;
  return isLow ? short + past : -(short + past);
}

/** How many steps a number can go; null without end. */
function roomOf(factor: bigint, isUp: boolean, { lo, hi }: Range, number: bigint): bigint | null {
  const bound = factor > 0n === isUp ? hi : lo;
  return bound === null ? null : size(bound - number);
}

/** Moves every number by as many steps as every other, those without room left out: the nearest point that the row allows. */
function move({ terms }: Row, change: bigint, ranges: readonly Range[], numbers: bigint[]): void {
  const isUp = change > 0n;
  let left = size(change);
  let movable = [...terms];
  while (movable.length > 0) {
    const each = left / movable.reduce((sum, [, factor]) => sum + size(factor), 0n);
    const next: typeof movable = [];
    for (const term of movable) {
      const [index, factor] = term;
      const number = numbers[index] ?? 0n;
      const room = roomOf(factor, isUp, ranges[index] ?? { lo: null, hi: null }, number);
      const wanted = each > 0n ? each : left >= size(factor) ? 1n : 0n;
      const steps = room === null || wanted < room ? wanted : room;
      if (steps === 0n) continue;
      numbers[index] = number + (factor > 0n === isUp ? steps : -steps);
      left -= steps * size(factor);
      if (steps === wanted) next.push(term);
    }
    movable = next;
  }
}
