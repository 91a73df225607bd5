/**
 * Everything of a database in one file, the same whichever database it comes from and goes to. It is read back before it
 * takes its place: there is a whole backup, or none.
 */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readBackup } from './backup-file.ts';
import { type BackupReport, backupBytes } from './backup-lines.ts';
import { openDatabase, type StorePlace } from './open-store.ts';

export async function backup(place: StorePlace, path: string, now: Date): Promise<BackupReport> {
  const { database, close } = await openDatabase(place, now);
  try {
    return await keepBackup(backupBytes(database), path);
  } finally {
    await close();
  }
}

/** Puts a backup at its place, flushed to the disk. */
export async function keepBackup(chunks: AsyncIterable<Uint8Array>, path: string): Promise<BackupReport> {
  const fresh = `${path}.part`;
  try {
    await pipeline(chunks, createWriteStream(fresh));
    const tables = await readBackup(fresh, { head: async () => undefined, row: async () => undefined });
    await flush(fresh);
    await rename(fresh, path);
    await flush(dirname(path));
    return { tables };
  } finally {
    await rm(fresh, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  // Windows opens no folders, and needs no flush of them
  const file = await open(path, 'r').catch(() => null);
  await file?.sync().catch(() => undefined);
  await file?.close();
}
