/** A 项目支出绩效自评表 as a sheet: merged cells of its official form, rows as high as their longest text. */
import type { TableBlock } from '@mingsuan/core/composition';
import { type Cell, numberCell, plainDecimal, type Row } from '@mingsuan/core/workbook';
import {
  cellStyle,
  columnsOf,
  gridRows,
  LINE,
  type LinkedSheet,
  linesIn,
  linksOf,
  mergesOf,
  noteRows,
  type Placed,
  placed,
  printOf,
  rowsAbove,
  wordCell,
} from './table-grid.ts';

export function formSheet(name: string, table: TableBlock): LinkedSheet {
  const above = rowsAbove(table);
  const top = above.rows.length;
  const body = placed([...table.header, ...table.body], top);
  const columns = columnsOf(table.widths);
  const heights = heightsOf(
    body,
    columns.map(({ width }) => width),
  );
  const grid = gridRows(body, columns.length, formCell).map(
    (row, i): Row => ({ ...row, height: Math.min(HEIGHT_MAX, Math.max(1, heights.get(top + i) ?? 1) * LINE + 4) }),
  );
  const below = noteRows(table, top + grid.length);
  return {
    sheet: {
      name,
      columns,
      rows: [...above.rows, ...grid, ...below.rows],
      merges: [...above.merges, ...mergesOf(body), ...below.merges],
      gridLines: false,
      print: printOf(table, 0),
    },
    links: linksOf(name, body),
  };
}

/** Numbers stay numbers; they show the digits of the form. */
function formCell(at: Placed): Cell {
  const { text } = at.cell;
  const decimal = text.includes(',') ? null : plainDecimal(text);
  if (decimal === null) return wordCell(at, false);
  const format = decimal.decimals === 0 ? '0' : `0.${'0'.repeat(decimal.decimals)}`;
  return numberCell(decimal.digits, cellStyle('center', format));
}

/** What a row of a sheet can be. */
const HEIGHT_MAX = 400;

/** Lines of each row: a cell over several rows shares its lines among them. */
function heightsOf(cells: readonly Placed[], widths: readonly number[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const { cell, row, column } of cells) {
    const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0);
    const lines = Math.ceil(linesIn(cell.text, width - 1) / cell.rows);
    for (let at = row; at < row + cell.rows; at++) most.set(at, Math.max(lines, most.get(at) ?? 0));
  }
  return most;
}
