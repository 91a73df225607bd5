/** Header rows: the path of labels above each column, and the row of 栏次. */
import type { GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { last } from './clause-words.ts';
import type { ColumnLayout } from './vocabulary.ts';

/** A column as its header prints it. */
export interface HeaderColumn {
  /** Labels from the outermost group inwards, blanks left out. */
  readonly path: readonly string[];
  /** 栏次, where a row of them is printed. */
  readonly number: string | null;
}

const INTEGER = /^\d{1,2}$/;
/** The total's amounts, where its row was merged with the lowest row of the header: no label of a column. */
const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
/** What may stand before the numbers of the columns: 类, 款, 项 are heads of the columns of the code. */
const BEFORE_NUMBERS = new Set(['栏次', '类', '款', '项', '类款', '类款项']);

/** Whether a row is the row of 栏次: numbers that count up, or numbers in any order after the word 栏次. */
export function isNumberRow(row: GridRow): boolean {
  return countsUp(row) || isPermuted(row);
}

/** So many whole numbers without a gap are no amounts, in whatever order. */
const COUNTED_MIN = 5;

/** 栏次 of columns that were put in another order. */
function isPermuted({ cells }: GridRow): boolean {
  let isNamed = false;
  const numbers: string[] = [];
  for (const { text } of cells) {
    if (text === '') continue;
    if (INTEGER.test(text)) numbers.push(text);
    else if (plainName(text) === '栏次') isNamed = true;
    else return false; // nearly always the first cell tells
  }
  if (!isNamed && cells.length < COUNTED_MIN) return false;
  if (new Set(numbers).size < numbers.length) return false;
  if (isNamed) return numbers.length > 1;
  const counts = numbers.map((text) => Number.parseInt(text, 10));
  return numbers.length >= COUNTED_MIN && Math.max(...counts) - Math.min(...counts) === numbers.length - 1;
}

function countsUp(row: GridRow): boolean {
  let expected: number | null = null;
  let count = 0;
  for (const cell of row.cells) {
    if (cell.text === '') continue;
    if (!INTEGER.test(cell.text)) {
      if (count === 0 && BEFORE_NUMBERS.has(plainName(cell.text))) continue;
      return false;
    }
    const n = Number.parseInt(cell.text, 10);
    if (expected !== null && n !== expected) return false;
    expected = n + 1;
    count++;
  }
  return count > 1 || (count === 1 && plainName(row.cells[0]?.text ?? '') === '栏次');
}

/** Puts the header rows over one another. A blank in an upper row belongs to the group on its left, where it has parts. */
export function headerColumns(rows: readonly GridRow[], width: number): HeaderColumn[] {
  const numberRow = rows.find(isNumberRow);
  const labels = rows.filter((row) => row !== numberRow).map(({ cells }) => cells.map(plainOf));
  const columns: HeaderColumn[] = [];
  for (let i = 0; i < width; i++) {
    const path: string[] = [];
    let below = labels.length - 1;
    while (below >= 0 && labelAt(labels, below, i) === '') below--;
    for (let r = 0; r <= below; r++) {
      const text = labelAt(labels, r, i) || groupOnLeft(labels, r, i);
      if (text !== '') path.push(text);
    }
    const number = numberRow?.cells[i]?.text ?? '';
    columns.push({ path, number: INTEGER.test(number) ? number : null });
  }
  return columns;
}

function plainOf({ text }: GridCell): string {
  return text === '' ? '' : plainName(text);
}

/** The names in the rows of a header, row by row. */
type Labels = readonly (readonly string[])[];

function labelAt(labels: Labels, row: number, column: number): string {
  const text = labels[row]?.[column] ?? '';
  return text === '' || AMOUNT.test(text) ? '' : text;
}

/** The text that spans a blank from its left; a column headed further up on its own is in no such group. */
function groupOnLeft(labels: Labels, r: number, from: number): string {
  for (let i = from - 1; i >= 0; i--) {
    for (let above = 0; above < r; above++) if ((labels[above]?.[i + 1] ?? '') !== '') return '';
    const text = labels[r]?.[i] ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** Whether the column is the one that the header prints; item and group may stand either above or below the other. */
function fits(column: ColumnLayout, header: HeaderColumn): boolean {
  const leaf = last(header.path);
  if (leaf === undefined) return false;
  const { group, notUnder } = column;
  if (notUnder?.some((word) => header.path.slice(0, -1).some((label) => label.includes(word)))) return false;
  if (column.labels.includes(leaf)) {
    return group === undefined || header.path.slice(0, -1).some((label) => label.includes(group));
  }
  const item = header.path[header.path.length - 2];
  return group !== undefined && leaf === group && item !== undefined && column.labels.includes(item);
}

/**
 * For each column of the layout, its position among the printed columns; -1 where it is not printed.
 * Labels decide; the 栏次 decides where labels were lost.
 */
export function matchColumns(
  layout: readonly ColumnLayout[],
  printed: readonly HeaderColumn[],
  from: number,
): number[] {
  const header = withoutCommonLeaf(layout, printed, from);
  const taken = new Set<number>();
  const positions = layout.map((column) => {
    for (let i = from; i < header.length; i++) {
      const own = header[i];
      if (own && !taken.has(i) && fits(column, own)) {
        taken.add(i);
        return i;
      }
    }
    return -1;
  });
  const byNumber = layout.flatMap((column, k) => {
    if (positions[k] !== -1) return [];
    const at = header.findIndex((h, i) => i >= from && !taken.has(i) && h.number === column.number);
    if (at >= 0) taken.add(at);
    return at >= 0 ? [{ k, at }] : [];
  });
  // where most columns that are numbered bear other labels, not only no group, it is another table
  const numbered = header.filter(({ number }) => number !== null).length;
  const isOther =
    byNumber.length > 1 &&
    byNumber.length * 2 > numbered &&
    byNumber.every(({ k, at }) => isOtherLabel(header[at]?.path.at(-1), layout[k]));
  if (!isOther) for (const { k, at } of byNumber) positions[k] = at;
  return positions;
}

/** The header without 「决算数」 below every column of amounts: what all bear tells none apart. */
function withoutCommonLeaf(
  layout: readonly ColumnLayout[],
  header: readonly HeaderColumn[],
  from: number,
): readonly HeaderColumn[] {
  const amounts = header.slice(from);
  const leaf = amounts[0]?.path.at(-1);
  const isCommon =
    leaf !== undefined && amounts.length > 1 && amounts.every(({ path }) => path.length > 1 && path.at(-1) === leaf);
  if (!isCommon || layout.some(({ labels, group }) => group === leaf || labels.includes(leaf))) return header;
  return header.map((column, i) => (i < from ? column : { ...column, path: column.path.slice(0, -1) }));
}

function isOtherLabel(leaf: string | undefined, column: ColumnLayout | undefined): boolean {
  return leaf !== undefined && column?.labels.includes(leaf) === false;
}

/** A row brought to the width of its header: trailing blanks added or dropped. */
export function padRow(row: GridRow, width: number): readonly GridCell[] {
  if (row.cells.length === width) return row.cells;
  const cells = row.cells.slice();
  while (cells.length > width && cells[cells.length - 1]?.text === '') cells.pop();
  const at = last(cells)?.end ?? 0;
  while (cells.length < width) cells.push({ text: '', line: row.line, start: at, end: at });
  return cells;
}
