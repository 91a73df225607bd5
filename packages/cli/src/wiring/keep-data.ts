/** Where the workbench's data is, and all of it in and out of one file. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BackupReport, backup, restore, type StorePlace, StoreUnusable } from '@mingsuan/storage';
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
  return rowsOf(await backup(storePlace(data, process.env), file, new Date()).catch(toldAsInput));
}

export async function restoreData(file: string, data: string | undefined): Promise<Record<string, number>> {
  return rowsOf(await restore(storePlace(data, process.env), file, new Date()).catch(toldAsInput));
}

function rowsOf({ tables }: BackupReport): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]));
}
