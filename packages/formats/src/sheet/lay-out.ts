/**
 * Rows of a worksheet into the Document: lines of text as paragraphs, the rest as rows of a grid. Which lines are text
 * is told by shape alone: a row of one cell above or below everything that has two, or parted from it by blank rows.
 */
import type { CellSource, CellSpan, DocumentBuilder } from '@mingsuan/core/document';
import { columnName } from '@mingsuan/core/workbook';
import { linkKey, NO_LINKS, type SheetLinks } from './fact-links.ts';
import type { Merge } from './merged-cells.ts';
import type { VisibleCell, VisibleRow, VisibleSheet } from './visible-rows.ts';

/** How much more the Document may have. */
export interface Room {
  cells: number;
  characters: number;
}

/** Returns the row at which room ran out; null where all are in. */
export function layOut(
  name: string,
  { rows, merges }: VisibleSheet,
  builder: DocumentBuilder,
  room: Room,
  links: SheetLinks = NO_LINKS,
): number | null {
  const texts = textRows(rows);
  const columns = usedColumns(rows, texts).map((column) => ({ column, name: columnName(column) }));
  // far-off cells would make every row as wide as the widest
  const isPadded = rows.length * columns.length <= room.cells;
  const places = new Map(columns.map(({ column }, i) => [column, i]));
  const spans = spansOf(
    merges,
    rows.filter((row) => !texts.has(row)).map(({ row }) => row),
    columns.map(({ column }) => column),
  );
  if (rows[0] && !texts.has(rows[0]) && !/^(?:sheet|工作表)\s*\d*$/i.test(name))
    builder.paragraph(name, { sheet: name });
  for (const row of rows) {
    for (const { held } of row.cells) room.characters -= held.text.length;
    if (room.characters < 0) return row.row;
    const origin = { sheet: name, row: row.row + 1 };
    const [first] = row.cells;
    if (texts.has(row) && first) {
      if (row.isApart) apart(builder);
      room.cells--;
      builder.paragraph(first.held.text, origin, links.get(linkKey(row.row, first.column)));
    } else {
      if (row.isApart) apart(builder);
      const width = isPadded ? columns.length : Math.max(2, (places.get(row.cells.at(-1)?.column ?? 0) ?? 0) + 1);
      room.cells -= width;
      if (room.cells < 0) return row.row;
      builder.row(gridCells(row, columns, width, spans, links), origin);
    }
    if (room.cells < 0) return row.row;
  }
  builder.endTable();
  return null;
}

/** A blank line, where there is something above. */
function apart(builder: DocumentBuilder): void {
  if (builder.nextLine > 1) builder.paragraph('');
}

/** A short text right below a table is rather a row whose amounts are blank. */
const LABEL_LENGTH_MAX = 24;

/** The rows that are text. */
function textRows(rows: readonly VisibleRow[]): ReadonlySet<VisibleRow> {
  const texts = new Set<VisibleRow>();
  const firstGrid = rows.findIndex(isWide);
  const lastGrid = rows.findLastIndex(isWide);
  let from = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && !rows[i]?.isApart) continue;
    const part = rows.slice(from, i);
    const hasGrid = part.some(isWide);
    part.forEach((row, k) => {
      const at = from + k;
      const [cell] = row.cells;
      if (!cell || isWide(row)) return;
      const isText = !hasGrid || at < firstGrid || (at > lastGrid && isNote(cell));
      if (isText) texts.add(row);
    });
    from = i;
  }
  return texts;
}

function isWide(row: VisibleRow): boolean {
  return row.cells.length > 1;
}

function isNote({ held: { text } }: VisibleCell): boolean {
  return text.length > LABEL_LENGTH_MAX || /[:：。；，]/.test(text);
}

/** The columns in which a row of a grid has something. */
function usedColumns(rows: readonly VisibleRow[], texts: ReadonlySet<VisibleRow>): number[] {
  const used = new Set<number>();
  for (const row of rows) if (!texts.has(row)) for (const cell of row.cells) used.add(cell.column);
  return [...used].sort((a, b) => a - b);
}

/** A column that is used: its index and its name. */
interface UsedColumn {
  readonly column: number;
  readonly name: string;
}

/** By row and column, `3,0`. */
type Spans = ReadonlyMap<string, CellSpan>;

/** Merged cells, counted in the rows and columns that the grid has. */
function spansOf(merges: readonly Merge[], rows: readonly number[], columns: readonly number[]): Spans {
  const within = (all: readonly number[], from: number, to: number) => upTo(all, to) - upTo(all, from - 1);
  return new Map(
    merges.map(({ row, column, lastRow, lastColumn }) => [
      `${row},${column}`,
      { rows: within(rows, row, lastRow), columns: within(columns, column, lastColumn) },
    ]),
  );
}

/** How many of ascending numbers are not above one. */
function upTo(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? most) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gridCells(
  { row, cells }: VisibleRow,
  columns: readonly UsedColumn[],
  width: number,
  spans: Spans,
  links: SheetLinks,
): CellSource[] {
  const sources: CellSource[] = [];
  let next = 0;
  for (let i = 0; i < width; i++) {
    const { column, name } = columns[i] ?? { column: -1, name: '' };
    const address = name + (row + 1);
    const cell = cells[next];
    if (cell?.column === column) next++;
    sources.push(
      cell?.column === column
        ? {
            text: cell.held.text,
            stored: cell.held.stored,
            address,
            span: spans.get(`${row},${column}`) ?? null,
            links: links.get(linkKey(row, column)) ?? [],
          }
        : { text: '', address },
    );
  }
  return sources;
}
