/**
 * What a PostgreSQL server does by itself and the one in this process does not: checkpoints, so that the log of writes
 * stays short and a start after a kill quick, and room for reuse where drafts were saved over. Looked after once a minute
 * while something is written; a server looks after itself.
 */
import { sql } from 'kysely';
import type { Database } from './rows.ts';

const LOOKED_AFTER_MILLISECONDS = 60_000;
/** About five hundred saves. */
const WRITTEN_BYTES = 16 * 1024 * 1024;

/** Returns how to stop. */
export function keepHouse(database: Database): () => void {
  let since: string | null = null;
  let isBusy = false;
  const timer = setInterval(async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      since = await tidy(database, since, WRITTEN_BYTES);
    } catch {
      // a full disk, or a database that ended itself: whoever saves is told
    }
    isBusy = false;
  }, LOOKED_AFTER_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Tidies up where more was written since that place in the log; returns the place to count from. */
export async function tidy(database: Database, since: string | null, most: number): Promise<string> {
  const now = await place(database);
  if (since === null) return now;
  const { rows } = await sql<{ bytes: string }>`select (${now}::pg_lsn - ${since}::pg_lsn)::text as bytes`.execute(
    database,
  );
  if (Number(rows[0]?.bytes) < most) return since;
  for (const table of await changingTables(database)) await sql`vacuum (analyze) ${sql.table(table)}`.execute(database);
  await sql`checkpoint`.execute(database);
  return place(database);
}

/** One after another, so that others are answered in between. Parts of files are only ever written, and are by far the most. */
async function changingTables(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() and tablename <> 'file_part'`.execute(database);
  return rows.map(({ name }) => name);
}

async function place(database: Database): Promise<string> {
  const { rows } = await sql<{ at: string }>`select pg_current_wal_insert_lsn()::text as at`.execute(database);
  return rows[0]?.at ?? '0/0';
}
