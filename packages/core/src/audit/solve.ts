/** What a statement would have to say for a relation to hold, all else being right. */
import { safeInteger } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import type { Lookup, Operand, Relation } from './check.ts';
import { roundLike } from './slip.ts';

const HUNDRED_PERCENT = 100_000_000n;
/** No amount of a disclosure comes near this; an answer beyond it is none. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Solves a relation for one of its statements; quanta rounded as the statement is printed, null where it cannot be. */
export function solveFor(relation: Relation, target: Statement, lookup: Lookup, decimalsMin: number): number | null {
  const exact = relation.kind === 'ratio' ? solveRatio(relation, target, lookup) : solveSum(relation, target, lookup);
  if (exact === null) return null;
  return roundLike(exact, lookup(target), decimalsMin);
}

/** The value that most relations ask of a statement; 0 where they ask for nothing. */
export function mostAskedFor(
  relations: readonly { readonly relation: Relation }[],
  target: Statement,
  lookup: Lookup,
  decimalsMin: number,
): number {
  const votes = new Map<number, number>();
  for (const { relation } of relations) {
    const value = solveFor(relation, target, lookup, decimalsMin);
    if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [value, count] of votes) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}

/** The sum of the others, and the sign of the target among them. */
function split(operands: readonly Operand[], target: Statement, lookup: Lookup): { rest: number; factor: number } {
  let rest = 0;
  let factor = 0;
  for (const { sign, statement } of operands) {
    if (statement === target) factor += sign;
    else {
      const printed = lookup(statement);
      if (printed.state === 'stated') rest += sign * printed.value;
    }
  }
  return { rest, factor };
}

function solveSum(relation: Exclude<Relation, { kind: 'ratio' }>, target: Statement, lookup: Lookup): number | null {
  if (relation.kind === 'atMost') return null;
  const left = split(relation.left, target, lookup);
  const right = split(relation.right, target, lookup);
  const factor = left.factor - right.factor;
  if (factor !== 1 && factor !== -1) return null;
  return (right.rest - left.rest) * factor;
}

/** rate = num/den with the target in rate, num or den: a linear equation, solved over whole numbers. */
function solveRatio(relation: Extract<Relation, { kind: 'ratio' }>, target: Statement, lookup: Lookup): number | null {
  const num = split(relation.num, target, lookup);
  const den = split(relation.den, target, lookup);
  if (relation.rate === target) {
    if (den.rest === 0) return null;
    return divide(BigInt(num.rest) * HUNDRED_PERCENT, BigInt(den.rest));
  }
  const rate = BigInt(lookup(relation.rate).value);
  const over = rate * BigInt(den.rest) - HUNDRED_PERCENT * BigInt(num.rest);
  const under = HUNDRED_PERCENT * BigInt(num.factor) - rate * BigInt(den.factor);
  return under === 0n ? null : divide(over, under);
}

/** Nearest whole number, half away from zero. */
function divide(num: bigint, den: bigint): number | null {
  const negative = num < 0n !== den < 0n;
  const n = num < 0n ? -num : num;
  const d = den < 0n ? -den : den;
  const quotient = (n * 2n + d) / (d * 2n);
  return quotient > LARGEST ? null : safeInteger(negative ? -quotient : quotient);
}
