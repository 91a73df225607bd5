/**
 * Auditing: every rule is asked, every answer counted, failures explained by causes. Documents of one department are
 * explained together, so that one wrong number is one finding. Pure; never throws on content.
 */
import type { DocumentKind, Reading, Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { Case } from './case.ts';
import { CAUSES_MIN, contradictedIn, withoutTables } from './contradicted.ts';
import { type Cause, diagnose } from './diagnose.ts';
import { Dossier } from './dossier.ts';
import { type Finding, findingOfCause, findingsOfTails } from './finding.ts';
import { holdBack } from './from-picture.ts';
import { Hearing, type RuleOutcome, TAIL } from './hearing.ts';
import type { CrossRule, Rule, Severity } from './rule.ts';
import type { Readings } from './where.ts';

/** How one printed number ended. */
export type NumberOutcome = 'agrees' | 'tail' | 'contradicts' | 'unchecked' | 'unbound';

export interface Audit {
  /** What was audited: tables that contradict themselves all over are left out of it. */
  readonly reading: Reading;
  readonly rules: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
  /** By index of statement; undefined for what states no number. */
  readonly numbers: readonly (NumberOutcome | undefined)[];
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
    const hearing = new Hearing([reading], year, reading.evaluation !== null);
    const outcomes = rules.map((rule): RuleOutcome => {
      const owed = applies(rule, reading.kind);
      if (owed !== true) return { rule, outcome: 'notApplicable', why: owed };
      return hearing.hear(rule, rule.check, disclosure);
    });
    return { reading, hearing, outcomes };
  });
  const dossier = new Dossier(cases);
  const between = new Hearing(readings, dossier.year, false);
  const across = crossRules.map((rule) => between.hear(rule, rule.across, dossier));
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
  const failed = hearings.flatMap((hearing) => hearing.failed);
  if (failed.length === 0) return [];
  return diagnose(
    readings,
    hearings.map(({ parts }) => parts),
    failed,
  );
}

/** The documents without tables that contradict themselves all over; the very documents where none does. */
function believable(readings: Readings, hearings: readonly Hearing[], causes: readonly Cause[]): Readings {
  if (causes.length < CAUSES_MIN) return readings;
  const asked = hearings.flatMap((hearing) => hearing.asked);
  const contradicted = readings.map((reading) => contradictedIn(reading, asked, causes));
  if (contradicted.every(({ length }) => length === 0)) return readings;
  const [first, ...others] = readings.map((reading, i) => withoutTables(reading, contradicted[i] ?? []));
  return [first as Reading, ...others]; // as many as there were
}

function findingsOf(readings: Readings, hearings: readonly Hearing[], causes: readonly Cause[]): Finding[] {
  const findings = causes.map((cause) => findingOfCause(readings, cause));
  for (const { verdicts } of hearings) for (const finding of verdicts) findings.push(finding);
  for (const hearing of hearings) {
    for (const finding of findingsOfTails(hearing.readings, hearing.tails)) findings.push(finding);
  }
  return holdBack(readings, findings).sort(
    (a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] || lineOf(a) - lineOf(b),
  );
}

function lineOf(finding: Finding): number {
  return finding.places[0]?.line ?? 0;
}

function numberOutcomes(
  reading: Reading,
  hearings: readonly Hearing[],
  findings: readonly Finding[],
): (NumberOutcome | undefined)[] {
  const wrong = new Set<Statement>();
  for (const finding of findings)
    if (finding.severity === 'error') for (const suspect of finding.suspects) wrong.add(suspect);
  const [own, between] = hearings.map((hearing) => hearing.flagsOf(reading));
  return reading.statements.map((statement, i) =>
    statement.printed.state === 'stated'
      ? numberOutcome(statement, (own?.[i] ?? 0) | (between?.[i] ?? 0), wrong)
      : undefined,
  );
}

function numberOutcome(statement: Statement, flags: number, wrong: ReadonlySet<Statement>): NumberOutcome {
  if (wrong.size > 0 && wrong.has(statement)) return 'contradicts';
  if (flags !== 0) return (flags & TAIL) === 0 ? 'agrees' : 'tail';
  return statement.fact === null ? 'unbound' : 'unchecked';
}
