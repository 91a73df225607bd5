/**
 * Rows by 功能科目 in which code, name and amounts ran together: 「2080505机关事业单位基本养老保险缴费支出28.02」. They are parted
 * by what they are; where blank cells may be gone, amounts go into columns as the sums of the table prove, else they are
 * told to be in no known column.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { parseNumeral } from '../money/index.ts';
import type { FactKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { nest, sumsOf } from './loose-codes.ts';
import { gridRows, type LooseRow } from './loose-row.ts';
import { type KnownFacts, placeAmounts } from './place-amounts.ts';
import type { ColumnLayout } from './vocabulary.ts';

const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})\s*([^\d.,\s%—-].*)$/;
/** Digits without a point or a comma may belong to the name. */
const NAME_AND_AMOUNTS = /^(.*[^\d.,\s%—-])\s*(-?\d+[.,][\d,.]*)$/;
const TOTAL = /^(合计)(-?\d[\d,.]*)$/;
const AMOUNT = /-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}/g;
const LEAD = 2;

/** What the columns of a table are: the layout of each column of amounts, and what an amount of a row states. */
export interface CodeColumns {
  readonly width: number;
  readonly columns: readonly (ColumnLayout | null)[];
  readonly factOf: (code: string | null, column: number) => FactKey | null;
}

export interface Unglued {
  readonly rows: readonly GridRow[];
  /** Lines of rows whose amounts were parted, and of those that could not be placed. */
  readonly mended: readonly number[];
  readonly open: readonly number[];
}

/** The rows of a table with those parted that ran together; null where none did. */
export function ungluedCodes(
  rows: readonly GridRow[],
  columns: CodeColumns,
  unit: string,
  known: KnownFacts,
): Unglued | null {
  if (!rows.some((row) => isGlued(row, columns.width))) return null;
  const parted = rows.map((row) => (isGlued(row, columns.width) ? partedRow(row, columns.width) : row));
  // where cells were lost in some rows, a short row may have lost a blank one
  const isLossy = parted.some((row, i) => row !== rows[i] && (rows[i]?.cells.length ?? 0) < columns.width);
  const isPlaced = (row: GridRow, printed: GridRow | undefined) =>
    row === printed
      ? row.cells.length === columns.width || !isLossy
      : row.cells.length === columns.width && !hasManyAmounts(printed);
  const loose = parted.map((row, i) => looseRow(row, rows[i], columns, isPlaced(row, rows[i])));
  nest(loose);
  placeAmounts({ rows: loose, lead: LEAD, width: columns.width - LEAD, sums: sumsOf(columns.columns) }, unit, known);
  const mended: number[] = [];
  const open: number[] = [];
  const read = rows.map((row, i) => {
    const own = loose[i];
    const part = parted[i];
    if (!own || !part || part === row) return own && part && !isPlaced(part, row) ? placed(own, columns.width) : row;
    (own.columns ? mended : open).push(row.line);
    return isPlaced(part, row) ? part : placed(own, columns.width);
  });
  return { rows: read, mended, open };
}

function placed(row: LooseRow, width: number): GridRow {
  const side = { rows: [row], lead: LEAD, width: width - LEAD, sums: [] };
  return gridRows({ header: [], sides: [side], order: [[0, 0]] })[0] as GridRow; // one row in, one row out
}

/** Whether cells of a row ran together: words with digits around them where a code, a name or an amount should stand alone. */
function isGlued({ cells }: GridRow, width: number): boolean {
  for (let i = 0; i < cells.length; i++) {
    const { text } = cells[i] as GridCell; // within the cells
    if (text.length < 4) continue;
    if (i < LEAD ? isGluedLead(text, i, cells) : isGluedAmount(text) && hasRoom(cells, i, width)) return true;
  }
  return false;
}

/** Where a row is as long as the header, amounts that ran together have left blank cells. */
function hasRoom(cells: readonly GridCell[], i: number, width: number): boolean {
  const parts = cells[i]?.text.match(AMOUNT)?.length ?? 0;
  return cells.length < width || cells.slice(i + 1, i + parts).filter(({ text }) => text === '').length === parts - 1;
}

function isGluedLead(text: string, i: number, cells: readonly GridCell[]): boolean {
  if (i === 0 && CODE.test(text)) return false;
  const isWords = !isDigit(text.charCodeAt(0));
  // neither a code in front nor an amount behind, as in nearly every name
  if (isWords && !isDigit(text.charCodeAt(text.length - 1)) && !/[.,]$/.test(text)) return false;
  if (TOTAL.test(text)) return true;
  if (isWords || !CODE_AND_NAME.test(text))
    return i === 1 && CODE.test(cells[0]?.text ?? '') && NAME_AND_AMOUNTS.test(text);
  // a code with its name in the first cell is known to stand for both; further cells tell whether it does
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isGluedAmount(text: string): boolean {
  // several amounts have several points, which hardly any cell has
  const point = text.indexOf('.');
  if (point < 0 || text.indexOf('.', point + 1) < 0) return false;
  const parts = text.match(AMOUNT);
  return parts !== null && parts.length > 1 && parts.join('') === text;
}

/** The row with each thing in a cell of its own; where that makes it as long as the header, or gaps were left, it fits. */
function partedRow(row: GridRow, width: number): GridRow {
  const cells: GridCell[] = [];
  const at = row.cells.findIndex(({ text }) => text !== '');
  let swallowed = 0;
  row.cells.forEach((cell, i) => {
    if (i < at) return;
    const pieces = piecesOf(cell, cells.length);
    // blank cells that a long one left behind it
    if (cell.text === '' && swallowed > 0 && row.cells.length === width) {
      swallowed--;
      return;
    }
    swallowed = Math.max(0, swallowed) + pieces.length - 1;
    cells.push(...pieces);
  });
  const [first] = cells;
  if (first && plainName(first.text) === '合计' && cells[1]?.text !== '')
    cells.splice(1, 0, { text: '', line: first.line, start: first.end, end: first.end });
  return { line: row.line, cells };
}

function piecesOf(cell: GridCell, position: number): GridCell[] {
  const { text } = cell;
  if (position >= LEAD) return isGluedAmount(text) ? cut(cell, text.match(AMOUNT) ?? []) : [cell];
  const total = TOTAL.exec(text);
  if (total) return cut(cell, [total[1] ?? '', ...amountsOf(total[2] ?? '')]);
  const [, code = '', behind = text] = CODE_AND_NAME.exec(text) ?? [];
  if (code === '' && position === 0) return [cell];
  const [, name = behind, amounts = ''] = NAME_AND_AMOUNTS.exec(behind) ?? [];
  return cut(
    cell,
    [code, name, ...amountsOf(amounts)].filter((piece) => piece !== ''),
  );
}

function amountsOf(text: string): readonly string[] {
  return isGluedAmount(text) ? (text.match(AMOUNT) ?? []) : text === '' ? [] : [text];
}

function cut({ text, line, start }: GridCell, pieces: readonly string[]): GridCell[] {
  let from = 0;
  return pieces.map((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return { text: piece, line, start: start + at, end: start + from };
  });
}

/** Several amounts in one cell: where each ends has to be proved. */
function hasManyAmounts(row: GridRow | undefined): boolean {
  return row?.cells.some(({ text }) => (text.match(AMOUNT)?.length ?? 0) > 1) ?? false;
}

function looseRow(
  { cells }: GridRow,
  printed: GridRow | undefined,
  { width, factOf }: CodeColumns,
  isPlaced: boolean,
): LooseRow {
  const code = cells[0]?.text ?? '';
  const key = plainName(code) === '合计' ? null : code;
  const found = cells.slice(LEAD, isPlaced ? width : undefined).flatMap((cell, column) => {
    const amount = parseNumeral(cell.text) ? { ...cell, kind: 'number' as const, at: column } : null;
    return amount ? [amount] : [];
  });
  return {
    lead: cells.slice(0, LEAD),
    amounts: found,
    mustAddUp: hasManyAmounts(printed),
    columns: isPlaced ? found.map(({ at }) => at) : null,
    ways: [],
    parent: -1,
    factOf: (column) => factOf(key, column),
  };
}
