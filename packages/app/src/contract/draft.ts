/** A book while somebody fills it in, schema mingsuan.draft/1: what the workbench edits and the server keeps. */

/** A row as it was typed, right or wrong, by the headers of the workbook's columns; what is empty may be left out. */
export type DraftRow = Readonly<Record<string, string>>;

export interface BookDraft {
  readonly schema: 'mingsuan.draft/1';
  /** By the name of the sheet, in the order of its blocks; rows of a form in the order of its labels. */
  readonly sheets: Readonly<Record<string, readonly (readonly DraftRow[])[]>>;
}
