/** What a draft prints and what is to be said of it. */
import { reportData } from '../audit/report-data.ts';
import { readDraft } from '../book/draft.ts';
import { isComposable, prove } from '../compile/compile.ts';
import type { BookDraft } from '../contract/draft.ts';
import type { BookCheck } from '../contract/workbench/book.ts';
import { draftPath } from './draft-path.ts';
import { findingIds } from './finding-ids.ts';

export function checkedDraft(draft: BookDraft, profile: string | null): Omit<BookCheck, 'revision'> {
  const { ledger, problems } = readDraft(draft);
  const told = problems.map((problem) => ({
    code: problem.code,
    path: draftPath(problem),
    message: problem.message,
  }));
  const nothing = { report: null, findingIds: [], missingReasons: [] };
  if (ledger === null) return { ...nothing, problems: told };
  const proof = prove(ledger, profile !== null && isComposable(profile) ? { profile } : {});
  if ('problems' in proof)
    return {
      ...nothing,
      problems: [...told, ...proof.problems.map(({ code, path, message }) => ({ code, path, message }))],
    };
  const report = reportData(proof.audit);
  return {
    report,
    findingIds: findingIds(report.audit.findings),
    missingReasons: proof.missingReasons.map((reason) => ({ ...reason })),
    problems: told,
  };
}
