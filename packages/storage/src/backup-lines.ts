/**
 * Everything of a database as the lines of a backup: one for each row, table by table, as text that both databases spell
 * alike; at the end the count and the SHA-256 of each table.
 */
import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database } from './rows.ts';

/** In the order in which they need one another, with what orders their rows. */
export const TABLES: readonly (readonly [table: string, key: string])[] = [
  ['actor', 'id'],
  ['organisation', 'id'],
  ['book', 'id'],
  ['version', 'id'],
  ['change', 'id'],
  ['audit_case', 'id'],
  ['file', 'sha256'],
  ['file_part', 'upload, part'],
  ['document', 'id'],
  ['audit', 'document_id, rulebook'],
  ['page', 'document_id, page'],
  ['mark', 'id'],
];

export const SCHEMA = 'mingsuan.backup/1';

export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

export interface BackupReport {
  readonly tables: Readonly<Record<string, TableSum>>;
}

/** Of one moment. Nobody else is answered by a database in this process while it is read. */
export function backupBytes(database: Database): AsyncIterable<Uint8Array> {
  const out = new PassThrough();
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const { name } = await newestMigration(snapshot);
      await pipeline(Readable.from(backupLines(snapshot, name)), createGzip(), out);
    })
    // whoever reads is told
    .catch((error: Error) => out.destroy(error));
  return out;
}

export async function newestMigration(database: Database): Promise<{ name: string }> {
  return database.selectFrom('migration').select('name').orderBy('name', 'desc').limit(1).executeTakeFirstOrThrow();
}

async function* backupLines(snapshot: Database, migration: string): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema: SCHEMA, migration })}\n`;
  const tables: Record<string, TableSum> = {};
  for (const [table, key] of TABLES) {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const row of rowsOf(snapshot, table, key)) {
      hash.update(row);
      rows++;
      yield `${JSON.stringify(table)}\t${row}\n`;
    }
    tables[table] = { rows, sha256: hash.digest('hex') };
  }
  yield `${JSON.stringify({ tables })}\n`;
}

/** Rows as text that both databases spell alike: every column as PostgreSQL casts it to text, in the order of the table. */
export async function* rowsOf(database: Database, table: string, key: string): AsyncGenerator<string> {
  const columns = await columnsOf(database, table);
  // a table that came later than the data
  if (columns.length === 0) return;
  const texts = columns.map(({ name, type }) => spelled(name, type));
  for (let offset = 0; ; offset += BATCH) {
    const { rows } = await sql<{ row: (string | null)[] }>`select json_build_array(${sql.join(texts)}) as row
      from ${sql.table(table)} order by ${sql.raw(key)} limit ${BATCH} offset ${offset}`.execute(database);
    for (const { row } of rows) yield JSON.stringify(row);
    if (rows.length < BATCH) return;
  }
}

/** Rows may hold a megabyte each. */
const BATCH = 16;

export interface Column {
  readonly name: string;
  readonly type: string;
}

export async function columnsOf(database: Database, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} order by ordinal_position`.execute(database);
  return rows;
}

/** Times do not depend on where the server thinks it is. */
function spelled(name: string, type: string) {
  const column = sql.ref(name);
  if (type === 'timestamp with time zone')
    return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return type === 'bytea' ? sql`encode(${column}, 'base64')` : sql`${column}::text`;
}

export function stored(value: string | null, type: string) {
  const text = sql`${value}::text`;
  if (type === 'bytea') return sql`decode(${text}, 'base64')`;
  return sql`${text}::${sql.raw(type)}`;
}
