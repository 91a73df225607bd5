/** The worker's side: one file, one answer. Only here are readers loaded, each when its first file comes. */
import { parentPort, workerData } from 'node:worker_threads';
import { onProgram } from '../program/index.ts';
import type { Answer, Task } from './read-in-worker.ts';
import { READERS } from './readers.ts';

onProgram((program, isRunning) => tell({ program, isRunning }));
tell(await read(workerData as Task)); // what readInWorker hands over

function tell(answer: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
  parentPort?.postMessage(answer);
}

async function read({ bytes, name, content, options }: Task): Promise<Answer> {
  try {
    const reader = await READERS[content]();
    return { document: await reader(bytes, name, options) };
  } catch (error) {
    // Readers do not throw on content. What comes here is our fault, or a buffer that could not be had.
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, isMemory: error instanceof RangeError && /allocation|array length|string length/i.test(failure) };
  }
}
