/** Files of a batch, on the disk whenever the process is killed. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

const made = new Set<string>();

/** A file that counts only when the journal says so: until then nobody looks at it. */
export function keep(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, content);
}

/** A file that is there whole or not at all. */
export function leave(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}-${threadId}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
