/** Files of one department-year are a case, whatever they are called: by the name and the year that they state. */
import { plainName } from '@mingsuan/core/text';
import type { FileSummary } from '../contract/batch.ts';

export interface BatchCase {
  readonly department: string;
  readonly year: number | null;
  /** Paths of the files of the year. */
  readonly own: readonly string[];
  /** Those, and last year's final accounts, which this year's are compared with. */
  readonly members: readonly string[];
}

/** A department with more files than this publishes something else: they are not checked against each other. */
const MEMBERS_MAX = 60;

/** Only cases in which there is something to compare; in the order of their first files. */
export function groupCases(files: readonly FileSummary[]): BatchCase[] {
  const departments = new Map<string, FileSummary[]>();
  for (const file of files) {
    const name = plainName(file.department ?? '');
    if (name === '' || file.isUnread) continue;
    const known = departments.get(name);
    if (known) known.push(file);
    else departments.set(name, [file]);
  }
  return [...departments].flatMap(([department, group]) => {
    const years = [...new Set(group.map(({ year }) => year))];
    return years.flatMap((year): BatchCase[] => {
      const own = group.filter((file) => file.year === year);
      const before = group.filter((file) => year !== null && file.year === year - 1 && file.kind === 'finalAccounts');
      const members = [...own, ...before].map(({ path }) => path);
      if (members.length < 2 || members.length > MEMBERS_MAX) return [];
      return [{ department, year, own: own.map(({ path }) => path), members }];
    });
  });
}
