/**
 * The columns of lines that stand in a table without uprights. Numbers make the columns they stand under one another in,
 * whichever side they are flush with; words make those that no number stands in; labels above find the column they head.
 */
import type { Piece } from './pieces.ts';

interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface Column {
  left: number;
  right: number;
  readonly isNumeric: boolean;
}

/** Wider words are sentences: they stand in a column but do not make it. In character sizes. */
const COLUMN_WIDTH_MAX = 30;
/** How far apart, in character sizes, edges and middles are that were meant to be the same. */
const ALIGNED = 0.6;

/** Columns of the rows below the header. */
export function columnsOf(rows: readonly (readonly Piece[])[]): Column[] {
  const pieces = rows.flat();
  const numbers = clusters(
    pieces.filter((piece) => piece.isNumeric),
    true,
  );
  const words = pieces.filter(
    (piece) =>
      !piece.isNumeric &&
      piece.right - piece.left <= COLUMN_WIDTH_MAX * piece.size &&
      !numbers.some((column) => overlapOf(column, piece) > 0),
  );
  return [...numbers, ...clusters(words, false)].sort((a, b) => a.left - b.left);
}

function clusters(pieces: readonly Piece[], isNumeric: boolean): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right, isNumeric });
  }
  return columns;
}

function overlapOf(a: Extent, b: Extent): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The column in which most of a piece stands; the nearest where it stands in none. */
export function columnAt(columns: readonly Extent[], piece: Extent): number {
  let best = 0;
  for (const [i, column] of columns.entries())
    if (overlapOf(column, piece) > overlapOf(columns[best] ?? column, piece)) best = i;
  return best;
}

/**
 * Puts the labels above the rows to their columns, from the lowest line up. What stands over no number is the label of
 * the numbers on its right, which are flush with the other side of their column, or of a column that is blank.
 * Returns the columns, the new ones among them, and for each line the column of each piece.
 */
export function headedColumns(
  found: readonly Column[],
  header: readonly (readonly Piece[])[],
): { readonly columns: readonly Column[]; readonly heads: readonly (readonly Column[])[] } {
  const columns = found.map((column) => ({ ...column }));
  const heads: Column[][] = [];
  for (const [i, line] of [...header.entries()].toReversed()) heads[i] = headsOf(line, columns, heads[i + 1] ?? []);
  return { columns, heads };
}

function headsOf(line: readonly Piece[], columns: Column[], below: readonly Column[]): Column[] {
  const heads = new Map<Piece, Column>();
  for (const piece of line) {
    const under = columns.filter((column) => overlapOf(column, piece) > 0);
    const flush = under.find(
      (column) => below.includes(column) && Math.abs(column.left - piece.left) <= ALIGNED * piece.size,
    );
    const first = flush ?? groupUnder(piece, line, columns, below)?.[0] ?? under[0];
    if (first) heads.set(piece, first);
  }
  for (const piece of line.toReversed()) {
    if (heads.has(piece)) continue;
    const right = columns.find((column) => column.left >= piece.right - ALIGNED * piece.size);
    if (right?.isNumeric && ![...heads.values()].includes(right)) heads.set(piece, right);
    else heads.set(piece, addColumn(columns, piece));
  }
  // a label belongs to its column's width, so that other lines' labels find it
  for (const [piece, column] of heads) {
    if (columns.some((other) => other !== column && overlapOf(other, piece) > 0)) continue;
    column.left = Math.min(column.left, piece.left);
    column.right = Math.max(column.right, piece.right);
  }
  return line.map((piece) => heads.get(piece) ?? addColumn(columns, piece));
}

function addColumn(columns: Column[], { left, right }: Extent): Column {
  const column = { left, right, isNumeric: false };
  columns.splice(columns.filter((other) => other.left < left).length, 0, column);
  return column;
}

/** The columns that a label set in the middle above several of them heads; undefined where it is no such label. */
function groupUnder(
  piece: Piece,
  line: readonly Piece[],
  columns: readonly Column[],
  below: readonly Column[],
): readonly Column[] | undefined {
  const labelled = columns.filter((column) => below.includes(column));
  const middle = (piece.left + piece.right) / 2;
  let group: readonly Column[] | undefined;
  for (let from = 0; from < labelled.length; from++) {
    for (let to = from + 1; to < labelled.length; to++) {
      const [first, last] = [labelled[from], labelled[to]];
      if (!first || !last) continue;
      const span = { left: first.left, right: last.right };
      const isShared = line.some((other) => other !== piece && overlapOf(other, span) > 0);
      const isCentred = Math.abs((span.left + span.right) / 2 - middle) <= ALIGNED * piece.size;
      if (!isShared && isCentred && to - from >= (group?.length ?? 1)) group = labelled.slice(from, to + 1);
    }
  }
  return group;
}

/** More labels than this under one another are words of the table itself. */
const LABELS_MAX = 2;

/**
 * The columns without those that are the other half of the one on their left, flush with the other side: numbers beside
 * dashes or numbers kept as text under the same label, numbers beside a label that stands in the row of their numbers.
 */
export function withoutHalves(
  columns: readonly Column[],
  heads: readonly (readonly Column[])[],
  rows: readonly (readonly Piece[])[],
): readonly Column[] {
  const headed = new Set(heads.flat());
  const rowsOf = (column: Column) => rows.flatMap((row, i) => (row.some((p) => overlapOf(column, p) > 0) ? [i] : []));
  const whole: Column[] = [];
  for (const column of columns) {
    const last = whole.at(-1);
    if (last && column.isNumeric && !headed.has(column)) {
      const [left, right] = [rowsOf(last), rowsOf(column)];
      const isLabel = last.isNumeric ? headed.has(last) : left.length <= LABELS_MAX;
      if (isLabel && !left.some((row) => right.includes(row))) {
        last.right = column.right;
        continue;
      }
    }
    whole.push(column);
  }
  return whole;
}
