/**
 * A whole batch: files found, audited by threads, then those of one department-year held against each other, then lists,
 * charts and facts written from what is on the disk. What an earlier run finished is taken as it is.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { batchOverview, batchWorkbook, digestOf, FACT_COLUMNS, FILE_COLUMNS } from '@mingsuan/app';
import { VIEWER } from '@mingsuan/web/report';
import { type FoundFile, findFiles } from '../batch/find-files.ts';
import { Journal } from '../batch/journal.ts';
import { Progress } from '../batch/progress.ts';
import type { BatchEnd, BatchOptions } from '../ports.ts';
import { reportFile } from './batch-files.ts';
import type { BatchSettings, BatchTask } from './batch-task.ts';
import { runTasks, type TaskOutcome } from './batch-threads.ts';
import { type Finished, Work } from './batch-work.ts';
import { builtAsset } from './built-assets.ts';
import { leave } from './leave.ts';

const OWN_FOLDER = '.mingsuan';
const REPORTS = '报告';
const PARQUET_MEGABYTES = 512;

export async function runBatch(input: string, options: BatchOptions, tell: (text: string) => void): Promise<BatchEnd> {
  const { out } = options;
  const found = await findFiles(input, out);
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
    reportsFolder: join(out, REPORTS),
  };
  if (options.reports !== 'none') await leaveViewer(join(out, REPORTS));
  const work = new Work(files, settings, new Journal<Finished>(join(out, OWN_FOLDER, 'journal')), progress);
  const { run, close } = await runner(options, settings, files, tell);
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

/** What all report pages share, once. */
async function leaveViewer(folder: string): Promise<void> {
  leave(join(folder, VIEWER.script), await builtAsset('report.js'));
  leave(join(folder, VIEWER.style), await builtAsset('report.css'));
}

/** Does tasks: by threads of this machine, or by whoever works for the database. */
interface Runner {
  readonly run: (
    tasks: AsyncIterable<BatchTask>,
    take: (task: BatchTask, outcome: TaskOutcome) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function runner(
  options: BatchOptions,
  settings: BatchSettings,
  files: readonly FoundFile[],
  tell: (text: string) => void,
): Promise<Runner> {
  const { database, lease, jobs = availableParallelism() } = options;
  if (database === undefined)
    return { run: (tasks, take) => runTasks(tasks, jobs, settings, take), close: async () => {} };
  const { openSharing } = await import('./share-tasks.ts');
  const archives = new Map(files.flatMap(({ path, archive }) => (archive ? [[path, archive] as const] : [])));
  return openSharing(database, { leaseSeconds: lease, settings, archives, tell: (line) => tell(`${line}\n`) });
}

async function writeOutputs(work: Work, out: string): Promise<BatchEnd> {
  const { streamXlsx } = await import('@mingsuan/formats/xlsx');
  const { beginParquet } = await import('@mingsuan/formats/parquet');
  const { renderOverview } = await import('@mingsuan/web/overview');
  // goes on by itself while the lists are written
  const facts = await beginParquet(work.facts(), join(out, 'facts.parquet'), {
    sharedColumns: FILE_COLUMNS,
    columns: FACT_COLUMNS,
    memoryMegabytes: PARQUET_MEGABYTES,
  });
  const digest = digestOf(work.summed());
  const overview = batchOverview(digest);
  const workbook = batchWorkbook(digest, () => work.audited());
  leaveStream(join(out, '审核结果.xlsx'), (write) => streamXlsx(workbook, write));
  leave(join(out, '总览.html'), renderOverview(overview, reportAddress(out)));
  await facts.done;
  return { files: overview.files, unread: overview.unread, departments: overview.departments, counts: overview.counts };
}

/** From the overview to a report page. */
function reportAddress(out: string): (path: string) => string | null {
  return (path) => {
    const report = `${REPORTS}/${reportFile(path)}`;
    return existsSync(join(out, report)) ? report.split('/').map(encodeURIComponent).join('/') : null;
  };
}

/** As `leave` does, what is too long to be held. */
function leaveStream(path: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const file = openSync(`${path}.new`, 'w');
  fill((bytes) => writeSync(file, bytes));
  closeSync(file);
  renameSync(`${path}.new`, path);
}
