/**
 * One question a rule puts to a disclosure, and its answer. Relations are answered by interval arithmetic here,
 * so that rules never compute; a rule with logic of its own answers with a verdict.
 */
import {
  compareFractions,
  type Interval,
  type Printed,
  percentOf,
  percentRange,
  roundPercent,
} from '../money/index.ts';
import type { Place, Reading, Statement, TableRole } from '../statement/index.ts';
import type { Amendment } from './amendment.ts';

/** passed · 尾差 explained by rounding · failed · needs a written reason · not applicable · could not be checked. */
export type Outcome = 'passed' | 'tail' | 'failed' | 'explain' | 'notApplicable' | 'unverified';

/** A statement with the sign it takes in a sum. */
export interface Operand {
  readonly sign: 1 | -1;
  readonly statement: Statement;
}

/** Σ left = Σ right, or Σ left ≤ Σ right. */
export interface SumCheck {
  readonly kind: 'equal' | 'atMost';
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** What the two sides are, in Chinese: 「合计 = 各类之和」. */
  readonly say: string;
  /** What to change where it does not hold. */
  readonly amendments?: readonly Amendment[];
}

/** rate = num ÷ den, as a percentage. */
export interface RatioCheck {
  readonly kind: 'ratio';
  readonly rate: Statement;
  readonly num: readonly Operand[];
  readonly den: readonly Operand[];
  readonly say: string;
}

/** A place of a verdict; between documents it says which one it stands in. */
export interface VerdictPlace extends Place {
  readonly reading?: Reading;
}

/** The answer of a rule that computed it itself. */
export interface Verdict {
  readonly kind: 'verdict';
  readonly outcome: Outcome;
  readonly message: string;
  readonly statements?: readonly Statement[];
  readonly places?: readonly VerdictPlace[];
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** What to change: all of them. */
  readonly amendments?: readonly Amendment[];
  /** A table that was not read, where that is why; a form without such a table owes no answer. */
  readonly unread?: TableRole;
}

export type Relation = SumCheck | RatioCheck;
export type Check = Relation | Verdict;

export interface Answer {
  readonly outcome: Outcome;
  /** Left minus right (sums, in quanta) or printed minus computed (ratios, in percent quanta). */
  readonly difference: number;
  /** The greatest difference that rounding explains, in the same quanta; 0 for ratios. */
  readonly bound: number;
  /** A percentage that was cut off instead of rounded. */
  readonly truncated?: true;
}

/** What a statement says, or what it would say if it were put right. */
export type Lookup = (statement: Statement) => Printed;

const asPrinted: Lookup = (statement) => statement.printed;

const NOT_APPLICABLE: Answer = { outcome: 'notApplicable', difference: 0, bound: 0 };
const UNVERIFIED: Answer = { outcome: 'unverified', difference: 0, bound: 0 };

interface Sum extends Interval {
  readonly value: number;
  readonly half: number;
  readonly stated: number;
  readonly unreadable: boolean;
}

function sum(operands: readonly Operand[], lookup: Lookup): Sum {
  let value = 0;
  let half = 0;
  let stated = 0;
  let unreadable = false;
  for (const { sign, statement } of operands) {
    const printed = lookup(statement);
    if (printed.state === 'stated') {
      value += sign * printed.value;
      half += printed.half;
      stated++;
    } else if (printed.state === 'unreadable') unreadable = true;
  }
  return { value, half, lo: value - half, hi: value + half, stated, unreadable };
}

/** Answers a relation. Blank adds nothing; where everything is blank there is nothing to check. */
export function answer(relation: Relation, lookup: Lookup = asPrinted): Answer {
  return relation.kind === 'ratio' ? answerRatio(relation, lookup) : answerSum(relation, lookup);
}

function answerSum(check: SumCheck, lookup: Lookup): Answer {
  const [left, right] = [check.left[0], check.right[0]];
  if (left && right && check.left.length === 1 && check.right.length === 1) {
    return answerPair(check.kind, left, lookup(left.statement), right, lookup(right.statement));
  }
  return answerSums(check, lookup);
}

/** One number on either side, as most relations have it: nothing to add up. */
function answerPair(kind: SumCheck['kind'], left: Operand, l: Printed, right: Operand, r: Printed): Answer {
  if (l.state === 'unreadable' || r.state === 'unreadable') return UNVERIFIED;
  // value and half of a number that is not stated are 0
  if (l.state !== 'stated' && r.state !== 'stated') return NOT_APPLICABLE;
  return compared(kind, left.sign * l.value - right.sign * r.value, l.half + r.half);
}

function compared(kind: SumCheck['kind'], difference: number, bound: number): Answer {
  if (difference === 0 || (kind === 'atMost' && difference < 0)) return { outcome: 'passed', difference, bound };
  return { outcome: Math.abs(difference) <= bound ? 'tail' : 'failed', difference, bound };
}

function answerSums(check: SumCheck, lookup: Lookup): Answer {
  const left = sum(check.left, lookup);
  const right = sum(check.right, lookup);
  if (left.unreadable || right.unreadable) return UNVERIFIED;
  if (left.stated + right.stated === 0) return NOT_APPLICABLE;
  return compared(check.kind, left.value - right.value, left.half + right.half);
}

function answerRatio(check: RatioCheck, lookup: Lookup): Answer {
  const rate = lookup(check.rate);
  const num = sum(check.num, lookup);
  const den = sum(check.den, lookup);
  if (rate.state === 'unreadable' || num.unreadable || den.unreadable) return UNVERIFIED;
  const exact = percentOf(num.value, den.value);
  if (rate.state !== 'stated' || exact === null) return NOT_APPLICABLE;
  const rounded = roundPercent(exact, rate.decimals, 'halfUp');
  const difference = rate.value - rounded;
  if (difference === 0) return { outcome: 'passed', difference, bound: 0 };
  const range = percentRange(num, den);
  if (range === null) return NOT_APPLICABLE;
  const lo = { num: BigInt(rate.value - rate.half), den: 1n };
  const hi = { num: BigInt(rate.value + rate.half), den: 1n };
  if (compareFractions(range.lo, hi) <= 0 && compareFractions(lo, range.hi) <= 0) {
    return { outcome: 'tail', difference, bound: 0 };
  }
  if (rate.value === roundPercent(exact, rate.decimals, 'truncate')) {
    return { outcome: 'tail', difference, bound: 0, truncated: true };
  }
  return { outcome: 'failed', difference, bound: 0 };
}

/** All statements of a relation, the stated whole or rate first. */
export function operandsOf(relation: Relation): Statement[] {
  const statements: Statement[] = relation.kind === 'ratio' ? [relation.rate] : [];
  for (const side of relation.kind === 'ratio' ? [relation.num, relation.den] : [relation.left, relation.right]) {
    for (const { statement } of side) if (!statements.includes(statement)) statements.push(statement);
  }
  return statements;
}
