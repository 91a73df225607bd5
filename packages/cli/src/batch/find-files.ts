/** The files of a batch: all under a folder, those that a list names, one a line, or one archive. In an order that is the same everywhere. */

import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ProblemCode } from '@mingsuan/core/document';
import { UnusableInput } from '../ports.ts';

export interface FoundFile {
  /** Under the folder, with / between: what the file is called in every list. */
  readonly path: string;
  readonly absolute: string;
  /** It is an entry of this, unpacked. */
  readonly archive?: ArchivePlace;
  /** It was found out already that it cannot be read, as of what is locked in an archive. */
  readonly problem?: { readonly code: ProblemCode; readonly message: string };
}

/** Where in an archive a file is, for who has the archive alone. */
export interface ArchivePlace {
  /** Of the archive, as of any file of the batch. */
  readonly path: string;
  readonly sha256: string;
  /** The entry, in the folder into which the archive is unpacked. */
  readonly file: string;
}

/** By name only: what a file is is seen when it is read. Others are passed over without a word. */
export const PASSED_OVER = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|\.jsonl$/i;

const ARCHIVE = /\.zip$/i;

/** `input` - is a list on the standard input. */
export async function findFiles(input: string, out: string): Promise<FoundFile[]> {
  if (input === '-') return listedFiles(readFileSync(0), '标准输入', '.');
  const entry = await stat(input).catch(() => null);
  if (entry === null) throw new UnusableInput(`找不到「${input}」。请给出文件夹、压缩包，或逐行列出文件的清单。`);
  if (entry.isDirectory()) return inOrder(await filesUnder(resolve(input), resolve(out)), input);
  if (ARCHIVE.test(input)) return [{ path: basename(input), absolute: resolve(input) }];
  return listedFiles(await readFile(input), input, dirname(input));
}

/** `name`: what the list is called; its paths are under `folder`. */
function listedFiles(bytes: Uint8Array, name: string, folder: string): FoundFile[] {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\u0000'))
    throw new UnusableInput(`「${name}」不是清单。请给出文件夹、压缩包，或逐行列出文件的文本。`);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const paths = [...new Set(lines)].filter((path) => path !== '' && !path.startsWith('#'));
  return inOrder(
    paths.map((path) => ({ path, absolute: resolve(folder, path) })),
    name,
  );
}

function inOrder(found: FoundFile[], input: string): FoundFile[] {
  if (found.length === 0) throw new UnusableInput(`「${input}」里没有可以审核的文件。`);
  return found.sort(byPath);
}

export function byPath(a: FoundFile, b: FoundFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/** What an earlier run has written there is no input. */
async function filesUnder(folder: string, out: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    if (!entry.isFile()) return [];
    const absolute = join(entry.parentPath, entry.name);
    if (absolute.startsWith(out + sep)) return [];
    const path = relative(folder, absolute).split(sep).join('/');
    return PASSED_OVER.test(path) ? [] : [{ path, absolute }];
  });
}
