/**
 * Everything of a database in one file, the same whichever database it comes from and goes to: gzip of a line of JSON for
 * each row, table by table, and a last line with the count and the SHA-256 of each table. A restore reads what it wrote
 * back out of the database and compares; only then is it committed.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { openDatabase, type StorePlace } from './open-store.ts';
import type { Database } from './rows.ts';
import { StoreUnusable } from './store-unusable.ts';

/** In the order in which they need one another, with what orders their rows. */
const TABLES: readonly (readonly [table: string, key: string])[] = [
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

const SCHEMA = 'mingsuan.backup/1';

interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

export interface BackupReport {
  readonly tables: Readonly<Record<string, TableSum>>;
}

/** Writes beside the place first: there is a whole backup, or none. */
export async function backup(place: StorePlace, path: string, now: Date): Promise<BackupReport> {
  const { database, close } = await openDatabase(place, now);
  const fresh = `${path}.part`;
  try {
    const tables: Record<string, TableSum> = {};
    await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (snapshot) => {
        const { name } = await newestMigration(snapshot);
        await pipeline(Readable.from(backupLines(snapshot, name, tables)), createGzip(), createWriteStream(fresh));
      });
    await flush(fresh);
    await rename(fresh, path);
    await flush(dirname(path));
    return { tables };
  } finally {
    await rm(fresh, { force: true });
    await close();
  }
}

async function* backupLines(
  snapshot: Database,
  migration: string,
  tables: Record<string, TableSum>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema: SCHEMA, migration })}\n`;
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
async function* rowsOf(database: Database, table: string, key: string): AsyncGenerator<string> {
  const columns = await columnsOf(database, table);
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

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(database: Database, table: string): Promise<Column[]> {
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

function stored(value: string | null, type: string) {
  const text = sql`${value}::text`;
  if (type === 'bytea') return sql`decode(${text}, 'base64')`;
  return sql`${text}::${sql.raw(type)}`;
}

export async function restore(place: StorePlace, path: string, now: Date): Promise<BackupReport> {
  const { database, close } = await openDatabase(place, now);
  try {
    return await database.transaction().execute(async (transaction) => {
      await mustBeEmpty(transaction);
      const tables = await takeIn(transaction, path);
      await afterIdentity(transaction);
      await mustBeSame(transaction, tables);
      await mustBeWhole(transaction);
      return { tables };
    });
  } finally {
    await close();
  }
}

async function mustBeEmpty(transaction: Database): Promise<void> {
  for (const table of ['book', 'audit_case']) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(transaction);
    if (rows.length > 0)
      throw new StoreUnusable('这里已有数据，没有恢复。请用 --data 指定一个新的文件夹，或一个空的数据库。');
  }
}

async function takeIn(transaction: Database, path: string): Promise<BackupReport['tables']> {
  const columns = new Map<string, Column[]>();
  for (const [table] of TABLES) columns.set(table, await columnsOf(transaction, table));
  const hashes = new Map<string, { hash: Hash; rows: number }>();
  let last = '';
  let isFirst = true;
  for await (const line of linesOf(path)) {
    if (isFirst) await mustFit(transaction, line);
    isFirst = false;
    const [table = '', row] = line.split('\t', 2);
    last = line;
    if (row === undefined) continue;
    const name = JSON.parse(table) as string;
    const types = columns.get(name);
    if (types === undefined) throw damaged(path);
    const sum = hashes.get(name) ?? { hash: createHash('sha256'), rows: 0 };
    sum.hash.update(row);
    hashes.set(name, { hash: sum.hash, rows: sum.rows + 1 });
    const values = (JSON.parse(row) as (string | null)[]).map((value, i) => stored(value, types[i]?.type ?? 'text'));
    const names = sql.join(types.map((column) => sql.ref(column.name)));
    await sql`insert into ${sql.table(name)} (${names}) overriding system value values (${sql.join(values)})`.execute(
      transaction,
    );
  }
  const said = last.startsWith('{"tables":') ? (JSON.parse(last) as BackupReport).tables : null;
  if (said === null) throw damaged(path);
  for (const [table, { rows, sha256 }] of Object.entries(said)) {
    const sum = hashes.get(table);
    const isSame = rows === (sum?.rows ?? 0) && sha256 === (sum?.hash ?? createHash('sha256')).digest('hex');
    if (!isSame) throw damaged(path);
  }
  return said;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  file.on('error', (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new StoreUnusable(`找不到备份文件「${path}」。请检查路径。`);
    if (code.startsWith('Z_')) throw damaged(path);
    throw error;
  }
}

async function mustFit(transaction: Database, head: string): Promise<void> {
  const isOurs = head.startsWith(`{"schema":"${SCHEMA}"`);
  if (!isOurs) throw new StoreUnusable('这不是明算的备份文件，没有恢复。请选择由 mingsuan backup 写出的文件。');
  const { migration } = JSON.parse(head) as { migration: string };
  const { name } = await newestMigration(transaction);
  if (migration !== name)
    throw new StoreUnusable(
      `备份由另一个版本的明算写成（${migration}，这里是 ${name}）。请用写它的那个版本恢复，再升级。`,
    );
}

function damaged(path: string): StoreUnusable {
  return new StoreUnusable(`备份文件「${path}」不完整或已损坏，没有恢复。请换一份备份。`);
}

async function newestMigration(database: Database): Promise<{ name: string }> {
  return database.selectFrom('migration').select('name').orderBy('name', 'desc').limit(1).executeTakeFirstOrThrow();
}

/** The log goes on counting where it was. */
async function afterIdentity(transaction: Database): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('change', 'id'), (select coalesce(max(id), 0) + 1 from change), false)`.execute(
    transaction,
  );
}

/** What now stands in the database is what was backed up, row by row. */
async function mustBeSame(transaction: Database, tables: BackupReport['tables']): Promise<void> {
  for (const [table, key] of TABLES) {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const row of rowsOf(transaction, table, key)) {
      hash.update(row);
      rows++;
    }
    const { rows: wanted, sha256 } = tables[table] ?? { rows: 0, sha256: createHash('sha256').digest('hex') };
    if (rows !== wanted || hash.digest('hex') !== sha256)
      throw new Error(`table ${table} is not what was backed up (${rows} of ${wanted} rows)`);
  }
}

/** Versions and files are what their own hashes say. */
async function mustBeWhole(transaction: Database): Promise<void> {
  const versions = await transaction.selectFrom('version').select(['id', 'content', 'sha256']).execute();
  const changed = versions.filter(
    ({ content, sha256 }) => createHash('sha256').update(content).digest('hex') !== sha256,
  );
  if (changed.length > 0)
    throw new Error(`versions differ from their hashes: ${changed.map(({ id }) => id).join(' ')}`);
  const files = await transaction.selectFrom('file').select(['sha256', 'upload']).execute();
  for (const { sha256, upload } of files) {
    const hash = createHash('sha256');
    const parts = await transaction
      .selectFrom('file_part')
      .select('part')
      .where('upload', '=', upload)
      .orderBy('part')
      .execute();
    for (const { part } of parts) {
      const { content } = await transaction
        .selectFrom('file_part')
        .select('content')
        .where('upload', '=', upload)
        .where('part', '=', part)
        .executeTakeFirstOrThrow();
      hash.update(content);
    }
    if (hash.digest('hex') !== sha256) throw new Error(`the file ${sha256} differs from its hash`);
  }
}

async function flush(path: string): Promise<void> {
  // Windows opens no folders, and needs no flush of them
  const file = await open(path, 'r').catch(() => null);
  await file?.sync().catch(() => undefined);
  await file?.close();
}
