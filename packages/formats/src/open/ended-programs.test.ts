/** A program that a reader has started ends with the reader's time, and leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { compoundFile } from '@mingsuan/testkit/hostile';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readInWorker } from './read-in-worker.ts';

let folder: string;
const { PATH: path, TMPDIR: temporary } = process.env;

/** An office that never comes to an end, whose work is done by a child as LibreOffice's is. */
const ENDLESS = '#!/bin/sh\necho "$@" >"$FOLDER/arguments"\nsleep 300 &\necho "$$ $!" >"$FOLDER/started"\nwait\n';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingsuan-ended-'));
  await writeFile(join(folder, 'soffice'), ENDLESS, { mode: 0o755 });
  process.env.PATH = folder + delimiter + path;
  process.env.FOLDER = folder;
  // a folder of its own: other tests have an office at work at the same time
  process.env.TMPDIR = folder;
});

afterEach(async () => {
  process.env.PATH = path;
  delete process.env.FOLDER;
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
  await rm(folder, { recursive: true });
});

const officeFolders = () => readdirSync(folder).filter((name) => name.startsWith('mingsuan-office-'));

function isRunning(pid: string): boolean {
  const states = execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' });
  return states.split('\n').some((line) => line.trim().split(/\s+/)[0] === pid && !line.includes('Z'));
}

it.skipIf(process.platform === 'win32').each([
  ['its reader stops it in time', 3],
  ['the worker of its reader is ended', 60],
])('an office that hangs is ended: %s', async (_what, seconds) => {
  const bytes = compoundFile('Root Entry', 'WordDocument');
  const limits = { timeoutSeconds: 6, memoryMegabytes: 256 };
  const result = await readInWorker(
    { bytes, name: '决算.doc', content: 'doc', options: { seconds, ocr: false } },
    limits,
  );
  const problems = 'problems' in result ? result.problems : [result];
  expect(problems).toMatchObject([{ code: 'time-limit', message: expect.stringMatching(/了 [36] 秒/) }]);
  const pids = (await readFile(join(folder, 'started'), 'utf8')).trim().split(' ');
  expect(pids).toHaveLength(2);
  expect(pids.filter(isRunning)).toEqual([]);
  expect(await readFile(join(folder, 'arguments'), 'utf8')).toContain(join(folder, 'mingsuan-office-'));
  expect(officeFolders()).toEqual([]);
});
