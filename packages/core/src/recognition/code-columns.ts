/**
 * 科目代码 printed in two or three columns (类 款 项) put together into one, and 合计 where a row of codes would stand,
 * so that every table by 科目 has its code in the first column, its name in the second and amounts behind.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';

const LEVELS = ['类', '款', '项'];
const DIGITS = /^\d+$/;
/** Rows that are looked at to find out in how many columns codes stand. */
const LOOK_ROWS = 14;
const TOTAL = '合计';
const AMOUNT = /^-?[\d,]*\.?\d+$|^[—–-]+$/;

const CLASS = /^\d{3}$/;
const PART = /^\d{2}$/;

/** In how many columns codes are printed: 1, or 2 to 3 where 类, 款 and 项 stand apart. */
export function codeWidth(rows: readonly GridRow[]): number {
  const levels = Math.max(0, ...rows.slice(0, LOOK_ROWS).map((row) => levelsAt(row, 0)));
  if (levels > 1) return levels;
  let parts = 1;
  for (const { cells } of rows) {
    if (!CLASS.test(cells[0]?.text ?? '') || !PART.test(cells[1]?.text ?? '')) continue;
    parts = Math.max(parts, PART.test(cells[2]?.text ?? '') ? 3 : 2);
  }
  return parts;
}

/** How many of 类, 款, 项 stand one after the other from a column on. */
function levelsAt(row: GridRow, from: number): number {
  let count = 0;
  while (count < LEVELS.length && plainName(row.cells[from + count]?.text ?? '') === LEVELS[count]) count++;
  return count;
}

const CODE_HEAD = /科目(?:代码|编码)$/;
const NAME_HEAD = '科目名称';

/** The rows with code and name in front, where a place prints them behind the amounts or the name before the code. */
export function codeInFront(rows: readonly GridRow[]): readonly GridRow[] {
  const head = rows.slice(0, LOOK_ROWS).map(({ cells }) => cells.map(headOf));
  const name = columnIn(head, (text) => text === NAME_HEAD);
  if (name < 0) return rows;
  const code = columnIn(head, (text) => CODE_HEAD.test(text));
  const levels = LEVELS.map((level) => columnIn(head, (text) => text === level));
  const lead = [...(levels.includes(-1) ? [code] : levels), name];
  if (lead.includes(-1) || lead.every((at, i) => at === i)) return rows;
  return rows.map(({ line, cells }) => ({
    line,
    cells: lead.flatMap((i) => cells[i] ?? []).concat(cells.filter((_, i) => !lead.includes(i))),
  }));
}

/** Characters without which a cell is no head of code or name: most cells of the first rows are amounts. */
const HEAD_SIGN = /[类款项码称]/;

function headOf({ text }: GridCell): string {
  return HEAD_SIGN.test(text) ? plainName(text) : '';
}

/** The first column in which a row has such a head; -1 for none. */
function columnIn(heads: readonly (readonly string[])[], test: (text: string) => boolean): number {
  for (const row of heads) {
    for (let i = 0; i < row.length; i++) {
      const text = row[i] ?? '';
      if (text !== '' && test(text)) return i;
    }
  }
  return -1;
}

/** Rows with the columns of the code put together; the code's cell spans them. */
export function foldCodes(rows: readonly GridRow[], width: number): readonly GridRow[] {
  if (width === 1) return rows;
  const whole = Math.max(...rows.map((row) => row.cells.length));
  return rows.map((row) => ({ line: row.line, cells: fold(row, widthOf(row, width, whole)) }));
}

/** Of a row that is short because digits of its code ran together or a blank column is gone, as many columns fewer. */
function widthOf({ cells }: GridRow, width: number, whole: number): number {
  const own = width - (whole - cells.length);
  if (own < 1 || own >= width) return width;
  const code = cells.slice(0, own).map(({ text }) => text);
  const isCode = /^\d{3}(?:\d{2}){0,2}$/.test(code.join(''));
  return isCode && !DIGITS.test(cells[own]?.text ?? '') && cells[own]?.text !== '' ? own : width;
}

function fold({ cells }: GridRow, width: number): readonly GridCell[] {
  const parts = cells.slice(0, width).filter((cell) => cell.text !== '');
  const [first] = parts;
  const at = first ?? cells[0];
  if (!at) return cells;
  const last = parts[parts.length - 1] ?? at;
  const isCode = parts.every((cell) => DIGITS.test(cell.text.replace(/\s/g, '')));
  const isTotal = parts.length > 0 && plainName(parts.map((cell) => cell.text).join('')) === TOTAL;
  const texts = parts.map((cell, i) => (isCode && i > 0 ? levelText(cell.text) : cell.text));
  const text = isCode || isTotal || isLevels(parts) ? texts.join('') : (first?.text ?? '');
  return [{ text, line: at.line, start: at.start, end: last.end }, ...cells.slice(width)];
}

/** 款 and 项 have two digits; a number cell has lost its nought. */
function levelText(text: string): string {
  return text.length === 1 ? `0${text}` : text;
}

function isLevels(parts: readonly GridCell[]): boolean {
  return parts.length > 0 && LEVELS.join('').startsWith(parts.map((cell) => plainName(cell.text)).join(''));
}

/** The row with 合计 in the place of the code, where it stands under the name or beside 类 款 项. */
export function totalInFront(row: GridRow): GridRow {
  const name = row.cells[1];
  return name && plainName(name.text) === TOTAL ? withTotalInFront(row) : row;
}

function withTotalInFront(row: GridRow): GridRow {
  const [code, name, ...amounts] = row.cells;
  if (!code || !name) return row;
  const before = plainName(code.text);
  if (before !== '' && !LEVELS.join('').startsWith(before)) return row;
  if (!amounts.some((cell) => AMOUNT.test(cell.text)) && before !== '') return row;
  if (amounts.some((cell) => cell.text !== '' && !AMOUNT.test(cell.text))) return row;
  const blank: GridCell = { text: '', line: name.line, start: name.end, end: name.end };
  return { line: row.line, cells: [name, blank, ...amounts] };
}
