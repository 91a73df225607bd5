/**
 * The number that a slip of one digit made wrong: of all numbers that differ from the printed one in one digit, the only one
 * with which a relation holds exactly. Amounts behind a rounded rate are found so, where solving gives a range.
 */
import { type Printed, parseNumeral, stated } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import { answer, type Lookup, type Relation } from './check.ts';

/** Longer numbers are no amounts; and each digit costs nine answers. */
const DIGITS_MAX = 12;

/** The value in quanta; null where none or several would do. */
export function repairOf(relation: Relation, target: Statement, lookup: Lookup): number | null {
  let found: number | null = null;
  for (const variant of variantsOf(target.printed)) {
    const outcome = answer(relation, (s) => (s === target ? variant : lookup(s))).outcome;
    if (outcome !== 'passed') continue;
    if (found !== null && found !== variant.value) return null;
    found = variant.value;
  }
  return found;
}

/** Every number that differs from a printed one in one digit, its length kept. */
export function* variantsOf({ state, text, unit }: Printed): Generator<Printed> {
  if (state !== 'stated' || text.length > DIGITS_MAX) return;
  const isLong = /^\d{2}/.test(text);
  for (let i = 0; i < text.length; i++) {
    const own = text.charCodeAt(i) - ZERO;
    if (own < 0 || own > 9) continue;
    for (let digit = i === 0 && isLong ? 1 : 0; digit <= 9; digit++) {
      const numeral = digit === own ? null : parseNumeral(`${text.slice(0, i)}${digit}${text.slice(i + 1)}`);
      if (numeral) yield stated(`${text.slice(0, i)}${digit}${text.slice(i + 1)}`, numeral, unit);
    }
  }
}

const ZERO = 48;
