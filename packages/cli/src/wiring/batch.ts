/**
 * A whole batch: files found, audited by threads, then those of one department-year held against each other, then lists,
 * charts and facts written from what is on the disk. What an earlier run finished is taken as it is.
 */
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { batchOverview, batchWorkbook, digestOf, FACT_COLUMNS } from '@mingsuan/app';
import { type FoundFile, findFiles } from '../batch/find-files.ts';
import { Journal } from '../batch/journal.ts';
import { Progress } from '../batch/progress.ts';
import { type BatchEnd, type BatchOptions, UnusableInput } from '../ports.ts';
import type { BatchSettings, BatchTask } from './batch-task.ts';
import { runTasks, type TaskOutcome } from './batch-threads.ts';
import { type Finished, Work } from './batch-work.ts';
import { builtAsset } from './built-assets.ts';

const OWN_FOLDER = '.mingsuan';
const PARQUET_MEGABYTES = 512;

export async function runBatch(input: string, options: BatchOptions, tell: (text: string) => void): Promise<BatchEnd> {
  const { out } = options;
  const found = await findFiles(input, out);
  if (options.database !== undefined) refuseArchives(found);
  const { withArchives } = await import('./batch-archives.ts');
  const files = withArchives(found, join(out, OWN_FOLDER, 'archives'), tell);
  const progress = new Progress({
    total: files.length,
    write: tell,
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  });
  const results = join(out, OWN_FOLDER, 'results');
  mkdirSync(results, { recursive: true });
  const settings: BatchSettings = {
    timeout: options.timeout,
    memory: options.memory,
    ocr: options.ocr ?? false,
    profile: options.profile ?? null,
    reports: options.reports,
    results,
    reportsFolder: join(out, '报告'),
    assets:
      options.reports === 'none'
        ? null
        : { script: await builtAsset('report.js'), style: await builtAsset('report.css') },
  };
  const work = new Work(files, settings, new Journal<Finished>(join(out, OWN_FOLDER, 'journal')), progress);
  const { run, close } = await runner(options, settings, tell);
  try {
    await run(work.fileTasks(), (task, outcome) => work.take(task, outcome));
    await run(work.caseTasks(), (task, outcome) => work.take(task, outcome));
  } finally {
    await close();
  }
  progress.end();
  const end = await writeOutputs(work, out);
  work.journal.close();
  return end;
}

/** Workers find files where they lie, and none inside an archive. */
function refuseArchives(found: readonly FoundFile[]): void {
  const archives = found.filter(({ path }) => /\.zip$/i.test(path));
  const [first] = archives;
  if (first)
    throw new UnusableInput(
      `几台机器一起做时不解压缩包，文件夹里有 ${archives.length} 个（如「${first.path}」）。请在各台机器都看得到的地方解开、移走压缩包后再运行。`,
    );
}

/** Does tasks: by threads of this machine, or by whoever works for the database. */
interface Runner {
  readonly run: (
    tasks: AsyncIterable<BatchTask>,
    take: (task: BatchTask, outcome: TaskOutcome) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function runner(options: BatchOptions, settings: BatchSettings, tell: (text: string) => void): Promise<Runner> {
  const { database, lease, jobs = availableParallelism() } = options;
  if (database === undefined)
    return { run: (tasks, take) => runTasks(tasks, jobs, settings, take), close: async () => {} };
  const { openSharing } = await import('./share-tasks.ts');
  return openSharing(database, lease, settings, (line) => tell(`${line}\n`));
}

async function writeOutputs(work: Work, out: string): Promise<BatchEnd> {
  const digest = digestOf(work.audited());
  const { streamXlsx } = await import('@mingsuan/formats/xlsx');
  const { writeParquet } = await import('@mingsuan/formats/parquet');
  const { renderOverview } = await import('@mingsuan/web/overview');
  const overview = batchOverview(digest);
  const workbook = batchWorkbook(digest, () => work.audited());
  leave(join(out, '审核结果.xlsx'), (write) => streamXlsx(workbook, write));
  leave(join(out, '总览.html'), (write) => write(new TextEncoder().encode(renderOverview(overview))));
  await writeParquet(work.factsFiles(), join(out, 'facts.parquet'), {
    columns: FACT_COLUMNS,
    order: ['file', 'seq'],
    memoryMegabytes: PARQUET_MEGABYTES,
  });
  return { files: overview.files, unread: overview.unread, departments: overview.departments, counts: overview.counts };
}

/** Whole or not at all. */
function leave(path: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const file = openSync(`${path}.new`, 'w');
  fill((bytes) => writeSync(file, bytes));
  closeSync(file);
  renameSync(`${path}.new`, path);
}
