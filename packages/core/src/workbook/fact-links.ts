/**
 * Which fact a number of a sheet is: what a hidden sheet of our own workbooks lists, so that reading them again binds every
 * number. Numbers are listed, not names, so that the sheet survives any spreadsheet.
 */
export interface CellLink {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Span in the text that the cell shows. */
  readonly start: number;
  readonly end: number;
  readonly fact: string;
}

export const LINK_SHEET = '明算事实';
export const LINK_SHEET_HEAD = ['工作表', '行', '列', '起', '止', '事实'] as const;
