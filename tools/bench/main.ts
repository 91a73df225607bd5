/**
 * `npm run bench`: the figures of speed beside what they are measured against, in one run on one machine. `-- --full`: batches of
 * up to ten thousand documents too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { auditDisclosure, read } from '@mingsuan/app';
import { readTxt } from '@mingsuan/formats/txt';
import { type BatchCost, batchCost } from './batch.ts';
import { documentsPerSecond } from './bulk.ts';
import { compileCosts, PROJECTS } from './compile.ts';
import { firstPaint } from './first-paint.ts';
import { RATIO_MAX, timeFormats } from './formats.ts';
import { textOfForms, textOfRows } from './growth.ts';
import { answerAll, identitiesOf, recalculation, spreadsheet } from './identities.ts';
import { numbersOfText } from './plain-text.ts';
import { time, timePair } from './sample.ts';
import { PROJECT_COUNTS, workbenchCosts } from './workbench.ts';

const seedFile = '../shared/seeds/001_0dc1892294a9b625.txt';
const sampleFile = 'samples/final-accounts-2023/sound.txt';
const file = existsSync(seedFile) ? seedFile : sampleFile;
const bytes = new Uint8Array(readFileSync(file));
const sample = readFileSync(sampleFile, 'utf8');

function auditBytes(input: Uint8Array): number {
  return auditDisclosure(read(readTxt(input, 'x.txt'))).findings.length;
}

const rows: string[][] = [];
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
/** Told as soon as it is measured, and once more in the table. */
function row(what: string, figure: string, target: string): void {
  process.stderr.write(`${what}：${figure}\n`);
  rows.push([what, figure, target]);
}

/** Rules are many: so many runs pass before the engine has compiled them all. */
const WARM_UP = 300;

function warm(): void {
  const pair = timePair(
    () => auditBytes(bytes),
    () => numbersOfText(bytes),
    200,
    WARM_UP,
  );
  row(
    `读取并审核 ${file.split('/').at(-1)}（热，单核，中位数）`,
    `${ms(pair.a.median)}（最快 ${ms(pair.a.min)}，最慢 ${ms(pair.a.max)}）`,
    '≤ 6 ms',
  );
  row(
    '　与「解码＋分行＋一个正则找数」之比（中位数）',
    `${pair.ratio.toFixed(1)} 倍（后者 ${ms(pair.b.median)}）`,
    '≤ 12 倍',
  );
}

function cold(): void {
  const command = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));
  if (!existsSync(command)) {
    row('命令冷启动', '没有 dist/mingsuan.mjs，先运行 npm run build', '≤ 350 ms');
    return;
  }
  const hook =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))';
  const walls: number[] = [];
  let rss = 0;
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    const run = spawnSync(process.execPath, ['--import', hook, command, 'audit', file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    walls.push(performance.now() - start);
    rss = Math.max(rss, Number.parseInt(/RSS (\d+)/.exec(run.stderr)?.[1] ?? '0', 10));
  }
  walls.sort((a, b) => a - b);
  row('同上，作为命令（冷，9 次中位数）', ms(walls[4] ?? 0), '≤ 350 ms');
  row('　最大内存', `${(rss / 1024).toFixed(0)} MB`, '≤ 200 MB');
}

async function bulk(): Promise<void> {
  const texts = [bytes, new TextEncoder().encode(sample)];
  row('批量文本，两个工作线程（含启动）', `${(await documentsPerSecond(texts, 2000)).toFixed(0)} 份/秒`, '≥ 300 份/秒');
}

/** Few documents unless everything is asked for: the start of the process weighs much in them. */
const COUNTS = process.argv.includes('--full')
  ? { txt: [100, 1000, 10_000], docx: [100, 1000], xlsx: [100, 1000], pdf: [100] }
  : { txt: [20, 100], docx: [10], xlsx: [10], pdf: [4] };

async function batches(): Promise<void> {
  for (const [format, counts] of Object.entries(COUNTS)) {
    const costs: BatchCost[] = [];
    for (const count of counts) costs.push(await batchCost(format, count));
    const each = (of: (cost: BatchCost) => string) => costs.map(of).join(' / ');
    row(
      `批量审核 ${counts.join(' / ')} 份 ${format}（含启动、汇总，两个线程）：每份占用的处理器时间`,
      `${each(({ cpuMilliseconds }) => ms(cpuMilliseconds))}；${each(({ perSecond }) => perSecond.toFixed(1))} 份/秒`,
      format === 'txt' ? '持平' : '',
    );
    row(
      format === 'txt' ? '　同样的文件，只分行、用一个正则找数' : '　同样的文件，解析库单取文字，逐份',
      `${each(({ plainMilliseconds }) => ms(plainMilliseconds))}；批量审核是其 ${each(({ cpuMilliseconds, plainMilliseconds }) => (cpuMilliseconds / plainMilliseconds).toFixed(1))} 倍`,
      '',
    );
    row('　最大内存', `${each(({ megabytes }) => megabytes.toFixed(0))} MB`, '≤ 1,500 MB');
    row(
      '　第一行进度',
      each(({ firstLineMilliseconds }) => ms(firstLineMilliseconds)),
      '≤ 1,000 ms',
    );
  }
}

async function formats(): Promise<void> {
  for await (const { file, textAlone, reading, audited, ratio } of timeFormats()) {
    const most = RATIO_MAX[file.format];
    row(
      `读 ${file.format}（${file.what}，${Math.round(file.bytes.length / 1024)} KB），并审核`,
      `${ms(reading)}，${ms(audited)}；为解析库单取文字 ${ms(textAlone)} 的 ${ratio.toFixed(2)} 倍`,
      most === null ? '' : `≤ ${most} 倍`,
    );
  }
}

function identities(): void {
  const found = identitiesOf(auditDisclosure(read(readTxt(bytes, 'x.txt'))));
  const own = time(() => answerAll(found.relations));
  const engine = spreadsheet(found);
  const batch = time(recalculation(found), 60, 10);
  const rebuilt = time(engine.recalculate, 60, 10);
  const perSecond = (t: number) => `${Math.round((found.relations.length * 1000) / t).toLocaleString('en')} 条/秒`;
  row(`勾稽关系 ${found.relations.length} 条，本系统`, perSecond(own.median), '');
  row(
    '　HyperFormula 同样的格与公式，只重算',
    `${perSecond(batch.median)}（本系统 ${(batch.median / own.median).toFixed(0)} 倍）`,
    '≥ 10 倍',
  );
  row(
    '　HyperFormula 重建并重算',
    `${perSecond(rebuilt.median)}（本系统 ${(rebuilt.median / own.median).toFixed(0)} 倍）`,
    '',
  );
}

function growth(): void {
  const perUnit = (sizes: readonly number[], make: (n: number) => Uint8Array, runs: (n: number) => number) =>
    sizes.map((n) => {
      const input = make(n);
      return (time(() => auditBytes(input), runs(n), Math.max(2, runs(n) >> 1)).median * 1000) / n;
    });
  const encoder = new TextEncoder();
  const byRows = perUnit(
    [90, 900, 9000],
    (n) => encoder.encode(textOfRows(n)),
    (n) => Math.max(5, 9000 / n),
  );
  row('每行科目的耗时，90 / 900 / 9000 行', byRows.map((us) => `${us.toFixed(1)} µs`).join(' / '), '持平');
  const byForms = perUnit(
    [1, 10, 100],
    (n) => encoder.encode(textOfForms(sample, n)),
    (n) => Math.max(5, 100 / n),
  );
  row(
    '每套附表的耗时（样例的附表重复 1 / 10 / 100 次）',
    byForms.map((us) => `${(us / 1000).toFixed(2)} ms`).join(' / '),
    '不增',
  );
  const byDocuments = [1, 10, 100].map((n) => {
    const t = time(
      () => {
        for (let i = 0; i < n; i++) auditBytes(bytes);
      },
      Math.max(5, 100 / n),
      3,
    );
    return t.median / n;
  });
  row('每份文件的耗时，1 / 10 / 100 份', byDocuments.map(ms).join(' / '), '持平');
}

async function compiling(): Promise<void> {
  for (const { what, medians, target } of await compileCosts())
    row(`${what}，${PROJECTS.join(' / ')} 个项目`, medians.map(ms).join(' / '), target);
}

async function workbench(): Promise<void> {
  const { routes, editToFindings, megabytes } = await workbenchCosts();
  const [hello] = routes;
  for (const { what, p50, p99 } of routes)
    row(
      `工作台，50 人同时：${what}（中位数 / 99%）`,
      `${ms(p50)} / ${ms(p99)}，是 hello 的 ${(p50 / (hello?.p50 ?? 1)).toFixed(1)} / ${(p99 / (hello?.p99 ?? 1)).toFixed(1)} 倍`,
      '≤ 10 倍（99%）',
    );
  row(`改一格到看见问题，${PROJECT_COUNTS.join(' / ')} 个项目`, editToFindings.map(ms).join(' / '), '≤ 100 ms');
  row('　工作台的内存', `${megabytes.toFixed(0)} MB`, '');
}

async function painting(): Promise<void> {
  const chromium = '/usr/bin/chromium';
  if (!existsSync(chromium)) {
    row('工作台首页', `没有 ${chromium}，没有量`, '');
    return;
  }
  const { milliseconds, scriptKilobytes } = await firstPaint(chromium);
  row('工作台首页，从打开到第一次画出（5 次中位数）', ms(milliseconds), '≤ 1,500 ms');
  row('　在此之前的脚本（gzip）', `${scriptKilobytes.toFixed(0)} kB`, '≤ 350 kB');
}

console.log(`Node ${process.version}，${cpus().length} 核，${cpus()[0]?.model.trim() ?? ''}`);
warm();
cold();
// as the command does it: before other parts leave their objects in the heap
await compiling();
await bulk();
await batches();
await formats();
identities();
growth();
await workbench();
await painting();
for (const [what, figure, target] of rows) console.log(`| ${what} | ${figure} | ${target} |`);
