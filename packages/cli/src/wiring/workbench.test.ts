/** The workbench as people get it: real formats, the embedded database, requests over HTTP. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Labour, LabourLost } from '@mingsuan/app';
import {
  type BookCheck,
  type BookDetail,
  type CaseDetail,
  type Conflict,
  type DocumentReport,
  type Draft,
  type RequestProblem,
  routes,
} from '@mingsuan/app/workbench';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedWorkbench } from '../ports.ts';
import { backupData, restoreData } from './keep-data.ts';
import { LabourThreads } from './labour-threads.ts';
import { serve } from './workbench.ts';

const samples = fileURLToPath(new URL('../../../../samples/final-accounts-2023/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-workbench-'));
const reports: string[] = [];
/** How many were said to come before each file that was uploaded. */
const places: number[] = [];
let served: ServedWorkbench;

beforeAll(async () => {
  served = await serve({ port: 0, data: folder, sample: [] }, (line) => reports.push(line));
}, 300_000);

afterAll(async () => {
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(served.address + path, { ...init, headers: { 'x-mingsuan': '1', ...init.headers } });
}

async function sendJson<T>(method: string, path: string, body: unknown): Promise<{ status: number; body: T }> {
  const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await send(path, init);
  // what it is the contract says
  return { status: response.status, body: (await response.json()) as T };
}

async function upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<CaseDetail> {
  const form = new FormData();
  form.append('files', new Blob([bytes]), name);
  const response = await send('/api/cases', { method: 'POST', body: form });
  expect(response.status).toBe(202);
  const { id, ahead = 0 } = (await response.json()) as CaseDetail;
  places.push(ahead);
  // the events end when the audit does
  const events = await (await send(`/api/cases/${id}/progress`)).text();
  const [last = '{}'] = events.split('\n\n').filter(Boolean).slice(-1);
  return JSON.parse(last.slice('data: '.length)) as CaseDetail;
}

/** With any header, which fetch does not let one set. */
function statusWith(headers: Record<string, string>, method = 'GET', path = '/api/session'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(served.address + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('the workbench', { timeout: 300_000 }, () => {
  it('audits a file that is dropped on it, to the report and the marks', async () => {
    const state = await upload('问题样例.txt', readFileSync(`${samples}defective.txt`));
    expect(state).toMatchObject({
      stage: 'done',
      year: 2023,
      documents: [{ kind: 'finalAccounts', canBecomeBook: true }],
    });
    const id = state.documents[0]?.id ?? '';
    const report = (await (await send(`/api/documents/${id}/report`)).json()) as DocumentReport;
    expect(report.report.audit.findings.length).toBeGreaterThan(10);
    expect(new Set(report.findingIds).size).toBe(report.report.audit.findings.length);
    const mark = { finding: report.findingIds[0], kind: 'explained', reason: '上级批复如此' };
    expect(await sendJson('PUT', `/api/documents/${id}/marks`, mark)).toMatchObject({ status: 200, body: [mark] });
    await sendJson('POST', `/api/cases/${state.id}/audit`, {});
    await (await send(`/api/cases/${state.id}/progress`)).text();
    const again = (await (await send(`/api/documents/${id}/report`)).json()) as DocumentReport;
    expect(again.findingIds).toEqual(report.findingIds);
    expect(again.marks).toMatchObject([mark]);
    for (const format of ['findings.xlsx', 'inspection.xlsx', 'report.html', 'report.pdf'])
      expect((await send(`/api/cases/${state.id}/export/${format}`)).status, format).toBe(200);
  });

  it('starts a book from it, shows a second tab what the first did, and never overwrites it', async () => {
    const form = new FormData();
    form.append('files', new Blob([readFileSync(`${samples}ledger.xlsx`)]), 'ledger.xlsx');
    const made = (await (await send('/api/books/files', { method: 'POST', body: form })).json()) as BookDetail;
    const draftPath = `/api/books/${made.book.id}/draft`;
    const { revision, draft } = (await (await send(draftPath)).json()) as Draft;
    const edit = (value: string) => ({
      revision,
      edits: [{ op: 'add', path: '/sheets/收入支出/0/0/基本支出', value }],
    });
    expect(await sendJson('PATCH', draftPath, edit('100.00'))).toMatchObject({ status: 200, body: { revision: 1 } });
    const late = await sendJson<Conflict>('PATCH', draftPath, edit('999.00'));
    expect(late.status).toBe(409);
    expect(late.body.draft.sheets.收入支出?.[0]?.[0]?.基本支出).toBe('100.00');
    expect(late.body.changes).toMatchObject([{ revision: 1, edits: edit('100.00').edits }]);
    const check = (await (await send(`/api/books/${made.book.id}/check`)).json()) as BookCheck;
    expect(check.report?.audit.findings.length).toBeGreaterThan(0);
    const undo = { revision: 1, edits: late.body.changes[0]?.inverse };
    await sendJson('PATCH', draftPath, undo);
    expect(((await (await send(draftPath)).json()) as Draft).draft).toEqual(draft);
  });

  it('compiles what it audits without a finding', async () => {
    const { items } = (await (await send('/api/books')).json()) as { items: { id: string }[] };
    const file = await send(`/api/books/${items[0]?.id}/download/docx`);
    const state = await upload('编制.docx', new Uint8Array(await file.arrayBuffer()));
    expect(state.documents[0]?.counts).toMatchObject({ error: 0, warning: 0 });
  });

  it('tells why a hostile file cannot be read, and goes on', async () => {
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 7)]);
    const state = await upload('../../etc/passwd.docx', bomb);
    expect(state.documents[0]?.name).toBe('passwd.docx');
    expect(state).toMatchObject({ stage: 'failed', documents: [{ stage: 'failed', counts: null }] });
    expect(state.documents[0]?.trouble).toMatch(/passwd\.docx/);
    expect((await send('/api/session')).status).toBe(200);
  });

  it('reads what unfolds to too much, and says so instead of working on it', async () => {
    const state = await upload('长.txt', Buffer.from('（一）支出 1,556.63 万元。\n'.repeat(90_000)));
    expect(state).toMatchObject({
      stage: 'failed',
      documents: [{ trouble: expect.stringMatching(/长\.txt.*太多.*拆开/) }],
    });
  });

  it('refuses a file that is too large, and keeps nothing of it', async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(65 * 1024 * 1024)]), '大.pdf');
    const response = await send('/api/cases', { method: 'POST', body: form });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'file-too-large', title: expect.stringContaining('大.pdf') });
  });

  it('is reached by nobody but the person at this machine', async () => {
    const host = new URL(served.address).host;
    const own = { host, 'x-mingsuan': '1' };
    expect(await statusWith(own)).toBe(200);
    expect(await statusWith({ ...own, origin: served.address })).toBe(200);
    // a name that somebody else lets lead here
    expect(await statusWith({ ...own, host: 'attacker.example' })).toBe(421);
    expect(await statusWith({ ...own, host: `attacker.example:${host.split(':')[1]}` })).toBe(421);
    // a page elsewhere, or of another program on this machine
    expect(await statusWith({ ...own, origin: 'https://attacker.example' })).toBe(403);
    expect(await statusWith({ ...own, origin: 'null' })).toBe(403);
    expect(await statusWith({ ...own, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await statusWith({ ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    // a link to a page may be followed; one to the data, or a frame, may not
    const link = { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await statusWith(link, 'GET', '/audit')).not.toBe(403);
    expect(await statusWith(link, 'GET', '/api/backup')).toBe(403);
    expect(await statusWith({ ...link, 'sec-fetch-dest': 'iframe' }, 'GET', '/audit')).toBe(403);
    // a form sends no header of its own
    expect(await statusWith({ host }, 'POST', '/api/cases')).toBe(403);
    // and none is granted that asks
    expect(
      await statusWith(
        { host, origin: 'https://attacker.example', 'access-control-request-method': 'PATCH' },
        'OPTIONS',
      ),
    ).toBe(403);
  });

  it('runs no script but its own, and hands no file over as a page', async () => {
    const { headers } = await send('/api/session');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    const { documents } = await upload('页.html', Buffer.from('<html><script>alert(1)</script><p>部门决算</p></html>'));
    const file = await send(`/api/documents/${documents[0]?.id}/file`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is backed up while it runs, and the backup is restored elsewhere', async () => {
    const file = join(folder, '备份.backup');
    const kept = await backupData(file, folder);
    expect(kept).toMatchObject({ book: 1, organisation: expect.any(Number) });
    expect(await restoreData(file, join(folder, 'restored'))).toEqual(kept);
    await expect(restoreData(file, join(folder, 'restored'))).rejects.toThrow('已有数据');
    await expect(restoreData(file, folder)).rejects.toThrow(served.address);
    await expect(backupData(join(folder, 'nowhere', '备份.backup'), folder)).rejects.toThrow('文件夹不存在');
  });

  it('takes many uploads at once, tells each its place, and is not kept busy by their audits', async () => {
    places.length = 0;
    const text = readFileSync(`${samples}defective.txt`, 'utf8');
    const waits: number[] = [];
    const all = Promise.all(Array.from({ length: 12 }, (_, i) => upload(`${i}.txt`, Buffer.from(`${text}\n${i}\n`))));
    const large = Promise.all(Array.from({ length: 4 }, (_, i) => upload(`${i}.dat`, randomBytes(5 * 1024 * 1024))));
    const over = new AbortController();
    void Promise.all([all, large]).finally(() => over.abort());
    while (!over.signal.aborted) {
      const start = performance.now();
      expect((await send('/api/books')).status).toBe(200);
      waits.push(performance.now() - start);
    }
    expect((await all).map(({ stage }) => stage)).toEqual(Array.from({ length: 12 }, () => 'done'));
    expect((await large).map(({ stage }) => stage)).toEqual(Array.from({ length: 4 }, () => 'failed'));
    expect(Math.max(...places)).toBeGreaterThan(2);
    // an audit takes longer than an answer while others are made: the server is another thread
    expect(waits.length).toBeGreaterThan(12);
  });

  it('tells when an audit did not end, and goes on with the others', async () => {
    const labour: Labour = new LabourThreads();
    // an input that it cannot be: the fault is told as such, and the thread lives on
    await expect(labour.ask('compare', {} as never)).rejects.toThrow(TypeError.name);
    const draft = { schema: 'mingsuan.draft/1', sheets: {} } as const;
    const refused = labour.ask('download', { book: {} as never, draft, format: 'docx' });
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'unfinished', errors: expect.any(Array) });
    const cut = labour.ask('tryRule', { id: 'T01-01', text: '收入支出决算总表\n'.repeat(20_000) });
    const given = cut.catch((error: unknown) => error);
    await labour.stop();
    expect(await given).toBeInstanceOf(LabourLost);
    await expect(labour.ask('readVersion', { draft })).rejects.toThrow(LabourLost);
  });

  it('makes no path of what it is asked for', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '//etc/passwd',
    ])
      expect(await statusWith({ host: new URL(served.address).host }, 'GET', path), path).not.toBe(500);
    const problem = await sendJson<RequestProblem>('POST', '/api/books', { from: 'nowhere' });
    expect(problem).toMatchObject({ status: 400, body: { code: 'bad-request', remedy: expect.any(String) } });
    expect((await send('/api/books/not-an-id')).status).toBe(400);
  });

  it('says of what no database can hold that it cannot', async () => {
    expect((await send('/api/books?q=%00')).status).toBe(400);
    const source = { from: 'empty', name: '甲\u0000乙', year: 2024, profile: null };
    expect(await sendJson<RequestProblem>('POST', '/api/books', source)).toMatchObject({
      status: 400,
      body: { code: 'unstorable' },
    });
  });

  it('describes each of its routes', async () => {
    const description = (await (await send('/api/openapi.json')).json()) as OpenApi;
    const { openapi, paths } = description;
    expect(openapi).toBe('3.1.0');
    const validator = new Validator();
    expect(await validator.validate({ ...description })).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    for (const { method, path } of Object.values(routes))
      expect(paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()], path).toBeDefined();
  });

  it('has had no fault of its own', () => {
    expect(reports).toEqual([]);
  });
});
