/**
 * What was typed into a book and not saved yet, in the browser's storage: one place for each open page, so that two tabs
 * never write over each other. A page that is gone has let go of its lock; the next one takes over what it left.
 */
import type { BookDraft } from '@mingsuan/app/contract';
import { keep, kept, keptKeys } from '../api/kept.ts';

export interface Unsaved {
  /** What the server had when it was typed. */
  readonly revision: number;
  readonly base: BookDraft;
  readonly draft: BookDraft;
}

const page = crypto.randomUUID();
const placeOf = (bookId: string, owner: string) => `book:${bookId}:${owner}`;

export function keepUnsaved(bookId: string, unsaved: Unsaved): void {
  keep(placeOf(bookId, page), JSON.stringify(unsaved));
}

export function forgetUnsaved(bookId: string): void {
  keep(placeOf(bookId, page), null);
}

/** Holds this page's place until it is gone, and takes over what pages left that are gone. */
export async function takeOver(bookId: string): Promise<Unsaved | null> {
  void navigator.locks.request(placeOf(bookId, page), () => new Promise(() => {}));
  for (const key of keptKeys(placeOf(bookId, ''))) {
    const left = await navigator.locks.request(key, { ifAvailable: true }, (lock) =>
      lock === null ? null : kept(key),
    );
    const unsaved = left === null ? null : parsed(left);
    if (unsaved === null) continue;
    keepUnsaved(bookId, unsaved);
    keep(key, null);
    return unsaved;
  }
  return null;
}

function parsed(text: string): Unsaved | null {
  try {
    return JSON.parse(text) as Unsaved;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
