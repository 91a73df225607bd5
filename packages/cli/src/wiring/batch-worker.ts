/** A thread of a batch: reads and audits one file after another and leaves what came of it on the disk before it answers. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { auditDisclosure, caseResult, factLines, fileResult, read, reportData } from '@mingsuan/app';
import type { ReportData } from '@mingsuan/app/contract';
import { openHere } from '@mingsuan/formats/open';
import { onProgram } from '@mingsuan/formats/program';
import { renderBatchReport } from '@mingsuan/web/report';
import { factsFile, reportFile, reportPageFile, resultFile, upFrom } from './batch-files.ts';
import type { BatchAnswer, BatchSettings, BatchTask, CaseTask, FileTask } from './batch-task.ts';
import { keep, leave } from './leave.ts';

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
  const { reports } = settings;
  if (!result.summary.isUnread && (reports === 'all' || (reports === 'found' && isWorthReading)))
    leaveReport(key, path, reportData(audit));
  const facts = factLines(audit);
  if (facts !== '') keep(join(settings.results, factsFile(key)), packed(facts));
  const written = packed(JSON.stringify(result));
  keep(join(settings.results, resultFile(key)), written);
  return { key, bytes: written.length, summary: result.summary };
}

function leaveReport(key: string, path: string, data: ReportData): void {
  const file = reportFile(path);
  const packed64 = Buffer.from(packed(JSON.stringify(data))).toString('base64');
  const page = renderBatchReport({ data, packed: packed64, up: upFrom(file) });
  if (settings.reportsFolder === null) keep(join(settings.results, reportPageFile(key)), packed(page));
  else leave(join(settings.reportsFolder, file), page);
}

async function auditCase({ key, case: one, absolutes }: CaseTask): Promise<BatchAnswer> {
  const readings = [];
  for (const absolute of absolutes) readings.push((await readingOf(absolute)).reading);
  const result = caseResult(one, readings);
  const written = packed(JSON.stringify(result));
  keep(join(settings.results, resultFile(key)), written);
  return { key, bytes: written.length, case: result };
}

/** Little is saved by more effort, and much time spent. */
function packed(text: string): Uint8Array {
  return gzipSync(text, { level: 1 });
}
