/** From the database in the process to a server and back: what comes out is what went in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, keepBackup } from './backup.ts';
import { backupBytes } from './backup-lines.ts';
import { openDatabase, openStore } from './open-store.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-backup-'));
const at = (name: string) => join(folder, name);
const stamp = { by: { id: 'local', name: '王五' }, at: new Date('2026-01-02T03:04:05.678Z') };
const first = at('first.backup');
let book = '';
let sha256 = '';

async function* once(bytes: Uint8Array) {
  yield bytes;
}

beforeAll(async () => {
  const store = await openStore({ folder: at('from') }, new Date());
  const kept = await store.files.put(once(Buffer.from('\u0000\t换行\n"引号"'.repeat(200_000))), () => true);
  sha256 = kept?.sha256 ?? '';
  await store.cases.create('甲.txt', [{ name: '甲\t乙.txt', bytes: 1, sha256 }], stamp);
  const draft = { schema: 'mingsuan.draft/1', sheets: { 单位: [[{ 名称: '制表\t符\n和"引号"\\' }]] } } as const;
  const organisation = { name: '备份县粮食局', code: '001' };
  const whole = {
    organisation,
    year: 2024,
    profile: null,
    label: '',
    origin: 'empty',
    draft,
    inference: null,
  } as const;
  ({ id: book } = await store.books.create(whole, stamp));
  await store.books.makeVersion(book, 0, '初稿', stamp);
  await store.close();
  await backup({ folder: at('from') }, first, new Date());
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe('a backup', { timeout: 300_000 }, () => {
  it('is restored into another folder, and work goes on there', async () => {
    const { tables } = await restore({ folder: at('to') }, first, new Date());
    expect(tables).toMatchObject({ book: { rows: 1 }, version: { rows: 1 }, file_part: { rows: 4 } });
    const store = await openStore({ folder: at('to') }, new Date());
    expect(await store.books.versions(book)).toMatchObject([
      { number: 1, note: '初稿', at: '2026-01-02T03:04:05.678Z' },
    ]);
    expect((await store.files.get(sha256))?.length).toBeGreaterThan(1_000_000);
    await store.books.change(book, { label: '改' }, stamp);
    await store.close();
  });

  it('that nobody reads on holds nothing but itself, and leaves nothing behind', async () => {
    const store = await openStore({ folder: at('from') }, new Date());
    const stalled = (await store.backup())[Symbol.asyncIterator]();
    expect((await stalled.next()).done).toBe(false);
    await store.books.change(book, { label: '送审' }, stamp);
    expect(await store.books.get(book)).toMatchObject({ label: '送审' });
    await store.books.change(book, { label: '' }, stamp);
    expect(readdirSync(at('from')).filter((name) => name.endsWith('.part'))).toEqual([]);
    await stalled.return?.();
    await store.close();
  });

  it.skipIf(postgresPrograms() === null)('goes to a server and comes back the same', async () => {
    const server = await startPostgres();
    const url = server.database('restored');
    const { tables } = await restore({ url }, first, new Date());
    expect(await backup({ url }, at('second.backup'), new Date())).toEqual({ tables });
    expect(gunzipSync(readFileSync(at('second.backup')))).toEqual(gunzipSync(readFileSync(first)));
    await expect(restore({ url }, first, new Date())).rejects.toThrow('这里已有数据');
    await server.stop();
  });

  it('of an earlier program is restored, then brought to the present tables', async () => {
    const early = await openDatabase({ folder: at('early') }, new Date(), '0001-begin.sql');
    await sql`insert into actor values ('a', '甲')`.execute(early.database);
    await keepBackup(backupBytes(early.database), at('early.backup'));
    await early.close();
    expect((await restore({ folder: at('late') }, at('early.backup'), new Date())).tables).toMatchObject({
      actor: { rows: 1 },
    });
    await (await openStore({ folder: at('late') }, new Date())).close();
    // what is there has the present tables already
    await expect(restore({ folder: at('late') }, at('early.backup'), new Date())).rejects.toThrow('新的文件夹');
    const text = gunzipSync(readFileSync(first))
      .toString()
      .replace(/"migration":"[^"]*"/, '"migration":"0099-later.sql"');
    writeFileSync(at('later.backup'), gzipSync(text));
    await expect(restore({ folder: at('none') }, at('later.backup'), new Date())).rejects.toThrow('先升级');
  });

  it('is refused whole where a byte of it is wrong or its end is missing', async () => {
    const text = gunzipSync(readFileSync(first)).toString();
    const spoiled = {
      'changed.backup': text.replace('备份县粮食局', '备份县粮食站'),
      'cut.backup': text.slice(0, text.lastIndexOf('{"tables"')),
      'other.backup': '{"schema":"x"}\n',
    };
    for (const [name, content] of Object.entries(spoiled)) {
      writeFileSync(at(name), gzipSync(content));
      await expect(restore({ folder: at('empty') }, at(name), new Date()), name).rejects.toThrow('没有恢复');
    }
    writeFileSync(at('torn.backup'), readFileSync(first).subarray(0, 500));
    await expect(restore({ folder: at('empty') }, at('torn.backup'), new Date())).rejects.toThrow('没有恢复');
    await expect(restore({ folder: at('empty') }, at('none.backup'), new Date())).rejects.toThrow('找不到');
    const store = await openStore({ folder: at('empty') }, new Date());
    const everything = { q: '', archived: false, deleted: false, limit: 1, offset: 0 };
    expect(await store.listOrganisations(everything)).toEqual({ items: [], total: 0 });
    await store.close();
  });
});
