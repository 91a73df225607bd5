/** The amounts that satisfy the most of what is printed: demands that cannot be met with the others are given up, weakest first. */
import type { Demand } from './rows.ts';
import { isMissed, type Range, type Row, settle } from './solve.ts';
import { tighten } from './tighten.ts';

/** Where something contradicts, it shows after fewer moves; what is given up too soon is tried again. */
const MOVES_FOR_DOUBT = 6_000;

export interface Settlement {
  readonly numbers: readonly bigint[];
  readonly unmet: readonly Demand[];
}

/** `later` are demands in doubt: each is taken up only if all others still hold with it. */
export function satisfy(count: number, demands: readonly Demand[], later: readonly Demand[]): Settlement {
  const ranges = rangesOf(count, demands);
  let kept = [...demands];
  const givenUp: Demand[] = [];
  const atOnce = nearCorner(kept, ranges);
  let numbers: readonly bigint[] = atOnce ?? ranges.map(startOf);
  let isSettled = atOnce !== null;
  while (!isSettled) {
    const trial = [...numbers];
    const missed = new Set(settle(rowsOf(kept), ranges, trial, MOVES_FOR_DOUBT));
    numbers = trial;
    isSettled = missed.size === 0;
    if (isSettled) break;
    const weakest = kept
      .filter(({ rows }) => rows.some((row) => missed.has(row)))
      .reduce((a, b) => (b.weight < a.weight ? b : a));
    kept = kept.filter((demand) => demand !== weakest);
    givenUp.push(weakest);
  }
  const unmet: Demand[] = [];
  for (const demand of [...givenUp, ...later]) {
    const trial = [...numbers];
    const moves = later.includes(demand) ? MOVES_FOR_DOUBT : undefined;
    if (settle(rowsOf([...kept, demand]), ranges, trial, moves).length > 0) unmet.push(demand);
    else {
      kept.push(demand);
      numbers = trial;
    }
  }
  numbers = roundNumbers(kept, ranges, numbers);
  return { numbers, unmet: unmet.filter(({ rows }) => rows.some((row) => isMissed(row, numbers))) };
}

/** An answer to everything within ranges narrowed by everything; null where that finds none. */
function nearCorner(demands: readonly Demand[], ranges: readonly Range[]): bigint[] | null {
  const rows = rowsOf(demands);
  const narrow = tighten(rows, ranges);
  const numbers = narrow?.map(startOf);
  return narrow && numbers && settle(rows, narrow, numbers).length === 0 ? numbers : null;
}

/** Forms leave out zeros: 「0.44」 most likely is 4400 元, if everything still holds with it. */
function roundNumbers(
  demands: readonly Demand[],
  ranges: readonly Range[],
  numbers: readonly bigint[],
): readonly bigint[] {
  const round = [...ranges];
  const trial = [...numbers];
  const printed = demands.filter(({ print }) => print?.statements[0]?.form !== undefined).flatMap(({ rows }) => rows);
  for (const row of printed.sort(byWidth)) {
    const [term] = row.terms;
    if (row.terms.length !== 1 || term?.[1] !== 1n) continue;
    const middle = startOf(row);
    const { lo, hi } = round[term[0]] ?? row;
    if (lo === hi || (lo !== null && middle < lo) || (hi !== null && middle > hi)) continue;
    round[term[0]] = { lo: middle, hi: middle };
    trial[term[0]] = middle;
  }
  return settle(rowsOf(demands), round, trial).length === 0 ? trial : numbers;
}

/** What is printed to the 元 before what is printed in 万元. */
function byWidth(a: Row, b: Row): number {
  const [first, second] = [widthOf(a), widthOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function widthOf({ lo, hi }: Row): bigint {
  return (hi ?? 0n) - (lo ?? 0n);
}

function rowsOf(demands: readonly Demand[]): Row[] {
  return demands.flatMap(({ rows }) => rows);
}

/** A leaf that is printed by itself has the bounds of its print; amounts are not below zero unless printed so. */
function rangesOf(count: number, demands: readonly Demand[]): Range[] {
  const ranges: Range[] = Array.from({ length: count }, () => ({ lo: 0n, hi: null }));
  const byWeight = [...demands].sort((a, b) => b.weight - a.weight);
  const isPrinted = new Set<number>();
  for (const { rows, print } of byWeight) {
    if (print === null) continue;
    for (const { terms, lo, hi } of rows) {
      const [term] = terms;
      if (terms.length !== 1 || term === undefined || term[1] !== 1n || lo === null || hi === null) continue;
      const known = ranges[term[0]];
      if (!isPrinted.has(term[0]) || known === undefined) ranges[term[0]] = { lo, hi };
      else {
        const both = { lo: max(known.lo ?? lo, lo), hi: min(known.hi ?? hi, hi) };
        if (both.lo <= both.hi) ranges[term[0]] = both;
      }
      isPrinted.add(term[0]);
    }
  }
  return ranges;
}

const max = (a: bigint, b: bigint) => (a > b ? a : b);
const min = (a: bigint, b: bigint) => (a < b ? a : b);

/** The middle of what is printed; the end that is nearer to nothing of what has no other. */
function startOf({ lo, hi }: Range): bigint {
  if (hi === null || lo === null) return lo ?? hi ?? 0n;
  return lo + (hi - lo + 1n) / 2n;
}
