/** Facts as they are printed: amounts in 万元 by rounding each one from 分, counts as they are, rates by the exact 分. */
import type { Facts } from '../ledger/index.ts';
import { formatQuanta, percentOf, roundFraction, roundPercent } from '../money/index.ts';
import { type FactKey, parseFactKey, withMeasure } from '../statement/index.ts';

/** 分 to quanta of money (厘). */
const QUANTA = 10;
/** 分 in the last printed digit of an amount in 万元: 0.01万元 is 100元. */
const LAST_DIGIT = 10_000;
/** Amounts and percentages have two decimals in the forms in force (RULES.md G-22: each number rounded by itself). */
const DECIMALS = 2;
const COUNTED = new Set(['vehicles', 'equipment', 'institutions', 'evaluationProblems']);

/** Whether a fact is a number of things and not of money. */
export function isCount(key: FactKey): boolean {
  const { concept, dims } = parseFactKey(key);
  return COUNTED.has(concept) || 'count' in dims;
}

/** An amount in 万元: 「1,556.63」. */
function printWan(fen: number): string {
  return formatQuanta(fen * QUANTA, '万元', DECIMALS);
}

/** An amount in 万元 as it is printed, as a whole number of its last printed digits. */
export function roundedWan(fen: number): number {
  return roundFraction({ num: BigInt(fen), den: BigInt(LAST_DIGIT) }, 1, 'halfUp');
}

/** A percentage: 「96.80」; null where there is no whole. */
function printPercent(part: number, whole: number): string | null {
  const fraction = percentOf(part, whole);
  return fraction === null ? null : formatQuanta(roundPercent(fraction, DECIMALS, 'halfUp'), '%', DECIMALS, false);
}

/** The value of a fact that the ledger states, a missing one being nothing at all. */
export function amountOf(facts: Facts, key: FactKey): number {
  return facts.values.get(key) ?? 0;
}

/** A fact in prose, in 万元 or as a count: nothing is 「0」. */
export function printFact(facts: Facts, key: FactKey): string {
  const value = amountOf(facts, key);
  if (isCount(key)) return String(value);
  return value === 0 ? '0' : printWan(value);
}

/** part ÷ whole of two facts: no part is 「0」. */
export function printShare(facts: Facts, part: FactKey, whole: FactKey): string {
  const value = amountOf(facts, part);
  return value === 0 ? '0' : (printPercent(value, amountOf(facts, whole)) ?? '0');
}

/** How a fact moved from last year, as printed. */
export interface Movement {
  readonly direction: 'up' | 'down' | 'level';
  /** 增减额 in 万元. */
  readonly change: string;
  /** 增减率; null where there was nothing last year. */
  readonly growth: string | null;
}

/** null where the ledger does not know last year's figure. Equal as far as two decimals of 万元 can tell is level. */
export function movementOf(facts: Facts, key: FactKey): Movement | null {
  const last = facts.lastYear.get(key);
  if (last === undefined) return null;
  const difference = amountOf(facts, key) - last;
  const size = Math.abs(difference);
  const change = printWan(size);
  if (change === printWan(0)) return { direction: 'level', change, growth: null };
  return { direction: difference > 0 ? 'up' : 'down', change, growth: printPercent(size, last) };
}

/** Share of a budget that was spent: 「96.01」; null where there was no budget. */
export function printCompletion(facts: Facts, key: FactKey, budget: 'initialBudget' | 'annualBudget'): string | null {
  return printPercent(amountOf(facts, key), amountOf(facts, withMeasure(key, budget)));
}
