/** A backup file line by line: every row is handed over, and in the end each table is what the last line says of it. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type BackupReport, SCHEMA, TABLES } from './backup-lines.ts';
import { StoreUnusable } from './store-unusable.ts';

interface Taker {
  /** The last migration of the data. */
  readonly head: (migration: string) => Promise<void>;
  readonly row: (table: string, values: readonly (string | null)[]) => Promise<void>;
}

export async function readBackup(path: string, { head, row }: Taker): Promise<BackupReport['tables']> {
  const sums = new Map<string, { readonly hash: Hash; rows: number }>();
  let last = '';
  for await (const line of linesOf(path)) {
    if (last === '') await head(migrationOf(line));
    last = line;
    const at = line.indexOf('\t');
    if (at < 0) continue;
    const table = TABLES.find(([name]) => line.startsWith(`"${name}"\t`))?.[0];
    if (table === undefined) throw damaged(path);
    const text = line.slice(at + 1);
    const sum = sums.get(table) ?? { hash: createHash('sha256'), rows: 0 };
    sum.hash.update(text);
    sum.rows++;
    sums.set(table, sum);
    await row(table, valuesOf(text, path));
  }
  const said = last.startsWith('{"tables":') ? (JSON.parse(last) as BackupReport).tables : null;
  if (said === null) throw damaged(path);
  for (const [table, { rows, sha256 }] of Object.entries(said)) {
    const sum = sums.get(table);
    const isSame = rows === (sum?.rows ?? 0) && sha256 === (sum?.hash ?? createHash('sha256')).digest('hex');
    if (!isSame) throw damaged(path);
  }
  return said;
}

/** In which form the data of a backup is, before anything of it is taken. */
export async function migrationOfBackup(path: string): Promise<string> {
  for await (const line of linesOf(path)) return migrationOf(line);
  throw damaged(path);
}

function migrationOf(line: string): string {
  const isOurs = line.startsWith(`{"schema":"${SCHEMA}"`);
  if (!isOurs) throw new StoreUnusable('这不是明算的备份文件，没有恢复。请选择由 mingsuan backup 写出的文件。');
  return (JSON.parse(line) as { migration: string }).migration;
}

function valuesOf(text: string, path: string): (string | null)[] {
  try {
    return JSON.parse(text) as (string | null)[];
  } catch {
    throw damaged(path);
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  file.on('error', (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new StoreUnusable(`找不到备份文件「${path}」。请检查路径。`);
    if (code.startsWith('Z_')) throw damaged(path);
    throw error;
  } finally {
    file.destroy();
  }
}

function damaged(path: string): StoreUnusable {
  return new StoreUnusable(`备份文件「${path}」不完整或已损坏，没有恢复。请换一份备份。`);
}
