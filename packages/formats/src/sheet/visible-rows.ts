/**
 * A worksheet of the library as the rows a person sees: what is hidden is left out and told of, a merged cell's text
 * stands once, blank cells are not kept.
 */
import type { WorkSheet } from '@e965/xlsx';
import { type CellText, cellText } from './cell-text.ts';
import { type Hidden, type Merge, type SheetCells, settleMerges } from './merged-cells.ts';

export interface VisibleCell {
  readonly column: number;
  readonly held: CellText;
}

/** A row with something in it; columns ascending. Rows and columns count from 0. */
export interface VisibleRow {
  readonly row: number;
  readonly cells: readonly VisibleCell[];
  /** Whether a blank row stands above it. */
  readonly isApart: boolean;
}

export interface VisibleSheet {
  readonly rows: readonly VisibleRow[];
  /** Hidden rows and columns that hold something. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isMergeCut: boolean;
  readonly merges: readonly Merge[];
  /** Cells that show and whose value cannot be read. */
  readonly faults: readonly (CellText & { readonly row: number; readonly column: number })[];
}

export function visibleRows(sheet: WorkSheet): VisibleSheet {
  const cells: SheetCells = sheet['!data'] ?? [];
  const hidden = hiddenOf(sheet);
  const merges = settleMerges(cells, sheet['!merges'] ?? [], hidden);
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  const rows: VisibleRow[] = [];
  const faults: (CellText & { row: number; column: number })[] = [];
  let last = -1;
  cells.forEach((held, row) => {
    const shown: VisibleCell[] = [];
    let isHeld = false;
    held?.forEach((cell, column) => {
      const read = cellText(cell);
      if (read.text === '') return;
      isHeld = true;
      if (hidden.row(row)) return;
      if (hidden.column(column)) hiddenColumns.add(column);
      else {
        shown.push({ column, held: read });
        if (read.fault !== null) faults.push({ ...read, row, column });
      }
    });
    if (isHeld && hidden.row(row)) hiddenRows.push(row);
    if (shown.length === 0) return;
    rows.push({ row, cells: shown, isApart: showsBetween(last, row, hidden) });
    last = row;
  });
  return { rows, hiddenRows, hiddenColumns: [...hiddenColumns].sort((a, b) => a - b), ...merges, faults };
}

function hiddenOf(sheet: WorkSheet): Hidden {
  const rows = sheet['!rows'];
  const columns = sheet['!cols'];
  return {
    row: (row) => rows?.[row]?.hidden === true || rows?.[row]?.hpt === 0,
    column: (column) => columns?.[column]?.hidden === true || columns?.[column]?.width === 0,
  };
}

function showsBetween(above: number, below: number, hidden: Hidden): boolean {
  for (let row = above + 1; row < below; row++) if (!hidden.row(row)) return true;
  return false;
}
