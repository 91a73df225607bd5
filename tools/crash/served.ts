/** `mingsuan serve` as a process of its own, and requests to it. From source, so that nothing has to be built first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RequestProblem } from '@mingsuan/app/workbench';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Served {
  readonly address: string;
  readonly pid: number;
  /** As the power fails: no chance to finish anything. */
  readonly kill: () => Promise<void>;
}

/** `place` is a folder, or the address of a database. */
export async function startServed(place: { readonly folder: string } | { readonly url: string }): Promise<Served> {
  const data = 'folder' in place ? ['--data', place.folder] : [];
  const { DATABASE_URL: _own, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'packages/cli/src/main.ts', 'serve', ...data], {
    cwd: root,
    env: 'url' in place ? { ...env, DATABASE_URL: place.url } : env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { address: await addressOf(child), pid: child.pid ?? 0, kill: () => killed(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`serve ended (${code}): ${said.slice(0, 2000)}`)));
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

export type Answer<T> = { readonly status: number; readonly body: T };

/** Throws where nobody answers; a refusal is an answer. */
export async function ask<T>(address: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const isForm = body instanceof FormData;
  const response = await fetch(address + path, {
    method,
    headers: { 'x-mingsuan': '1', ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  // what it is the contract says
  return { status: response.status, body: (await response.json()) as T };
}

/** The answer of a request that has to succeed. */
export async function asked<T>(address: string, method: string, path: string, body?: unknown): Promise<T> {
  const { status, body: answer } = await ask<T | RequestProblem>(address, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer).slice(0, 500)}`);
  return answer as T;
}
