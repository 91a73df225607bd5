/** A thread of the workbench: one labour after another, each with one answer. */
import { parentPort } from 'node:worker_threads';
import { doLabour, type LabourInput, type LabourName, Refusal } from '@mingsuan/app';
import { onProgram } from '@mingsuan/formats/program';
import { formats } from './formats.ts';
import { ownBuffers } from './hand-over.ts';
import type { LabourMessage, LabourTask } from './labour-task.ts';

onProgram((program, isRunning) => tell({ program, isRunning }));
parentPort?.on('message', (task: LabourTask) => void answer(task).then(tell));

function tell(message: LabourMessage): void {
  parentPort?.postMessage(message, 'output' in message ? ownBuffers(message.output) : []);
}

async function answer({ name, input }: LabourTask): Promise<LabourMessage> {
  try {
    // LabourThreads sends the input of that labour
    const own = input as LabourInput<LabourName>;
    return { output: await doLabour(name, own, { formats, tell: (stage) => tell({ stage }) }) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { status, code, message, remedy, errors } = error;
      return { refusal: { status, code, message, remedy, errors } };
    }
    if (!(error instanceof Error)) return { fault: String(error) };
    const isMemory = error instanceof RangeError && /allocation|array length|string length/i.test(error.message);
    return isMemory ? { isMemory } : { fault: error.stack ?? error.message };
  }
}
