/** What a part of the package holds before it is written to the Document: paragraphs, and tables as the format has them. */

import type { SpanLink } from '@mingsuan/core/document';

/** A paragraph as it is printed. */
export interface Line {
  readonly text: string;
  readonly page: number | null;
  /** What the file says of stretches of the text. */
  readonly links?: readonly SpanLink[];
}

export type StoryBlock = Line | TableDraft;

export interface CellDraft {
  readonly blocks: readonly StoryBlock[];
  span: number;
  /** Of cells merged downwards the first, or one that says it goes on from above. */
  merge: 'first' | 'goesOn' | null;
  /** Merged with the cell on its left, or deleted: a blank. */
  isCovered: boolean;
}

export interface RowDraft {
  readonly cells: CellDraft[];
  /** Columns left out in front. */
  before: number;
  /** Deleted in a tracked change, or hidden. */
  isDropped: boolean;
  page: number | null;
}

export interface TableDraft {
  /** Counted through the document. */
  readonly number: number;
  /** Of the grid's columns, in twentieths of a point. */
  readonly widths: number[];
  readonly rows: RowDraft[];
}
