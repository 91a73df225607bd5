/**
 * PostgreSQL inside this process (PGlite) on a folder, made as safe as the real one: every commit is flushed to the disk,
 * and nobody else opens the folder. PGlite runs PostgreSQL with fsync off and its file system has no fsync at all; both
 * are put right here. In single-user mode nothing vacuums and no checkpoint is made by itself: see housekeeping.ts.
 */

import { existsSync, fsyncSync } from 'node:fs';
import { cp, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { FolderInUse } from './folder-in-use.ts';
import { type Lock, lockFolder } from './lock.ts';
import { StoreUnusable } from './store-unusable.ts';

export interface Embedded {
  readonly database: PGlite;
  readonly lock: Lock;
}

/** The folder is made where it is not there. */
export async function openEmbedded(folder: string): Promise<Embedded> {
  try {
    // nobody else on this machine has to read it
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = await realpath(folder);
    const lock = await lockFolder(path);
    if ('owner' in lock) throw new FolderInUse(folder, lock.owner);
    return { database: await openData(path).catch((error) => released(lock, error)), lock };
  } catch (error) {
    throw unusable(folder, error);
  }
}

async function openData(folder: string): Promise<PGlite> {
  const data = join(folder, 'postgres');
  if (!existsSync(data)) await createCluster(folder, data);
  try {
    return await openCluster(data);
  } catch (error) {
    if (codeOf(error) !== undefined) throw error;
    throw new StoreUnusable(
      `数据文件夹「${folder}」里的数据库打不开，可能已经损坏（${wordsOf(error)}）。里面的文件请不要改动；请用 mingsuan restore 把备份恢复到另一个文件夹，再用 --data 打开它。`,
    );
  }
}

async function released(lock: Lock, error: unknown): Promise<never> {
  await lock.release();
  throw error;
}

/** What the system says of the folder, in words for the person who named it. */
function unusable(folder: string, error: unknown): unknown {
  const why = WHY[codeOf(error) ?? ''];
  return why === undefined ? error : new StoreUnusable(`数据文件夹「${folder}」不能用：${why}`);
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写它。请检查权限，或用 --data 指定别的文件夹。',
  EEXIST: '它是一个文件。请用 --data 指定一个文件夹。',
  ENOSPC: '磁盘已满。请清理磁盘，或用 --data 指定别的磁盘上的文件夹。',
  ENOTDIR: '路径中有一段是文件。请检查路径。',
  EPERM: '没有权限读写它。请检查权限，或用 --data 指定别的文件夹。',
  EROFS: '它所在的磁盘是只读的。请用 --data 指定别的文件夹。',
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Complete or not there: made beside its place, flushed, renamed. */
async function createCluster(folder: string, data: string): Promise<void> {
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  const built = builtCluster();
  if (existsSync(built)) await cp(built, fresh, { recursive: true });
  else await initialise(fresh);
  await flushTree(fresh);
  await rename(fresh, data);
  await flush(folder);
}

/** An empty one from the build: beside the bundle, or in dist when run from source. */
function builtCluster(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../../dist/cluster/' : './cluster/', import.meta.url);
}

async function initialise(folder: string): Promise<void> {
  await mkdir(folder);
  await (await openCluster(folder)).close();
}

async function openCluster(data: string): Promise<PGlite> {
  return PGlite.create({
    fs: new FlushedFiles(data),
    startParams: [
      ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
      ...SETTINGS.flatMap((one) => ['-c', one]),
    ],
    parsers: { [INT8]: safeInteger, [BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
    // as they are: the protocol takes bytes
    serializers: {
      [BYTEA]: (bytes: Uint8Array) => bytes as unknown as string,
      [TEXT]: (text: unknown) => (text instanceof Uint8Array ? (text as unknown as string) : String(text)),
    },
  });
}

/** The memory is taken at once; what is not in it the system keeps of the files. One person needs no hundred connections. */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'wal_sync_method=fsync',
  'shared_buffers=16MB',
  'max_connections=4',
  'jit=off',
];

const INT8 = 20;
const BYTEA = 17;
const TEXT = 25;

/** Counts and revisions of this program stay far below; one that does not is no number to go on with. */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the number ${text} is too large`);
  return value;
}

/** The files of a folder, with the fsync that PGlite's own file system leaves out. */
class FlushedFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const preRun = [
      ...[emscriptenOpts.preRun ?? []].flat(),
      // Emscripten calls it for every fsync of PostgreSQL where it is there; folders have no descriptor of their own
      (module: { FS: { filesystems: { NODEFS: NodeFiles } } }) => {
        module.FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
          if (nfd !== undefined) fsyncSync(nfd);
          return 0;
        };
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

interface NodeFiles {
  stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number };
}

async function flushTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await flushTree(path);
    else await flush(path);
  }
  await flush(folder);
}

async function flush(path: string): Promise<void> {
  // Windows opens no folders, and needs no flush of them
  const file = await open(path, 'r').catch(() => null);
  await file?.sync().catch(() => undefined);
  await file?.close();
}
