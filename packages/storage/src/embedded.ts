/**
 * PostgreSQL inside this process (PGlite) on a folder, made as safe as the real one: every commit is flushed to the disk,
 * and nobody else opens the folder. PGlite runs PostgreSQL with fsync off and its file system has no fsync at all; both
 * are put right here. In single-user mode nothing vacuums by itself, and checkpoints are made at closing only.
 */

import { existsSync, fsyncSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { type Lock, lockFolder } from './lock.ts';
import { StoreUnusable } from './store-unusable.ts';

export interface Embedded {
  readonly database: PGlite;
  readonly lock: Lock;
}

/** The folder is made where it is not there. */
export async function openEmbedded(folder: string): Promise<Embedded> {
  await mkdir(folder, { recursive: true });
  const path = await realpath(folder);
  const lock = await lockFolder(path);
  if ('owner' in lock) throw new StoreUnusable(alreadyOpen(folder, lock.owner));
  try {
    const data = join(path, 'postgres');
    if (!existsSync(data)) await createCluster(path, data);
    return { database: await openCluster(data), lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function alreadyOpen(folder: string, { pid, address }: { pid: number; address: string | null }): string {
  const where = address === null ? '。请稍等它启动完' : `，地址是 ${address} 。请直接打开这个地址`;
  return `数据文件夹「${folder}」已经由另一个明算打开（进程 ${pid}）${where}；要另开一个，请用 --data 指定别的文件夹。`;
}

/** Complete or not there: initialised beside its place, flushed, renamed. */
async function createCluster(folder: string, data: string): Promise<void> {
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  const database = await openCluster(fresh);
  await database.close();
  await flushTree(fresh);
  await rename(fresh, data);
  await flush(folder);
}

async function openCluster(data: string): Promise<PGlite> {
  return PGlite.create({
    fs: new FlushedFiles(data),
    startParams: [
      ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
      ...['fsync=on', 'synchronous_commit=on', 'wal_sync_method=fsync'].flatMap((one) => ['-c', one]),
    ],
    parsers: { [INT8]: safeInteger, [BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
    // as they are: the protocol takes bytes
    serializers: { [BYTEA]: (bytes: Uint8Array) => bytes as unknown as string },
  });
}

const INT8 = 20;
const BYTEA = 17;

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
