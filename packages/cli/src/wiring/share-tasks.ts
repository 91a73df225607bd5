/**
 * The tasks of a batch given to other machines, and what came of them taken: the counterpart of `runTasks`. Few are given
 * out at a time, so that neither the queue nor this process grows with the batch; each result is written where a thread of
 * this machine would have left it, so that everything after is the same.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { CaseResult, FileResult } from '@mingsuan/app/contract';
import type { FinishedJob, JobQueue } from '@mingsuan/app/jobs';
import { openJobQueue } from '@mingsuan/storage';
import type { ArchivePlace } from '../batch/find-files.ts';
import { factsFile, reportFile, resultFile } from './batch-files.ts';
import type { BatchSettings, BatchTask } from './batch-task.ts';
import type { TaskFailure, TaskOutcome } from './batch-threads.ts';
import { toldAsInput } from './keep-data.ts';
import { leave } from './leave.ts';
import { queueVersion, sharedTask, termsOf } from './shared-task.ts';

/** Given out and not yet back. */
const OUT_MAX = 1000;
const CONNECTIONS = 2;
const GIVEN_AT_ONCE = 200;
/** Each may hold the data of a report. */
const TAKEN_AT_ONCE = 16;
const PAUSE = 300;
const IDLE_TOLD_AFTER = 15_000;

interface Sharing {
  readonly queue: JobQueue;
  readonly leaseSeconds: number;
  readonly settings: BatchSettings;
  /** Of files that are in one, by their paths. */
  readonly archives: ReadonlyMap<string, ArchivePlace>;
  readonly take: (task: BatchTask, outcome: TaskOutcome) => void;
  /** What the person should know. */
  readonly tell: (text: string) => void;
}

/** `run` does as `runTasks` does for one machine. */
export async function openSharing(
  database: string,
  { leaseSeconds, settings, archives, tell }: Omit<Sharing, 'queue' | 'take'>,
) {
  const version = queueVersion();
  const queue = await openJobQueue({ url: database, version, connections: CONNECTIONS, tell }).catch(toldAsInput);
  return {
    run: (tasks: AsyncIterable<BatchTask>, take: Sharing['take']) =>
      shareTasks(tasks, { queue, leaseSeconds, settings, archives, take, tell }),
    close: queue.close,
  };
}

async function shareTasks(tasks: AsyncIterable<BatchTask>, sharing: Sharing): Promise<void> {
  const { queue, tell } = sharing;
  const source = tasks[Symbol.asyncIterator]();
  const out = new Map<string, BatchTask>();
  const idle = new IdleWatch(queue, tell, () => give([...out.values()], sharing));
  for (let isAll = false; !isAll || out.size > 0; ) {
    if (!isAll && out.size < OUT_MAX) isAll = await giveOut(source, out, sharing);
    const taken = await takeIn(out, sharing);
    if (taken > 0) idle.moved();
    else if (isAll || out.size >= OUT_MAX) {
      await idle.look();
      await wait(PAUSE);
    }
  }
}

/** Whether there are no more. */
async function giveOut(
  source: AsyncIterator<BatchTask>,
  out: Map<string, BatchTask>,
  sharing: Sharing,
): Promise<boolean> {
  const given: BatchTask[] = [];
  let isLast = false;
  while (given.length < GIVEN_AT_ONCE && !isLast) {
    const next = await source.next();
    if (next.done) isLast = true;
    else given.push(next.value);
  }
  if (given.length > 0) await give(given, sharing);
  for (const task of given) out.set(task.key, task);
  return isLast;
}

async function give(tasks: readonly BatchTask[], { queue, settings, archives, leaseSeconds }: Sharing): Promise<void> {
  const jobs = tasks.map((task) => ({ key: task.key, data: sharedTask(task, settings, archives) }));
  await queue.enqueue(jobs, termsOf(leaseSeconds));
}

/** How many were back. */
async function takeIn(out: Map<string, BatchTask>, { queue, settings, take }: Sharing): Promise<number> {
  if (out.size === 0) return 0;
  const ready = await queue.finished([...out.keys()]);
  for (let i = 0; i < ready.length; i += TAKEN_AT_ONCE) {
    const keys = ready.slice(i, i + TAKEN_AT_ONCE);
    for (const finished of await queue.results(keys)) {
      const task = out.get(finished.key);
      if (!task) continue;
      take(task, outcomeOf(task, finished, settings));
      out.delete(finished.key);
    }
    // on this disk and in its journal by now
    await queue.taken(keys);
  }
  return ready.length;
}

function outcomeOf(task: BatchTask, finished: FinishedJob, settings: BatchSettings): TaskOutcome {
  const { key } = task;
  const { failure, result, facts, report } = finished;
  // codes that `worker.ts` and the queue give
  if (failure !== null) return { key, code: failure.code as TaskFailure['code'], detail: failure.detail };
  if (result === null) throw new Error(`the result ${key} is empty`);
  if (report !== null && settings.reportsFolder !== null)
    leave(join(settings.reportsFolder, reportFile(task.path)), gunzipSync(report));
  if (facts !== null) leave(join(settings.results, factsFile(key)), facts);
  leave(join(settings.results, resultFile(key)), result);
  const bytes = result.length;
  return task.kind === 'file'
    ? { key, bytes, summary: unpacked<FileResult>(result).summary }
    : { key, bytes, case: unpacked<CaseResult>(result) };
}

/** What a thread of the same program wrote. */
function unpacked<T>(bytes: Uint8Array): T {
  return JSON.parse(gunzipSync(bytes).toString()) as T;
}

/**
 * Nobody takes anything: the person is told once what to start. Where nothing waits either, whoever asked for the same took
 * the results away: it is asked for again.
 */
class IdleWatch {
  private since = performance.now();
  private isTold = false;
  private readonly queue: JobQueue;
  private readonly tell: (text: string) => void;
  private readonly askAgain: () => Promise<void>;

  constructor(queue: JobQueue, tell: (text: string) => void, askAgain: () => Promise<void>) {
    this.queue = queue;
    this.tell = tell;
    this.askAgain = askAgain;
  }

  moved(): void {
    this.since = performance.now();
    this.isTold = false;
  }

  async look(): Promise<void> {
    if (performance.now() - this.since < IDLE_TOLD_AFTER) return;
    this.since = performance.now();
    const { waiting, held } = await this.queue.counts();
    if (held > 0) return;
    if (waiting === 0) return this.askAgain();
    if (this.isTold) return;
    this.isTold = true;
    this.tell(
      `${waiting} 份在排队，没有机器在做。请在各台机器上用同一版本的程序运行：mingsuan worker --database 地址 --files 文件夹`,
    );
  }
}
