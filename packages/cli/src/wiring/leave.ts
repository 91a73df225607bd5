/** Files of a batch, on the disk whenever the process is killed. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const made = new Set<string>();

/** A file that counts only when the journal says so: until then nobody looks at it. */
export function keep(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, content);
}

/** A file that is there whole or not at all. What a process that was killed left half written, the next one writes over. */
export function leave(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
