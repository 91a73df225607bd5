/** Where the workbench's data is, and all of it in and out of one file. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  type BackupReport,
  backup,
  FolderInUse,
  keepBackup,
  restore,
  type StorePlace,
  StoreUnusable,
} from '@mingsuan/storage';
import { UnusableInput } from '../ports.ts';

/** The folder that was named, else the database of the environment, else a folder of the user's. */
export function storePlace(folder: string | undefined, env: NodeJS.ProcessEnv): StorePlace {
  if (folder !== undefined) return { folder };
  if (env.DATABASE_URL !== undefined && env.DATABASE_URL !== '') return { url: env.DATABASE_URL };
  return { folder: dataHome(env) };
}

function dataHome(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'mingsuan');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'mingsuan');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'mingsuan');
}

/** What is wrong with the data is for the person to read, not a fault. */
export function toldAsInput(error: unknown): never {
  throw error instanceof StoreUnusable ? new UnusableInput(error.message) : error;
}

export async function backupData(file: string, data: string | undefined): Promise<Record<string, number>> {
  try {
    return rowsOf(await backup(storePlace(data, process.env), file, new Date()));
  } catch (error) {
    if (!(error instanceof FolderInUse) || error.address === null) throw unusable(error, file);
    return rowsOf(await askedBackup(error.address, file).catch((asked) => Promise.reject(unusable(asked, file))));
  }
}

/** From the workbench that has the folder open. */
async function askedBackup(address: string, file: string): Promise<BackupReport> {
  const response = await fetch(`${address}/api/backup`).catch(() => null);
  if (response === null || !response.ok || response.body === null)
    throw new UnusableInput(
      `明算正开着这个数据文件夹（${address}），但它没有交出备份。请先结束它（在它的窗口按 Ctrl+C），再备份。`,
    );
  return keepBackup(response.body, file);
}

/** The disk, too, is for the person to look after. */
function unusable(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return new UnusableInput(`磁盘已满，写不下备份「${file}」。请换一个磁盘再备份。`);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UnusableInput(`备份「${file}」所在的文件夹不存在。请检查路径。`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UnusableInput(`没有权限写备份「${file}」。请换一个文件夹。`);
  return error instanceof StoreUnusable ? new UnusableInput(error.message) : error;
}

export async function restoreData(file: string, data: string | undefined): Promise<Record<string, number>> {
  return rowsOf(await restore(storePlace(data, process.env), file, new Date()).catch(toldAsInput));
}

function rowsOf({ tables }: BackupReport): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]));
}
