/**
 * Files that are entries of archives, for a worker that has the archives: each archive is unpacked once, as whoever asked for
 * the work unpacked it, and kept while it is among the last ones used.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivePlace } from '../batch/find-files.ts';
import { unpacked, unpackedFolder } from './batch-archives.ts';
import type { SharedFile } from './shared-task.ts';
import { type HandedOut, mustBe, NotHere, sha256Of, type WorkFiles } from './work-files.ts';

/** Unpacked at a time; work comes in the order of the paths. */
const KEPT = 4;

interface Kept {
  readonly folder: Promise<string>;
  users: number;
}

export function archivedFiles(files: WorkFiles, scratch: string): WorkFiles {
  const folder = join(scratch, 'archives');
  /** By the content of the archive, the last one used at the end. */
  const archives = new Map<string, Kept>();

  const unpack = async ({ path, sha256 }: ArchivePlace): Promise<string> => {
    const { absolutes, done } = await files.handOut([{ path, sha256 }]);
    unpacked({ path, absolute: absolutes[0] ?? '' }, folder, () => {});
    await done();
    return unpackedFolder(folder, sha256);
  };

  const letGo = async () => {
    for (const [sha256, { users }] of [...archives].slice(0, -KEPT)) {
      if (users > 0) continue;
      archives.delete(sha256);
      await rm(unpackedFolder(folder, sha256), { recursive: true, force: true });
    }
  };

  const entryOf = async (file: SharedFile, archive: ArchivePlace): Promise<HandedOut> => {
    const kept = archives.get(archive.sha256) ?? { folder: unpack(archive), users: 0 };
    archives.delete(archive.sha256);
    archives.set(archive.sha256, kept);
    kept.users++;
    const done = async () => {
      kept.users--;
      await letGo();
    };
    try {
      const absolute = join(await kept.folder, archive.file);
      const found = await sha256Of(absolute).catch(() => {
        throw new NotHere(`这里的「${archive.path}」里没有「${file.path}」`);
      });
      mustBe(file.sha256, found, file.path);
      return { absolutes: [absolute], done };
    } catch (error) {
      // to be tried again, not remembered
      archives.delete(archive.sha256);
      await done();
      throw error;
    }
  };

  return {
    handOut: async (wanted) => {
      const out: HandedOut[] = [];
      const done = async () => {
        for (const one of out) await one.done();
      };
      try {
        for (const file of wanted)
          out.push(await (file.archive === undefined ? files.handOut([file]) : entryOf(file, file.archive)));
      } catch (error) {
        await done();
        throw error;
      }
      return { absolutes: out.flatMap(({ absolutes }) => absolutes), done };
    },
  };
}
