/**
 * The threads of a batch: as many files at a time as there are threads, each file within its own limits of time and memory.
 * A thread that hangs, runs out of memory or dies is replaced, and its file is answered for by the reason.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type StartedProgram, stopProgram } from '@mingsuan/formats/program';
import type { BatchAnswer, BatchSettings, BatchTask } from './batch-task.ts';

/** An answer to a task: what came of it, or why nothing did. */
export type TaskOutcome =
  | Exclude<BatchAnswer, { readonly program: StartedProgram } | { readonly failure: string }>
  | TaskFailure;

export interface TaskFailure {
  readonly key: string;
  readonly code: 'time-limit' | 'memory-limit' | 'reader-failed' | 'set-aside';
  readonly detail: string;
}

/** Deeply nested files are walked by recursion in some parser libraries. */
const STACK_MEGABYTES = 8;
/** For the audit and the report, beyond what reading may take. */
const GRACE_SECONDS = 20;

/** Answers come as they are ready. The next task is taken when a thread is free, so that few are under way. */
export async function runTasks(
  tasks: AsyncIterable<BatchTask>,
  threads: number,
  settings: BatchSettings,
  take: (task: BatchTask, outcome: TaskOutcome) => void,
): Promise<void> {
  const source = tasks[Symbol.asyncIterator]();
  let line: Promise<unknown> = Promise.resolve();
  // one after another: a generator does not answer two at once
  const next = (): Promise<IteratorResult<BatchTask>> => {
    const asked = line.then(() => source.next());
    line = asked.catch(() => {});
    return asked;
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new BatchThread(settings);
      try {
        for (let item = await next(); !item.done; item = await next()) take(item.value, await thread.run(item.value));
      } finally {
        await thread.stop();
      }
    }),
  );
}

export class BatchThread {
  private worker: Worker | null = null;
  /** Takes the outcome of the task that is under way. */
  private end: ((outcome: TaskOutcome | Omit<TaskFailure, 'key'>) => void) | null = null;
  private readonly running = new Map<number, StartedProgram>();
  private readonly settings: BatchSettings;

  constructor(settings: BatchSettings) {
    this.settings = settings;
  }

  async run(task: BatchTask): Promise<TaskOutcome> {
    const worker = this.worker ?? this.start();
    const seconds = (this.settings.timeout + GRACE_SECONDS) * (task.kind === 'case' ? task.absolutes.length : 1);
    const timer = setTimeout(() => this.end?.({ code: 'time-limit', detail: '' }), seconds * 1000);
    const outcome = await new Promise<TaskOutcome>((resolve) => {
      this.end = (ended) => resolve({ key: task.key, ...ended });
      worker.postMessage(task);
    });
    this.end = null;
    clearTimeout(timer);
    if ('code' in outcome && outcome.code !== 'reader-failed') await this.stop();
    return outcome;
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
    await Promise.all([...this.running.values()].map(stopProgram));
    this.running.clear();
  }

  private start(): Worker {
    const worker = startThread(this.settings);
    this.worker = worker;
    worker.on('message', (message: BatchAnswer) => {
      if ('program' in message) this.note(message);
      else if ('failure' in message)
        this.end?.({ code: message.isMemory ? 'memory-limit' : 'reader-failed', detail: message.failure });
      else this.end?.(message);
    });
    const fail = (code: TaskFailure['code'], detail: string) => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.end?.({ code, detail });
    };
    worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory-limit' : 'reader-failed', message),
    );
    worker.on('exit', (code) => fail('reader-failed', `读取线程意外结束（${code}）`));
    return worker;
  }

  private note({ program, isRunning }: { readonly program: StartedProgram; readonly isRunning: boolean }): void {
    if (isRunning) this.running.set(program.pid, program);
    else this.running.delete(program.pid);
  }
}

/**
 * Room for new objects: reading and auditing a document makes 10 MB of them, and each time that the room is full what is
 * still in use is moved. With this a document takes a fifth less time than with the usual 48.
 */
const YOUNG_MEGABYTES = 192;

function startThread(settings: BatchSettings): Worker {
  const resourceLimits = {
    maxOldGenerationSizeMb: settings.memory,
    maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    stackSizeMb: STACK_MEGABYTES,
  };
  const options = { workerData: settings, resourceLimits, stdout: true, stderr: true };
  const worker = import.meta.url.endsWith('.ts')
    ? fromSource(options)
    : new Worker(new URL('./batch.mjs', import.meta.url), options);
  // parser libraries print remarks for programmers
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** As in tests: a worker does not inherit what runs TypeScript. */
function fromSource(options: ConstructorParameters<typeof Worker>[1]): Worker {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const loader = new URL('./esm/api/index.mjs', tsx).href;
  const entry = new URL('./batch-worker.ts', import.meta.url).href;
  return new Worker(`import('${loader}').then(({ register }) => { register(); return import('${entry}'); })`, {
    ...options,
    eval: true,
  });
}
