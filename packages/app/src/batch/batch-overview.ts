/** What the overview page shows: the batch in numbers and charts, and who needs a call today. Plain data. */
import { severityWords } from '../audit/findings-workbook-words.ts';
import type { Bar, BatchOverview } from '../contract/batch.ts';
import { shareOf } from './batch-workbook.ts';
import { type BatchDigest, compare, type DepartmentRow, type RuleRow, verdicts } from './department-rows.ts';

const BARS_MAX = 20;
const FAULTS = 10;
const CALLS_MAX = 30;

/** By the first letters of their ids. */
const KINDS: readonly (readonly [prefix: RegExp, name: string])[] = [
  [/^[TV]/, '表内勾稽'],
  [/^X/, '表间勾稽'],
  [/^N/, '情况说明与表'],
  [/^[PRD]|^PI/, '绩效自评'],
  [/^S/, '内容完整'],
  [/^[CB]/, '科目代码与目录'],
  [/^G/, '书写规范'],
];

export function batchOverview({ summaries, departments, rules }: BatchDigest): BatchOverview {
  const unread = summaries.filter(({ isUnread, kind }) => isUnread || kind === 'unknown');
  const findings = (severity: 'error' | 'warning' | 'info') =>
    departments.reduce((sum, { counts }) => sum + counts[severity], 0);
  return {
    files: summaries.length,
    unread: unread.length,
    departments: departments.length,
    counts: { error: findings('error'), warning: findings('warning'), info: findings('info') },
    verdicts: verdicts.map((name) =>
      bar(name, departments.filter(({ verdict }) => verdict === name).length, departments.length),
    ),
    regions: regionBars(departments),
    kinds: kindBars(rules),
    faults: rules.slice(0, FAULTS).map((row) => ({
      ...bar(`${row.rule} ${row.title}`, row.departments, departments.length),
      note: severityWords[row.severity],
    })),
    calls: departments
      .filter(({ counts }) => counts.error > 0)
      .slice(0, CALLS_MAX)
      .map(({ department, year, counts, worst, worstPath }) => ({
        department,
        year,
        errors: counts.error,
        warnings: counts.warning,
        why: worst?.message ?? '',
        remedy: worst?.remedy ?? '',
        path: worstPath,
      })),
    unreadFiles: unread.slice(0, CALLS_MAX).map(({ path, problems }) => ({
      path,
      why: problems[0]?.message ?? '不是认得的公开文件，没有审核。',
    })),
  };
}

/** Departments with errors, of all departments there. */
function regionBars(departments: readonly DepartmentRow[]): Bar[] {
  const regions = new Map<string, { all: number; wrong: number }>();
  for (const { region, counts } of departments) {
    const known = regions.get(region) ?? { all: 0, wrong: 0 };
    known.all++;
    if (counts.error > 0) known.wrong++;
    regions.set(region, known);
  }
  const sorted = [...regions].sort(([a, x], [b, y]) => y.wrong - x.wrong || y.all - x.all || compare(a, b));
  const shown = sorted.slice(0, BARS_MAX).map(([name, { all, wrong }]) => bar(name, wrong, all));
  const rest = sorted.slice(BARS_MAX);
  if (rest.length === 0) return shown;
  const total = (of: (one: { all: number; wrong: number }) => number) =>
    rest.reduce((sum, [, one]) => sum + of(one), 0);
  return [
    ...shown,
    bar(
      `其余 ${rest.length} 个地区`,
      total(({ wrong }) => wrong),
      total(({ all }) => all),
    ),
  ];
}

function kindBars(rules: readonly RuleRow[]): Bar[] {
  const sum = (of: readonly RuleRow[]) => of.reduce((total, { findings }) => total + findings, 0);
  return KINDS.map(([prefix, name]) => {
    const own = rules.filter(({ rule }) => KINDS.find(([one]) => one.test(rule))?.[0] === prefix);
    return bar(name, sum(own), sum(rules));
  });
}

function bar(name: string, value: number, of: number): Bar {
  return { name, value, of, share: shareOf(value, of) };
}
