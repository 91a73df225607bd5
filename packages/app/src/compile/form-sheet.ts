/** A 项目支出绩效自评表 as a sheet: merged cells of its official form, rows as high as their longest text. */
import type { TableBlock } from '@mingsuan/core/composition';
import { type Cell, numberCell, plainDecimal, type Row, type Sheet } from '@mingsuan/core/workbook';
import {
  CELL,
  columnsOf,
  gridRows,
  LINE,
  linesIn,
  mergesOf,
  noteRows,
  type Placed,
  placed,
  printOf,
  rowsAbove,
  wordCell,
} from './table-grid.ts';

export function formSheet(name: string, table: TableBlock): Sheet {
  const above = rowsAbove(table);
  const top = above.rows.length;
  const body = placed([...table.header, ...table.body], top);
  const columns = columnsOf(table.widths);
  const grid = gridRows(body, columns.length, formCell).map(
    (row, i): Row => ({
      ...row,
      height: heightOf(
        top + i,
        body,
        columns.map(({ width }) => width),
      ),
    }),
  );
  const below = noteRows(table, top + grid.length);
  return {
    name,
    columns,
    rows: [...above.rows, ...grid, ...below.rows],
    merges: [...above.merges, ...mergesOf(body), ...below.merges],
    gridLines: false,
    print: printOf(table, 0),
  };
}

/** Numbers stay numbers; they show the digits of the form. */
function formCell(at: Placed): Cell {
  const { text } = at.cell;
  const decimal = text.includes(',') ? null : plainDecimal(text);
  if (decimal === null) return wordCell(at, false);
  const format = decimal.decimals === 0 ? '0' : `0.${'0'.repeat(decimal.decimals)}`;
  return numberCell(decimal.digits, { ...CELL, horizontal: 'center', format });
}

/** A cell over several rows shares its lines among them. */
function heightOf(row: number, cells: readonly Placed[], widths: readonly number[]): number {
  const lines = cells
    .filter((at) => at.row <= row && row < at.row + at.cell.rows)
    .map(({ cell, column }) => {
      const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0);
      return Math.ceil(linesIn(cell.text, width - 1) / cell.rows);
    });
  return Math.min(400, Math.max(1, ...lines) * LINE + 4);
}
