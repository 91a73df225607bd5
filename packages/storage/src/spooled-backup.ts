/**
 * A backup that is whole on the disk before anybody reads it, so that a reader who stalls holds a file and not the
 * database. The file has no name any more once it is open: it is gone with its reader, or with this process.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupBytes } from './backup-lines.ts';
import type { Database } from './rows.ts';

/** `folder`: where there is room for as much as is backed up. */
export async function spooledBackup(database: Database, folder: string): Promise<AsyncIterable<Uint8Array>> {
  const path = join(folder, `backup-${randomUUID()}.part`);
  const fd = openSync(path, 'wx+', 0o600);
  try {
    await rm(path);
    await pipeline(backupBytes(database), createWriteStream(path, { fd, autoClose: false }));
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return createReadStream(path, { fd, start: 0 });
}
