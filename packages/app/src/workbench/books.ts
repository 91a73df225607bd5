/** 编一编 and 本子: books begun, edited, kept as versions, compared, downloaded. */
import type { Edit } from '@mingsuan/core/ledger';
import type { BookDraft } from '../contract/draft.ts';
import type {
  Book,
  BookDetail,
  BookSource,
  Comparison,
  Draft,
  downloadFormats,
  Version,
} from '../contract/workbench/book.ts';
import type { NewBook, Shelf, Store } from '../store/store.ts';
import { begunBook, checkProfile, newBook } from './begin-book.ts';
import type { Download } from './download.ts';
import { editedDraft, replacedDraft } from './edit-draft.ts';
import { KnownChecks } from './known-checks.ts';
import { found, Refusal, RevisionConflict } from './refusal.ts';
import { stampOf, type Workings } from './workings.ts';
import type { WrittenJson } from './written-json.ts';

export type Books = ReturnType<typeof bookUseCases>;

export function bookUseCases(store: Store, workings: Workings) {
  const { labour } = workings;
  const checks = new KnownChecks();
  const draftOfBook = async (id: string) => found(await store.books.draft(id), '这个账本');
  const versionOf = async (id: string, book?: string) => {
    const kept = await store.books.version(id);
    const isOfBook = book === undefined || kept?.version.bookId === book;
    return found(isOfBook ? kept : null, '这个版本');
  };
  const detail = async (book: Book): Promise<BookDetail> => ({
    book,
    versions: await store.books.versions(book.id),
    inference: await store.books.inference(book.id),
  });
  const create = async (book: NewBook) => detail(await store.books.create(book, stampOf(workings)));

  /** Saves, or tells what somebody else saved first. */
  const save = async (id: string, revision: number, how: Parameters<Store['books']['save']>[2]) => {
    const done = found(await store.books.save(id, revision, how, stampOf(workings)), '这个账本');
    if ('changes' in done) throw new RevisionConflict(done);
    return { revision: done.book.revision, savedAt: done.book.savedAt };
  };

  /** A draft by the id of its book, or a version by its own. */
  const sideOf = async (id: string): Promise<{ label: string; draft: BookDraft }> => {
    const kept = await store.books.version(id);
    if (kept === null) {
      const { book, draft } = await draftOfBook(id);
      return { label: labelOf(book), draft };
    }
    const book = found(await store.books.get(kept.version.bookId), '这个账本');
    return { label: `${labelOf(book)} 第 ${kept.version.number} 版`, draft: kept.draft };
  };

  return {
    list: store.books.list,
    get: async (id: string) => detail(found(await store.books.get(id), '这个账本')),
    create: async (source: BookSource): Promise<BookDetail> => create(await begunBook(source, store, labour)),

    async importFile(bytes: Uint8Array, name: string): Promise<BookDetail> {
      const opened = await labour.ask('openLedger', { bytes, name });
      if ('ledger' in opened) return create({ ...newBook(opened.ledger, 'workbook'), inference: null });
      const errors = opened.problems.map(({ place, message }) => ({ path: place, message }));
      throw new Refusal(422, 'not-a-ledger', `文件「${name}」不能作为账本。`, '请按下面各条改正后重新上传。', errors);
    },

    async change(id: string, patch: Shelf & { label?: string | undefined; profile?: string | null | undefined }) {
      checkProfile(patch.profile ?? null);
      return found(await store.books.change(id, patch, stampOf(workings)), '这个账本');
    },

    async draft(id: string): Promise<Draft> {
      const { book, draft } = await draftOfBook(id);
      return { book, revision: book.revision, draft };
    },

    save: (id: string, revision: number, edits: readonly Edit[]) =>
      save(id, revision, (draft) => editedDraft(draft, edits)),

    async restore(id: string, revision: number, versionId: string) {
      const { draft } = await versionOf(versionId, id);
      return save(id, revision, (now) => replacedDraft(now, draft));
    },

    check: async (id: string): Promise<WrittenJson> => {
      const book = found(await store.books.get(id), '这个账本');
      return checks.of(book, async () => {
        const { draft, book: now } = await draftOfBook(id);
        return labour.ask('check', { draft, profile: now.profile, revision: now.revision });
      });
    },

    changes: (id: string, before: number | undefined, limit: number) => store.books.changes(id, before, limit),

    async makeVersion(id: string, revision: number, note: string): Promise<Version> {
      const made = found(await store.books.makeVersion(id, revision, note, stampOf(workings)), '这个账本');
      if ('changes' in made) throw new RevisionConflict(made);
      return made;
    },

    async version(id: string) {
      const { version, draft } = await versionOf(id);
      return { version, draft, ledger: await labour.ask('readVersion', { draft }) };
    },

    async download(id: string, format: (typeof downloadFormats)[number], versionId?: string): Promise<Download> {
      const book = found(await store.books.get(id), '这个账本');
      const { draft } = versionId === undefined ? await draftOfBook(id) : await versionOf(versionId, id);
      return labour.ask('download', { book, draft, format });
    },

    async compare(left: string, right: string): Promise<Comparison> {
      return labour.ask('compare', { left: await sideOf(left), right: await sideOf(right) });
    },
  };
}

function labelOf({ organisation, year, label }: Book): string {
  return `${organisation.name} ${year}年度${label === '' ? '' : `（${label}）`}`;
}
