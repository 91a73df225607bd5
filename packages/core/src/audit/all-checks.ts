/** The checks of a rule in a list, whether it gives a list or yields them. */
import type { Check } from './check.ts';

/** What a rule answers with. */
export type Checks = readonly Check[] | Generator<Check>;

/**
 * What all generators inherit. Each generator function gives its generators a prototype of their own, so that a loop over
 * those of hundreds of rules looks up anew how to go on in each of them, which costs more than most rules have to do.
 */
const { next } = Object.getPrototypeOf(noChecks).prototype as Pick<Generator<Check>, 'next'>;

function* noChecks(): Generator<Check> {}

function isList(checks: Checks): checks is readonly Check[] {
  return Array.isArray(checks);
}

/** Adds the checks to a list, which may be long: they are no arguments of one call. */
export function addChecks(list: Check[], checks: Checks): void {
  if (isList(checks)) {
    for (const check of checks) list.push(check);
    return;
  }
  for (let step = next.call(checks); !step.done; step = next.call(checks)) list.push(step.value);
}

export function allChecks(checks: Checks): readonly Check[] {
  if (isList(checks)) return checks;
  const list: Check[] = [];
  addChecks(list, checks);
  return list;
}
