/**
 * The threads of the workbench: long work beside the server, a few at a time, each within limits of time and memory. A
 * thread that hangs, runs out of memory or dies is ended, and what it was at is answered for by the reason; one that has
 * nothing to do for a while makes room.
 */
import { availableParallelism } from 'node:os';
import { type Labour, type LabourInput, LabourLost, type LabourName, type LabourOutput, Refusal } from '@mingsuan/app';
import type { CaseStage } from '@mingsuan/app/workbench';
import type { LabourEnd } from './labour-task.ts';
import { LabourThread } from './labour-thread.ts';

/** For reading each file, as with the command; and for all that is done with what was read. */
const SECONDS_PER_FILE = 60;
const SECONDS_BESIDE = 60;
const IDLE_MILLISECONDS = 120_000;
/** More would only take memory: one person rarely waits for two things. */
const HANDS_MAX = 3;

interface Waiting {
  readonly run: (thread: LabourThread) => void;
  readonly refuse: (error: Error) => void;
}

export class LabourThreads implements Labour {
  readonly hands = Math.min(HANDS_MAX, Math.max(2, availableParallelism()));
  readonly #free: { readonly thread: LabourThread; readonly timer: NodeJS.Timeout }[] = [];
  readonly #busy = new Set<LabourThread>();
  readonly #waiting: Waiting[] = [];
  #isStopped = false;

  async ask<K extends LabourName>(
    name: K,
    input: LabourInput<K>,
    tell: (stage: CaseStage) => void = () => undefined,
  ): Promise<LabourOutput<K>> {
    const thread = await this.#thread();
    try {
      // it may have been stopped in between
      if (this.#isStopped) throw stopped();
      const end = await thread.run({ name, input }, secondsOf(input), tell);
      return outputOf(end) as LabourOutput<K>; // what doLabour answers to that name
    } finally {
      this.#release(thread);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(stopped());
    const free = this.#free.splice(0).map(({ thread, timer }) => {
      clearTimeout(timer);
      return thread;
    });
    await Promise.all([...free, ...this.#busy].map((thread) => thread.stop(stopped())));
  }

  async #thread(): Promise<LabourThread> {
    if (this.#isStopped) throw stopped();
    const free = this.#free.pop();
    if (free === undefined && this.#busy.size >= this.hands)
      return new Promise((run, refuse) => this.#waiting.push({ run, refuse }));
    clearTimeout(free?.timer);
    const thread = free?.thread ?? new LabourThread();
    this.#busy.add(thread);
    return thread;
  }

  #release(thread: LabourThread): void {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next.run(thread);
      return;
    }
    this.#busy.delete(thread);
    if (this.#isStopped) return;
    const timer = setTimeout(() => {
      this.#free.splice(
        this.#free.findIndex((one) => one.thread === thread),
        1,
      );
      void thread.stop(stopped());
    }, IDLE_MILLISECONDS);
    this.#free.push({ thread, timer: timer.unref() });
  }
}

function secondsOf(input: object): number {
  const files = 'contents' in input && Array.isArray(input.contents) ? input.contents.length : 1;
  return files * SECONDS_PER_FILE + SECONDS_BESIDE;
}

function outputOf(end: LabourEnd): unknown {
  if ('output' in end) return end.output;
  if ('fault' in end) throw new Error(end.fault);
  if ('isMemory' in end) throw new LabourLost('所需内存超过上限，已停止。');
  const { status, code, message, remedy, errors } = end.refusal;
  throw new Refusal(status, code, message, remedy, errors);
}

function stopped(): LabourLost {
  return new LabourLost('明算正在结束。');
}
