/** A worker of the bulk measurement: audits its texts again and again, posts how many it did. */
import { parentPort, workerData } from 'node:worker_threads';
import { auditDisclosure, auditJson, read } from '@mingsuan/app';
import { readTxt } from '@mingsuan/formats/txt';

const { texts, count } = workerData as { texts: readonly Uint8Array[]; count: number };
let findings = 0;
for (let i = 0; i < count; i++) {
  const bytes = texts[i % texts.length];
  if (bytes) findings += auditJson(auditDisclosure(read(readTxt(bytes, 'x.txt')))).findings.length;
}
parentPort?.postMessage({ count, findings });
