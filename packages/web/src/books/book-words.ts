/** Books in words. */
import type { Book } from '@mingsuan/app/workbench';

const originWords: Readonly<Record<Book['origin'], string>> = {
  empty: '空白新建',
  document: '由公开文件反推',
  roll: '由上年结转',
  duplicate: '复制',
  workbook: '由账本文件导入',
};

export function originWord({ origin }: Book): string {
  return originWords[origin];
}

export function bookTitle({ organisation, year, label }: Book): string {
  return `${organisation.name} ${year}年度${label === '' ? '' : `（${label}）`}`;
}
