/**
 * 全部采用: every contradiction of a book that the audit knows to put right is put right, again and again until none of that
 * kind is left: a score that is taken down asks for its reason, a total that follows may ask for more. What only a person can
 * write, or has to choose, stays.
 */
import { isComposable, prove } from '../compile/compile.ts';
import type { BookDraft } from '../contract/index.ts';
import { amended, amendmentsOf, type DraftAmendment, isPlain } from './amend-draft.ts';
import { readDraft } from './draft.ts';

export interface SettledDraft {
  readonly draft: BookDraft;
  /** What was done, in Chinese, in its order. */
  readonly done: readonly string[];
}

/** What is put right opens at most a few more; amendments that undo each other end here. */
const ROUNDS_MAX = 8;

export function settledDraft(draft: BookDraft, profile: string | null): SettledDraft {
  const done: string[] = [];
  let now = draft;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const open = openAmendments(now, profile);
    const touched = new Set<string>();
    for (const amendment of open) {
      const cells = amendment.changes.map(({ cell }) => `${cell.sheet} ${cell.block} ${cell.row} ${cell.header}`);
      // what two findings want of one cell is looked at again
      if (cells.some((cell) => touched.has(cell))) continue;
      for (const cell of cells) touched.add(cell);
      now = amended(now, amendment);
      done.push(amendment.words);
    }
    if (open.length === 0) break;
  }
  return { draft: now, done };
}

/** Of errors, those that need no words and no choice of a person. */
function openAmendments(draft: BookDraft, profile: string | null): DraftAmendment[] {
  const { ledger } = readDraft(draft);
  if (ledger === null) return [];
  const proof = prove(ledger, profile !== null && isComposable(profile) ? { profile } : {});
  if ('problems' in proof) return [];
  const all = amendmentsOf(proof, draft);
  return proof.audit.findings.flatMap(({ severity }, at) =>
    severity === 'error' ? (all[at] ?? []).filter(isPlain) : [],
  );
}
