/** Reads a file in a worker: a Document, or the Problem that there is none. */
import type { Document, Problem } from '@mingsuan/core/document';
import { type OpenLimits, runInWorker, type ReadTask as Task } from './in-worker.ts';
import { READABLE } from './words.ts';

export async function readInWorker(task: Task, limits: OpenLimits): Promise<Document | Problem> {
  const outcome = await runInWorker(task, limits);
  if ('document' in outcome) return outcome.document;
  if ('isLate' in outcome) return outOfTime(task, limits);
  if ('pictures' in outcome) throw new Error('a reader was asked for');
  return outcome.isMemory ? outOfMemory(task, limits) : failed(task, outcome.failure);
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
