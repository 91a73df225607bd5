/** Files that are there whole or not at all, whenever the process is killed. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

export function leave(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}-${threadId}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
