/**
 * Runs a program as a child in a process group of its own, so that whatever it starts ends with it, within a time limit.
 * A worker that is ended cannot end its children: who ends workers listens with `onProgram` and then calls `stopProgram`.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** A program that runs, and the folder that is nobody's when it has been stopped. */
export interface StartedProgram {
  readonly pid: number;
  readonly folder: string | null;
}

export type ProgramFault = 'not-installed' | 'out-of-time' | 'failed';

interface ProgramOptions {
  readonly timeoutSeconds: number;
  /** What the program reads from its standard input. */
  readonly input?: Uint8Array;
  /** Where it works; removed when it is stopped from outside. */
  readonly folder?: string;
}

type ProgramListener = (program: StartedProgram, isRunning: boolean) => void;

let tell: ProgramListener = () => {};

/** Sets who is told of each program that starts, and that it has ended. */
export function onProgram(listener: ProgramListener): void {
  tell = listener;
}

/** Passes on what a thread of this one tells of its programs, to who ends this one. */
export function tellProgram(program: StartedProgram, isRunning: boolean): void {
  tell(program, isRunning);
}

/** More is no answer of a program that is used here. */
const OUTPUT_MAX = 64 * 1024 * 1024;

/** What the program writes to its standard output. That it failed is seen in its exit code alone. */
export function runProgram(
  command: string,
  args: readonly string[],
  { timeoutSeconds, input, folder }: ProgramOptions,
): Promise<Uint8Array | ProgramFault> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    const started = child.pid === undefined ? null : { pid: child.pid, folder: folder ?? null };
    if (started) tell(started, true);
    const output: Uint8Array[] = [];
    let length = 0;
    const stop = (fault: ProgramFault) => {
      if (started) stopGroup(started.pid);
      resolve(fault);
    };
    const timer = setTimeout(() => stop('out-of-time'), timeoutSeconds * 1000);
    child.stdout.on('data', (bytes: Uint8Array) => {
      output.push(bytes);
      length += bytes.length;
      if (length > OUTPUT_MAX) stop('failed');
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve('not-installed');
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (started) tell(started, false);
      resolve(code === 0 ? Buffer.concat(output) : 'failed');
    });
    // a program that ends before it has read everything is told by its exit code
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Ends a program with all that it has started, and removes what it leaves behind. */
export async function stopProgram({ pid, folder }: StartedProgram): Promise<void> {
  stopGroup(pid);
  if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The same where there is no time to wait: the process itself is about to end. */
export function stopProgramNow({ pid, folder }: StartedProgram): void {
  stopGroup(pid);
  if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function stopGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // it has ended by itself
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
