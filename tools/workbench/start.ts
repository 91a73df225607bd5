/** The workbench as people run it, in a process of its own: for tests and tools that look at it from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface StartedWorkbench {
  readonly address: string;
  /** As Ctrl+C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

const command = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));

/** On a folder of data; `port` 0 takes one that is free. */
export async function startWorkbench(folder: string, port = 0): Promise<StartedWorkbench> {
  const child = spawn(process.execPath, [command, 'serve', '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { address: await addressOf(child), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
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
    child.once('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said}`)));
  });
}
