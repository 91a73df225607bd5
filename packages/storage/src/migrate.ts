/**
 * Brings a database to the present tables: plain SQL files, each run once, in order, never changed afterwards (their
 * SHA-256 is kept) and never undone.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { StoreUnusable } from './store-unusable.ts';
import type { Tables } from './tables.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Beside this file; beside the bundle, once built. */
const FOLDER = new URL('./migrations/', import.meta.url);

export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** `now` is the time that is written down; `until` the last one that is run. */
export async function migrate(
  database: Kysely<Tables>,
  migrations: readonly Migration[],
  now: Date,
  until?: string,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // one at a time, where several programs start on one server
    await sql`select pg_advisory_xact_lock(20260101)`.execute(transaction);
    await sql`create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null)`.execute(
      transaction,
    );
    const done = await transaction.selectFrom('migration').selectAll().orderBy('name').execute();
    for (const [at, { name, sha256 }] of done.entries()) {
      const known = migrations[at];
      if (known?.name !== name)
        throw new StoreUnusable(`数据由更新版本的明算写成（有「${name}」）。请用那个版本打开，或先升级本程序。`);
      if (known.sha256 !== sha256)
        throw new StoreUnusable(`数据库的升级脚本「${name}」与当初运行的不同。请重新取得本程序，不要改动其中的文件。`);
    }
    for (const { name, text, sha256 } of migrations.slice(done.length)) {
      if (until !== undefined && name > until) break;
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(transaction);
      await transaction.insertInto('migration').values({ name, sha256, at: now }).execute();
    }
  });
}

/** Statements end with a semicolon at the end of a line, outside of `$$ … $$`. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let open = '';
  let isQuoted = false;
  for (const line of text.split('\n')) {
    if (line.split('$$').length % 2 === 0) isQuoted = !isQuoted;
    open += `${line}\n`;
    if (isQuoted || !line.trimEnd().endsWith(';')) continue;
    statements.push(open);
    open = '';
  }
  return statements;
}
