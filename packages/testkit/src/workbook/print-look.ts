/** A sheet made up for printing: columns as wide as their words, lines around cells, the paper. */
import {
  type Border,
  boxed,
  type Cell,
  type CellStyle,
  type Column,
  type Row,
  type Sheet,
} from '@mingsuan/core/workbook';
import type { SheetGrid, TableArea } from './table-grid.ts';
import type { PrintLook } from './workbook-options.ts';

/** Of the columns of a sheet without tables: the page's width is one of text. */
const TEXT_WIDTH = 84;

export function printedSheet(name: string, { rows, merges, tables }: SheetGrid, look: PrintLook): Sheet {
  const columns = tables.length === 0 ? [{ width: TEXT_WIDTH }] : columnsOf(rows, merges, tables, look);
  const [only, ...others] = tables;
  return {
    name,
    columns,
    merges,
    rows: rows.map((cells, r): Row => {
      const area = tables.find(({ top, bottom }) => r >= top && r <= bottom);
      if (!area) return { cells: tables.length === 0 ? cells.map((cell) => dressed(cell, { wrap: true })) : cells };
      return { cells: columns.map((_, i) => dressed(cells[i] ?? null, { wrap: true, ...borderOf(look) })) };
    }),
    print: {
      paper: 'A4',
      landscape: look.landscape,
      fitToWidth: look.isFitted,
      ...(only && others.length === 0 ? { titleRows: only.head + 1 } : {}),
    },
  };
}

/** A blank cell has its lines as well. */
function dressed(cell: Cell | null, style: CellStyle): Cell {
  return { ...(cell ?? { kind: 'blank' }), style: { ...style, ...cell?.style } };
}

function borderOf({ borders }: PrintLook): { readonly border?: Border } {
  if (borders === 'none') return {};
  if (borders === 'rows') return { border: { top: { line: 'thin' }, bottom: { line: 'thin' } } };
  return { border: boxed({ line: borders }) };
}

/** Each as wide as the longest text of the tables that stands in it alone. */
function columnsOf(
  rows: SheetGrid['rows'],
  merges: SheetGrid['merges'],
  tables: readonly TableArea[],
  { widthMax }: PrintLook,
): Column[] {
  const widths: number[] = [];
  for (const { top, bottom } of tables) {
    for (let r = top; r <= bottom; r++) {
      rows[r]?.forEach((cell, i) => {
        const isMerged = merges.some(
          (m) => m.top <= r && r <= m.bottom && m.left <= i && i <= m.right && m.right > m.left,
        );
        widths[i] = Math.max(widths[i] ?? 2, isMerged ? 0 : widthOf(cell));
      });
    }
  }
  return widths.map((width) => ({ width: Math.min(width + 2, widthMax) }));
}

/** In digits: a 汉字 is two. */
function widthOf(cell: Cell | null): number {
  if (cell?.kind === 'text')
    return Math.max(...cell.text.split('\n').map((line) => line.replace(/[\u2e80-\uffef]/g, '汉字').length));
  if (cell?.kind !== 'number' && cell?.kind !== 'formula') return 0;
  const digits = cell.kind === 'number' ? cell.digits : cell.result.kind === 'number' ? cell.result.digits : '';
  return digits.length + digits.length / 3;
}
