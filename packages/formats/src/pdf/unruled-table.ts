/**
 * Lines of text that stand in columns without ruled lines. A column is a stretch of the page's width that words of
 * several lines share; prose has one, so it takes three, or two of which one holds amounts.
 */
import { isAmount, joinLines } from './cell-text.ts';
import type { TextLine, Word } from './lines.ts';
import type { PageTable } from './table.ts';

/** Wider words are sentences or captions: they stand in a column but do not make it. In character sizes. */
const COLUMN_WIDTH_MAX = 24;
/** Lines farther apart, in character sizes, are not of one table. */
const LINE_PITCH_MAX = 4.5;
const ROWS_MIN = 3;

/** The lines in order: each alone, or as rows of a table. */
export function findUnruled(lines: readonly TextLine[], page: number): (TextLine | PageTable)[] {
  const found: (TextLine | PageTable)[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(lines, i);
    const run = lines.slice(i, end);
    if (isTable(run)) found.push(tableOf(run, page));
    else found.push(...run);
    i = end;
  }
  return found;
}

function isRow({ words }: TextLine): boolean {
  return words.length > 2 || (words.length === 2 && words.some((word) => isAmount(word.text)));
}

function runEnd(lines: readonly TextLine[], from: number): number {
  let end = from + 1;
  if (!isRow(lines[from] ?? NO_LINE)) return end;
  // a line with few words may belong to the rows around it: a wrapped name, a heading of a group
  for (let at = end; at < lines.length && at <= end + 1; at++) {
    const [before, line] = [lines[at - 1] ?? NO_LINE, lines[at] ?? NO_LINE];
    if (line.base - before.base > LINE_PITCH_MAX * line.size) break;
    if (isRow(line)) end = at + 1;
  }
  return end;
}

const NO_LINE: TextLine = { words: [], left: 0, right: 0, base: 0, size: 0 };

function isTable(run: readonly TextLine[]): boolean {
  const rows = run.filter(isRow);
  return rows.length >= ROWS_MIN && columnsOf(run).length >= 2 && rows.length * 2 > run.length;
}

interface Column {
  left: number;
  right: number;
}

function columnsOf(run: readonly TextLine[]): Column[] {
  const columns: Column[] = [];
  const words = run.flatMap((line) =>
    line.words.filter(({ left, right, size }) => right - left <= COLUMN_WIDTH_MAX * size),
  );
  for (const { left, right } of words.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function tableOf(run: readonly TextLine[], page: number): PageTable {
  const columns = columnsOf(run);
  const rows: string[][] = [];
  for (const line of run) {
    const cells = columns.map(() => '');
    for (const word of line.words) {
      const column = columnOf(columns, word);
      cells[column] = joinLines([cells[column] ?? '', word.text].filter((text) => text !== ''));
    }
    rows.push(cells);
  }
  const [first, last] = [run[0] ?? NO_LINE, run.at(-1) ?? NO_LINE];
  const edges = columns.slice(1).map((column, i) => ((columns[i]?.right ?? 0) + column.left) / 2);
  const xs = [columns[0]?.left ?? 0, ...edges, columns.at(-1)?.right ?? 0];
  return { page, top: first.base - first.size, bottom: last.base, xs, rows, fullAtEnd: columns.map(() => false) };
}

function columnOf(columns: readonly Column[], word: Word): number {
  const index = columns.findIndex((column) => word.left < column.right);
  return index < 0 ? columns.length - 1 : index;
}
