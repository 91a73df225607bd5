/**
 * Tables as the format holds them, and as rows of the Document. The format's grid has a line wherever any cell of any
 * row ends; here a column is where a cell begins, and lines closer together than a character is wide are one line,
 * for tables ruled by hand never meet exactly.
 */
import type { CellSource, DocumentBuilder } from '@mingsuan/core/document';
import type { StoryBlock } from './story.ts';

export interface CellDraft {
  readonly blocks: readonly StoryBlock[];
  span: number;
  /** Of cells merged downwards the first, or one that says it goes on from above. */
  merge: 'first' | 'goesOn' | null;
  /** Merged with the cell on its left, or deleted: a blank. */
  isCovered: boolean;
}

export interface RowDraft {
  readonly cells: CellDraft[];
  /** Columns left out in front. */
  before: number;
  /** Deleted in a tracked change, or hidden. */
  isDropped: boolean;
  page: number | null;
}

export interface TableDraft {
  /** Counted through the document. */
  readonly number: number;
  /** Of the grid's columns, in twentieths of a point. */
  readonly widths: number[];
  readonly rows: RowDraft[];
}

/** A cell with the lines of the grid at which it begins and ends. */
interface Placed {
  readonly cell: CellDraft;
  readonly start: number;
  readonly end: number;
}

/** Writes the rows; tables in cells follow the row that holds them, each as a table of its own. */
export function writeTable(table: TableDraft, builder: DocumentBuilder, cellsMax: number): void {
  const rows = table.rows.map((row, i) => ({ row, number: i + 1, cells: placed(row) }));
  const kept = rows.filter(({ row }) => !row.isDropped);
  const columns = columnsOf(
    kept.flatMap(({ cells }) => cells),
    table.widths,
  );
  const width = Math.max(-1, ...new Set(columns.values())) + 1;
  const isEven = width * kept.length <= cellsMax;
  let merges: ReadonlySet<number> = new Set();
  for (const { row, number, cells } of kept) {
    const shown = cells.filter(({ cell, start }) => !isBlank(cell, merges.has(start)));
    merges = new Set(cells.filter(({ cell }) => cell.merge !== null).map(({ start }) => start));
    const origin = { table: table.number, row: number, page: row.page };
    if (width === 1) {
      writeFrame(shown, builder, origin, cellsMax);
      continue;
    }
    const texts = Array.from({ length: isEven ? width : 0 }, () => '');
    for (const { cell, start } of shown) {
      const at = columns.get(start) ?? 0;
      while (texts.length <= at) texts.push('');
      texts[at] = [texts[at], ...cell.blocks.map(lineOf)].filter((text) => text !== '').join('\n');
    }
    const nested = shown.flatMap(({ cell }) => cell.blocks.filter((block) => 'rows' in block));
    // a row that only lays other tables out says nothing itself
    if (nested.length === 0 || texts.some((text) => text !== '')) builder.row(texts.map(cellSource), origin);
    for (const inner of nested) {
      builder.endTable();
      writeTable(inner, builder, cellsMax);
    }
  }
  builder.endTable();
}

/** A table of one column is a frame around prose. */
function writeFrame(shown: readonly Placed[], builder: DocumentBuilder, origin: object, cellsMax: number): void {
  for (const { cell } of shown) {
    for (const block of cell.blocks) {
      if ('text' in block) builder.paragraph(block.text, origin);
      else writeTable(block, builder, cellsMax);
    }
  }
}

function cellSource(text: string): CellSource {
  return { text };
}

function lineOf(block: StoryBlock): string {
  return 'text' in block ? block.text.trim() : '';
}

function placed(row: RowDraft): Placed[] {
  let end = row.before;
  return row.cells.map((cell) => {
    const start = end;
    end += cell.span;
    return { cell, start, end };
  });
}

/** A cell that goes on from above is blank only where one above began or went on itself. */
function isBlank(cell: CellDraft, isMergedAbove: boolean): boolean {
  return cell.isCovered || (cell.merge === 'goesOn' && isMergedAbove);
}

/** No character has room in less, with the margins of a cell. */
const NARROW = 120;
/** A grid whose columns are all of one width tells nothing: narrow is also narrow beside the widest. */
const NARROW_SHARE = 8;

/** The column that each line of the grid at which a cell begins stands for. */
function columnsOf(cells: readonly Placed[], widths: readonly number[]): Map<number, number> {
  // by the line where it begins, the end of the shortest cell that says something
  const spoken = new Map<number, number>();
  const starts = new Set<number>();
  for (const { cell, start, end } of cells) {
    starts.add(start);
    if (cell.blocks.some((block) => lineOf(block) !== '')) {
      spoken.set(start, Math.min(end, spoken.get(start) ?? Number.POSITIVE_INFINITY));
    }
  }
  const at = [0];
  let widest = 0;
  for (const width of widths) {
    at.push((at.at(-1) ?? 0) + width);
    widest = Math.max(widest, width);
  }
  const narrow = Math.min(NARROW, widest / NARROW_SHARE);
  const columns = new Map<number, number>();
  let column = -1;
  let first = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const isNear = column >= 0 && (at[start] ?? Number.POSITIVE_INFINITY) - (at[first] ?? 0) < narrow;
    if (!isNear || shortest <= start) {
      column++;
      first = start;
      shortest = Number.POSITIVE_INFINITY;
    }
    columns.set(start, column);
    shortest = Math.min(shortest, spoken.get(start) ?? Number.POSITIVE_INFINITY);
  }
  return columns;
}
