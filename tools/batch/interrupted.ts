/**
 * `npm run batch:killed [-- COUNT KILLS]`: the batch of generated documents, killed with -9 again and again and started again,
 * against one that nobody touched: the folders of results must be the same, byte for byte.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));

export interface Interruption {
  readonly count: number;
  readonly kills: number;
  readonly formats: string;
}

export interface Interrupted {
  readonly killed: number;
  readonly files: number;
  /** Paths of results that differ. */
  readonly differing: readonly string[];
}

export async function interrupted({ count, kills, formats }: Interruption): Promise<Interrupted> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-killed-'));
  try {
    const input = join(folder, 'in');
    await run(['generate', '--count', String(count), '--formats', formats, '--out', input]);
    const [whole, torn] = [join(folder, 'whole'), join(folder, 'torn')];
    const start = performance.now();
    await run(['batch', input, '--out', whole]);
    const apart = (performance.now() - start) / (kills + 1);
    let killed = 0;
    for (let i = 0; i < kills; i++) if (await run(['batch', input, '--out', torn], apart)) killed++;
    await run(['batch', input, '--out', torn]);
    const [one, other] = [contentsOf(whole), contentsOf(torn)];
    const paths = new Set([...one.keys(), ...other.keys()]);
    return { killed, files: one.size, differing: [...paths].filter((path) => one.get(path) !== other.get(path)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether it was killed before it ended. */
function run(args: readonly string[], killAfter?: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** What a person is given; the folder of work beside it is nobody's business. */
export function contentsOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !relative(folder, path).startsWith('.mingsuan'))
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
