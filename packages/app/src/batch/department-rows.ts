/** The batch seen by departments and by rules: what the workbook and the overview list. Order depends on the files alone. */
import type { SeverityJson } from '../contract/audit.ts';
import type { BrokenRule, FileSummary, FindingRow } from '../contract/batch.ts';
import { addBroken, brokenRules, countsOf, worstOf } from './file-result.ts';
import { ELSEWHERE, regionOf } from './region.ts';

/** A file, and what was found in it beside the others of its department. */
export interface SummedFile {
  readonly summary: FileSummary;
  readonly added: readonly FindingRow[];
}

/** A file with all that was found in it. */
export interface AuditedFile {
  readonly summary: FileSummary;
  readonly findings: readonly FindingRow[];
}

export interface DepartmentRow {
  readonly department: string;
  readonly region: string;
  readonly year: number | null;
  readonly files: number;
  readonly counts: Readonly<Record<SeverityJson, number>>;
  readonly rules: { readonly passed: number; readonly unverified: number; readonly asked: number };
  readonly numbers: { readonly printed: number; readonly agreeing: number; readonly unbound: number };
  readonly grades: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
  readonly broken: readonly string[];
  readonly worst: FindingRow | null;
  /** The file with the worst; the first one where nothing is. */
  readonly worstPath: string;
}

/** What the reviewer does next: nothing, ask for reasons, call, look at the file. */
export const verdicts = ['没有错误', '有待说明', '有错误', '未能核验'] as const;
export type Verdict = (typeof verdicts)[number];

const UNNAMED = '（未读到部门名称）';

/** A file with the sums of all that was found in it. */
type Digest = Pick<FileSummary, 'counts' | 'broken' | 'worst'> & { readonly summary: FileSummary };

/** The whole batch in what can be held of it: no finding but the worst of each file. */
export interface BatchDigest {
  readonly summaries: readonly FileSummary[];
  readonly departments: readonly DepartmentRow[];
  readonly rules: readonly RuleRow[];
  readonly findings: number;
}

export function digestOf(files: Iterable<SummedFile>): BatchDigest {
  const digests = Array.from(files, digest);
  const broken = new Map<string, BrokenRule>();
  let findings = 0;
  for (const one of digests) {
    findings += one.counts.error + one.counts.warning + one.counts.info;
    for (const rule of one.broken) addBroken(broken, rule);
  }
  const departments = departmentRows(digests);
  return {
    summaries: digests.map(({ summary }) => summary),
    departments,
    rules: ruleRows(departments, [...broken.values()]),
    findings,
  };
}

function digest({ summary, added }: SummedFile): Digest {
  const { counts, broken, worst } = summary;
  if (added.length === 0) return { summary, counts, broken, worst };
  const more = countsOf(added);
  return {
    summary,
    counts: {
      error: counts.error + more.error,
      warning: counts.warning + more.warning,
      info: counts.info + more.info,
    },
    broken: [...broken, ...brokenRules(added)],
    worst: worstOf(worst === null ? added : [worst, ...added]),
  };
}

/** Worst first; departments alike by name and year. What was not read is nobody's. */
function departmentRows(files: readonly Digest[]): DepartmentRow[] {
  const groups = new Map<string, Digest[]>();
  for (const file of files) {
    const { department, year, path, isUnread } = file.summary;
    if (isUnread) continue;
    const key = `${department ?? path}\n${year ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].map(rowOf).sort(worstFirst);
}

function worstFirst(a: DepartmentRow, b: DepartmentRow): number {
  return (
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    compare(a.department, b.department) ||
    (a.year ?? 0) - (b.year ?? 0)
  );
}

/** By code units: the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function rowOf(files: readonly Digest[]): DepartmentRow {
  const summaries = files.map(({ summary }) => summary);
  const sum = (of: (summary: FileSummary) => number) => summaries.reduce((total, one) => total + of(one), 0);
  const count = (severity: SeverityJson) => files.reduce((total, { counts: own }) => total + own[severity], 0);
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const grades: Record<string, number> = {};
  for (const summary of summaries)
    for (const [grade, many] of Object.entries(summary.grades)) grades[grade] = (grades[grade] ?? 0) + many;
  const [first] = summaries;
  const worst = files.find((file) => file.worst !== null);
  const printed = sum(({ coverage }) => coverage.numbers.printed);
  return {
    department: first?.department ?? UNNAMED,
    region: first?.department ? regionOf(first.department) : ELSEWHERE,
    year: first?.year ?? null,
    files: files.length,
    counts,
    rules: {
      passed: sum(({ coverage }) => coverage.passed + coverage.tail),
      unverified: sum(({ coverage }) => coverage.unverified),
      asked: sum(({ coverage }) => coverage.rules - coverage.notApplicable),
    },
    numbers: {
      printed,
      agreeing: sum(({ coverage }) => coverage.numbers.agreeing + coverage.numbers.tail),
      unbound: sum(({ coverage }) => coverage.numbers.unbound),
    },
    grades,
    verdict: verdictOf(counts, printed),
    broken: [...new Set(files.flatMap((file) => file.broken.map(({ rule }) => rule)))],
    worst: worst?.worst ?? null,
    worstPath: (worst?.summary ?? first)?.path ?? '',
  };
}

function verdictOf(counts: DepartmentRow['counts'], printed: number): Verdict {
  if (counts.error > 0) return '有错误';
  if (printed === 0) return '未能核验';
  return counts.warning > 0 ? '有待说明' : '没有错误';
}

export interface RuleRow extends BrokenRule {
  readonly departments: number;
}

/** How many departments break each rule, the commonest first. */
function ruleRows(departments: readonly DepartmentRow[], rules: readonly BrokenRule[]): RuleRow[] {
  const counts = new Map<string, number>();
  for (const { broken } of departments) for (const rule of broken) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return rules
    .map((rule) => ({ ...rule, departments: counts.get(rule.rule) ?? 0 }))
    .sort((a, b) => b.departments - a.departments || b.findings - a.findings || compare(a.rule, b.rule));
}
