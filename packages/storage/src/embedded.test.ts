/** The two holes of PGlite that are closed here, its first start, and migrations that are never changed. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { tidy } from './housekeeping.ts';
import { lockFolder } from './lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openDatabase } from './open-store.ts';
import { StoreUnusable } from './store-unusable.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-embedded-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('PostgreSQL in the process', { timeout: 300_000 }, () => {
  it('flushes every commit, and says where a folder is open to whoever comes second', async () => {
    const folder = newFolder();
    // a start that was cut off
    mkdirSync(join(folder, 'postgres.new', 'base'), { recursive: true });
    const opened = await openDatabase({ folder }, new Date());
    opened.tellAddress('http://127.0.0.1:4321');
    const { rows } =
      await sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('wal_sync_method') as method`.execute(opened.database);
    expect(rows).toEqual([{ fsync: 'on', commit: 'on', method: 'fsync' }]);
    await expect(openDatabase({ folder }, new Date())).rejects.toThrow(
      new RegExp(`进程 ${process.pid}）.*http://127.0.0.1:4321 `),
    );
    await opened.close();
    expect(existsSync(join(folder, 'postgres.new'))).toBe(false);
    await (await openDatabase({ folder }, new Date())).close();
  });

  it('has flushed a commit to the disk when it is acknowledged', async () => {
    const { database, close } = await openDatabase({ folder: newFolder() }, new Date());
    let flushed = 0;
    const { fsyncSync } = fs;
    fs.fsyncSync = (file) => {
      flushed++;
      fsyncSync(file);
    };
    syncBuiltinESMExports();
    try {
      for (let commit = 1; commit <= 3; commit++) {
        await sql`insert into actor values (${String(commit)}, '甲')`.execute(database);
        expect(flushed).toBeGreaterThanOrEqual(commit);
      }
    } finally {
      fs.fsyncSync = fsyncSync;
      syncBuiltinESMExports();
    }
    await close();
  });

  it('makes room again where a draft was saved over', async () => {
    const { database, close } = await openDatabase({ folder: newFolder() }, new Date());
    await sql`create table saved (draft text)`.execute(database);
    await sql`alter table saved alter column draft set storage external`.execute(database);
    await sql`insert into saved values ('')`.execute(database);
    const save = async (times: number) => {
      for (let i = 0; i < times; i++) await sql`update saved set draft = repeat(${i}::text, 50000)`.execute(database);
      const { rows } = await sql<{ size: number }>`select pg_total_relation_size('saved') as size`.execute(database);
      return rows[0]?.size ?? 0;
    };
    const from = await tidy(database, null, 0);
    const first = await save(20);
    // little was written: nothing is done
    expect(await tidy(database, from, 1e9)).toBe(from);
    expect(await save(20)).toBeGreaterThan(first * 1.5);
    expect(await tidy(database, from, 1000)).not.toBe(from);
    const tidied = await save(0);
    expect(await save(20)).toBeLessThan(tidied * 1.1);
    await close();
  });

  it('says that a database is damaged, and what to do', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), 'x');
    await expect(openDatabase({ folder }, new Date())).rejects.toThrow(/打不开.*mingsuan restore/);
    const lock = await lockFolder(folder);
    if ('owner' in lock) throw new Error('a folder that could not be opened is still held');
    await lock.release();
  });

  it('keeps versions and the log from being changed, whoever asks', async () => {
    const { database, close } = await openDatabase({ folder: newFolder() }, new Date());
    await sql`insert into actor values ('a', '甲')`.execute(database);
    await sql`insert into change (at, actor, action, detail) values (now(), 'a', 'x', '{}')`.execute(database);
    await expect(sql`update change set action = 'y'`.execute(database)).rejects.toThrow('只增不改');
    await expect(sql`delete from change`.execute(database)).rejects.toThrow('只增不改');
    await close();
  });

  it('refuses data of a newer program, and scripts that were changed', async () => {
    const folder = newFolder();
    const { database, close } = await openDatabase({ folder }, new Date());
    const known = await readMigrations();
    const changed = known.map((one) => ({ ...one, sha256: createHash('sha256').update('x').digest('hex') }));
    await expect(migrate(database, changed, new Date())).rejects.toThrow(/与当初运行的不同/);
    await sql`insert into migration values ('0099-later.sql', 'x', now())`.execute(database);
    await expect(migrate(database, known, new Date())).rejects.toThrow(StoreUnusable);
    await close();
  });

  it('takes over a lock whose process was killed', async () => {
    const folder = newFolder();
    const script = join(folder, 'hold.mts');
    const lock = JSON.stringify(fileURLToPath(new URL('./lock.ts', import.meta.url)));
    writeFileSync(
      script,
      `import { tidy } from './housekeeping.ts';
import { lockFolder } from ${lock};\nawait lockFolder(${JSON.stringify(folder)});\nprocess.send('held');\nsetInterval(() => {}, 1000);\n`,
    );
    const holder = fork(script, { execArgv: ['--import', 'tsx'], cwd: process.cwd() });
    await new Promise((done) => holder.once('message', done));
    expect(await lockFolder(folder)).toMatchObject({ owner: { pid: holder.pid } });
    holder.kill('SIGKILL');
    await new Promise((done) => holder.once('exit', done));
    const lockNow = await lockFolder(folder);
    if ('owner' in lockNow) throw new Error('the lock of a process that is gone still holds');
    await lockNow.release();
  });
});
