/**
 * `npm run hostile:workbench [-- PART OF A NAME]`: a real workbench is handed every hostile file, one after another, and then
 * eight files of 60 MB at once, while somebody asks for the list of books. Prints how each ended and how much memory the
 * process had at most; ends with 1 where that passes the limit. Linux alone says it of another process.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDetail } from '@mingsuan/app/workbench';
import { HOSTILE_FILES } from '@mingsuan/testkit/hostile';
import { asked } from '../workbench/ask.ts';
import { type StartedWorkbench, startWorkbench } from '../workbench/start.ts';

const MEGABYTES_MAX = 1024;
const UPLOADS = 8;
const UPLOAD_BYTES = 60 * 1024 * 1024;

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-hostile-'));
const served = await startWorkbench({ folder });
let most = 0;
console.log('| 文件 | 大小 | 结果 | 用时 | 最大内存 |\n|---|--:|---|--:|--:|');
for (const file of HOSTILE_FILES.filter(({ what }) => what.includes(wanted)))
  await row(file.what, [{ name: file.name, bytes: file.make() }]);
if ('uploads at once'.includes(wanted)) {
  const line = new TextEncoder().encode('（一）一般公共预算财政拨款支出 1,556.63 万元。\n');
  const text = Uint8Array.from({ length: UPLOAD_BYTES }, (_, i) => line[i % line.length] ?? 0);
  await row(
    `${UPLOADS} texts at once`,
    of('决算.txt', () => text),
  );
  await row(
    `${UPLOADS} files of noise at once`,
    of('决算.pdf', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), noise()])),
  );
}
await served.stop();
rmSync(folder, { recursive: true });
console.log(`最多 ${most} MB，上限 ${MEGABYTES_MAX} MB。`);
process.exitCode = most > MEGABYTES_MAX ? 1 : 0;

function noise(): Uint8Array {
  return randomBytes(UPLOAD_BYTES - 9);
}

function of(name: string, make: () => Uint8Array): Upload[] {
  return Array.from({ length: UPLOADS }, () => ({ name, bytes: make() }));
}

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function row(what: string, uploads: readonly Upload[]): Promise<void> {
  forgetMost(served);
  const start = performance.now();
  const waits: number[] = [];
  const over = new AbortController();
  const all = Promise.all(uploads.map(audited)).finally(() => over.abort());
  while (!over.signal.aborted) {
    const asking = performance.now();
    await asked(served.address, 'GET', '/api/books');
    waits.push(performance.now() - asking);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const ends = (await all).map(({ stage, documents }) => documents[0]?.trouble ?? stage);
  const megabytes = mostMegabytes(served);
  most = Math.max(most, megabytes);
  const size = `${Math.ceil(uploads.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024)} KB`;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const slowest = `（其间最慢的一次回答 ${Math.max(...waits).toFixed(0)} 毫秒）`;
  console.log(`| ${what} | ${size} | ${[...new Set(ends)].join('；')} | ${seconds} 秒${slowest} | ${megabytes} MB |`);
}

async function audited({ name, bytes }: Upload): Promise<CaseDetail> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)]), name);
  const { id } = await asked<CaseDetail>(served.address, 'POST', '/api/cases', form);
  const events = await (await fetch(`${served.address}/api/cases/${id}/progress`)).text();
  const [last = ''] = events.split('\n\n').filter(Boolean).slice(-1);
  return JSON.parse(last.slice('data: '.length)) as CaseDetail;
}

function mostMegabytes({ pid }: StartedWorkbench): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number.parseInt(kilobytes, 10) / 1024);
}

/** The most since now. */
function forgetMost({ pid }: StartedWorkbench): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
