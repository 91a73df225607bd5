/** What a draft prints and what is to be said of it, while somebody types: the last few answers are kept. */
import { reportData } from '../audit/report-data.ts';
import { readDraft } from '../book/draft.ts';
import { isComposable, prove } from '../compile/compile.ts';
import type { BookDraft } from '../contract/draft.ts';
import type { Book, BookCheck } from '../contract/workbench/book.ts';
import { draftPath } from './draft-path.ts';
import { findingIds } from './finding-ids.ts';

interface Known {
  readonly revision: number;
  readonly profile: string | null;
  readonly check: BookCheck;
}

const KEPT_MAX = 8;

export class DraftCheck {
  /** By book, the one that was asked for last at the end. */
  readonly #known = new Map<string, Known>();

  of({ id, revision, profile }: Book, draft: BookDraft): BookCheck {
    const known = this.#known.get(id);
    if (known?.revision === revision && known.profile === profile) return known.check;
    const check = { ...checkedDraft(draft, profile), revision };
    this.#known.delete(id);
    this.#known.set(id, { revision, profile, check });
    for (const oldest of [...this.#known.keys()].slice(0, -KEPT_MAX)) this.#known.delete(oldest);
    return check;
  }
}

function checkedDraft(draft: BookDraft, profile: string | null): Omit<BookCheck, 'revision'> {
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
