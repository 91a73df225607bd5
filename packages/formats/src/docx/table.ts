/**
 * Tables as rows of the Document. The format's grid has a line wherever any cell of any
 * row ends; here a column is where a cell begins, and lines closer together than a character is wide are one line,
 * for tables ruled by hand never meet exactly.
 */
import type { CellSource, CellSpan, DocumentBuilder, SpanLink } from '@mingsuan/core/document';
import type { CellDraft, RowDraft, StoryBlock, TableDraft } from './blocks.ts';

/** A cell with the lines of the grid at which it begins and ends. */
interface Placed {
  readonly cell: CellDraft;
  readonly start: number;
  readonly end: number;
}

/** Writes the rows; tables in cells follow the row that holds them, each as a table of its own. */
export function writeTable(table: TableDraft, builder: DocumentBuilder, cellsMax: number): void {
  const rows = withoutCovered(table);
  const columns = columnsOf(
    rows.flatMap(({ cells }) => cells),
    table.widths,
  );
  const width = Math.max(-1, ...new Set(columns.values())) + 1;
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
    for (const { cell, start, end } of cells) {
      const at = columns.get(start) ?? 0;
      const reach = {
        columns: (columns.get(end) ?? width) - at,
        rows: cell.merge === 'first' ? height(rows, i, start) : 1,
      };
      spans[at] ??= reach.columns > 0 ? reach : null;
      links[at] ??= linksOf(cell);
      while (texts.length <= at) texts.push('');
      texts[at] = [texts[at], ...cell.blocks.map(lineOf)].filter((text) => text !== '').join('\n');
    }
    const nested = cells.flatMap(({ cell }) => cell.blocks.filter((block) => 'rows' in block));
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
    const cells = placed(row).map((one) => {
      const isCovered = one.cell.isCovered || (one.cell.merge === 'goesOn' && merged.has(one.start));
      return isCovered ? { ...one, cell: { ...one.cell, blocks: [] } } : one;
    });
    merged = new Set(cells.filter(({ cell }) => cell.merge !== null).map(({ start }) => start));
    printed.push({ cells, origin: { table: table.number, row: i + 1, page: row.page } });
  }
  return printed;
}

/** Over how many rows the cell goes that begins in a row, its own counted. */
function height(rows: readonly PrintedRow[], from: number, start: number): number {
  let to = from + 1;
  while (rows[to]?.cells.some((one) => one.start === start && one.cell.merge === 'goesOn')) to++;
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

function isSpoken({ cell }: Placed): boolean {
  return cell.blocks.some((block) => 'rows' in block || lineOf(block) !== '');
}

/** Rows that are no cells side by side are lines of text. */
function writeLines(cells: readonly Placed[], builder: DocumentBuilder, origin: object, cellsMax: number): void {
  for (const { cell } of cells) {
    for (const block of cell.blocks) {
      if ('text' in block) builder.paragraph(block.text, origin);
      else writeTable(block, builder, cellsMax);
    }
  }
}

/** Links of a cell that holds one line and nothing around it. */
function linksOf({ blocks }: CellDraft): readonly SpanLink[] {
  const [only, ...more] = blocks;
  return only && 'text' in only && more.length === 0 && only.text === only.text.trim() ? (only.links ?? []) : [];
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
