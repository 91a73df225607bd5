/** One thread of the workbench. However it ends, what it was at has an answer; the next labour starts it anew. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LabourLost } from '@mingsuan/app';
import type { CaseStage } from '@mingsuan/app/workbench';
import { type StartedProgram, stopProgram } from '@mingsuan/formats/program';
import { ownBuffers } from './hand-over.ts';
import type { LabourEnd, LabourMessage, LabourTask } from './labour-task.ts';

/** Of the heap of the thread; readers of anything but text have their own beside it. */
const MEGABYTES = 512;
/** Deeply nested values are walked by recursion. */
const STACK_MEGABYTES = 8;

export class LabourThread {
  #worker: Worker | null = null;
  #end: ((end: LabourEnd | LabourLost) => void) | null = null;
  #tell: (stage: CaseStage) => void = () => undefined;
  readonly #programs = new Map<number, StartedProgram>();

  async run(task: LabourTask, seconds: number, tell: (stage: CaseStage) => void): Promise<LabourEnd> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const late = new LabourLost(`${seconds} 秒还没有做完，已停止。`);
    const timer = setTimeout(() => this.#end?.(late), seconds * 1000);
    const end = await new Promise<LabourEnd | LabourLost>((resolve) => {
      this.#end = resolve;
      this.#tell = tell;
      worker.postMessage(task, ownBuffers(task.input));
    });
    clearTimeout(timer);
    this.#end = null;
    if (!(end instanceof LabourLost)) return end;
    await this.stop(end);
    throw end;
  }

  async stop(why: LabourLost): Promise<void> {
    this.#end?.(why);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    await Promise.all([...this.#programs.values()].map(stopProgram));
    this.#programs.clear();
  }

  #start(): Worker {
    const worker = newWorker();
    // it ends with the process
    worker.unref();
    worker.on('message', (message: LabourMessage) => {
      if ('stage' in message) this.#tell(message.stage);
      else if (!('program' in message)) this.#end?.(message);
      else if (message.isRunning) this.#programs.set(message.program.pid, message.program);
      else this.#programs.delete(message.program.pid);
    });
    const fail = (why: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#end?.(new LabourLost(why));
    };
    worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? '所需内存超过上限，已停止。' : `处理时意外中断（${message}）。`),
    );
    worker.on('exit', (code) => fail(`处理时意外中断（${code}）。`));
    return worker;
  }
}

function newWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: STACK_MEGABYTES } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./labour.mjs', import.meta.url), options);
  // from source, as in tests: a worker does not inherit what runs TypeScript
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const loader = new URL('./esm/api/index.mjs', tsx).href;
  const entry = new URL('./labour-worker.ts', import.meta.url).href;
  const start = `import('${loader}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(start, { ...options, eval: true });
}
