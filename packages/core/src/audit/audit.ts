/** Auditing: every rule is asked, every answer counted, failures explained by causes. Pure; never throws on content. */
import type { Reading, Statement } from '../statement/index.ts';
import { Case } from './case.ts';
import { answer, type Outcome, type Relation, type Verdict } from './check.ts';
import { type Asked, diagnose } from './diagnose.ts';
import { type Finding, findingOfCause, findingOfVerdict, findingsOfTails } from './finding.ts';
import type { Rule, Severity } from './rule.ts';

/** How one rule ended on one document. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** Why, for rules that did not apply or could not be checked; '' otherwise. */
  readonly why: string;
}

/** How one printed number ended. */
export type NumberOutcome = 'agrees' | 'tail' | 'contradicts' | 'unchecked' | 'unbound';

export interface Audit {
  readonly reading: Reading;
  readonly rules: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
  /** By index of statement; blank cells have no entry. */
  readonly numbers: ReadonlyMap<number, NumberOutcome>;
  readonly asked: readonly Asked[];
}

/** Worst first: a rule ends as its worst answer. */
const RANK: Readonly<Record<Outcome, number>> = {
  failed: 0,
  explain: 1,
  unverified: 2,
  tail: 3,
  passed: 4,
  notApplicable: 5,
};
const SEVERITY_RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export function audit(reading: Reading, rules: readonly Rule[]): Audit {
  const disclosure = new Case(reading);
  const asked: Asked[] = [];
  const outcomes: RuleOutcome[] = [];
  const verdictFindings: Finding[] = [];
  const answered = new Uint8Array(reading.statements.length);
  for (const rule of rules) outcomes.push(ask(rule, disclosure, asked, verdictFindings, answered));
  for (const { relation, answer: a } of asked) noteAll(answered, relation, a.outcome);
  const causes = diagnose(asked);
  const findings = [
    ...causes.map((cause) => findingOfCause(reading, cause)),
    ...verdictFindings,
    ...findingsOfTails(
      reading,
      asked.filter((a) => a.answer.outcome === 'tail'),
    ),
  ];
  findings.sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] || lineOf(a) - lineOf(b));
  return { reading, rules: outcomes, findings, numbers: numberOutcomes(reading, answered, findings), asked };
}

function lineOf(finding: Finding): number {
  return finding.places[0]?.line ?? 0;
}

/** What any rule made of each number, as flags by index of statement. */
const PASSED = 1;
const TAIL = 2;

function note(answered: Uint8Array, { index }: Statement, outcome: Outcome): void {
  if (index < 0) return;
  if (outcome === 'passed') answered[index] = (answered[index] ?? 0) | PASSED;
  else if (outcome === 'tail') answered[index] = (answered[index] ?? 0) | TAIL;
}

function noteAll(answered: Uint8Array, relation: Relation, outcome: Outcome): void {
  if (relation.kind === 'ratio') {
    note(answered, relation.rate, outcome);
    for (const { statement } of relation.num) note(answered, statement, outcome);
    for (const { statement } of relation.den) note(answered, statement, outcome);
  } else {
    for (const { statement } of relation.left) note(answered, statement, outcome);
    for (const { statement } of relation.right) note(answered, statement, outcome);
  }
}

function ask(rule: Rule, disclosure: Case, asked: Asked[], findings: Finding[], answered: Uint8Array): RuleOutcome {
  const { from, to } = rule.effective;
  const { year } = disclosure;
  if (year !== null && ((from !== null && year < from) || (to !== null && year > to))) {
    return { rule, outcome: 'notApplicable', why: `本规则适用于${from ?? ''}年至${to ?? ''}年` };
  }
  let worst: Outcome = 'notApplicable';
  let why = '';
  let hasRelation = false;
  for (const check of rule.check(disclosure)) {
    let outcome: Outcome;
    if (check.kind === 'verdict') {
      outcome = verdictOutcome(check, rule);
      for (const statement of check.statements ?? []) note(answered, statement, check.outcome);
      if (outcome === 'failed' || outcome === 'explain' || outcome === 'tail') {
        findings.push(findingOfVerdict(disclosure.reading, rule, check));
      }
    } else {
      const result = answer(check);
      hasRelation = true;
      outcome = result.outcome === 'failed' && rule.severity !== 'error' ? 'explain' : result.outcome;
      asked.push({ rule, relation: check, answer: result });
    }
    if (RANK[outcome] < RANK[worst]) {
      worst = outcome;
      why = check.kind === 'verdict' ? check.message : outcome === 'unverified' ? '有单元格读不出数字，未能核验。' : '';
    } else if (worst === outcome && why === '' && check.kind === 'verdict') {
      why = check.message;
    }
  }
  if (worst === 'unverified' && !hasRelation && disclosure.reading.evaluation !== null) {
    return { rule, outcome: 'notApplicable', why: '文件是绩效自评报告，没有公开表。' };
  }
  if (worst === 'notApplicable' && why === '') why = '文件中没有这条规则所说的内容。';
  return { rule, outcome: worst, why: worst === 'passed' || worst === 'tail' || worst === 'failed' ? '' : why };
}

/** A finding of less than an error asks for an explanation, it does not fail. */
function verdictOutcome(verdict: Verdict, rule: Rule): Outcome {
  return verdict.outcome === 'failed' && rule.severity !== 'error' ? 'explain' : verdict.outcome;
}

function numberOutcomes(
  reading: Reading,
  answered: Uint8Array,
  findings: readonly Finding[],
): Map<number, NumberOutcome> {
  const wrong = new Set<Statement>();
  for (const finding of findings)
    if (finding.severity === 'error') for (const suspect of finding.suspects) wrong.add(suspect);
  const numbers = new Map<number, NumberOutcome>();
  for (const statement of reading.statements) {
    if (statement.printed.state !== 'stated') continue;
    const flags = answered[statement.index] ?? 0;
    let result: NumberOutcome = 'unchecked';
    if (wrong.has(statement)) result = 'contradicts';
    else if (flags !== 0) result = (flags & TAIL) === 0 ? 'agrees' : 'tail';
    else if (statement.fact === null) result = 'unbound';
    numbers.set(statement.index, result);
  }
  return numbers;
}
