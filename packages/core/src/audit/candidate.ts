/** A value that one cell might have instead, and what it would mend. */
import type { Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { slipOf } from './slip.ts';

export interface Candidate {
  readonly statement: Statement;
  readonly right: Printed;
  readonly fixed: readonly Asked[];
  readonly broken: number;
  /** Relations that hold exactly, not only within rounding, once corrected. */
  readonly exact: number;
}

/** Whether two candidates would explain the same failure. */
export function shares(a: Candidate, b: Candidate): boolean {
  return a.fixed.some((one) => b.fixed.includes(one));
}

/** More failures explained; then more relations exact; then numbers derived from others before those they derive from. */
export function better(a: Candidate, b: Candidate): boolean {
  if (a.fixed.length !== b.fixed.length) return a.fixed.length > b.fixed.length;
  const empty = (c: Candidate) => (c.statement.printed.state === 'blank' ? 1 : 0);
  if (empty(a) !== empty(b)) return empty(a) < empty(b);
  if (a.exact !== b.exact) return a.exact > b.exact;
  const rank = (c: Candidate) => (c.statement.printed.dimension === 'percent' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) < rank(b);
  const telling = (c: Candidate) => (slipOf(c.statement.printed, c.right.value, c.right.text).kind === 'other' ? 1 : 0);
  return telling(a) < telling(b);
}
