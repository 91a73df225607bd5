/**
 * Auditing: every rule is asked, every answer counted, failures explained by causes. Documents of one department are
 * explained together, so that one wrong number is one finding. Pure; never throws on content.
 */
import type { DocumentKind, Reading, Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { Case } from './case.ts';
import { contradictedIn, withoutTables } from './contradicted.ts';
import { type Cause, diagnose } from './diagnose.ts';
import { Dossier } from './dossier.ts';
import { type Finding, findingOfCause, findingsOfTails } from './finding.ts';
import { heldBack } from './from-picture.ts';
import { Hearing, type RuleOutcome, TAIL } from './hearing.ts';
import type { CrossRule, Rule, Severity } from './rule.ts';
import { type Readings, readingOf } from './where.ts';

/** How one printed number ended. */
export type NumberOutcome = 'agrees' | 'tail' | 'contradicts' | 'unchecked' | 'unbound';

export interface Audit {
  /** What was audited: tables that contradict themselves all over are left out of it. */
  readonly reading: Reading;
  readonly rules: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
  /** By index of statement; blank cells have no entry. */
  readonly numbers: ReadonlyMap<number, NumberOutcome>;
  readonly asked: readonly Asked[];
}

/** Documents of one department, audited together. */
export interface DossierAudit {
  /** One for each document, in the order given. What lies between documents stands with the one to be put right. */
  readonly audits: readonly Audit[];
  /** How the rules between the documents ended. */
  readonly across: readonly RuleOutcome[];
}

const SEVERITY_RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Whether a rule is asked of a kind of document: true, or why not. */
export type Applies = (rule: Rule, kind: DocumentKind) => true | string;

export function audit(reading: Reading, rules: readonly Rule[], applies?: Applies): Audit {
  const [only] = auditTogether([reading], rules, [], applies).audits;
  if (!only) throw new Error('an audit of one document has one result');
  return only;
}

export function auditTogether(
  readings: Readings,
  rules: readonly Rule[],
  crossRules: readonly CrossRule[],
  applies: Applies = () => true,
): DossierAudit {
  const cases = readings.map((reading) => new Case(reading));
  const own = cases.map((disclosure) => {
    const { reading, year } = disclosure;
    const hearing = new Hearing([reading]);
    const isReport = reading.evaluation !== null;
    const outcomes = rules.map((rule): RuleOutcome => {
      const owed = applies(rule, reading.kind);
      if (owed !== true) return { rule, outcome: 'notApplicable', why: owed };
      return hearing.hear(rule, year, isReport, () => rule.check(disclosure));
    });
    return { reading, hearing, outcomes };
  });
  const dossier = new Dossier(cases);
  const between = new Hearing(readings);
  const across = crossRules.map((rule) => between.hear(rule, dossier.year, false, () => rule.across(dossier)));
  const hearings = [...own.map(({ hearing }) => hearing), between];
  const causes = causesOf(readings, hearings);
  const believed = believable(readings, hearings, causes);
  if (believed !== readings) return auditTogether(believed, rules, crossRules, applies);
  const findings = findingsOf(readings, hearings, causes);
  const audits = own.map(
    ({ reading, hearing, outcomes }): Audit => ({
      reading,
      rules: outcomes,
      findings: findings.filter((finding) => finding.reading === reading),
      numbers: numberOutcomes(reading, [hearing, between], findings),
      asked: hearing.asked,
    }),
  );
  return { audits, across };
}

function causesOf(readings: Readings, hearings: readonly Hearing[]): readonly Cause[] {
  const documentOf = readings.length > 1 ? (s: Statement) => readings.indexOf(readingOf(readings, s)) : undefined;
  return diagnose(askedOf(hearings), documentOf);
}

function askedOf(hearings: readonly Hearing[]): Asked[] {
  const asked: Asked[] = [];
  for (const hearing of hearings) for (const one of hearing.asked) asked.push(one);
  return asked;
}

/** The documents without tables that contradict themselves all over; the very documents where none does. */
function believable(readings: Readings, hearings: readonly Hearing[], causes: readonly Cause[]): Readings {
  const asked = askedOf(hearings);
  const contradicted = readings.map((reading) => contradictedIn(reading, asked, causes));
  if (contradicted.every(({ length }) => length === 0)) return readings;
  const [first, ...others] = readings.map((reading, i) => withoutTables(reading, contradicted[i] ?? []));
  return [first as Reading, ...others]; // as many as there were
}

function findingsOf(readings: Readings, hearings: readonly Hearing[], causes: readonly Cause[]): Finding[] {
  const findings = causes.map((cause) => findingOfCause(readings, cause));
  for (const { verdicts } of hearings) for (const finding of verdicts) findings.push(finding);
  for (const hearing of hearings) {
    const tails = hearing.asked.filter(({ answer }) => answer.outcome === 'tail');
    for (const finding of findingsOfTails(hearing.readings, tails)) findings.push(finding);
  }
  return findings
    .map(heldBack)
    .sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] || lineOf(a) - lineOf(b));
}

function lineOf(finding: Finding): number {
  return finding.places[0]?.line ?? 0;
}

function numberOutcomes(
  reading: Reading,
  hearings: readonly Hearing[],
  findings: readonly Finding[],
): Map<number, NumberOutcome> {
  const wrong = new Set<Statement>();
  for (const finding of findings)
    if (finding.severity === 'error') for (const suspect of finding.suspects) wrong.add(suspect);
  const flags = hearings.map((hearing) => hearing.flagsOf(reading));
  const numbers = new Map<number, NumberOutcome>();
  for (const statement of reading.statements) {
    if (statement.printed.state !== 'stated') continue;
    let flag = 0;
    for (const own of flags) flag |= own[statement.index] ?? 0;
    let result: NumberOutcome = 'unchecked';
    if (wrong.has(statement)) result = 'contradicts';
    else if (flag !== 0) result = (flag & TAIL) === 0 ? 'agrees' : 'tail';
    else if (statement.fact === null) result = 'unbound';
    numbers.set(statement.index, result);
  }
  return numbers;
}
