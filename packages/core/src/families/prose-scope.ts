/** Which numbers of the narrative a rule is about, and how the parts of a rule about them are put together. */

import { addChecks, type Checks } from '../audit/all-checks.ts';
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, type Relation } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import { stated, withHalf } from '../money/index.ts';
import type { FactKey, Measure, Statement } from '../statement/index.ts';
import { isDoubtful } from './prose-doubt.ts';
import { allOfFact, toldInSections } from './prose-subject.ts';
import type { Told } from './prose-told.ts';

export interface ProseScope {
  /** Roles of sections. */
  readonly sections: readonly string[];
  /** Facts without measure that it is limited to; all where absent. */
  readonly facts?: (fact: FactKey) => boolean;
}

/** One kind of question a rule asks of the narrative. */
export type ProsePart = (disclosure: Case) => Checks;

/** A rule whose answer is that of all its parts. */
export function proseRule(text: RuleText, ...parts: readonly ProsePart[]): Rule {
  return {
    ...text,
    check: (disclosure) => allOf(parts, disclosure),
  };
}

/** What all the parts ask. */
function allOf(parts: readonly ProsePart[], disclosure: Case): Checks {
  const checks: Check[] = [];
  for (const part of parts) addChecks(checks, part(disclosure));
  return checks;
}

/** Numbers of the scope with one of the measures: section by section, measure by measure, in order of reading. */
export function numbersIn(disclosure: Case, { sections, facts }: ProseScope, measures: readonly Measure[]): Told[] {
  const found: Told[] = [];
  for (const role of sections) {
    for (const measure of measures) {
      for (const told of toldInSections(disclosure, role, measure))
        if (facts === undefined || facts(told.base)) found.push(told);
    }
  }
  return found;
}

/** The same without what is known of them. */
export function statementsIn(disclosure: Case, scope: ProseScope, measures: readonly Measure[]): Statement[] {
  return numbersIn(disclosure, scope, measures).map(statementOf);
}

function statementOf({ statement }: Told): Statement {
  return statement;
}

/** Amounts of money of the scope: no counts. */
export function amountsIn(disclosure: Case, scope: ProseScope): Statement[] {
  return statementsIn(disclosure, scope, ['amount']).filter((s) => s.printed.dimension === 'money');
}

/** The number of a fact nearest before another one in the same section, else after it; numbers in doubt are passed over. */
export function nearestOf(disclosure: Case, fact: FactKey, measure: Measure, to: Statement): Statement | null {
  let before: Statement | null = null;
  for (const told of allOfFact(disclosure, fact)) {
    const { statement } = told;
    if (told.measure !== measure || statement.section !== to.section || statement === to) continue;
    if (isDoubtful(disclosure, told)) continue;
    if (statement.index > to.index) return before ?? statement;
    before = statement;
  }
  return before;
}

export function plus(statement: Statement): Operand {
  return { sign: 1, statement };
}

/** A change with the sign that its word gives it. */
export function signed(change: Statement): Operand {
  return { sign: change.direction === 'down' ? -1 : 1, statement: change };
}

/** A number that stands on no page: 100 %. */
export function constant(text: string, unit: string, mantissa: number, like: Statement): Statement {
  const printed = withHalf(stated(text, { mantissa, decimals: 0 }, unit), 0);
  return {
    index: -1,
    fact: null,
    printed,
    place: like.place,
    cell: null,
    section: -1,
    form: undefined,
    label: text + unit,
    of: undefined,
    direction: undefined,
  };
}

export function totalOf(operands: readonly Operand[]): number {
  let total = 0;
  for (const { sign, statement } of operands)
    if (statement.printed.state === 'stated') total += sign * statement.printed.value;
  return total;
}

/**
 * Words may name something that is no fact of ours: what such a number contradicts is no error,
 * while what it agrees with may well be told.
 */
export function isSound(relation: Relation, isDoubtful: boolean): boolean {
  return !isDoubtful || answer(relation).outcome !== 'failed';
}
