/** `mingsuan new DIR --name … --year …`: an empty ledger's workbook, ready to be filled in. What is there is never overwritten. */
import { join } from 'node:path';
import { bookOf } from '@mingsuan/app';
import { emptyLedger } from '@mingsuan/core/ledger';
import type { ExitCode, Ports } from '../ports.ts';

export interface NewOptions {
  readonly name: string;
  readonly year: number;
}

export async function newCommand(ports: Ports, folder: string, { name, year }: NewOptions): Promise<ExitCode> {
  const path = join(folder, `${fileName(name)}${year}年决算账本.xlsx`);
  await ports.writeNew(path, await ports.workbookBytes(bookOf(emptyLedger(name, year))));
  ports.stdout(`已建好空白账本：${path}\n请用 Excel、WPS 表格或 LibreOffice 打开，按“填表说明”填写。\n`);
  return 0;
}

/** The name without what file systems do not take. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
}
