/**
 * The proof of an inferred ledger: composed again, every bound number of the document is looked for under its fact. What
 * does not come out is told one by one, with what comes out instead and what the audit says of it.
 */
import { type Audit, type Finding, whereOf } from '@mingsuan/core/audit';
import type { Facts } from '@mingsuan/core/ledger';
import { exponentOf, type Printed, pow10 } from '@mingsuan/core/money';
import { factKey, parseFactKey, type Reading, type Statement } from '@mingsuan/core/statement';
import { halfWidth } from '@mingsuan/core/text';

/** A printed number that the ledger does not give. */
export interface Exception {
  readonly statement: Statement;
  readonly where: string;
  readonly printed: string;
  /** What is printed of the fact now; null where nothing is. */
  readonly composed: string | null;
  /** Whether the ledger gives the number, which the form that it was composed in does not print. */
  readonly isInLedger: boolean;
  /** What the audit says of it; null where it says nothing. */
  readonly finding: Finding | null;
}

export interface Proof {
  /** Bound numbers of the document. */
  readonly numbers: number;
  readonly exceptions: readonly Exception[];
  /** Numbers in words that are of no fact (a date in a reason, a count in an analysis), and those whose words are lost. */
  readonly unbound: number;
  readonly lostNumbers: readonly Statement[];
}

export function prove(
  original: Reading,
  composed: Reading,
  { findings }: Pick<Audit, 'findings'>,
  { values }: Facts,
): Proof {
  const now = byFact(composed);
  const stated = original.statements.filter(({ fact, printed }) => fact !== null && printed.state === 'stated');
  const missing = stated.filter((statement) => !comesOut(statement, now.get(plainKey(statement.fact)) ?? []));
  const unbound = original.statements.filter(({ fact, printed }) => fact === null && printed.state === 'stated');
  const words = plainWords(composed.document.lines.join(''));
  return {
    unbound: unbound.length,
    lostNumbers: unbound.filter((statement) => !words.includes(plainWords(around(original, statement)))),
    numbers: stated.length,
    exceptions: missing.map((statement) => ({
      statement,
      where: whereOf(original, statement),
      printed: saying(statement),
      composed: now.get(plainKey(statement.fact))?.map(saying)[0] ?? null,
      isInLedger: isGiven(statement, values),
      finding: findingOn(statement, findings, missing),
    })),
  };
}

/** Characters on either side by which a number in words is known again. */
const BESIDE = 4;

function around({ document }: Reading, { place }: Statement): string {
  return (document.lines[place.line - 1] ?? '').slice(Math.max(0, place.start - BESIDE), place.end + BESIDE);
}

function plainWords(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}

function byFact({ statements }: Reading): ReadonlyMap<string, readonly Statement[]> {
  const facts = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.fact === null) continue;
    const own = facts.get(plainKey(statement.fact)) ?? [];
    facts.set(plainKey(statement.fact), own);
    own.push(statement);
  }
  return facts;
}

/** Figures of reports are numbered as they come; which comes first is no part of what they say. */
function plainKey(key: string | null): string {
  if (key === null || !/[{,](?:n|at)=/.test(key)) return key ?? '';
  const { concept, dims, measure } = parseFactKey(key);
  const { n: _n, at: _at, ...others } = dims;
  return factKey(concept, others, measure);
}

/** A number may come out finer than it was printed (95.33 for 95); zero is also printed as an empty cell. */
function comesOut({ printed }: Statement, now: readonly Statement[]): boolean {
  return now.some((other) =>
    other.printed.state === 'stated'
      ? other.printed.value === printed.value || isFiner(other.printed, printed)
      : printed.value === 0,
  );
}

/** 分 to quanta of money (厘). */
const QUANTA = 10;

/** A fact that the ledger states to the 分, rounded as the number is. */
function isGiven({ fact, printed }: Statement, values: Facts['values']): boolean {
  const value = values.get(fact ?? '');
  return (
    value !== undefined &&
    printed.dimension === 'money' &&
    Math.abs(value * QUANTA - printed.value) <= pow10(exponentOf(printed.unit) - printed.decimals) / 2
  );
}

function isFiner(other: Printed, printed: Printed): boolean {
  const half = pow10(exponentOf(printed.unit) - printed.decimals) / 2;
  return other.decimals > printed.decimals && Math.abs(other.value - printed.value) <= half;
}

function saying({ printed: { text, unit } }: Statement): string {
  return text === '' ? '（空）' : `${text}${unit}`;
}

/** A finding that suspects the number, or the one it copies within a form; else one that stands on it. */
function findingOn(statement: Statement, findings: readonly Finding[], missing: readonly Statement[]): Finding | null {
  const suspecting = (one: Statement) =>
    findings.find(({ suspects }) => suspects.some(({ index }) => index === one.index));
  const standing = findings.find((finding) =>
    [...finding.places, ...finding.symptoms.flatMap(({ places }) => places)].some((place) => isOn(statement, place)),
  );
  const twins = missing.filter((other) => other !== statement && isTwin(other, statement));
  return suspecting(statement) ?? twins.map(suspecting).find((found) => found !== undefined) ?? standing ?? null;
}

function isOn(
  { place }: Statement,
  other: { readonly line: number; readonly start: number; readonly end: number },
): boolean {
  return place.line === other.line && place.start >= other.start && place.end <= other.end;
}

/** The same column of the same form, printed in another place. */
function isTwin(a: Statement, b: Statement): boolean {
  if (a.form === undefined || a.form !== b.form || a.fact === null || b.fact === null) return false;
  return parseFactKey(a.fact).dims.column === parseFactKey(b.fact).dims.column && a.printed.value === b.printed.value;
}
