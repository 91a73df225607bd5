/**
 * The height of a row that holds wrapped text, estimated. Excel fits rows by itself once they are edited, but on opening it
 * and other spreadsheets show what the file says; an estimate a little too high never hides a line.
 */
import type { Cell, CellStyle, Column } from '@mingsuan/core/workbook';
import { DEFAULT_FONT } from './styles.ts';

/** A column's unit, a digit of the default font, in points. */
const UNIT_POINTS = 5.4;
/** What a cell keeps free at its edges, in points. */
const PADDING = { across: 4, along: 4 } as const;
/** From line to line, in sizes of the font; the fonts that stand in for 宋体 need the most. */
const LEADING = 1.42;
const HEIGHT_MAX = 409;

/** In points; null where no text wraps and the default height will do. */
export function fittedHeight(cells: readonly (Cell | null)[], columns: readonly Column[]): number | null {
  let height = 0;
  cells.forEach((cell, i) => {
    if (cell?.kind !== 'text' || !cell.style?.wrap) return;
    const width = columns[i]?.width;
    if (width === undefined) return;
    const size = cell.style.size ?? DEFAULT_FONT.size;
    const lines = linesOf(cell.text, halfWidths(width, cell.style, size));
    height = Math.max(height, Math.ceil(lines * size * LEADING) + PADDING.along);
  });
  return height === 0 ? null : Math.min(height, HEIGHT_MAX);
}

/** How many half-width characters a line of the cell holds. */
function halfWidths(width: number, { indent = 0, bold }: CellStyle, size: number): number {
  const points = width * UNIT_POINTS - PADDING.across - indent * size;
  return Math.max(2, Math.floor(points / ((size / 2) * (bold ? 1.05 : 1))));
}

/** A word that is not broken, or a single character; the width of a full one is 2. */
const PIECES = /[\u0021-\u024f]+|[^\n]/gu;

function linesOf(text: string, capacity: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const [piece] of paragraph.matchAll(PIECES)) {
      const width = /^[\u0020-\u024f]/.test(piece) ? piece.length : 2;
      if (used + width <= capacity) used += width;
      else {
        lines += Math.ceil(width / capacity);
        used = ((width - 1) % capacity) + 1;
      }
    }
  }
  return lines;
}
