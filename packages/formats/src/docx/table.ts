/**
 * Tables as rows of the Document. The format's grid has a line wherever any cell of any
 * row ends; here a column is where a cell begins, and lines closer together than a character is wide are one line,
 * for tables ruled by hand never meet exactly.
 */
import type { CellSource, CellSpan, DocumentBuilder, SpanLink } from '@mingsuan/core/document';
import type { CellDraft, RowDraft, StoryBlock, TableDraft } from './blocks.ts';

/** A cell with the lines of the grid at which it begins and ends, and what it says. */
interface Placed {
  readonly blocks: readonly StoryBlock[];
  readonly merge: CellDraft['merge'];
  /** Its paragraphs, one below the other. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Writes the rows; tables in cells follow the row that holds them, each as a table of its own. */
export function writeTable(table: TableDraft, builder: DocumentBuilder, cellsMax: number): void {
  const rows = withoutCovered(table);
  const columns = columnsOf(rows, table.widths);
  const width = Math.max(-1, ...columns.values()) + 1;
  const first = width === 1 ? rows.length : rows.findIndex(({ cells }) => !isAbove(cells));
  const last = rows.findLastIndex(({ cells }) => !isBelow(cells));
  const isEven = width * rows.length <= cellsMax;
  for (const [i, { cells, origin }] of rows.entries()) {
    if (i < first || i > last || first < 0) {
      if (i === last + 1) builder.endTable();
      writeLines(cells, builder, origin, cellsMax);
      continue;
    }
    const texts = Array.from({ length: isEven ? width : 0 }, () => '');
    const spans: (CellSpan | null)[] = [];
    const links: (readonly SpanLink[])[] = [];
    const nested: TableDraft[] = [];
    for (const { blocks, merge, text, start, end } of cells) {
      const at = columns.get(start) ?? 0;
      const reach = {
        columns: (columns.get(end) ?? width) - at,
        rows: merge === 'first' ? height(rows, i, start) : 1,
      };
      spans[at] ??= reach.columns > 0 ? reach : null;
      links[at] ??= linksOf(blocks);
      while (texts.length <= at) texts.push('');
      if (text !== '') texts[at] = texts[at] ? `${texts[at]}\n${text}` : text;
      for (const block of blocks) if ('rows' in block) nested.push(block);
    }
    // a row that only lays other tables out says nothing itself
    if (nested.length === 0 || texts.some((text) => text !== ''))
      builder.row(
        texts.map((text, at): CellSource => ({ text, span: spans[at] ?? null, links: links[at] ?? [] })),
        origin,
      );
    for (const inner of nested) {
      builder.endTable();
      writeTable(inner, builder, cellsMax);
    }
  }
  builder.endTable();
}

/** A row that is printed, with its cells but those that others cover: they count as columns and say nothing. */
interface PrintedRow {
  readonly cells: readonly Placed[];
  readonly origin: { readonly table: number; readonly row: number; readonly page: number | null };
}

/** A cell that goes on from above is covered only where one above began or went on itself. */
function withoutCovered(table: TableDraft): PrintedRow[] {
  const printed: PrintedRow[] = [];
  let merged: ReadonlySet<number> = new Set();
  for (const [i, row] of table.rows.entries()) {
    if (row.isDropped) continue;
    const cells = placed(row, merged);
    merged = new Set(cells.filter(({ merge }) => merge !== null).map(({ start }) => start));
    printed.push({ cells, origin: { table: table.number, row: i + 1, page: row.page } });
  }
  return printed;
}

/** Over how many rows the cell goes that begins in a row, its own counted. */
function height(rows: readonly PrintedRow[], from: number, start: number): number {
  let to = from + 1;
  while (rows[to]?.cells.some((one) => one.start === start && one.merge === 'goesOn')) to++;
  return to - from;
}

/** A row above the table that holds one text: a title, a number, a unit. */
function isAbove(cells: readonly Placed[]): boolean {
  const [only, ...more] = cells.filter(isSpoken);
  return more.length === 0 && (!only || only.end - only.start > 1 || only.start > 0);
}

/** A row below the table whose text runs across it: a note. */
function isBelow(cells: readonly Placed[]): boolean {
  const [only, ...more] = cells.filter(isSpoken);
  const end = cells.at(-1)?.end ?? 0;
  return more.length === 0 && (!only || (only.end === end && only.start * 2 < end && only.end - only.start > 1));
}

function isSpoken({ text, blocks }: Placed): boolean {
  return text !== '' || blocks.some((block) => 'rows' in block);
}

/** Rows that are no cells side by side are lines of text. */
function writeLines(cells: readonly Placed[], builder: DocumentBuilder, origin: object, cellsMax: number): void {
  for (const { blocks } of cells) {
    for (const block of blocks) {
      if ('text' in block) builder.paragraph(block.text, origin);
      else writeTable(block, builder, cellsMax);
    }
  }
}

/** Links of a cell that holds one line and nothing around it. */
function linksOf([only, ...more]: readonly StoryBlock[]): readonly SpanLink[] {
  return only && 'text' in only && more.length === 0 && only.text === only.text.trim() ? (only.links ?? []) : [];
}

/** The cells of a row; those that one of the row above goes on in, or one on the left covers, say nothing. */
function placed(row: RowDraft, merged: ReadonlySet<number>): Placed[] {
  let end = row.before;
  return row.cells.map(({ blocks, span, merge, isCovered }) => {
    const start = end;
    end += span;
    const said = isCovered || (merge === 'goesOn' && merged.has(start)) ? [] : blocks;
    return { blocks: said, merge, text: textOf(said), start, end };
  });
}

function textOf(blocks: readonly StoryBlock[]): string {
  let text = '';
  for (const block of blocks) {
    const line = 'text' in block ? block.text.trim() : '';
    if (line !== '') text = text === '' ? line : `${text}\n${line}`;
  }
  return text;
}

/** No character has room in less, with the margins of a cell. */
const NARROW = 120;
/** A grid whose columns are all of one width tells nothing: narrow is also narrow beside the widest. */
const NARROW_SHARE = 8;

/** The column that each line of the grid at which a cell begins stands for. */
function columnsOf(rows: readonly PrintedRow[], widths: readonly number[]): Map<number, number> {
  // by the line where a cell begins, the end of the shortest one that says something
  const spoken = new Map<number, number>();
  const starts = new Set<number>();
  for (const { cells } of rows) {
    for (const { text, start, end } of cells) {
      starts.add(start);
      if (text !== '' && end < (spoken.get(start) ?? Number.POSITIVE_INFINITY)) spoken.set(start, end);
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
