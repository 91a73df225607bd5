/**
 * Lines of text that stand in columns without uprights between them, as tables. Where the columns lie is inferred from
 * where numbers and words stand over the whole table, never from what they add up to.
 */
import type { Rule } from './ink.ts';
import type { TextLine } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { PageTable } from './table.ts';
import { BLANK, joinTexts, type PlacedText, placedPiece } from './unruled-cells.ts';
import { type Column, columnAt, columnsOf, headedColumns, withoutHalves } from './unruled-columns.ts';
import { type RowLine, rowsOf } from './unruled-rows.ts';
import { isEntry, isRow, runEnd, runStart } from './unruled-run.ts';

const ROWS_MIN = 3;
/** So many numbers alone in a line are the numbers of columns. */
const COLUMN_NUMBERS_MIN = 3;
/** Lines of one cell are no farther apart, in character sizes. */
const WRAP_PITCH_MAX = 1.9;

/** Lines of a page that stand in columns: a table, or the part of one that the page has. */
export interface UnruledPart {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: readonly RowLine[];
  readonly body: readonly RowLine[];
  /** Level lines that no uprights meet. */
  readonly across: readonly Rule[];
}

/** The lines in order: each alone, or as part of a table. */
export function findUnruled(
  lines: readonly TextLine[],
  page: number,
  across: readonly Rule[],
): (TextLine | UnruledPart)[] {
  const found: (TextLine | UnruledPart)[] = [];
  let done = 0;
  for (let i = 0; i < lines.length; ) {
    const [start, end] = [runStart(lines, i, done), runEnd(lines, i)];
    const part = partOf(lines.slice(start, end), page, across);
    if (part) {
      found.push(...lines.slice(done, start), part);
      done = end;
    }
    i = end;
  }
  return [...found, ...lines.slice(done)];
}

function partOf(run: readonly TextLine[], page: number, across: readonly Rule[]): UnruledPart | null {
  const [top, last] = [run[0], run.at(-1)];
  if (!top || !last) return null;
  const rows = run.filter((line, i) => isRow(line) || isEntry(line, run.slice(0, i)));
  const lines = run.map((line): RowLine => ({ base: line.base, size: line.size, pieces: piecesOf(line) }));
  const areNumbered = lines.some(({ pieces }) => {
    const numbers = pieces.filter((piece) => piece.isNumeric);
    return numbers.length >= COLUMN_NUMBERS_MIN && pieces.length - numbers.length <= 1 && areCounted(numbers);
  });
  if (rows.length < (areNumbered ? 2 : ROWS_MIN) || rows.length * 2 <= run.length) return null;
  const first = firstOfBody(lines);
  const [header, body] = [lines.slice(0, first), lines.slice(first)];
  if (columnsOf(body.map(({ pieces }) => pieces)).length < 2) return null;
  const left = Math.min(...run.map((line) => line.left));
  return { page, top: top.base - top.size, bottom: last.base, left, header, body, across };
}

/** 1, 2, 3 …: the numbers of columns. */
function areCounted(numbers: readonly Piece[]): boolean {
  return numbers.every(({ text }, i) => text === `${i + 1}`);
}

/** The first line with a number, or the name above it whose last line stands beside the number. */
function firstOfBody(lines: readonly RowLine[]): number {
  let first = lines.findIndex(({ pieces }) => pieces.some((piece) => piece.isNumeric));
  if (first < 0) return 0;
  const labels = Math.max(0, ...lines.slice(0, first).map(({ pieces }) => pieces.length));
  for (; first > 1; first--) {
    const [above, line] = [lines[first - 1], lines[first]];
    if (!above || !line || above.pieces.length * 2 > labels) break;
    if (line.base - above.base > WRAP_PITCH_MAX * line.size) break;
  }
  return first;
}

/** The parts of one table, with the columns that all of them together have. */
export function unruledTables(parts: readonly UnruledPart[]): PageTable[] {
  const rows = parts.flatMap(({ body }) => body.map(({ pieces }) => pieces));
  const labels = parts.find(({ header }) => header.length > 0)?.header ?? [];
  const headed = headedColumns(
    columnsOf(rows),
    labels.map(({ pieces }) => pieces),
  );
  const columns = withoutHalves(headed.columns, headed.heads, rows);
  const headColumn = (row: number, i: number) => columns.indexOf(headed.heads[row]?.[i] ?? NO_COLUMN);
  const edges = columns.slice(1).map((column, i) => ((columns[i]?.right ?? 0) + column.left) / 2);
  const xs = [columns[0]?.left ?? 0, ...edges, columns.at(-1)?.right ?? 0];
  return parts.map(({ page, top, bottom, header, body, across }) => {
    const cells = [
      ...header.map((line, row) => cellsOf(columns, line, (_, i) => headColumn(row, i))),
      ...rowsOf(
        body.map((line) => ({ ...line, cells: cellsOf(columns, line, (piece) => columnAt(columns, piece)) })),
        across,
      ),
    ];
    return {
      page,
      lastPage: page,
      top,
      bottom,
      xs,
      rows: cells.map((row) => row.map(({ text }) => text)),
      marks: cells.map((row) => row.map(({ mark }) => mark)),
      roomAtEnd: columns.map(() => Number.POSITIVE_INFINITY),
      isInferred: true,
    };
  });
}

const NO_COLUMN: Column = { left: 0, right: 0, isNumeric: false };

function cellsOf(
  columns: readonly Column[],
  line: RowLine,
  columnOf: (piece: Piece, i: number) => number,
): PlacedText[] {
  const cells = columns.map(() => BLANK);
  for (const [i, piece] of line.pieces.entries()) {
    const at = columnOf(piece, i);
    if (at >= 0) cells[at] = joinTexts([cells[at] ?? BLANK, placedPiece(piece, line)]);
  }
  return cells;
}

/** Edges of parts of one table on two pages. */
const SAME_EDGE = 8;

/** Whether a part goes on with another at the top of the next page: under the same labels, or under none. */
export function goesOnUnruled(part: UnruledPart, next: UnruledPart): boolean {
  const text = ({ header }: UnruledPart) =>
    header.map(({ pieces }) => pieces.map((piece) => piece.text).join(' ')).join('\n');
  return (
    next.page === part.page + 1 &&
    Math.abs(next.left - part.left) < SAME_EDGE &&
    (next.header.length === 0 || text(next) === text(part))
  );
}
