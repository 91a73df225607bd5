/** The worker's side: one file, one answer. Only here are readers loaded, each when its first file comes. */
import { parentPort, workerData } from 'node:worker_threads';
import { onProgram } from '../program/index.ts';
import type { DrawTask, Message, Outcome, ReadTask, Task } from './in-worker.ts';
import { READERS } from './readers.ts';

onProgram((program, isRunning) => tell({ program, isRunning }));
tell(await outcomeOf(workerData as Task)); // what runInWorker hands over

function tell(message: Message): void {
  parentPort?.postMessage(message);
}

async function outcomeOf(task: Task): Promise<Outcome> {
  try {
    return await ('pages' in task ? draw(task) : read(task));
  } catch (error) {
    // Readers do not throw on content. What comes here is our fault, or a buffer that could not be had.
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, isMemory: error instanceof RangeError && /allocation|array length|string length/i.test(failure) };
  }
}

async function read({ bytes, name, content, options }: ReadTask): Promise<Outcome> {
  const reader = await READERS[content]();
  return { document: await reader(bytes, name, options) };
}

async function draw({ bytes, pages, seconds }: DrawTask): Promise<Outcome> {
  const { PICTURE_LIMITS, pagePictures } = await import('../pdf/index.ts');
  return { pictures: await pagePictures(bytes, pages, { ...PICTURE_LIMITS, seconds }) };
}
