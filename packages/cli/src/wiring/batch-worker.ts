/** A thread of a batch: reads and audits one file after another and leaves what came of it on the disk before it answers. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { auditDisclosure, caseResult, factLines, fileResult, read, reportData } from '@mingsuan/app';
import { openHere } from '@mingsuan/formats/open';
import { onProgram } from '@mingsuan/formats/program';
import { renderReport } from '@mingsuan/web/report';
import { factsFile, reportDataFile, reportFile, resultFile } from './batch-files.ts';
import type { BatchAnswer, BatchSettings, BatchTask, CaseTask, FileTask } from './batch-task.ts';
import { leave } from './leave.ts';

const settings = workerData as BatchSettings; // what startThread hands over
const LIMITS = { timeoutSeconds: settings.timeout, memoryMegabytes: settings.memory, ocr: settings.ocr };

onProgram((program, isRunning) => tell({ program, isRunning }));
parentPort?.on('message', (task: BatchTask) => void answer(task).then(tell));

function tell(message: BatchAnswer): void {
  parentPort?.postMessage(message);
}

async function answer(task: BatchTask): Promise<BatchAnswer> {
  try {
    return await (task.kind === 'file' ? auditFile(task) : auditCase(task));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    const isMemory = error instanceof RangeError && /allocation|array length|string length/i.test(failure);
    return { key: task.key, failure, isMemory };
  }
}

async function readingOf(absolute: string) {
  const bytes = readFileSync(absolute);
  const document = await openHere(bytes, basename(absolute), LIMITS);
  return { bytes, reading: read(document, settings.profile === null ? {} : { profile: settings.profile }) };
}

async function auditFile({ key, path, absolute }: FileTask): Promise<BatchAnswer> {
  const { bytes, reading } = await readingOf(absolute);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const audit = auditDisclosure(reading);
  const result = fileResult({ path, sha256, bytes: bytes.length }, audit);
  const { counts } = result.summary;
  const isWorthReading = counts.error + counts.warning > 0;
  const { reports, assets, reportsFolder } = settings;
  if (!result.summary.isUnread && (reports === 'all' || (reports === 'found' && isWorthReading))) {
    const data = reportData(audit);
    if (assets === null) leave(join(settings.results, reportDataFile(key)), packed(JSON.stringify(data)));
    else leave(join(reportsFolder, reportFile(path)), renderReport(data, assets));
  }
  const facts = factLines(path, audit);
  if (facts !== '') leave(join(settings.results, factsFile(key)), packed(facts));
  const written = packed(JSON.stringify(result));
  leave(join(settings.results, resultFile(key)), written);
  return { key, bytes: written.length, summary: result.summary };
}

async function auditCase({ key, case: one, absolutes }: CaseTask): Promise<BatchAnswer> {
  const readings = [];
  for (const absolute of absolutes) readings.push((await readingOf(absolute)).reading);
  const result = caseResult(one, readings);
  const written = packed(JSON.stringify(result));
  leave(join(settings.results, resultFile(key)), written);
  return { key, bytes: written.length, case: result };
}

/** Little is saved by more effort, and much time spent. */
function packed(text: string): Uint8Array {
  return gzipSync(text, { level: 1 });
}
