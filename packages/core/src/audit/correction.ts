/** How a correction is written: as its table or sentence writes numbers, and as finely as the document's own rates. */
import { exponentOf, formatQuanta, type Printed, pow10 } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import type { Relation } from './check.ts';
import { slipOf } from './slip.ts';

/** Reports have two decimals; a correction is never coarser, whatever the slip did to the digits. */
const DECIMALS_MIN = 2;

/** Decimals of the rates that hold: where all of them are whole percents, so are corrections of rates. */
export function rateDecimalsOf(hearings: readonly { readonly asked: readonly Asked[] }[]): number {
  let most = -1;
  for (const { asked } of hearings) {
    for (const { relation, answer } of asked) {
      if (relation.kind === 'ratio' && answer.outcome === 'passed')
        most = Math.max(most, relation.rate.printed.decimals);
    }
  }
  return most < 0 ? DECIMALS_MIN : Math.min(most, DECIMALS_MIN);
}

export function decimalsFor(statement: Statement): number {
  return statement.printed.dimension === 'plain' ? 0 : DECIMALS_MIN;
}

/** The number a statement should be, written as its table writes numbers. */
export function corrected(statement: Statement, value: number, decimalsMin: number): Printed {
  const { unit, dimension } = statement.printed;
  const decimals = Math.max(statement.printed.decimals, decimalsMin);
  const exponent = exponentOf(unit);
  const half = dimension === 'plain' && decimals === 0 ? 0 : exponent > decimals ? pow10(exponent - decimals) / 2 : 1;
  return { text: formatQuanta(value, unit, decimals), state: 'stated', dimension, unit, decimals, value, half };
}

/** Quanta of five percent. */
const FAR_RATE = 5_000_000;

/** Quanta of two in the last of two decimals of a rate. */
const NEAR_RATE = 20_000;

/**
 * Whole percents are often rounded by hand: a near miss is the rate's, only a far one may be a slip in an amount. A rate that
 * is but one or two off in its last decimal was rounded wrongly: some digit of an amount would always explain that too.
 */
export function tellsSlips(relation: Relation, difference: number): boolean {
  const off = Math.abs(difference);
  return relation.kind === 'ratio' && (relation.rate.printed.decimals >= 2 ? off > NEAR_RATE : off >= FAR_RATE);
}

export function isSlip(printed: Printed, right: Printed): boolean {
  const { kind } = slipOf(printed, right.value, right.text);
  return kind !== 'other' && kind !== 'missing';
}

/** A number as it adds up: blank is nothing. */
export function amount(printed: Printed): number {
  return printed.state === 'stated' ? printed.value : 0;
}
