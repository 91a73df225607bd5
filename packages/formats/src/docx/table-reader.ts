/** The tables that are being read, one in a cell of another. */
import type { CellDraft, RowDraft, StoryBlock, TableDraft } from './blocks.ts';

interface OpenTable {
  readonly draft: TableDraft;
  row: RowDraft | null;
  cell: CellDraft | null;
}

/** No table has more columns; a span that says so is damaged. */
const COLUMNS_MAX = 1000;

export class TableReader {
  private readonly open: OpenTable[] = [];
  private readonly cellsMax: number;
  private readonly tooMany: () => void;
  private tables = 0;
  private cells = 0;

  /** `tooMany` is called where cells beyond the limit are left out. */
  constructor(cellsMax: number, tooMany: () => void) {
    this.cellsMax = cellsMax;
    this.tooMany = tooMany;
  }

  openTable(): void {
    this.tables++;
    this.open.push({ draft: { number: this.tables, widths: [], rows: [] }, row: null, cell: null });
  }

  /** The table that ends; null where none was open. */
  closeTable(): TableDraft | null {
    return this.open.pop()?.draft ?? null;
  }

  /** A column of the grid. */
  column(width: number): void {
    this.open.at(-1)?.draft.widths.push(width);
  }

  openRow(): void {
    const table = this.open.at(-1);
    if (!table) return;
    table.row = { cells: [], before: 0, isDropped: false, page: null };
    table.draft.rows.push(table.row);
  }

  closeRow(): void {
    const table = this.open.at(-1);
    if (table) table.row = null;
  }

  dropRow(): void {
    const row = this.open.at(-1)?.row;
    if (row) row.isDropped = true;
  }

  /** Columns left out in front of the row. */
  leaveOut(columns: number): void {
    const row = this.open.at(-1)?.row;
    if (row) row.before = this.counted(columns);
  }

  /** Begins a cell; false where there is no row for it, or no room. */
  openCell(blocks: readonly StoryBlock[]): boolean {
    const table = this.open.at(-1);
    if (!table?.row) return false;
    if (this.cells >= this.cellsMax) {
      this.tooMany();
      return false;
    }
    this.cells++;
    table.cell = { blocks, span: 1, merge: null, isCovered: false };
    table.row.cells.push(table.cell);
    return true;
  }

  /** Ends the cell, on a page; false where none was open. */
  closeCell(page: number | null): boolean {
    const table = this.open.at(-1);
    if (!table?.cell) return false;
    table.cell = null;
    if (table.row) table.row.page ??= page;
    return true;
  }

  span(columns: number): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.span = Math.max(1, this.counted(columns));
  }

  merge(merge: CellDraft['merge']): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.merge = merge;
  }

  /** The cell is covered by the one on its left, or deleted. */
  cover(isCovered: boolean): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.isCovered = isCovered;
  }

  private counted(columns: number): number {
    const sane = Math.min(Math.max(columns, 0), COLUMNS_MAX);
    this.cells += sane;
    return sane;
  }
}
