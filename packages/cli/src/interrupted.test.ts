/** The command ended from outside while a reader's program runs: nothing is left running, nothing left lying about. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compoundFile } from '@mingsuan/testkit/hostile';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-interrupted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An office that never comes to an end, whose work is done by a child as LibreOffice's is. */
const ENDLESS =
  '#!/bin/sh\nsleep 300 &\necho "$$ $!" >"$FOLDER/started.new"\nmv "$FOLDER/started.new" "$FOLDER/started"\nwait\n';

function isRunning(pid: string): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

it.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the office too',
  {
    timeout: 60_000,
  },
  async (signal) => {
    writeFileSync(join(folder, 'soffice'), ENDLESS, { mode: 0o755 });
    writeFileSync(join(folder, 'x.doc'), compoundFile('Root Entry', 'WordDocument'));
    const started = join(folder, 'started');
    rmSync(started, { force: true });
    // what the office leaves behind stands here
    const env = { ...process.env, PATH: folder + delimiter + process.env.PATH, FOLDER: folder, TMPDIR: folder };
    const main = join(root, 'packages/cli/src/main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'read', join(folder, 'x.doc')], { cwd: root, env });
    const ended = new Promise((done) => child.on('exit', (code, by) => done(by ?? code)));
    while (!existsSync(started)) await wait(50);
    child.kill(signal);
    expect(await ended).toBe(signal);
    const pids = readFileSync(started, 'utf8').trim().split(' ');
    expect(pids).toHaveLength(2);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('mingsuan-office-'))).toEqual([]);
  },
);
