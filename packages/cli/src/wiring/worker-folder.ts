/**
 * A folder for copies that are needed for a while, under the system's own for such. It is locked while its process lives, however
 * that ends; what a process that was killed has left is removed by the next one that opens such a folder.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '@mingsuan/storage';

/** A younger one may be about to be locked. */
const YOUNG_MILLISECONDS = 60_000;

export async function openScratch(prefix: string, under = tmpdir()) {
  for (const name of readdirSync(under)) if (name.startsWith(prefix)) await sweep(join(under, name));
  const folder = mkdtempSync(join(under, prefix));
  const lock = await lockFolder(folder);
  const remove = async () => {
    if ('release' in lock) await lock.release();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

async function sweep(folder: string): Promise<void> {
  const stat = statSync(folder, { throwIfNoEntry: false });
  // another account's is that account's to remove
  if (!stat?.isDirectory() || stat.uid !== process.getuid?.() || Date.now() - stat.mtimeMs < YOUNG_MILLISECONDS) return;
  const lock = await lockFolder(folder);
  if (!('release' in lock)) return;
  await lock.release();
  rmSync(folder, { recursive: true, force: true });
}
