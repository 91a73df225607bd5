/** Where in the original something stands, as a person finds it, from where it stands in the text. */
import type { Document } from './document.ts';

/** What the format has no word for is null; everything is for plain text, whose lines are its places. */
export interface Origin {
  readonly page: number | null;
  readonly sheet: string | null;
  /** A sheet's address: `B7`. */
  readonly cell: string | null;
  /** Tables count through the document, their rows from the table's first. */
  readonly table: number | null;
  readonly tableRow: number | null;
  /** What the cell holds where it prints something else. */
  readonly stored: string | null;
  /** Read off a picture by character recognition; left out where it is not. */
  readonly isFromPicture?: true;
}

/** Of plain text. */
export const NOWHERE: Origin = { page: null, sheet: null, cell: null, table: null, tableRow: null, stored: null };

/** The cell of a row is found by the tabs before the place. */
export function originAt({ origins, lines }: Document, line: number, start = 0): Origin {
  const origin = origins[line - 1];
  if (!origin) return NOWHERE;
  let column = 0;
  const text = lines[line - 1] ?? '';
  for (let tab = text.indexOf('\t'); tab >= 0 && tab < start; tab = text.indexOf('\t', tab + 1)) column++;
  const cell = origin.cells[column];
  const { page, sheet, table, row, isFromPicture } = origin;
  const mark = isFromPicture && { isFromPicture };
  return { page, sheet, cell: cell?.address ?? null, table, tableRow: row, stored: cell?.stored ?? null, ...mark };
}

/** 「第 12 页」, 「『收支总表』B7」 or 「第 3 个表第 5 行」, whichever is the shortest way there; null where only the line is known. */
export function sayOrigin({
  page,
  sheet,
  cell,
  table,
  tableRow,
  isFromPicture,
}: Omit<Origin, 'stored'>): string | null {
  if (page !== null) return `第 ${page} 页${isFromPicture ? '（识别自图片）' : ''}`;
  const row = tableRow === null ? '' : `第 ${tableRow} 行`;
  if (sheet !== null) return `「${sheet}」${cell ?? row}`;
  return table === null ? null : `第 ${table} 个表${row}`;
}

/** The place in the original with its line in the text: 「第 12 页（第 203 行）」; the line alone where that is all. */
export function sayPlace(place: Omit<Origin, 'stored'> & { readonly line: number }): string {
  const origin = sayOrigin(place);
  return origin === null ? `第 ${place.line} 行` : `${origin}（第 ${place.line} 行）`;
}
