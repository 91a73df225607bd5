/** Runs a task on one file in a worker of its own with limits of time and memory. However the worker ends, there is an answer. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Document, PageSize } from '@mingsuan/core/document';
import type { PagePicture } from '../pdf/index.ts';
import { type StartedProgram, stopProgram, stopProgramNow, tellProgram } from '../program/index.ts';
import type { ReaderOptions } from './readers.ts';
import type { Readable } from './words.ts';

/** What reading one file may cost at most. */
export interface OpenLimits {
  readonly timeoutSeconds: number;
  /** Of the reader's heap; readers themselves cap what they unpack. */
  readonly memoryMegabytes: number;
}

export interface OpenOptions extends OpenLimits {
  /** Recognise what pictures say, where tesseract is installed. */
  readonly ocr?: boolean;
}

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly content: Readable;
  readonly options: ReaderOptions;
}

/** Draws pages of a PDF. */
export interface DrawTask {
  readonly bytes: Uint8Array;
  readonly pages: readonly PageSize[];
  readonly seconds: number;
}

export type Task = ReadTask | DrawTask;

/** What comes of a task, or why nothing does. */
export type Outcome =
  | { readonly document: Document }
  | { readonly pictures: readonly PagePicture[] }
  | { readonly failure: string; readonly isMemory: boolean }
  | { readonly isLate: true };

/** What the worker posts: the programs that it starts and that end, and at last the outcome. */
export type Message = Outcome | { readonly program: StartedProgram; readonly isRunning: boolean };

/** Programs of all workers that run: they are in groups of their own, which nobody ends with this process. */
const programs = new Set<StartedProgram>();

/** For who ends the process: ends all programs that readers have started, at once. */
export function endPrograms(): void {
  for (const program of programs) stopProgramNow(program);
}

export async function runInWorker(task: Task, limits: OpenLimits): Promise<Outcome> {
  const { promise, resolve } = withResolve<Outcome>();
  const worker = startWorker(task, limits);
  // parser libraries print remarks for programmers
  worker.stdout.resume();
  worker.stderr.resume();
  const timer = setTimeout(() => resolve({ isLate: true }), limits.timeoutSeconds * 1000);
  const running = new Map<number, StartedProgram>();
  const forget = ({ pid }: StartedProgram) => {
    const program = running.get(pid);
    running.delete(pid);
    if (program) programs.delete(program);
  };
  worker.on('message', (message: Message) => {
    if (!('program' in message)) {
      resolve(message);
      return;
    }
    tellProgram(message.program, message.isRunning);
    if (message.isRunning) {
      running.set(message.program.pid, message.program);
      programs.add(message.program);
    } else forget(message.program);
  });
  worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
    resolve({ failure: message, isMemory: code === 'ERR_WORKER_OUT_OF_MEMORY' }),
  );
  worker.on('exit', (code) => resolve({ failure: `读取线程意外结束（${code}）`, isMemory: false }));
  const outcome = await promise;
  clearTimeout(timer);
  await worker.terminate();
  // what it has told before its end has arrived by now
  await Promise.all([...running.values()].map(stopProgram));
  for (const program of running.values()) programs.delete(program);
  return outcome;
}

function withResolve<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Deeply nested files are walked by recursion in some parser libraries. */
const STACK_MEGABYTES = 8;

function startWorker(task: Task, { memoryMegabytes }: OpenLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMegabytes, stackSizeMb: STACK_MEGABYTES };
  const options = { workerData: task, resourceLimits, stdout: true, stderr: true };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./reader.mjs', import.meta.url), options);
  // From source, as in tests: a worker does not inherit what runs TypeScript.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const loader = new URL('./esm/api/index.mjs', tsx).href;
  const entry = new URL('./worker.ts', import.meta.url).href;
  const start = `import('${loader}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(start, { ...options, eval: true });
}
