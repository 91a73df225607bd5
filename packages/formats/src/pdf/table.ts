/** A table as read off one page: rows of texts between the columns' edges. */
export interface PageTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Edges of the columns, left to right: one more than a row has cells. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** By column: in the last row, a further character would not have fitted into the last line of the cell. */
  readonly fullAtEnd: readonly boolean[];
}
