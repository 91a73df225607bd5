/** How a book begins: empty, from a published document, from last year's, as a copy. */
import type { Document } from '@mingsuan/core/document';
import { emptyLedger, type Ledger } from '@mingsuan/core/ledger';
import { draftOf } from '../book/draft.ts';
import { rollLedger } from '../book/roll-ledger.ts';
import { isComposable } from '../compile/compile.ts';
import type { LedgerJson } from '../contract/ledger.ts';
import type { Book, BookSource } from '../contract/workbench/book.ts';
import { ledgerFrom } from '../ledger/ledger-from.ts';
import { ledgerJson } from '../ledger/ledger-json.ts';
import { read } from '../read/read.ts';
import type { NewBook, Store } from '../store/store.ts';
import { canBecomeBook } from './audit-case.ts';
import { ledgerOfDraft, ownerOf } from './draft-ledger.ts';
import { found, Refusal } from './refusal.ts';
import type { Formats } from './workings.ts';

export async function begunBook(source: BookSource, store: Store, formats: Formats): Promise<NewBook> {
  switch (source.from) {
    case 'empty': {
      checkProfile(source.profile);
      const ledger = emptyLedger(source.name, source.year);
      return { ...newBook(ledger, 'empty'), profile: source.profile, inference: null };
    }
    case 'document': {
      const { document } = found(await store.cases.document(source.documentId), '这个文件');
      const bytes = found(await store.files.get(document.sha256), '原文件');
      const { json, profile } = inferred(await formats.open(bytes, document.name));
      const ledger = source.roll ? rollLedger(json.ledger) : json.ledger;
      return { ...newBook(ledger, source.roll ? 'roll' : 'document'), profile, inference: json };
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

function inferred(document: Document): { readonly json: LedgerJson; readonly profile: string | null } {
  const reading = read(document);
  if (!canBecomeBook(reading))
    throw new Refusal(
      422,
      'no-ledger',
      '没有认出决算表、自评表或绩效报告，反推不出账本。',
      '请确认文件是部门决算公开或绩效自评文件，或新建空白账本。',
    );
  const isOurs = reading.profile !== null && isComposable(reading.profile);
  return { json: ledgerJson(reading, ledgerFrom(reading)), profile: isOurs ? reading.profile : null };
}

export function checkProfile(profile: string | null): void {
  if (profile !== null && !isComposable(profile))
    throw new Refusal(422, 'unknown-profile', `还不能按表式「${profile}」编制。`, '请从可选的表式中选择。');
}
