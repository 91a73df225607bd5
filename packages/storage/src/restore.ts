/**
 * A backup into an empty place. What it wrote is read back out of the database and compared; only then is it committed,
 * and brought to the present tables where an earlier program wrote the backup.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { migrationOfBackup, readBackup } from './backup-file.ts';
import { type BackupReport, type Column, columnsOf, newestMigration, rowsOf, stored, TABLES } from './backup-lines.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openDatabase, type StorePlace } from './open-store.ts';
import type { Database } from './rows.ts';
import { StoreUnusable } from './store-unusable.ts';

export async function restore(place: StorePlace, path: string, now: Date): Promise<BackupReport> {
  const migration = await migrationOfBackup(path);
  const known = await readMigrations();
  if (!known.some(({ name }) => name === migration))
    throw new StoreUnusable(`备份由更新版本的明算写成（有「${migration}」），没有恢复。请先升级本程序。`);
  const { database, close } = await openDatabase(place, now, migration);
  try {
    const tables = await database.transaction().execute(async (transaction) => {
      await mustBeEmpty(transaction);
      await mustFit(transaction, migration);
      const taken = await takeIn(transaction, path);
      await afterIdentity(transaction);
      await mustBeSame(transaction, taken);
      await mustBeWhole(transaction);
      return taken;
    });
    await migrate(database, known, now);
    return { tables };
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

async function mustFit(transaction: Database, migration: string): Promise<void> {
  const { name } = await newestMigration(transaction);
  if (name !== migration)
    throw new StoreUnusable(
      `备份由较早版本的明算写成（${migration}），而这里已是新的格式（${name}），没有恢复。请用 --data 指定一个新的文件夹，或一个空的数据库：恢复后会自动升级。`,
    );
}

async function takeIn(transaction: Database, path: string): Promise<BackupReport['tables']> {
  const columns = new Map<string, Column[]>();
  for (const [table] of TABLES) columns.set(table, await columnsOf(transaction, table));
  return readBackup(path, {
    head: async () => undefined,
    row: async (table, values) => {
      const types = columns.get(table) ?? [];
      const names = sql.join(types.map((column) => sql.ref(column.name)));
      const all = sql.join(values.map((value, i) => stored(value, types[i]?.type ?? 'text')));
      await sql`insert into ${sql.table(table)} (${names}) overriding system value values (${all})`.execute(
        transaction,
      );
    },
  });
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
