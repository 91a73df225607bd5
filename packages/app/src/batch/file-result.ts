/** What is kept of an audited file, and of one of which nothing could be read. */
import { type Audit, coverageOf, type Finding } from '@mingsuan/core/audit';
import { originAt, type Problem, sayPlace } from '@mingsuan/core/document';
import type { BatchSource, BrokenRule, FileResult, FileSummary, FindingRow } from '../contract/batch.ts';
import { departmentOf } from './department-of.ts';

const UNVERIFIED_MAX = 40;
const PROBLEMS_MAX = 20;

export function fileResult(source: BatchSource, audit: Audit): FileResult {
  const { reading } = audit;
  const findings = audit.findings.map(findingRow);
  const grades: Record<string, number> = {};
  for (const { grade } of reading.selfEvaluations) if (grade) grades[grade.text] = (grades[grade.text] ?? 0) + 1;
  return {
    summary: {
      ...source,
      format: reading.document.source.format,
      kind: reading.kind,
      department: departmentOf(reading),
      year: reading.year,
      profile: reading.profile,
      isUnread: reading.document.lines.every((line) => line.trim() === ''),
      counts: countsOf(findings),
      coverage: coverageOf(audit),
      grades,
      problems: told(reading.problems),
      unverified: audit.rules
        .filter(({ outcome }) => outcome === 'unverified')
        .slice(0, UNVERIFIED_MAX)
        .map(({ rule, why }) => ({ rule: rule.id, why })),
      broken: brokenRules(findings),
      worst: worstOf(findings),
    },
    findings,
  };
}

/** Of a file whose reader gave up. */
export function unreadResult(source: BatchSource, problem: Problem): FileResult {
  return {
    summary: {
      ...source,
      format: 'unknown',
      kind: 'unknown',
      department: null,
      year: null,
      profile: null,
      isUnread: true,
      counts: { error: 0, warning: 0, info: 0 },
      coverage: NOTHING,
      grades: {},
      problems: told([problem]),
      unverified: [],
      broken: [],
      worst: null,
    },
    findings: [],
  };
}

export function countsOf(findings: readonly FindingRow[]): FileSummary['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Of errors and warnings, in the order they were found. */
export function brokenRules(findings: readonly FindingRow[]): BrokenRule[] {
  const broken = new Map<string, BrokenRule>();
  for (const { rule, title, severity } of findings)
    if (severity !== 'info') addBroken(broken, { rule, title, severity, findings: 1 });
  return [...broken.values()];
}

/** The first that is met of a rule names it. */
export function addBroken(broken: Map<string, BrokenRule>, one: BrokenRule): void {
  const known = broken.get(one.rule);
  broken.set(one.rule, known ? { ...known, findings: known.findings + one.findings } : one);
}

/** The error to begin with: rather one that says what should stand there. */
export function worstOf(findings: readonly FindingRow[]): FindingRow | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.find(({ expected }) => expected !== null) ?? errors[0] ?? null;
}

function told(problems: readonly Problem[]): FileSummary['problems'] {
  return problems.slice(0, PROBLEMS_MAX).map(({ code, message }) => ({ code, message }));
}

export function findingRow(finding: Finding): FindingRow {
  const { rule, severity, outcome, title, message, stated, expected, difference, cause, places } = finding;
  const [first] = places;
  const at = first && { line: first.line, ...originAt(first.reading.document, first.line, first.start) };
  return {
    rule: rule.id,
    severity,
    outcome,
    title,
    message,
    place: first && at ? `${sayPlace(at)}　${first.where}` : '',
    line: first?.line ?? null,
    stated,
    expected,
    difference,
    cause,
    remedy: rule.remedy,
  };
}

const NOTHING: FileSummary['coverage'] = {
  rules: 0,
  passed: 0,
  tail: 0,
  failed: 0,
  explain: 0,
  notApplicable: 0,
  unverified: 0,
  numbers: { printed: 0, bound: 0, agreeing: 0, tail: 0, contradicting: 0, unbound: 0 },
};
