/**
 * Where a worker finds the files that jobs name: under a folder of this machine (its own copy, or shared by the network), or
 * in a bucket of a store that speaks S3. Only a file whose content is what was asked for is handed out.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SharedFile } from './shared-task.ts';

/** Files on this machine for as long as they are needed. */
export interface HandedOut {
  readonly absolutes: readonly string[];
  readonly done: () => Promise<void>;
}

/** Why a file cannot be handed out, in plain Chinese. */
export class NotHere extends Error {
  /** Of the moment, not of the file: the store does not answer. */
  readonly isPassing: boolean;

  constructor(message: string, { isPassing = false } = {}) {
    super(message);
    this.isPassing = isPassing;
  }
}

export interface WorkFiles {
  readonly handOut: (files: readonly SharedFile[]) => Promise<HandedOut>;
}

export function folderFiles(folder: string): WorkFiles {
  return {
    handOut: async (files) => {
      const absolutes = files.map(({ path }) => under(folder, path));
      for (const [i, { path, sha256 }] of files.entries()) {
        const found = await sha256Of(absolutes[i] ?? '').catch(() => {
          throw new NotHere(`在「${folder}」里读不到「${path}」`);
        });
        mustBe(sha256, found, path);
      }
      return { absolutes, done: async () => {} };
    },
  };
}

/** A path that leads out of the folder is no file of the batch, whoever wrote it into the database. */
function under(folder: string, path: string): string {
  const absolute = resolve(folder, path);
  if (!absolute.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw new NotHere(`「${path}」不在「${folder}」里`);
  return absolute;
}

export async function sha256Of(absolute: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(absolute), hash);
  return hash.digest('hex');
}

export function mustBe(wanted: string, found: string, path: string): void {
  if (wanted !== found) throw new NotHere(`这里的「${path}」与排队时的内容不同`);
}
