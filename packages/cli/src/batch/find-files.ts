/** The files of a batch: all under a folder, or those that a list names, one a line. In an order that is the same everywhere. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UnusableInput } from '../ports.ts';

export interface FoundFile {
  /** Under the folder, with / between: what the file is called in every list. */
  readonly path: string;
  readonly absolute: string;
}

/** By name only: what a file is is seen when it is read. Others are passed over without a word. */
const PASSED_OVER = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|\.jsonl$/i;

export async function findFiles(input: string, out: string): Promise<FoundFile[]> {
  const entry = await stat(input).catch(() => null);
  if (entry === null) throw new UnusableInput(`找不到「${input}」。请给出文件夹，或逐行列出文件的清单。`);
  const found = entry.isDirectory() ? await filesUnder(resolve(input), resolve(out)) : await filesListed(input);
  if (found.length === 0) throw new UnusableInput(`「${input}」里没有可以审核的文件。`);
  return found.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
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

async function filesListed(list: string): Promise<FoundFile[]> {
  const text = await readFile(list, 'utf8');
  if (text.includes('\u0000')) throw new UnusableInput(`「${list}」不是清单。请给出文件夹，或逐行列出文件的文本。`);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines)].flatMap((path) =>
    path === '' || path.startsWith('#') ? [] : [{ path, absolute: resolve(dirname(list), path) }],
  );
}
