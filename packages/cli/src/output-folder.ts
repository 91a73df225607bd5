/**
 * A folder of output, complete or untouched: written beside its place under another name, then renamed. What stands there
 * already is only replaced when asked to, and only where every file in it is one that we write.
 */
import { constants, existsSync } from 'node:fs';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { documentFiles, type OutputFile } from '@mingsuan/app';
import { UnusableInput } from './ports.ts';

export async function writeOutputFolder(
  folder: string,
  files: readonly OutputFile[],
  isForced: boolean,
): Promise<void> {
  const path = resolve(folder);
  await refuseFolder(folder, isForced);
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `.${basename(path)}-${process.pid}`);
  await mkdir(fresh);
  try {
    for (const { name, bytes } of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), bytes);
    }
    await replace(path, fresh);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Refuses what must not be replaced, and what cannot be written to: known before any work is done. */
export async function refuseFolder(folder: string, isForced: boolean): Promise<void> {
  const path = resolve(folder);
  await access(writableAbove(path), constants.W_OK);
  if (!existsSync(path)) return;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const there = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  if (there.length === 0) return;
  if (!isForced)
    throw new UnusableInput(`文件夹「${folder}」已有内容，没有改动。请换一个文件夹，或加 --force 替换上次编制的结果。`);
  const foreign = there.filter((file) => !OURS.test(basename(file)));
  if (foreign.length > 0) {
    const named = foreign.slice(0, 3).map((file) => `「${relative(path, file)}」`);
    throw new UnusableInput(
      `文件夹「${folder}」里有不是编制结果的文件：${named.join('、')}，没有改动。请换一个文件夹。`,
    );
  }
}

/** The folder in which the new one is made, or the nearest one above it that is there. */
function writableAbove(path: string): string {
  const above = dirname(path);
  return existsSync(above) || above === dirname(above) ? above : writableAbove(above);
}

const NAMES = documentFiles.join('|');
/** Files of this or an earlier run. */
const OURS = new RegExp(`^(?:${NAMES})\\.\\w+$|^datapackage\\.json$|^(?:facts|spending|projects)\\.csv$`);

/** The old folder steps aside until the new one stands in its place. */
async function replace(path: string, fresh: string): Promise<void> {
  if (!existsSync(path)) {
    await rename(fresh, path);
    return;
  }
  const old = `${fresh}-old`;
  await rename(path, old);
  try {
    await rename(fresh, path);
  } catch (error) {
    await rename(old, path);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
