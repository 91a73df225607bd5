/** The rows of a table for the report, its merged cells with their spans: what another cell covers is left out. */
import type { GridCell, GridRow } from '@mingsuan/core/document';
import type { ReportCell } from '../contract/report.ts';

interface ReportRow {
  readonly header: boolean;
  readonly cells: readonly ReportCell[];
}

export function reportRows(rows: readonly GridRow[], isHeader: (row: GridRow) => boolean): ReportRow[] {
  const headers = rows.map(isHeader);
  /** By column: the row before which a cell from above covers it. */
  const coveredTo: number[] = [];
  return rows.map((row, r) => {
    const last = Math.max(
      0,
      row.cells.findLastIndex((cell) => cell.start < cell.end),
    );
    const cells: ReportCell[] = [];
    for (let column = 0; column <= last; column++) {
      const cell = row.cells[column];
      if (!cell || (coveredTo[column] ?? 0) > r) continue;
      const columns = reachAcross(row.cells, column, r, coveredTo);
      const down = reachDown(rows, headers, r, column, columns);
      for (let i = 0; i < columns; i++) coveredTo[column + i] = r + down;
      const { line, start, end } = cell;
      cells.push({ line, start, end, ...(columns > 1 && { colSpan: columns }), ...(down > 1 && { rowSpan: down }) });
      column += columns - 1;
    }
    return { header: headers[r] ?? false, cells };
  });
}

/** Over as many columns as are free and blank: what a reader says of spans may not hide a text. */
function reachAcross(cells: readonly GridCell[], column: number, row: number, coveredTo: readonly number[]): number {
  const most = cells[column]?.span?.columns ?? 1;
  let columns = 1;
  while (columns < most && isBlank(cells[column + columns]) && (coveredTo[column + columns] ?? 0) <= row) columns++;
  return columns;
}

/** Over as many rows as are blank there; the head of a table ends where its body begins. */
function reachDown(
  rows: readonly GridRow[],
  headers: readonly boolean[],
  row: number,
  column: number,
  columns: number,
): number {
  const most = rows[row]?.cells[column]?.span?.rows ?? 1;
  const isFree = (at: number) => {
    const cells = rows[at]?.cells.slice(column, column + columns) ?? [];
    return cells.length === columns && cells.every(isBlank) && headers[at] === headers[row];
  };
  let down = 1;
  while (down < most && isFree(row + down)) down++;
  return down;
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.start === cell.end;
}
