/** What several tables share in their queries: who did it, search by name or pinyin, archive and delete. */
import { randomUUID } from 'node:crypto';
import type { ListFilter, OrganisationName, Shelf, Stamp } from '@mingsuan/app/store';
import type { Actor } from '@mingsuan/app/workbench';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { pinyin } from 'pinyin-pro';
import type { Tables } from './tables.ts';

/** A database, or a transaction on it. */
export type Database = Kysely<Tables>;

export function actorOf(column: string): RawBuilder<Actor> {
  return sql<Actor>`(select json_build_object('id', actor.id, 'name', actor.name) from actor where actor.id = ${sql.ref(column)})`;
}

export async function keepActor(database: Database, { id, name }: Actor): Promise<string> {
  await database
    .insertInto('actor')
    .values({ id, name })
    .onConflict((same) => same.column('id').doUpdateSet({ name }).where('actor.name', '<>', name))
    .execute();
  return id;
}

/** The department of that name, made where there is none; a code that is told later is kept. */
export async function keepOrganisation(
  database: Database,
  { name, code }: OrganisationName,
  { by, at }: Stamp,
): Promise<string> {
  await database
    .insertInto('organisation')
    .values({ id: randomUUID(), name, code, ...spelled(name), created_at: at, created_by: by.id })
    .onConflict((same) => same.column('name').doNothing())
    .execute();
  if (code !== null)
    await database
      .updateTable('organisation')
      .set({ code })
      .where('name', '=', name)
      .where('code', 'is', null)
      .execute();
  const { id } = await database
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

function spelled(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  return {
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join('')
      .toLowerCase(),
  };
}

/** What is searched: the department, its spelling, and titles of the record's own: columns, or how they are had. */
export function matches(q: string, ...titles: readonly (string | RawBuilder<string>)[]): RawBuilder<boolean> {
  const words = q.trim().toLowerCase();
  if (words === '') return sql<boolean>`true`;
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const letters = `%${words.replace(/[^a-z]/g, '')}%`;
  const own = titles.map((title) => sql`or lower(${typeof title === 'string' ? sql.ref(title) : title}) like ${part}`);
  const spelling = /^[a-z' ]+$/.test(words)
    ? sql`or organisation.pinyin like ${letters} or organisation.initials like ${letters}`
    : sql``;
  return sql<boolean>`(lower(organisation.name) like ${part} or organisation.code like ${part} ${spelling} ${sql.join(own, sql` `)})`;
}

/** How many there are in all: counted only where the page of them does not tell. */
export async function totalOf(
  { limit, offset }: ListFilter,
  shown: number,
  count: () => Promise<{ readonly total: number }>,
): Promise<number> {
  const isLastPage = shown < limit && (shown > 0 || offset === 0);
  return isLastPage ? offset + shown : (await count()).total;
}

/** Deleted ones by themselves, archived ones by themselves, else what is neither. */
export function onShelf(table: string, { archived, deleted }: ListFilter): RawBuilder<boolean> {
  const archivedAt = sql.ref(`${table}.archived_at`);
  const deletedAt = sql.ref(`${table}.deleted_at`);
  if (deleted) return sql<boolean>`${deletedAt} is not null`;
  return archived
    ? sql<boolean>`${deletedAt} is null and ${archivedAt} is not null`
    : sql<boolean>`${deletedAt} is null and ${archivedAt} is null`;
}

/** The columns that put something away or take it out again. */
export function shelved({ archived, deleted }: Shelf, at: Date) {
  return {
    ...(archived === undefined ? {} : { archived_at: archived ? at : null }),
    ...(deleted === undefined ? {} : { deleted_at: deleted ? at : null }),
  };
}

export function instant(at: Date): string {
  return at.toISOString();
}

export function maybeInstant(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
