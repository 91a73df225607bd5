/** A composed table as sheet rows under its title and head: places of cells, merges, print setup. */
import type { TableBlock, TableCell } from '@mingsuan/core/composition';
import {
  boxed,
  type Cell,
  type CellLink,
  type CellStyle,
  type Column,
  type PrintSetup,
  type Range,
  type Row,
  type Sheet,
  textCell,
} from '@mingsuan/core/workbook';

const FONT = '宋体';
const BOX = boxed({ line: 'thin' });
const TITLE: CellStyle = { font: '黑体', size: 16, horizontal: 'center', vertical: 'center' };
const SMALL: CellStyle = { font: FONT, size: 10 };
const SMALL_CENTRED: CellStyle = { ...SMALL, horizontal: 'center' };
const SMALL_RIGHT: CellStyle = { ...SMALL, horizontal: 'right' };
const NOTE: CellStyle = { ...SMALL, wrap: true, vertical: 'top' };
const HEADER: CellStyle = {
  font: FONT,
  size: 10,
  bold: true,
  border: BOX,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
const CELL: CellStyle = { font: FONT, size: 10, border: BOX, vertical: 'center', wrap: true };

const cellStyles = new Map<string, CellStyle>();

/** The style of cells of the grid: one object for each kind, which a writer then knows again. */
export function cellStyle(horizontal: TableCell['align'], format?: string): CellStyle {
  const id = `${horizontal} ${format}`;
  let style = cellStyles.get(id);
  if (!style) {
    style = { ...CELL, horizontal, ...(format === undefined ? {} : { format }) };
    cellStyles.set(id, style);
  }
  return style;
}

/** A sheet with the facts of its numbers. */
export interface LinkedSheet {
  readonly sheet: Sheet;
  readonly links: readonly CellLink[];
}

/** A cell of the composed table at its place in the sheet. */
export interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Where the cells of rows stand, `top` rows below the sheet's first. */
export function placed(rows: readonly (readonly TableCell[])[], top: number): Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((row, y) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${top + y}:${column}`)) column++;
      for (let dy = 0; dy < cell.rows; dy++)
        for (let dx = 0; dx < cell.columns; dx++) taken.add(`${top + y + dy}:${column + dx}`);
      const at = { cell, row: top + y, column };
      column += cell.columns;
      return at;
    });
  });
}

/** Title, number and head of a table: the rows above its grid. */
export function rowsAbove({ title, number, head, widths }: TableBlock): { rows: Row[]; merges: Range[] } {
  const last = widths.length - 1;
  const rows: Row[] = [{ cells: [textCell(title, TITLE)], height: 30 }];
  if (number !== null) rows.push({ cells: [...blanks(last), textCell(number, SMALL_RIGHT)] });
  const [left = '', ...others] = head;
  const right = others.pop();
  const middle = others[0];
  const line: (Cell | null)[] = blanks(last + 1);
  if (head.length > 0) line[0] = textCell(left, right === undefined ? SMALL_CENTRED : SMALL);
  if (middle !== undefined) line[Math.floor(last / 2)] = textCell(middle, SMALL_CENTRED);
  if (right !== undefined) line[last] = textCell(right, SMALL_RIGHT);
  if (head.length > 0) rows.push({ cells: line });
  const whole = (row: number): Range => ({ top: row, bottom: row, left: 0, right: last });
  return { rows, merges: [whole(0), ...(head.length > 0 && right === undefined ? [whole(rows.length - 1)] : [])] };
}

function blanks(count: number): (Cell | null)[] {
  return Array.from({ length: count }, () => null);
}

/** The grid: every place has a border; a merged cell's text stands in its first. */
export function gridRows(cells: readonly Placed[], columns: number, make: (at: Placed) => Cell): Row[] {
  const top = cells[0]?.row ?? 0;
  const bottom = Math.max(top, ...cells.map(({ row, cell }) => row + cell.rows));
  const grid: (Cell | null)[][] = Array.from({ length: bottom - top }, () =>
    Array.from({ length: columns }, (): Cell => ({ kind: 'blank', style: CELL })),
  );
  for (const at of cells) {
    const line = grid[at.row - top];
    if (line) line[at.column] = make(at);
  }
  return grid.map((line) => ({ cells: line }));
}

export function mergesOf(cells: readonly Placed[]): Range[] {
  return cells.flatMap(({ cell, row, column }) =>
    cell.rows * cell.columns === 1
      ? []
      : [{ top: row, left: column, bottom: row + cell.rows - 1, right: column + cell.columns - 1 }],
  );
}

/** Which fact each number is. */
export function linksOf(sheet: string, cells: readonly Placed[]): CellLink[] {
  return cells.flatMap(({ cell: { fact, text }, row, column }) =>
    fact === null || text === '' ? [] : [{ sheet, row, column, start: 0, end: text.length, fact }],
  );
}

export function wordCell({ cell }: Placed, isHeader: boolean): Cell {
  return textCell(cell.text, isHeader ? HEADER : cellStyle(cell.align));
}

/** Notes below the grid, each over its whole width. */
export function noteRows({ notes, widths }: TableBlock, top: number): { rows: Row[]; merges: Range[] } {
  const width = columnsOf(widths).reduce((sum, one) => sum + one.width, 0);
  return {
    rows: notes.map((note) => ({
      cells: [textCell(note, NOTE)],
      height: linesIn(note, width) * LINE,
    })),
    merges: notes.map((_, i) => ({ top: top + i, bottom: top + i, left: 0, right: widths.length - 1 })),
  };
}

/** Points of a line of 10 pt. */
export const LINE = 14;

/** Lines that a text takes in a width of digits; a 汉字 takes two. */
export function linesIn(text: string, width: number): number {
  const length = [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return Math.max(1, Math.ceil((length * 1.05) / width));
}

/** No amount fits less. */
const WIDTH_MIN = 6;

export function columnsOf(widths: readonly number[]): Column[] {
  // tables of many narrow columns need room for 「1,234.56」
  const scale = widths.length >= 12 && Math.max(...widths) < 10 ? 1.4 : 1.1;
  return widths.map((width) => ({ width: Math.max(WIDTH_MIN, Math.ceil(width * scale)) }));
}

export function printOf({ isWide }: TableBlock, titleRows: number): PrintSetup {
  return { paper: 'A4', landscape: isWide, fitToWidth: true, titleRows, pageNumbers: true, centred: true };
}
