/** The same promises on both databases: PostgreSQL in the process, and a real server that this test starts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookDraft } from '@mingsuan/app/contract';
import type { ListFilter, Save, Store } from '@mingsuan/app/store';
import { type PostgresServer, postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from './open-store.ts';

const stamp = { by: { id: 'local', name: '王五' }, at: new Date('2026-01-02T03:04:05Z') };
const everything: ListFilter = { q: '', archived: false, deleted: false, limit: 50, offset: 0 };
const draft = (text: string): BookDraft => ({ schema: 'mingsuan.draft/1', sheets: { 封面与单位: [[{ 填写: text }]] } });
const typed =
  (text: string): Save =>
  (now) => ({
    draft: draft(text),
    identity: null,
    edits: [{ op: 'add', path: '/sheets/封面与单位/0/0/填写', value: text }],
    inverse: [{ op: 'add', path: '/sheets/封面与单位/0/0/填写', value: now.sheets.封面与单位?.[0]?.[0]?.填写 ?? '' }],
  });
async function* chunks(...parts: Uint8Array[]) {
  yield* parts;
}

const databases: readonly (readonly [name: string, isThere: boolean])[] = [
  ['PostgreSQL in the process', true],
  ['a PostgreSQL server', postgresPrograms() !== null],
];

const present = databases.filter(([name, isThere]) => {
  if (!isThere) console.warn(`${name}: not installed, skipped`);
  return isThere;
});

describe.each(present)('%s', (name) => {
  let store: OpenStore;
  let server: PostgresServer | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-store-'));
  let open: () => Promise<OpenStore>;

  beforeAll(async () => {
    if (name.startsWith('a ')) server = await startPostgres();
    const url = server?.database('store');
    open = () => openStore(url === undefined ? { folder } : { url }, new Date());
    store = await open();
  }, 300_000);

  afterAll(async () => {
    await store?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const newBook = (at: Store, organisation = '青禾县图书馆', label = '') =>
    at.books.create(
      {
        organisation: { name: organisation, code: null },
        year: 2024,
        profile: null,
        label,
        origin: 'empty',
        draft: draft('起'),
        inference: null,
      },
      stamp,
    );

  it('a save is applied only on the revision it was made on', async () => {
    const { id } = await newBook(store);
    expect(await store.books.save(id, 0, typed('甲'), stamp)).toMatchObject({ book: { revision: 1 } });
    const late = await store.books.save(id, 0, typed('乙'), stamp);
    expect(late).toMatchObject({ revision: 1, draft: draft('甲'), changes: [{ revision: 1, by: stamp.by }] });
    expect(await store.books.draft(id)).toMatchObject({ draft: draft('甲') });
  });

  it('of saves at once exactly one is applied', async () => {
    const { id } = await newBook(store);
    const all = await Promise.all(['甲', '乙', '丙', '丁'].map((text) => store.books.save(id, 0, typed(text), stamp)));
    expect(all.filter((one) => one !== null && 'book' in one)).toHaveLength(1);
    expect((await store.books.changes(id, undefined, 50)).total).toBe(1);
  });

  it('a save that is refused changes nothing', async () => {
    const { id } = await newBook(store);
    const refuse: Save = () => {
      throw new Error('refused');
    };
    await expect(store.books.save(id, 0, refuse, stamp)).rejects.toThrow('refused');
    expect(await store.books.draft(id)).toMatchObject({ book: { revision: 0 }, draft: draft('起') });
    expect(await store.books.save(id, 0, typed('甲'), stamp)).toMatchObject({ book: { revision: 1 } });
  });

  it('versions follow one another by their hashes, and no statement changes them', async () => {
    const { id } = await newBook(store);
    const first = await store.books.makeVersion(id, 0, '初稿', stamp);
    await store.books.save(id, 0, typed('改'), stamp);
    const second = await store.books.makeVersion(id, 1, '二稿', stamp);
    expect(second).toMatchObject({ number: 2, parent: (first as { sha256: string }).sha256, note: '二稿' });
    expect(await store.books.version((first as { id: string }).id)).toMatchObject({ draft: draft('起') });
    expect(await store.books.get(id)).toMatchObject({ versions: 2 });
  });

  it('departments are found by name, pinyin and initials, and percent signs are only characters', async () => {
    await newBook(store, '临江县重阳文化馆', '送审稿');
    const found = async (q: string) =>
      (await store.books.list({ ...everything, q })).items.map((b) => b.organisation.name);
    for (const q of ['重阳', 'chongyang', 'linjiang', 'ljxcy', '送审'])
      expect(await found(q), q).toEqual(['临江县重阳文化馆']);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
    expect((await store.listOrganisations({ ...everything, q: 'qinghe' })).items).toMatchObject([
      { name: '青禾县图书馆', years: [2024] },
    ]);
  });

  it('an audit is found by its title and by the names of its files', async () => {
    const { sha256 } = (await store.files.put(chunks(new Uint8Array([1])), () => true)) ?? { sha256: '' };
    const id = await store.cases.create('粘贴的文字', [{ name: '远山乡决算.docx', bytes: 1, sha256 }], stamp);
    const found = async (q: string) => (await store.cases.list({ ...everything, q })).items.map((one) => one.id);
    for (const q of ['粘贴', '远山', 'DOCX']) expect(await found(q), q).toEqual([id]);
    expect(await found('近水')).toEqual([]);
  });

  it('what is deleted is out of the list, and comes back', async () => {
    const { id } = await newBook(store, '远山乡卫生院');
    await store.books.change(id, { deleted: true }, stamp);
    const ids = async (filter: Partial<ListFilter>) =>
      (await store.books.list({ ...everything, ...filter })).items.map((one) => one.id);
    expect(await ids({})).not.toContain(id);
    expect(await ids({ deleted: true })).toContain(id);
    expect(await store.books.save(id, 0, typed('甲'), stamp)).toBeNull();
    await store.books.change(id, { deleted: false, label: '复核' }, stamp);
    expect(await ids({})).toContain(id);
    expect(await store.books.get(id)).toMatchObject({ label: '复核', deletedAt: null });
  });

  it('a list says how many there are, whichever page of it is shown', async () => {
    for (let i = 0; i < 3; i++) await newBook(store, `翻页县第${i}局`);
    const shown = async (limit: number, offset: number) => {
      const { items, total } = await store.books.list({ ...everything, q: '翻页县', limit, offset });
      return [items.length, total];
    };
    expect(await Promise.all([shown(3, 0), shown(4, 0), shown(2, 2), shown(2, 9)])).toEqual([
      [3, 3],
      [3, 3],
      [1, 3],
      [0, 3],
    ]);
  });

  it('a file is kept once, in parts, and comes out as it went in', async () => {
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 31) % 256);
    const kept = await store.files.put(chunks(bytes.subarray(0, 7), bytes.subarray(7)), () => true);
    expect(kept).toMatchObject({ bytes: bytes.length });
    expect(await store.files.put(chunks(bytes), () => true)).toEqual(kept);
    expect(Buffer.compare((await store.files.get(kept?.sha256 ?? '')) ?? new Uint8Array(), bytes)).toBe(0);
    expect(await store.files.put(chunks(bytes.subarray(1)), () => false)).toBeNull();
  });

  it('an audit and the marks on it stay with their document', async () => {
    const file = await store.files.put(chunks(Buffer.from('文')), () => true);
    const id = await store.cases.create('甲.txt', [{ name: '甲.txt', bytes: 3, sha256: file?.sha256 ?? '' }], stamp);
    expect(await store.cases.unfinished()).toContain(id);
    const document = (await store.cases.get(id))?.documents[0]?.id ?? '';
    const told = { format: 'txt', kind: 'finalAccounts', department: '甲局', year: 2023, canBecomeBook: true };
    const counts = { error: 1, warning: 0, info: 2, marked: 0 };
    // what is in them is the matter of the use cases
    const audit = {
      report: Buffer.from('{"schema":"mingsuan.report/1","words":"决算"}'),
      reading: Buffer.from('{"schema":"mingsuan.reading/1"}'),
      findingIds: ['A@b'],
    };
    const result = {
      id: document,
      document: { ...told, counts, numbers: null, trouble: null },
      audit,
      pages: [{ page: 1, bytes: Buffer.from([1, 2, 0, 255]) }],
    };
    const whole = {
      title: '甲局 2023年度',
      organisation: { name: '甲局', code: '001' },
      year: 2023,
      rulebook: 'r1',
      across: [],
      documents: [result],
    };
    await store.cases.finish(id, whole as never, stamp);
    await store.cases.finish(id, whole as never, stamp);
    expect(await store.cases.unfinished()).not.toContain(id);
    const { report, findingIds } = audit;
    expect(await store.cases.audit(document)).toEqual({ report: report.toString(), findingIds });
    expect(await store.cases.findingIds(document)).toEqual(findingIds);
    expect(await store.cases.pages(document)).toMatchObject([{ page: 1 }]);
    expect([...((await store.cases.page(document, 1)) ?? [])]).toEqual([1, 2, 0, 255]);
    await store.cases.mark(document, { finding: 'A@b', kind: 'falseAlarm', reason: '误' }, stamp);
    const marks = await store.cases.mark(document, { finding: 'A@b', kind: 'explained', reason: '已说明' }, stamp);
    expect(marks).toEqual([
      { finding: 'A@b', kind: 'explained', reason: '已说明', at: stamp.at.toISOString(), by: stamp.by },
    ]);
    expect((await store.cases.get(id))?.documents[0]?.counts).toEqual({ ...counts, marked: 1 });
    expect(await store.cases.unmark(document, 'A@b', stamp)).toEqual([]);
  });

  it('is all there after it is opened again', async () => {
    const { id } = await newBook(store, '再开乡政府');
    await store.books.save(id, 0, typed('甲'), stamp);
    await store.close();
    store = await open();
    expect(await store.books.draft(id)).toMatchObject({ book: { revision: 1 }, draft: draft('甲') });
  });
});
