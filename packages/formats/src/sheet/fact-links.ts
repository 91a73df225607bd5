/** The hidden sheet of our own workbooks that says which fact each number is; other files have none. */
import type { WorkSheet } from '@e965/xlsx';
import type { SpanLink } from '@mingsuan/core/document';
import { LINK_SHEET_HEAD } from '@mingsuan/core/workbook';

/** Links of a sheet by the place of the cell. */
export type SheetLinks = ReadonlyMap<string, readonly SpanLink[]>;

export const NO_LINKS: SheetLinks = new Map();

export function linkKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** By the name of the sheet. Rows that are not as we write them are passed over. */
export function factLinks(sheet: WorkSheet | undefined): ReadonlyMap<string, SheetLinks> {
  const [head = [], ...rows] = sheet?.['!data'] ?? [];
  const links = new Map<string, Map<string, SpanLink[]>>();
  if (LINK_SHEET_HEAD.some((word, i) => head[i]?.v !== word)) return links;
  for (const cells of rows) {
    const [name, row, column, start, end, fact] = (cells ?? []).map((cell) => cell?.v);
    if (typeof name !== 'string' || typeof fact !== 'string') continue;
    if (![row, column, start, end].every((value) => Number.isSafeInteger(value))) continue;
    const own = links.get(name) ?? new Map<string, SpanLink[]>();
    links.set(name, own);
    const key = linkKey(Number(row) - 1, Number(column) - 1);
    own.set(key, [...(own.get(key) ?? []), { start: Number(start), end: Number(end), fact }]);
  }
  return links;
}
