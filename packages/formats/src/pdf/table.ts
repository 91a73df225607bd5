/** A table as read off one page: rows of texts between the columns' edges. */
import type { CellSpan } from '@mingsuan/core/document';

/** Where a cell stands, and what it covers. */
export interface CellMark extends CellSpan {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageTable {
  readonly page: number;
  /** The last of the pages that were put beside it; the page itself where none was. */
  readonly lastPage: number;
  readonly top: number;
  readonly bottom: number;
  /** Edges of the columns, left to right: one more than a row has cells. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** By row and column, null for what another cell covers, and for blanks where no lines are. */
  readonly marks: readonly (readonly (CellMark | null)[])[];
  /** By column: how many character sizes are free in the last line of the cell in the last row; none where nothing stands. */
  readonly roomAtEnd: readonly number[];
  /** No uprights part its columns: they are inferred from where its texts stand. */
  readonly isInferred: boolean;
}
