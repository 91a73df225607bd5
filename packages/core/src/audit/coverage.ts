/** Coverage: how every rule and every printed number ended. What could not be checked is never a pass. */
import type { Audit } from './audit.ts';
import type { Outcome } from './check.ts';

export interface Coverage extends Record<Outcome, number> {
  readonly rules: number;
  readonly numbers: {
    readonly printed: number;
    /** Bound to a fact, or to what a rule that judged it knows of it: all but the unbound. */
    readonly bound: number;
    readonly agreeing: number;
    readonly tail: number;
    readonly contradicting: number;
    readonly unbound: number;
  };
}

export function coverageOf(audit: Audit): Coverage {
  const count = (outcome: Outcome) => audit.rules.filter((r) => r.outcome === outcome).length;
  const tally = { agrees: 0, tail: 0, contradicts: 0, unchecked: 0, unbound: 0 };
  let printed = 0;
  for (const outcome of audit.numbers) {
    if (outcome === undefined) continue;
    tally[outcome]++;
    printed++;
  }
  return {
    rules: audit.rules.length,
    passed: count('passed'),
    tail: count('tail'),
    failed: count('failed'),
    explain: count('explain'),
    notApplicable: count('notApplicable'),
    unverified: count('unverified'),
    numbers: {
      printed,
      bound: printed - tally.unbound,
      agreeing: tally.agrees,
      tail: tally.tail,
      contradicting: tally.contradicts,
      unbound: tally.unbound,
    },
  };
}
