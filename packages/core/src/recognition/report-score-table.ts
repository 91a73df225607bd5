/**
 * The score table of a report: a row per project with budget, execution, rate and score. Often printed one cell per line;
 * so the heads are found in the order of the cells, and the rows after them are counted off by their names.
 */
import type { Document, GridCell, Problem } from '../document/index.ts';
import type { ReportFigure } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { ReportVocabulary, ScoreColumn } from './report-vocabulary.ts';

export interface ScoreCell {
  readonly column: ScoreColumn;
  readonly unit: string;
  readonly cell: GridCell;
}

export interface ScoreRow {
  readonly name: GridCell;
  readonly cells: readonly ScoreCell[];
}

export interface ScoreTable {
  readonly rows: readonly ScoreRow[];
  readonly total: readonly ScoreCell[];
  /** First and last line, heads included. */
  readonly line: number;
  readonly endLine: number;
  /** Heads in their order, as printed. */
  readonly heads: readonly { readonly column: ScoreColumn; readonly text: string }[];
}

interface Head {
  readonly column: ScoreColumn;
  readonly unit: string;
  readonly text: string;
}

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;
const TOTAL = /^(?:合计|总计|小计)$/;
const COLUMNS_MIN = 3;
const HEAD_LENGTH_MAX = 14;
const UNITS: Readonly<Partial<Record<ScoreColumn, string>>> = { rate: '%', score: '分' };

function headOf(cell: GridCell, vocabulary: ReportVocabulary): Head | null {
  const text = plainName(cell.text);
  if (text === '' || text.length > HEAD_LENGTH_MAX) return null;
  const row = vocabulary.scoreTable.find(({ words }) => words.some((word) => word.test(text)));
  if (!row) return null;
  const unit = UNITS[row.column] ?? /(?:亿元|万元|元)/.exec(text)?.[0] ?? '万元';
  return { column: row.column, unit, text: cell.text };
}

/** Cells with text, in order of reading; empty ones stay where a row has several cells. */
function cellsInOrder(document: Document, bodyLine: number): { cell: GridCell; row: number }[] {
  const cells: { cell: GridCell; row: number }[] = [];
  let row = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'grid' || block.line < bodyLine) continue;
    for (const { cells: own } of block.rows) {
      row++;
      for (const cell of own) if (cell.text !== '') cells.push({ cell, row });
    }
  }
  return cells;
}

/** The first table of scores; null where there is none. */
export function findScoreTable(
  document: Document,
  vocabulary: ReportVocabulary,
  bodyLine: number,
  problems: Problem[],
): ScoreTable | null {
  const cells = cellsInOrder(document, bodyLine);
  for (let i = 0; i < cells.length; i++) {
    const heads = headsAt(
      cells.map((c) => c.cell),
      i,
      vocabulary,
    );
    if (heads) return readRows(cells.slice(i), heads, vocabulary, problems);
  }
  return null;
}

function headsAt(cells: readonly GridCell[], at: number, vocabulary: ReportVocabulary): Head[] | null {
  const heads: Head[] = [];
  for (let i = at; i < cells.length; i++) {
    const cell = cells[i];
    const head = cell ? headOf(cell, vocabulary) : null;
    if (!head || heads.some((h) => h.column === head.column && h.column !== 'skip')) break;
    heads.push(head);
  }
  const columns = heads.map((h) => h.column);
  const named = columns.indexOf('name');
  if (named !== (columns[0] === 'ordinal' ? 1 : 0) || heads.length < COLUMNS_MIN) return null;
  const figures = columns.filter((c) => c !== 'name' && c !== 'ordinal' && c !== 'skip' && c !== 'grade');
  return figures.length >= COLUMNS_MIN - 1 ? heads : null;
}

function readRows(
  cells: readonly { cell: GridCell; row: number }[],
  heads: readonly Head[],
  vocabulary: ReportVocabulary,
  problems: Problem[],
): ScoreTable {
  const rows: ScoreRow[] = [];
  let total: readonly ScoreCell[] = [];
  const first = cells[0]?.cell.line ?? 1;
  let endLine = cells[heads.length - 1]?.cell.line ?? first;
  const columns = heads.filter((h) => h.column !== 'name' && h.column !== 'ordinal');
  const grades = new Set(vocabulary.grades);
  let i = heads.length;
  while (i < cells.length) {
    const ordinal = heads[0]?.column === 'ordinal' && /^\d{1,3}$/.test(cells[i]?.cell.text ?? '') ? 1 : 0;
    const name = cells[i + ordinal]?.cell;
    if (!name || NUMBER.test(name.text)) break;
    const values: GridCell[] = [];
    let at = i + ordinal + 1;
    while (at < cells.length && values.length < columns.length) {
      const text = cells[at]?.cell.text ?? '';
      if (!NUMBER.test(text) && !grades.has(plainName(text))) break;
      const value = cells[at]?.cell;
      if (value) values.push(value);
      at++;
    }
    if (values.length === 0) break;
    const isFull = values.length === numbersIn(columns) || values.length === columns.length;
    if (!isFull) problems.push(missing(name, columns.length, values.length));
    const read = isFull ? place(columns, values, grades) : [];
    if (TOTAL.test(plainName(name.text))) total = read;
    else rows.push({ name, cells: read });
    endLine = values[values.length - 1]?.line ?? endLine;
    i = at;
    // remarks that belong to no column
    while (i < cells.length && cells[i]?.row === cells[at - 1]?.row) i++;
  }
  return { rows, total, line: first, endLine, heads: heads.map(({ column, text }) => ({ column, text })) };
}

function numbersIn(columns: readonly Head[]): number {
  return columns.filter((c) => c.column !== 'skip' && c.column !== 'grade').length;
}

/** Values under their heads; a grade stands only where a grade is asked for. */
function place(columns: readonly Head[], values: readonly GridCell[], grades: ReadonlySet<string>): ScoreCell[] {
  const asked =
    values.length === columns.length ? columns : columns.filter((c) => c.column !== 'skip' && c.column !== 'grade');
  const read: ScoreCell[] = [];
  asked.forEach(({ column, unit }, i) => {
    const cell = values[i];
    if (cell && (column === 'grade') === grades.has(plainName(cell.text))) read.push({ column, unit, cell });
  });
  return read;
}

function missing(name: GridCell, wanted: number, found: number): Problem {
  return {
    code: 'missing-column',
    line: name.line,
    message: `第 ${name.line} 行「${name.text}」应有 ${wanted} 个数，只读到 ${found} 个，没有参加核对。请核对评分表是否缺格。`,
  };
}

export function isFigure(column: ScoreColumn): column is ReportFigure {
  return column !== 'name' && column !== 'ordinal' && column !== 'grade' && column !== 'skip';
}
