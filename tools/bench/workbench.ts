/**
 * The workbench under fifty people at once, beside a route of the bare framework that says hello, each server in a process
 * of its own in the same run; and how long after an edit its findings are there.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookDetail } from '@mingsuan/app/workbench';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { asked } from '../workbench/ask.ts';
import { startWorkbench } from '../workbench/start.ts';

const USERS = 50;
const REQUESTS_PER_USER = 20;
const EDITS = 15;
/** Enough for as long as the load lasts. */
const AUDITS = 40;
export const PROJECT_COUNTS = [1, 15, 50];

export interface Latency {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
}

export interface WorkbenchCosts {
  readonly routes: readonly Latency[];
  /** Medians from sending a cell to having the findings, by the numbers of projects. */
  readonly editToFindings: readonly number[];
  /** Of the server after all of it. */
  readonly megabytes: number;
}

export async function workbenchCosts(): Promise<WorkbenchCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-bench-'));
  const hello = await startHello();
  const served = await startWorkbench({ folder });
  try {
    const { address } = served;
    const books: BookDetail[] = [];
    for (const count of PROJECT_COUNTS) books.push(await bookOf(address, count));
    const id = books[1]?.book.id ?? '';
    const routes = [
      await load('裸框架的 hello', hello.address, '/'),
      await load('账本列表', address, '/api/books'),
      await load('打开账本', address, `/api/books/${id}/draft`),
      await load('查问题（改动后已算过）', address, `/api/books/${id}/check`),
      await load('规则', address, '/api/rules/T01-01'),
    ];
    const editToFindings: number[] = [];
    for (const { book } of books) editToFindings.push(await editCost(address, book.id));
    // last, for what is uploaded is still being audited afterwards
    for (let i = 0; i < AUDITS; i++) await upload(address, i);
    routes.push(await load('账本列表，同时在审核文件', address, '/api/books'));
    return { routes, editToFindings, megabytes: residentMegabytes(served.pid) };
  } finally {
    await served.kill();
    hello.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startHello(): Promise<{ address: string; stop: () => void }> {
  const script = `import fastify from 'fastify';
    const server = fastify(); server.get('/', () => ({ hello: 'world' }));
    console.log(await server.listen({ host: '127.0.0.1', port: 0 }));`;
  // where the framework is found from
  const cwd = new URL('../../packages/server/', import.meta.url);
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.once('data', (part) => resolve(String(part).trim()));
  });
  return { address, stop: () => child.kill() };
}

/** Our sample, different each time, to be audited. */
async function upload(address: string, serial: number): Promise<void> {
  const text = readFileSync('samples/final-accounts-2023/defective.txt', 'utf8');
  const form = new FormData();
  form.append('files', new Blob([`${text}\n${serial}\n`]), `${serial}.txt`);
  await asked(address, 'POST', '/api/cases', form);
}

async function bookOf(address: string, count: number): Promise<BookDetail> {
  const ledger = ledgerOf(sampleYear());
  const projects = Array.from({ length: count }, (_, i) => ledger.projects[i % ledger.projects.length]);
  const form = new FormData();
  form.append('files', new Blob([JSON.stringify({ ...ledger, projects })]), 'ledger.json');
  return asked(address, 'POST', '/api/books/files', form);
}

/** Everybody asks again as soon as they have their answer. */
async function load(what: string, address: string, path: string): Promise<Latency> {
  const times: number[] = [];
  const user = async (requests: number, kept: boolean) => {
    for (let i = 0; i < requests; i++) {
      const start = performance.now();
      await (await fetch(address + path)).arrayBuffer();
      if (kept) times.push(performance.now() - start);
    }
  };
  await user(USERS, false);
  await Promise.all(Array.from({ length: USERS }, () => user(REQUESTS_PER_USER, true)));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { what, p50: at(0.5), p99: at(0.99) };
}

async function editCost(address: string, id: string): Promise<number> {
  const costs: number[] = [];
  for (let revision = 0; revision < EDITS; revision++) {
    const edits = [{ op: 'add', path: '/sheets/收入支出/0/0/项目支出', value: String(1000 + revision) }];
    const start = performance.now();
    await asked(address, 'PATCH', `/api/books/${id}/draft`, { revision, edits });
    await asked(address, 'GET', `/api/books/${id}/check`);
    costs.push(performance.now() - start);
  }
  return costs.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? 0;
}

/** Linux alone says it of another process. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number.parseInt(kilobytes, 10) / 1024;
  } catch {
    return 0;
  }
}
