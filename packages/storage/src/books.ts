/** Books in the database: the draft with its revision, versions that never change, every save in the log. */
import { createHash, randomUUID } from 'node:crypto';
import type { BookDraft, LedgerJson } from '@mingsuan/app/contract';
import { type Behind, type BookStore, canonicalJson, type ListFilter } from '@mingsuan/app/store';
import type { Book, Version } from '@mingsuan/app/workbench';
import { log, readSaves, savesOf } from './changes.ts';
import {
  actorOf,
  type Database,
  instant,
  keepActor,
  keepOrganisation,
  matches,
  maybeInstant,
  onShelf,
  shelved,
  totalOf,
} from './rows.ts';

export function bookStore(database: Database): BookStore {
  return {
    list: (filter) => listBooks(database, filter),
    get: (id) => getBook(database, id),
    create: (book, stamp) =>
      database.transaction().execute(async (transaction) => {
        const by = await keepActor(transaction, stamp.by);
        const organisation = await keepOrganisation(transaction, book.organisation, stamp);
        const id = randomUUID();
        await transaction
          .insertInto('book')
          .values({
            id,
            organisation_id: organisation,
            year: book.year,
            profile: book.profile,
            label: book.label,
            origin: book.origin,
            revision: 0,
            draft: JSON.stringify(book.draft),
            inference: book.inference === null ? null : JSON.stringify(book.inference),
            created_at: stamp.at,
            created_by: by,
            saved_at: stamp.at,
            saved_by: by,
          })
          .execute();
        await log(transaction, { action: `book-${book.origin}`, organisation, year: book.year, book: id }, stamp);
        return there(await getBook(transaction, id));
      }),
    change: (id, { archived, deleted, ...own }, stamp) =>
      database.transaction().execute(async (transaction) => {
        const book = await getBook(transaction, id);
        if (book === null) return null;
        await keepActor(transaction, stamp.by);
        const set = {
          ...(own.label === undefined ? {} : { label: own.label }),
          ...(own.profile === undefined ? {} : { profile: own.profile }),
          ...shelved({ archived, deleted }, stamp.at),
        };
        if (Object.keys(set).length > 0) await transaction.updateTable('book').set(set).where('id', '=', id).execute();
        const detail = { ...own, archived, deleted };
        await log(
          transaction,
          { action: 'book-change', organisation: book.organisation.id, year: book.year, book: id, detail },
          stamp,
        );
        return getBook(transaction, id);
      }),
    draft: async (id) => {
      // in one statement: a save in between would tell the revision of one draft with another
      const [row] = await bookRows(selectBooks(database).where('book.id', '=', id))
        .select('draft')
        .execute();
      return row ? { book: bookOf(row), draft: row.draft } : null;
    },
    inference: async (id) => {
      const row = await database.selectFrom('book').select('inference').where('id', '=', id).executeTakeFirst();
      // written by `create` alone
      return (row?.inference ?? null) as LedgerJson | null;
    },
    save: (id, revision, save, stamp) =>
      database.transaction().execute(async (transaction) => {
        const now = await locked(transaction, id);
        if (now === null) return null;
        if (now.revision !== revision) return behind(transaction, id, revision, now);
        const { draft, identity, edits, inverse } = save(now.draft);
        const by = await keepActor(transaction, stamp.by);
        await transaction
          .updateTable('book')
          .set({
            draft: JSON.stringify(draft),
            revision: revision + 1,
            saved_at: stamp.at,
            saved_by: by,
            ...(identity === null
              ? {}
              : {
                  year: identity.year,
                  organisation_id: await keepOrganisation(transaction, identity.organisation, stamp),
                }),
          })
          .where('id', '=', id)
          .execute();
        const book = there(await getBook(transaction, id));
        const { organisation, year } = book;
        await log(
          transaction,
          {
            action: 'save',
            organisation: organisation.id,
            year,
            book: id,
            revision: revision + 1,
            detail: { edits, inverse },
          },
          stamp,
        );
        return { book, draft };
      }),
    changes: async (id, before, limit) => {
      const all = savesOf(database, id);
      const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const asked = before === undefined ? all : all.where('revision', '<', before);
      return { items: await readSaves(asked.orderBy('revision', 'desc').limit(limit)), total };
    },
    makeVersion: (id, revision, note, stamp) =>
      database.transaction().execute(async (transaction) => {
        const now = await locked(transaction, id);
        const book = await getBook(transaction, id);
        if (now === null || book === null) return null;
        if (now.revision !== revision) return behind(transaction, id, revision, now);
        await keepActor(transaction, stamp.by);
        const content = canonicalJson(now.draft);
        const [last] = await readVersions(transaction, (query) => query.where('book_id', '=', id).limit(1));
        const made = {
          id: randomUUID(),
          book_id: id,
          organisation_id: book.organisation.id,
          year: book.year,
          number: (last?.number ?? 0) + 1,
          content,
          sha256: createHash('sha256').update(content).digest('hex'),
          parent: last?.sha256 ?? null,
          revision,
          at: stamp.at,
          actor: stamp.by.id,
          note,
        };
        await transaction.insertInto('version').values(made).execute();
        await log(
          transaction,
          { action: 'version', organisation: book.organisation.id, year: book.year, book: id, version: made.number },
          stamp,
        );
        const [version] = await readVersions(transaction, (query) => query.where('version.id', '=', made.id));
        return there(version);
      }),
    versions: (id) => readVersions(database, (query) => query.where('book_id', '=', id)),
    version: async (id) => {
      const [version] = await readVersions(database, (query) => query.where('version.id', '=', id));
      const row = await database.selectFrom('version').select('content').where('id', '=', id).executeTakeFirst();
      // its hash is kept with it
      return version && row ? { version, draft: JSON.parse(row.content) as BookDraft } : null;
    },
  };
}

function selectBooks(database: Database) {
  return database.selectFrom('book').innerJoin('organisation', 'organisation.id', 'book.organisation_id');
}

function bookRows(query: ReturnType<typeof selectBooks>) {
  return query
    .select(['book.id', 'organisation_id', 'organisation.name', 'year', 'profile', 'label', 'origin', 'revision'])
    .select(['book.created_at', 'saved_at', 'archived_at', 'deleted_at'])
    .select(({ selectFrom }) =>
      selectFrom('version')
        .select(({ fn }) => fn.coalesce(fn.max('number'), fn.countAll<number>()).as('newest'))
        .whereRef('version.book_id', '=', 'book.id')
        .as('versions'),
    )
    .select([actorOf('book.created_by').as('by'), actorOf('book.saved_by').as('savedBy')]);
}

type BookRow = Awaited<ReturnType<ReturnType<typeof bookRows>['execute']>>[number];

function bookOf(row: BookRow): Book {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.name },
    year: row.year,
    profile: row.profile,
    label: row.label,
    revision: row.revision,
    versions: Number(row.versions ?? 0),
    origin: row.origin,
    createdAt: instant(row.created_at),
    createdBy: row.by,
    savedAt: instant(row.saved_at),
    savedBy: row.savedBy,
    archivedAt: maybeInstant(row.archived_at),
    deletedAt: maybeInstant(row.deleted_at),
  };
}

async function getBook(database: Database, id: string): Promise<Book | null> {
  const row = await bookRows(selectBooks(database).where('book.id', '=', id)).executeTakeFirst();
  return row ? bookOf(row) : null;
}

async function listBooks(database: Database, filter: ListFilter) {
  const found = selectBooks(database).where(onShelf('book', filter)).where(matches(filter.q, 'book.label'));
  const page = found.orderBy('saved_at', 'desc').orderBy('book.id').limit(filter.limit).offset(filter.offset);
  const items = (await bookRows(page).execute()).map(bookOf);
  const count = () => found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { items, total: await totalOf(filter, items.length, count) };
}

interface Now {
  readonly revision: number;
  readonly draft: BookDraft;
}

/** The draft, held until the transaction ends. */
async function locked(transaction: Database, id: string): Promise<Now | null> {
  const row = await transaction
    .selectFrom('book')
    .select(['revision', 'draft'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

async function behind(database: Database, id: string, revision: number, now: Now): Promise<Behind> {
  const since = savesOf(database, id).where('revision', '>', revision).orderBy('revision').limit(SHOWN_MAX);
  return { revision: now.revision, draft: now.draft, changes: await readSaves(since) };
}

/** Of what somebody else did, the first saves are enough to decide. */
const SHOWN_MAX = 200;

async function readVersions(
  database: Database,
  asked: (query: ReturnType<typeof selectVersions>) => ReturnType<typeof selectVersions>,
): Promise<Version[]> {
  const rows = await asked(selectVersions(database))
    .select(['id', 'book_id', 'number', 'sha256', 'parent', 'revision', 'at', 'note'])
    .select(actorOf('version.actor').as('by'))
    .execute();
  return rows.map(({ book_id, at, ...row }) => ({ ...row, bookId: book_id, at: instant(at) }));
}

/** Newest first. */
function selectVersions(database: Database) {
  return database.selectFrom('version').orderBy('number', 'desc');
}

/** What was written in this transaction. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a record that was just written is not there');
  return value;
}
