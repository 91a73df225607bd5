/** What a draft prints and what is to be said of it, while somebody types: the last few answers are kept. */
import type { Ledger } from '@mingsuan/core/ledger';
import { reportData } from '../audit/report-data.ts';
import { isComposable, prove } from '../compile/compile.ts';
import type { Book, BookCheck } from '../contract/workbench/book.ts';
import { findingIds } from './finding-ids.ts';
import type { Formats } from './workings.ts';

interface Known {
  readonly revision: number;
  readonly profile: string | null;
  readonly check: BookCheck;
}

const KEPT_MAX = 8;

export class DraftCheck {
  readonly #formats: Formats;
  /** By book, the one that was asked for last at the end. */
  readonly #known = new Map<string, Known>();

  constructor(formats: Formats) {
    this.#formats = formats;
  }

  of({ id, revision, profile }: Book, ledger: Ledger): BookCheck {
    const known = this.#known.get(id);
    if (known?.revision === revision && known.profile === profile) return known.check;
    const check = checkLedger(ledger, { revision, profile }, this.#formats);
    this.#known.delete(id);
    this.#known.set(id, { revision, profile, check });
    for (const oldest of [...this.#known.keys()].slice(0, -KEPT_MAX)) this.#known.delete(oldest);
    return check;
  }
}

function checkLedger(
  ledger: Ledger,
  { revision, profile }: { readonly revision: number; readonly profile: string | null },
  formats: Formats,
): BookCheck {
  const nothing = { revision, report: null, findingIds: [], missingReasons: [] };
  const unfinished = formats.checkLedger(ledger, false);
  if (unfinished.length > 0) return { ...nothing, problems: plain(unfinished) };
  const proof = prove(ledger, profile !== null && isComposable(profile) ? { profile } : {});
  if ('problems' in proof) return { ...nothing, problems: plain(proof.problems) };
  const report = reportData(proof.audit);
  return {
    revision,
    report,
    findingIds: findingIds(report.audit.findings),
    missingReasons: proof.missingReasons.map((reason) => ({ ...reason })),
    problems: [],
  };
}

function plain(problems: readonly { readonly code: string; readonly path: string; readonly message: string }[]) {
  return problems.map(({ code, path, message }) => ({ code, path, message }));
}
