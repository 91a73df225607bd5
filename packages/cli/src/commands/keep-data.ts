/** `mingsuan backup FILE` and `restore FILE`: all that the workbench keeps, in one file. */
import type { ExitCode, Ports } from '../ports.ts';

export interface KeepDataOptions {
  readonly data?: string;
}

export async function backupCommand(ports: Ports, file: string, { data }: KeepDataOptions): Promise<ExitCode> {
  ports.stdout(
    `已备份到 ${file}：${told(await ports.backup(file, data))}。\n恢复时运行：mingsuan restore ${file} --data 新文件夹\n`,
  );
  return 0;
}

export async function restoreCommand(ports: Ports, file: string, { data }: KeepDataOptions): Promise<ExitCode> {
  ports.stdout(`已由 ${file} 恢复：${told(await ports.restore(file, data))}。逐行核对过，与备份一致。\n`);
  return 0;
}

const WORDS: Readonly<Record<string, string>> = {
  organisation: '部门',
  book: '账本',
  version: '版本',
  change: '改动记录',
  document: '审核过的文件',
  mark: '标注',
};

function told(rows: Readonly<Record<string, number>>): string {
  return Object.entries(WORDS)
    .map(([table, word]) => `${word} ${rows[table] ?? 0}`)
    .join('，');
}
