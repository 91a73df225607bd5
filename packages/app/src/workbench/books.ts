/** 编一编 and 本子: books begun, edited, kept as versions, compared, downloaded. */
import type { Document } from '@mingsuan/core/document';
import { applyEdits, type Edit, emptyLedger, type Ledger } from '@mingsuan/core/ledger';
import { rollLedger } from '../book/roll-ledger.ts';
import { isComposable } from '../compile/compile.ts';
import type { LedgerJson } from '../contract/ledger.ts';
import type {
  Book,
  BookDetail,
  BookSource,
  Comparison,
  Conflict,
  Draft,
  downloadFormats,
  Version,
} from '../contract/workbench/book.ts';
import { ledgerFrom } from '../ledger/ledger-from.ts';
import { ledgerJson } from '../ledger/ledger-json.ts';
import { read } from '../read/read.ts';
import type { Behind, NewBook, Shelf, Store } from '../store/store.ts';
import { canBecomeBook } from './audit-case.ts';
import type { Download } from './cases.ts';
import { DraftCheck } from './check-draft.ts';
import { compareLedgers } from './compare-ledgers.ts';
import { downloadedBook } from './download-book.ts';
import { found, Refusal } from './refusal.ts';
import { stampOf, type Workings } from './workings.ts';

/** A save that came too late: nothing was changed. */
export class RevisionConflict extends Refusal {
  readonly conflict: Conflict;

  constructor({ revision, ledger, changes }: Behind) {
    const title = '没有保存：这个账本在别处已经改过。';
    const remedy = '请看别处改了什么，再决定保留哪一边，然后重新保存。您的改动还在这个页面上。';
    super(409, 'revision-conflict', title, remedy);
    this.conflict = {
      type: 'about:blank',
      status: 409,
      code: 'revision-conflict',
      title,
      remedy,
      revision,
      ledger,
      changes,
    };
  }
}

export type Books = ReturnType<typeof bookUseCases>;

export function bookUseCases(store: Store, workings: Workings) {
  const { formats } = workings;
  const check = new DraftCheck(formats);
  const draft = async (id: string) => found(await store.books.draft(id), '这个账本');
  const detail = async (book: Book): Promise<BookDetail> => ({
    book,
    versions: await store.books.versions(book.id),
    inference: await store.books.inference(book.id),
  });
  const create = async (book: NewBook) => detail(await store.books.create(book, stampOf(workings)));

  /** A draft by the id of its book, or a version by its own. */
  const sideOf = async (id: string) => {
    const version = await store.books.version(id);
    if (version !== null) {
      const book = found(await store.books.get(version.version.bookId), '这个账本');
      return { label: `${labelOf(book)} 第 ${version.version.number} 版`, ledger: version.ledger };
    }
    const { book, ledger } = await draft(id);
    return { label: labelOf(book), ledger };
  };

  /** What is to be compiled: the draft, or a version of this book. */
  const compiled = async (id: string, version: string | undefined): Promise<{ book: Book; ledger: Ledger }> => {
    if (version === undefined) return draft(id);
    const book = found(await store.books.get(id), '这个账本');
    const kept = found(await store.books.version(version), '这个版本');
    if (kept.version.bookId !== id) found(null, '这个版本');
    return { book, ledger: kept.ledger };
  };

  return {
    list: store.books.list,
    get: async (id: string) => detail(found(await store.books.get(id), '这个账本')),
    create: async (source: BookSource): Promise<BookDetail> => create(await begun(source, store, workings)),

    async importFile(bytes: Uint8Array, name: string): Promise<BookDetail> {
      const opened = await formats.openLedger(bytes, name);
      if ('problems' in opened) {
        const errors = opened.problems.map(({ place, message }) => ({ path: place, message }));
        throw new Refusal(422, 'not-a-ledger', `文件「${name}」不能作为账本。`, '请按下面各条改正后重新上传。', errors);
      }
      return create({ ...newBook(opened.ledger, 'workbook'), inference: null });
    },

    async change(id: string, patch: Shelf & { label?: string | undefined; profile?: string | null | undefined }) {
      checkProfile(patch.profile ?? null);
      return found(await store.books.change(id, patch, stampOf(workings)), '这个账本');
    },

    async draft(id: string): Promise<Draft> {
      const { book, ledger } = await draft(id);
      return { book, revision: book.revision, ledger };
    },

    async save(id: string, revision: number, edits: readonly Edit[]) {
      const saved = await store.books.save(
        id,
        revision,
        (ledger) => edited(ledger, edits, workings),
        stampOf(workings),
      );
      const done = found(saved, '这个账本');
      if ('changes' in done) throw new RevisionConflict(done);
      return { revision: done.book.revision, savedAt: done.book.savedAt };
    },

    async restore(id: string, revision: number, versionId: string) {
      const { version, ledger } = found(await store.books.version(versionId), '这个版本');
      if (version.bookId !== id) found(null, '这个版本');
      const whole = (now: Ledger) => ({
        ledger,
        edits: replacing(now, ledger),
        inverse: replacing(ledger, now),
      });
      const done = found(await store.books.save(id, revision, whole, stampOf(workings)), '这个账本');
      if ('changes' in done) throw new RevisionConflict(done);
      return { revision: done.book.revision, savedAt: done.book.savedAt };
    },

    check: async (id: string) => {
      const { book, ledger } = await draft(id);
      return check.of(book, ledger);
    },

    changes: (id: string, before: number | undefined, limit: number) => store.books.changes(id, before, limit),

    async makeVersion(id: string, revision: number, note: string): Promise<Version> {
      const made = found(await store.books.makeVersion(id, revision, note, stampOf(workings)), '这个账本');
      if ('changes' in made) throw new RevisionConflict(made);
      return made;
    },

    version: async (id: string) => found(await store.books.version(id), '这个版本'),

    async download(id: string, format: (typeof downloadFormats)[number], version?: string): Promise<Download> {
      const { book, ledger } = await compiled(id, version);
      return downloadedBook(book, ledger, format, formats);
    },

    async compare(left: string, right: string): Promise<Comparison> {
      return compareLedgers(await sideOf(left), await sideOf(right));
    },
  };
}

function labelOf({ organisation, year, label }: Book): string {
  return `${organisation.name} ${year}年度${label === '' ? '' : `（${label}）`}`;
}

function newBook(ledger: Ledger, origin: Book['origin']): Omit<NewBook, 'inference'> {
  const { name, code } = ledger.department;
  return {
    organisation: { name: name.trim() === '' ? '（未写名称）' : name, code },
    year: ledger.year,
    profile: null,
    label: '',
    origin,
    ledger,
  };
}

async function begun(source: BookSource, store: Store, { formats }: Workings): Promise<NewBook> {
  switch (source.from) {
    case 'empty': {
      checkProfile(source.profile);
      const ledger = emptyLedger(source.name, source.year);
      return { ...newBook(ledger, 'empty'), profile: source.profile, inference: null };
    }
    case 'document': {
      const { document } = found(await store.cases.document(source.documentId), '这个文件');
      const bytes = found(await store.files.get(document.sha256), '原文件');
      const inference = inferred(await formats.open(bytes, document.name));
      const profile = inference.profile;
      const ledger = source.roll ? rollLedger(inference.json.ledger) : inference.json.ledger;
      return { ...newBook(ledger, source.roll ? 'roll' : 'document'), profile, inference: inference.json };
    }
    case 'roll': {
      const { book, ledger } = found(await store.books.draft(source.bookId), '这个账本');
      return { ...newBook(rollLedger(ledger), 'roll'), profile: book.profile, inference: null };
    }
    case 'duplicate': {
      const { book, ledger } = found(await store.books.draft(source.bookId), '这个账本');
      return { ...newBook(ledger, 'duplicate'), profile: book.profile, label: source.label, inference: null };
    }
  }
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

function checkProfile(profile: string | null): void {
  if (profile !== null && !isComposable(profile))
    throw new Refusal(422, 'unknown-profile', `还不能按表式「${profile}」编制。`, '请从可选的表式中选择。');
}

/** The ledger after the edits, still a ledger. */
function edited(ledger: Ledger, edits: readonly Edit[], { formats }: Workings) {
  const step = applyEdits(ledger, edits);
  if ('misfit' in step) {
    const { path } = step.misfit;
    const errors = [{ path, message: `账本里没有「${path}」这个位置。` }];
    throw new Refusal(422, 'misfit', '没有保存：改动与账本的内容对不上。', '请刷新页面后重新填写。', errors);
  }
  const problems = formats.checkLedger(step.value, true);
  if (problems.length > 0) {
    const errors = problems.map(({ path, message }) => ({ path, message }));
    throw new Refusal(422, 'not-a-ledger', '没有保存：填写的内容不是账本要的样子。', '请按下面各条改正。', errors);
  }
  return { ledger: step.value, edits: [...edits], inverse: [...step.inverse] };
}

/** Edits that make one ledger the other, entry by entry of its top level. */
function replacing(from: Ledger, to: Ledger): Edit[] {
  const entries = Object.entries(to).map(([key, value]): Edit => ({ op: 'add', path: `/${key}`, value }));
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return [...entries, ...gone.map((key): Edit => ({ op: 'remove', path: `/${key}` }))];
}
