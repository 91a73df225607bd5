/** How much one case may hold: its files are read together, in one thread of a program that answers others meanwhile. */
import type { Document } from '@mingsuan/core/document';
import type { NewDocument } from '../store/store.ts';
import { Refusal } from './refusal.ts';

export const CASE_FILES_MAX = 20;
/** Of one department and year; disclosures are of a few. */
export const CASE_BYTES_MAX = 128 * 1024 * 1024;

/** Refuses files that are too many or too large for one case. */
export function checkCase(documents: readonly Pick<NewDocument, 'bytes'>[]): void {
  if (documents.length > CASE_FILES_MAX)
    throw new Refusal(
      413,
      'too-many-files',
      `一次审核最多 ${CASE_FILES_MAX} 个文件，这些有 ${documents.length} 个。`,
      '请按部门和年度分开，分几次审核。',
    );
  if (documents.reduce((sum, { bytes }) => sum + bytes, 0) > CASE_BYTES_MAX) throw caseTooLarge();
}

export function caseTooLarge(): Refusal {
  return new Refusal(
    413,
    'case-too-large',
    `一次审核的文件合起来不能超过 ${CASE_BYTES_MAX / 1024 / 1024} MB，没有收下。`,
    '请按部门和年度分开，分几次审核。',
  );
}

/** What was read of files, as far as it costs memory to work with. */
interface Amount {
  readonly characters: number;
  readonly cells: number;
}

export const NOTHING: Amount = { characters: 0, cells: 0 };
/** Thirty times the longest disclosures: a small file may unfold to hundreds of megabytes. */
const READ_MAX: Amount = { characters: 1_500_000, cells: 150_000 };

export function plus(amount: Amount, { lines, blocks }: Document): Amount {
  const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
  return {
    characters: lines.reduce((sum, line) => sum + line.length, amount.characters),
    cells: rows.reduce((sum, { cells }) => sum + cells.length, amount.cells),
  };
}

export function isTooMuch({ characters, cells }: Amount): boolean {
  return characters > READ_MAX.characters || cells > READ_MAX.cells;
}

/** Why a file that was read is not audited. */
export function tooMuch(name: string): string {
  return `文件「${name}」读出的内容太多，连同同一次审核的其他文件超过了 ${READ_MAX.characters / 10_000} 万字或 ${READ_MAX.cells / 10_000} 万格，没有审核。请删去无关的内容，或把文件拆开，分几次审核。`;
}
