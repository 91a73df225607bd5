/** Opens the data: PostgreSQL inside this process on a folder, or a server by its address. Migrated, and ready. */
import { tmpdir } from 'node:os';
import type { Store } from '@mingsuan/app/store';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { bookStore } from './books.ts';
import { caseStore } from './cases.ts';
import { openEmbedded, safeInteger } from './embedded.ts';
import { dropUnfinishedUploads, fileStore } from './files.ts';
import { keepHouse } from './housekeeping.ts';
import { migrate, readMigrations } from './migrate.ts';
import { listOrganisations } from './organisations.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Database } from './rows.ts';
import { spooledBackup } from './spooled-backup.ts';
import { StoreUnusable } from './store-unusable.ts';
import type { Tables } from './tables.ts';

/** A folder of this machine, or the address of a server. */
export type StorePlace = { readonly folder: string } | { readonly url: string };

export interface OpenStore extends Store {
  /** For whoever opens the same folder a second time. */
  readonly tellAddress: (address: string) => void;
}

/** A database with the present tables, and how to let go of it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly place: Store['place'];
  readonly tellAddress: (address: string) => void;
  readonly close: () => Promise<void>;
}

/** `until`: the last migration that is run, where data of an earlier program comes in. */
export async function openDatabase(place: StorePlace, now: Date, until?: string): Promise<OpenDatabase> {
  const opened = 'url' in place ? await openServer(place.url) : await openFolder(place.folder);
  try {
    await migrate(opened.database, await readMigrations(), now, until);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

export async function openStore(where: StorePlace, now: Date): Promise<OpenStore> {
  const { database, place, tellAddress, close } = await openDatabase(where, now);
  await dropUnfinishedUploads(database);
  return {
    place,
    books: bookStore(database),
    cases: caseStore(database),
    files: fileStore(database),
    listOrganisations: (filter) => listOrganisations(database, filter),
    backup: () => spooledBackup(database, 'folder' in where ? where.folder : tmpdir()),
    tellAddress,
    close,
  };
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  const { database: pglite, lock } = await openEmbedded(folder);
  const database = new Kysely<Tables>({ dialect: pgliteDialect(pglite) });
  const stopKeeping = keepHouse(database);
  return {
    database,
    place: { kind: 'embedded', place: folder },
    tellAddress: lock.tell,
    close: async () => {
      stopKeeping();
      // so that the next start has nothing to go through again
      await sql`checkpoint`.execute(database);
      await database.destroy();
      await lock.release();
    },
  };
}

const OLDEST = 150000;

async function openServer(url: string): Promise<OpenDatabase> {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new StoreUnusable(
      'DATABASE_URL 写得不对。应当是 postgres://用户:密码@主机:端口/库名；不用服务器时请去掉这个环境变量。',
    );
  const pool = new Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // a connection that is lost while nobody uses it is opened again
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const opened: OpenDatabase = {
    database,
    place: { kind: 'server', place: withoutPassword(url) },
    tellAddress: () => undefined,
    close: () => database.destroy(),
  };
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(
      database,
    );
    if (Number(rows[0]?.version) < OLDEST)
      throw new StoreUnusable('数据库服务器的 PostgreSQL 太旧：需要 15 或更新的版本。请升级后再连接。');
    return opened;
  } catch (error) {
    await opened.close();
    if (error instanceof StoreUnusable) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(
      `连不上数据库 ${withoutPassword(url)}（${why}）。请检查地址（--database 或环境变量 DATABASE_URL）、账号，以及数据库是否在运行；不用服务器时请去掉它。`,
      { cause: error },
    );
  }
}

const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? safeInteger : types.getTypeParser(oid, format)) as typeof types.getTypeParser;

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}
