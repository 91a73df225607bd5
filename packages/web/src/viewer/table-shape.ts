/**
 * How a table of the document is shown: which cells head a column or a row, which are figures, how many are missing at a row's end.
 * Decides by the printed text alone; what the table means is not known here.
 */
import type { ReportBlock, ReportCell } from '@mingsuan/app/contract';
import type { Marks } from './marks.ts';

export type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

export interface ShapedCell {
  readonly cell: ReportCell;
  readonly scope: 'col' | 'colgroup' | 'row' | null;
  /** Figures align right, codes and ordinals keep their digits apart, text wraps by its length. */
  readonly look: 'figure' | 'code' | 'short' | 'medium' | 'long';
}

export interface ShapedRow {
  readonly line: number;
  readonly cells: readonly ShapedCell[];
  /** Columns the row leaves open at its end, to be filled up. */
  readonly missing: number;
}

export interface TableShape {
  readonly columns: number;
  readonly head: readonly ShapedRow[];
  readonly body: readonly ShapedRow[];
}

/** A file may claim spans of any size; no more cells than this are made up for a row. */
const mostFilled = 64;

export function shapeTable(table: TableBlock, lines: readonly string[], marks: Marks): TableShape {
  const widths = widthsOf(table);
  const columns = Math.max(1, ...widths);
  const rows = table.rows.map((row, index): ShapedRow => {
    const looks = row.cells.map((cell) => lookOf(cell, lines, marks));
    const rowHead = row.header ? -1 : row.cells.findIndex((cell) => /\p{L}/u.test(textOf(cell, lines)));
    return {
      line: row.cells[0]?.line ?? table.line,
      missing: Math.min(columns - (widths[index] ?? columns), mostFilled),
      cells: row.cells.map((cell, at) => ({
        cell,
        look: looks[at] ?? 'short',
        scope: row.header ? ((cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col') : at === rowHead ? 'row' : null,
      })),
    };
  });
  const firstBody = table.rows.findIndex((row) => !row.header);
  const heads = Math.max(firstBody, 0);
  return { columns, head: rows.slice(0, heads), body: rows.slice(heads) };
}

/** Columns each row fills, with the cells that reach down into it from above. */
function widthsOf(table: TableBlock): readonly number[] {
  let reaching: { width: number; rows: number }[] = [];
  return table.rows.map((row) => {
    const from = reaching.reduce((sum, span) => sum + span.width, 0);
    const own = row.cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    const below = row.cells.map((cell) => ({ width: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 }));
    reaching = [...reaching, ...below]
      .map((span) => ({ ...span, rows: span.rows - 1 }))
      .filter((span) => span.rows > 0);
    return from + own;
  });
}

function lookOf(cell: ReportCell, lines: readonly string[], marks: Marks): ShapedCell['look'] {
  const text = textOf(cell, lines);
  const inside = (marks.byLine.get(cell.line) ?? []).filter(
    (mark) => mark.number !== null && mark.start >= cell.start && mark.end <= cell.end,
  );
  const only = inside.length === 1 ? inside[0] : undefined;
  if (only && only.end - only.start >= text.length - 1) return 'figure';
  if (/^([-+－−]?[\d,，]+[.．]\d+[%％]?|[—－-]+|\/)$/.test(text)) return 'figure';
  if (/^\d+$/.test(text)) return 'code';
  return text.length <= 8 ? 'short' : text.length <= 24 ? 'medium' : 'long';
}

function textOf(cell: ReportCell, lines: readonly string[]): string {
  return (lines[cell.line - 1] ?? '').slice(cell.start, cell.end).trim();
}
