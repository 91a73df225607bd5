/** Asks the engine. One worker for the page; it is started when something is first asked. */
import type { Answers, Question } from './messages.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

export function ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']]> {
  worker ??= started();
  const id = ++asked;
  worker.postMessage({ id, question });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function started(): Worker {
  const begun = new Worker('/engine.js', { type: 'module' });
  begun.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer?: never; fault?: string }>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.answer === undefined) reject?.(new Error(data.fault));
    else resolve?.(data.answer);
  });
  begun.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || '校验程序没有载入'));
    waiting.clear();
    worker = null;
  });
  return begun;
}
