/** How a book begins: empty, from a published document, from last year's, as a copy. */
import { emptyLedger, type Ledger } from '@mingsuan/core/ledger';
import { draftOf } from '../book/draft.ts';
import { rollLedger } from '../book/roll-ledger.ts';
import { isComposable } from '../compile/compile.ts';
import type { Book, BookSource } from '../contract/workbench/book.ts';
import { ledgerFrom } from '../ledger/ledger-from.ts';
import { ledgerJson } from '../ledger/ledger-json.ts';
import { read } from '../read/read.ts';
import type { NewBook, Store } from '../store/store.ts';
import { canBecomeBook } from './audit-case.ts';
import { ledgerOfDraft, ownerOf } from './draft-ledger.ts';
import type { Labour } from './labour.ts';
import { found, Refusal } from './refusal.ts';
import type { Formats } from './workings.ts';

export async function begunBook(source: BookSource, store: Store, labour: Labour): Promise<NewBook> {
  switch (source.from) {
    case 'empty': {
      checkProfile(source.profile);
      const ledger = emptyLedger(source.name, source.year);
      return { ...newBook(ledger, 'empty'), profile: source.profile, inference: null };
    }
    case 'document': {
      const { document } = found(await store.cases.document(source.documentId), '这个文件');
      const bytes = found(await store.files.get(document.sha256), '原文件');
      return labour.ask('inferBook', { bytes, name: document.name, roll: source.roll });
    }
    case 'roll': {
      const { book, draft } = found(await store.books.draft(source.bookId), '这个账本');
      return { ...newBook(rollLedger(ledgerOfDraft(draft)), 'roll'), profile: book.profile, inference: null };
    }
    case 'duplicate': {
      const { book, draft } = found(await store.books.draft(source.bookId), '这个账本');
      const { organisation, year, profile } = book;
      const owner = { name: organisation.name, code: null };
      return { organisation: owner, year, profile, label: source.label, origin: 'duplicate', draft, inference: null };
    }
  }
}

export function newBook(ledger: Ledger, origin: Book['origin']): Omit<NewBook, 'inference'> {
  return { ...ownerOf(ledger), profile: null, label: '', origin, draft: draftOf(ledger) };
}

/** A book on what a published document says, or on the year after it. */
export async function inferredBook(bytes: Uint8Array, name: string, roll: boolean, formats: Formats): Promise<NewBook> {
  const reading = read(await formats.open(bytes, name));
  if (!canBecomeBook(reading))
    throw new Refusal(
      422,
      'no-ledger',
      '没有认出决算表、自评表或绩效报告，反推不出账本。',
      '请确认文件是部门决算公开或绩效自评文件，或新建空白账本。',
    );
  const inference = ledgerJson(reading, ledgerFrom(reading));
  const profile = reading.profile !== null && isComposable(reading.profile) ? reading.profile : null;
  const ledger = roll ? rollLedger(inference.ledger) : inference.ledger;
  return { ...newBook(ledger, roll ? 'roll' : 'document'), profile, inference };
}

export function checkProfile(profile: string | null): void {
  if (profile !== null && !isComposable(profile))
    throw new Refusal(422, 'unknown-profile', `还不能按表式「${profile}」编制。`, '请从可选的表式中选择。');
}
