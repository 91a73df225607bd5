/** A ledger under construction: the product's type, writable, with nothing in it. */
import { emptyLedger, type Ledger, type LedgerProject } from '../ledger/index.ts';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

export type Draft = Writable<Ledger>;
export type DraftLine = Draft['lines'][number];
export type DraftProject = Writable<LedgerProject>;

export function emptyDraft(year: number): Draft {
  return emptyLedger('', year) as Draft;
}
