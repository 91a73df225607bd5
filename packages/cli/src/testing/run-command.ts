/** The command as a process of its own, from source: what a user's shell gets back. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const MAIN = 'packages/cli/src/main.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `runCommand('audit', file, '--json')`, in the repository's root. */
export function runCommand(...args: string[]): Ran {
  const command = ['--import', 'tsx', MAIN, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: status, out: stdout, err: stderr };
}
