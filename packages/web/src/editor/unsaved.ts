/**
 * What was typed into a book and not saved yet, in the browser's storage: one place for each open page, so that two tabs
 * never write over each other. A page that is gone has let go of its lock; the next one takes over what it left.
 */
import type { BookDraft } from '@mingsuan/app/contract';
import { keep, kept, keptKeys } from '../api/kept.ts';
import type { CellPlace } from './draft-edits.ts';

export interface Unsaved {
  /** What the server had when it was typed. */
  readonly revision: number;
  readonly base: BookDraft;
  readonly draft: BookDraft;
}

/** What stands in a cell that is open, as it would be entered. */
export interface TypedCell extends CellPlace {
  /** What the cell held when it was opened. */
  readonly was: string;
  readonly text: string;
}

export interface LeftBehind {
  readonly unsaved: Unsaved | null;
  readonly typed: TypedCell | null;
}

const page = crypto.randomUUID();
const placeOf = (bookId: string, owner: string) => `book:${bookId}:${owner}`;
const typedOf = (bookId: string, owner: string) => `typed:${bookId}:${owner}`;

export function keepUnsaved(bookId: string, unsaved: Unsaved): void {
  keep(placeOf(bookId, page), JSON.stringify(unsaved));
}

export function forgetUnsaved(bookId: string): void {
  keep(placeOf(bookId, page), null);
}

/** Null where no cell is open any more. */
export function keepTyped(bookId: string, cell: TypedCell | null): void {
  keep(typedOf(bookId, page), cell === null ? null : JSON.stringify(cell));
}

/** Holds this page's place until it is gone, and takes over what a page left that is gone. */
export async function takeOver(bookId: string): Promise<LeftBehind> {
  void navigator.locks.request(placeOf(bookId, page), () => new Promise(() => {}));
  const owners = [placeOf, typedOf].flatMap((of) =>
    keptKeys(of(bookId, '')).map((key) => key.slice(of(bookId, '').length)),
  );
  for (const owner of new Set(owners)) {
    const [draftKey, typedKey] = [placeOf(bookId, owner), typedOf(bookId, owner)];
    const left = await navigator.locks.request(draftKey, { ifAvailable: true }, (lock) =>
      lock === null ? null : { unsaved: parsed<Unsaved>(kept(draftKey)), typed: parsed<TypedCell>(kept(typedKey)) },
    );
    if (left === null || (left.unsaved === null && left.typed === null)) continue;
    if (left.unsaved !== null) keepUnsaved(bookId, left.unsaved);
    keepTyped(bookId, left.typed);
    for (const key of [draftKey, typedKey]) keep(key, null);
    return left;
  }
  return { unsaved: null, typed: null };
}

function parsed<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    // it was written by this very program
    return JSON.parse(text) as T;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
