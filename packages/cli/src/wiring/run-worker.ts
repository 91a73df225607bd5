/**
 * A worker: does jobs of the queue, as many at a time as it has threads, until it is told to stop. It keeps nothing: what it
 * has in hand when it dies is done by another, what it has finished is in the database.
 */
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HeldJob, JobQueue, JobResult } from '@mingsuan/app/jobs';
import { openJobQueue } from '@mingsuan/storage';
import type { WorkerOptions } from '../ports.ts';
import { factsFile, reportPageFile, resultFile } from './batch-files.ts';
import type { BatchSettings } from './batch-task.ts';
import { BatchThread, type TaskOutcome } from './batch-threads.ts';
import { toldAsInput } from './keep-data.ts';
import { openWorkFiles } from './open-work-files.ts';
import { queueVersion, type SharedTask, taskHere } from './shared-task.ts';
import { NotHere, type WorkFiles } from './work-files.ts';
import { openScratch } from './worker-folder.ts';
import { WorkerProgress } from './worker-progress.ts';

const PAUSE = 500;
/** A machine that does not find files leaves the next ones to machines that do. */
const NOT_HERE_PAUSE = 2000;
/** What is in hand may come to its end for so long after the worker was told to stop. */
const GRACE = 20_000;
/** Connections that look for work and say that it is being done, besides those of the threads. */
const MORE_CONNECTIONS = 2;

/** Until `stopped`; how many jobs were done. */
export async function runWorker(
  { database, files, jobs }: WorkerOptions,
  stopped: AbortSignal,
  tell: (text: string) => void,
): Promise<number> {
  const threads = jobs ?? availableParallelism();
  const { folder, remove } = await openScratch('mingsuan-worker-');
  try {
    const source = await openWorkFiles(files, folder, process.env);
    const version = queueVersion();
    const queue = await openJobQueue({ url: database, version, connections: threads + MORE_CONNECTIONS, tell }).catch(
      toldAsInput,
    );
    const progress = new WorkerProgress(tell, () => performance.now());
    const worker = new Worker(queue, source, folder, progress);
    tell(
      `等着做审核：文件取自 ${files}，同时 ${threads} 份，程序版本 ${version}。按 Ctrl+C 结束，手里的会做完或交还。`,
    );
    try {
      await worker.run(threads, stopped);
    } finally {
      await Promise.race([queue.close(), wait(PAUSE)]);
    }
    return progress.end();
  } finally {
    await remove();
  }
}

class Worker {
  private readonly held = new Set<HeldJob>();
  private readonly threads = new Set<BatchThread>();
  /** One asks at a time. */
  private line: Promise<unknown> = Promise.resolve();
  private isOver = false;
  private readonly queue: JobQueue;
  private readonly files: WorkFiles;
  private readonly folder: string;
  private readonly progress: WorkerProgress;

  constructor(queue: JobQueue, files: WorkFiles, folder: string, progress: WorkerProgress) {
    this.queue = queue;
    this.files = files;
    this.folder = folder;
    this.progress = progress;
  }

  async run(threads: number, stopped: AbortSignal): Promise<void> {
    const slots = Promise.all(Array.from({ length: threads }, () => this.work(stopped)));
    const signs = this.signs();
    const late = stopped.aborted ? Promise.resolve() : new Promise((done) => stopped.addEventListener('abort', done));
    try {
      await Promise.race([slots, late.then(() => wait(GRACE, undefined, { ref: false }))]);
    } finally {
      this.isOver = true;
      // whoever still has something in hand is not waited for
      const inHand = [...this.held];
      if (inHand.length > 0) await Promise.race([this.queue.giveBack(inHand), wait(PAUSE * 10)]);
      await Promise.all([...this.threads].map((thread) => thread.stop()));
      await signs;
    }
  }

  /** One job after another. */
  private async work(stopped: AbortSignal): Promise<void> {
    let thread: BatchThread | null = null;
    let made = '';
    while (!stopped.aborted) {
      const job = await this.next(stopped);
      if (job === null) continue;
      const shared = job.data as SharedTask; // what `share-tasks.ts` wrote, of the same version
      const wanted = JSON.stringify(shared.settings);
      if (thread === null || wanted !== made) {
        if (thread !== null) await this.end(thread);
        thread = new BatchThread(settingsOf(shared, this.folder));
        this.threads.add(thread);
        made = wanted;
      }
      await this.finish(job, shared, thread, stopped);
    }
    if (thread !== null) await this.end(thread);
  }

  private async end(thread: BatchThread): Promise<void> {
    this.threads.delete(thread);
    await thread.stop();
  }

  private async next(stopped: AbortSignal): Promise<HeldJob | null> {
    const asked = this.line.then(async () => {
      if (stopped.aborted) return null;
      const [job = null] = await this.queue.fetch(1);
      if (job !== null) this.held.add(job);
      // nothing there: nobody else need ask at once
      else await wait(PAUSE, undefined, { signal: stopped }).catch(() => undefined);
      return job;
    });
    this.line = asked.catch(() => undefined);
    return asked;
  }

  private async finish(job: HeldJob, shared: SharedTask, thread: BatchThread, stopped: AbortSignal): Promise<void> {
    try {
      const { absolutes, done } = await this.files.handOut(shared.files);
      const outcome = await thread.run(taskHere(job.key, shared, absolutes)).finally(done);
      if (this.isOver) return;
      await this.queue.complete(job, resultOf(outcome, this.folder));
      this.progress.add();
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      this.progress.fail(error.message);
      // others may have it; the job loses no try for what is wrong with the store at the moment
      if (error.isPassing) await this.queue.giveBack([job]);
      else await this.queue.fail(job, error.message);
      await wait(NOT_HERE_PAUSE, undefined, { signal: stopped }).catch(() => undefined);
    } finally {
      this.held.delete(job);
      for (const part of [resultFile, factsFile, reportPageFile])
        rmSync(join(this.folder, part(job.key)), { force: true });
    }
  }

  /** Tells the queue of what is in hand, well within the lease. */
  private async signs(): Promise<void> {
    let last = performance.now();
    while (!this.isOver) {
      await wait(PAUSE);
      const inHand = [...this.held];
      const lease = Math.min(...inHand.map(({ leaseSeconds }) => leaseSeconds * 1000));
      if (performance.now() - last < lease / 3) continue;
      last = performance.now();
      await this.queue.keep(inHand);
    }
  }
}

/** Reports belong to who asked for them: their pages travel. */
function settingsOf({ settings }: SharedTask, folder: string): BatchSettings {
  return { ...settings, results: folder, reportsFolder: null };
}

function resultOf(outcome: TaskOutcome, folder: string): JobResult {
  if ('code' in outcome) {
    const { code, detail } = outcome;
    return { failure: { code, detail }, result: null, facts: null, report: null };
  }
  const [result, facts, report] = [resultFile, factsFile, reportPageFile].map((part) =>
    left(join(folder, part(outcome.key))),
  );
  return { failure: null, result: result ?? null, facts: facts ?? null, report: report ?? null };
}

/** What a thread left, where it left it. */
function left(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
