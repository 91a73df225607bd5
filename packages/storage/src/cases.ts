/** Audits in the database: the files of a case, what came of each under which rules, and marks on findings. */
import { randomUUID } from 'node:crypto';
import type { CaseStore, ListFilter, NewDocument, Stamp } from '@mingsuan/app/store';
import type { CaseDetail, CaseDocument, CaseRecord, CaseStage, FindingCounts } from '@mingsuan/app/workbench';
import { sql } from 'kysely';
import { saveResult } from './case-result.ts';
import { log } from './changes.ts';
import { markStore } from './marks.ts';
import {
  actorOf,
  type Database,
  instant,
  keepActor,
  matches,
  maybeInstant,
  onShelf,
  shelved,
  totalOf,
} from './rows.ts';

export function caseStore(database: Database): CaseStore {
  return {
    ...markStore(database),
    list: (filter) => listCases(database, filter),
    get: (id) => getCase(database, id),
    create: (title, documents, stamp) =>
      database.transaction().execute(async (transaction) => {
        const by = await keepActor(transaction, stamp.by);
        const id = randomUUID();
        await transaction
          .insertInto('audit_case')
          .values({
            id,
            organisation_id: null,
            year: null,
            title,
            stage: 'queued',
            rulebook: null,
            across: '[]',
            created_at: stamp.at,
            created_by: by,
          })
          .execute();
        await addDocuments(transaction, id, documents, stamp);
        const detail = { files: documents.map(({ name, sha256 }) => ({ name, sha256 })) };
        await log(transaction, { action: 'case-new', organisation: null, year: null, case: id, detail }, stamp);
        return id;
      }),
    addDocuments: (id, documents, stamp) =>
      database.transaction().execute(async (transaction) => {
        await keepActor(transaction, stamp.by);
        await addDocuments(transaction, id, documents, stamp);
        const detail = { files: documents.map(({ name, sha256 }) => ({ name, sha256 })) };
        await log(transaction, { action: 'case-files', organisation: null, year: null, case: id, detail }, stamp);
      }),
    change: (id, { title, ...shelf }, stamp) =>
      database.transaction().execute(async (transaction) => {
        const found = await getCase(transaction, id);
        if (found === null) return null;
        await keepActor(transaction, stamp.by);
        const set = { ...(title === undefined ? {} : { title }), ...shelved(shelf, stamp.at) };
        if (Object.keys(set).length > 0)
          await transaction.updateTable('audit_case').set(set).where('id', '=', id).execute();
        const organisation = found.organisation?.id ?? null;
        const detail = { title, ...shelf };
        await log(transaction, { action: 'case-change', organisation, year: found.year, case: id, detail }, stamp);
        return getCase(transaction, id);
      }),
    putInLine: async (id) => {
      await database.updateTable('audit_case').set({ stage: 'queued', tries: 0 }).where('id', '=', id).execute();
    },
    begin: async (id) => {
      const row = await database
        .updateTable('audit_case')
        .set({ stage: 'reading', tries: sql<number>`tries + 1` })
        .where('id', '=', id)
        .returning('tries')
        .executeTakeFirstOrThrow();
      return row.tries;
    },
    setStage: async (id, stage) => {
      await database.updateTable('audit_case').set({ stage }).where('id', '=', id).execute();
    },
    finish: (id, result, stamp) =>
      database.transaction().execute((transaction) => saveResult(transaction, id, result, stamp)),
    unfinished: async () => {
      const rows = await database
        .selectFrom('audit_case')
        .select('id')
        .where('stage', 'not in', ['done', 'failed'])
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .execute();
      return rows.map(({ id }) => id);
    },
    document: async (id) => {
      const [row] = await readDocuments(database, 'document.id', [id]);
      return row ? { document: row.document, caseId: row.caseId } : null;
    },
    audit: async (id) => {
      const row = await newestAudit(database, id).select(['report', 'finding_ids']).executeTakeFirst();
      return row ? { report: row.report, findingIds: row.finding_ids } : null;
    },
    findingIds: async (id) => {
      const row = await newestAudit(database, id).select('finding_ids').executeTakeFirst();
      return row?.finding_ids ?? null;
    },
    reading: async (id) => {
      const row = await newestAudit(database, id).select('reading').executeTakeFirst();
      return row?.reading ?? null;
    },
    page: async (id, page) => {
      const row = await database
        .selectFrom('page')
        .select('content')
        .where('document_id', '=', id)
        .where('page', '=', page)
        .executeTakeFirst();
      return row?.content ?? null;
    },
    pages: async (id) => {
      const rows = await database
        .selectFrom('page')
        .select(['page', 'content'])
        .where('document_id', '=', id)
        .orderBy('page')
        .execute();
      return rows.map(({ page, content }) => ({ page, bytes: content }));
    },
  };
}

async function addDocuments(
  transaction: Database,
  id: string,
  documents: readonly NewDocument[],
  { by, at }: Stamp,
): Promise<void> {
  const { there } = await transaction
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('there'))
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = documents.map((document, i) => ({
    id: randomUUID(),
    case_id: id,
    organisation_id: null,
    year: null,
    position: there + i,
    ...document,
    format: 'unknown',
    kind: null,
    department: null,
    counts: null,
    numbers: null,
    can_become_book: false,
    trouble: null,
    created_at: at,
    created_by: by.id,
  }));
  await transaction.insertInto('document').values(rows).execute();
  await transaction.updateTable('audit_case').set({ stage: 'queued', tries: 0 }).where('id', '=', id).execute();
}

function newestAudit(database: Database, id: string) {
  return database.selectFrom('audit').where('document_id', '=', id).orderBy('at', 'desc').limit(1);
}

function selectCases(database: Database) {
  return database.selectFrom('audit_case').leftJoin('organisation', 'organisation.id', 'audit_case.organisation_id');
}

async function readCases(database: Database, query: ReturnType<typeof selectCases>) {
  const rows = await query
    .select(['audit_case.id', 'title', 'organisation_id', 'organisation.name', 'year', 'stage', 'rulebook', 'across'])
    .select(['audit_case.created_at', 'archived_at', 'deleted_at'])
    .select(actorOf('audit_case.created_by').as('by'))
    .execute();
  const documents = await readDocuments(
    database,
    'document.case_id',
    rows.map(({ id }) => id),
  );
  return rows.map(
    (row): CaseDetail => ({
      id: row.id,
      title: row.title,
      organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.name ?? '' },
      year: row.year,
      stage: row.stage as CaseStage,
      documents: documents.filter(({ caseId }) => caseId === row.id).map(({ document }) => document),
      rulebook: row.rulebook,
      across: row.across as CaseDetail['across'],
      createdAt: instant(row.created_at),
      createdBy: row.by,
      archivedAt: maybeInstant(row.archived_at),
      deletedAt: maybeInstant(row.deleted_at),
    }),
  );
}

async function getCase(database: Database, id: string): Promise<CaseDetail | null> {
  const [found] = await readCases(database, selectCases(database).where('audit_case.id', '=', id));
  return found ?? null;
}

async function listCases(database: Database, filter: ListFilter) {
  const names = sql<string>`(select string_agg(document.name, ' ') from document where document.case_id = audit_case.id)`;
  const found = selectCases(database)
    .where(onShelf('audit_case', filter))
    .where(matches(filter.q, 'audit_case.title', names));
  const page = found.orderBy('audit_case.created_at', 'desc').orderBy('audit_case.id');
  const items = await readCases(database, page.limit(filter.limit).offset(filter.offset));
  const count = () => found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const total = await totalOf(filter, items.length, count);
  return { items: items.map(({ across: _across, ...record }): CaseRecord => record), total };
}

interface DocumentOfCase {
  readonly caseId: string;
  readonly document: CaseDocument;
}

async function readDocuments(
  database: Database,
  column: 'document.id' | 'document.case_id',
  ids: readonly string[],
): Promise<DocumentOfCase[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('document')
    .innerJoin('audit_case', 'audit_case.id', 'document.case_id')
    .select(['document.id', 'case_id', 'name', 'format', 'bytes', 'sha256', 'audit_case.stage', 'kind', 'department'])
    .select(['document.year', 'counts', 'numbers', 'can_become_book', 'trouble'])
    .select(
      sql<number>`(select count(*) from mark where mark.document_id = document.id and withdrawn_at is null)`.as(
        'marked',
      ),
    )
    .where(column, 'in', [...ids])
    .orderBy('position')
    .execute();
  return rows.map(({ case_id, can_become_book, counts, marked, stage, numbers, ...row }) => ({
    caseId: case_id,
    document: {
      ...row,
      stage: row.trouble === null ? (stage as CaseStage) : 'failed',
      counts: counts === null ? null : { ...(counts as Omit<FindingCounts, 'marked'>), marked: Number(marked) },
      numbers: numbers as CaseDocument['numbers'],
      canBecomeBook: can_become_book,
    },
  }));
}
