/** The workbench as people run it, in a process of its own: for tests and tools that look at it from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface StartedWorkbench {
  readonly address: string;
  readonly pid: number;
  /** As Ctrl+C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does: no chance to finish anything. */
  readonly kill: () => Promise<void>;
}

/** A folder, or the address of a database. */
export type WorkbenchData = { readonly folder: string } | { readonly url: string };

const command = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));

/** The built command (`npm run build`) on that data; `port` 0 takes one that is free. */
export async function startWorkbench(data: WorkbenchData, port = 0): Promise<StartedWorkbench> {
  const folder = 'folder' in data ? ['--data', data.folder] : [];
  const { DATABASE_URL: _own, ...env } = process.env;
  const child = spawn(process.execPath, [command, 'serve', ...folder, '--port', String(port)], {
    env: 'url' in data ? { ...env, DATABASE_URL: data.url } : env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const address = await addressOf(child);
  return { address, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said.slice(0, 2000)}`)));
  });
}
