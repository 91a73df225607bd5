/** Runs a reader in a worker of its own with limits of time and memory. However the worker ends, there is an answer. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Document, Problem } from '@mingsuan/core/document';
import { type StartedProgram, stopProgram } from '../program/index.ts';
import type { ReaderOptions } from './readers.ts';
import { READABLE, type Readable } from './words.ts';

/** What reading one file may cost at most. */
export interface OpenLimits {
  readonly timeoutSeconds: number;
  /** Of the reader's heap; readers themselves cap what they unpack. */
  readonly memoryMegabytes: number;
}

export interface Task {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly content: Readable;
  readonly options: ReaderOptions;
}

/** What the worker posts: the programs that it starts and that end, and at last the document, or why there is none. */
export type Answer =
  | { readonly document: Document }
  | { readonly failure: string; readonly isMemory: boolean }
  | { readonly program: StartedProgram; readonly isRunning: boolean };

export async function readInWorker(task: Task, limits: OpenLimits): Promise<Document | Problem> {
  const { promise, resolve } = withResolve<Document | Problem>();
  const worker = startWorker(task, limits);
  const timer = setTimeout(() => resolve(outOfTime(task, limits)), limits.timeoutSeconds * 1000);
  const running = new Map<number, StartedProgram>();
  worker.on('message', (answer: Answer) => {
    if ('program' in answer) {
      if (answer.isRunning) running.set(answer.program.pid, answer.program);
      else running.delete(answer.program.pid);
    } else if ('document' in answer) resolve(answer.document);
    else resolve(answer.isMemory ? outOfMemory(task, limits) : failed(task, answer.failure));
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    resolve(isMemory ? outOfMemory(task, limits) : failed(task, error.message));
  });
  worker.on('exit', (code) => resolve(failed(task, `读取线程意外结束（${code}）`)));
  const result = await promise;
  clearTimeout(timer);
  await worker.terminate();
  // what it has told before its end has arrived by now
  await Promise.all([...running.values()].map(stopProgram));
  return result;
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
  const options = { workerData: task, resourceLimits };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./reader.mjs', import.meta.url), options);
  // From source, as in tests: a worker does not inherit what runs TypeScript.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const loader = new URL('./esm/api/index.mjs', tsx).href;
  const entry = new URL('./worker.ts', import.meta.url).href;
  const start = `import('${loader}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(start, { ...options, eval: true });
}

function outOfTime({ name }: Task, { timeoutSeconds }: OpenLimits): Problem {
  return {
    code: 'time-limit',
    line: null,
    message: `文件「${name}」读了 ${timeoutSeconds} 秒还没有读完，已停止。请拆分文件，或用 --timeout 放宽时限（秒）后再审。`,
  };
}

function outOfMemory({ name }: Task, { memoryMegabytes }: OpenLimits): Problem {
  return {
    code: 'memory-limit',
    line: null,
    message: `读取文件「${name}」所需内存超过上限 ${memoryMegabytes} MB，已停止。请拆分文件，或用 --memory 放宽上限（MB）后再审。`,
  };
}

function failed({ name, content }: Task, detail: string): Problem {
  return {
    code: 'reader-failed',
    line: null,
    message: `文件「${name}」按${READABLE[content].name}读取时出错：${detail}。文件可能已损坏；请用 WPS 或 Office 打开后另存再审，仍不行的请把文件发给维护者。`,
  };
}
