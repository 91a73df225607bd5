/**
 * The height of a row that holds wrapped text, estimated. Excel fits rows by itself once they are edited, but on opening it
 * and other spreadsheets show what the file says; an estimate a little too high never hides a line.
 */
import type { Cell, CellStyle, Column } from '@mingsuan/core/workbook';
import { DEFAULT_FONT } from './styles.ts';

/** A column's unit, a digit of the default font, in points. */
const UNIT_POINTS = 5.7;
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

const LINE_FEED = 10;
const SPACE = 32;
/** Where the half-width scripts end: Latin with its extensions. */
const LATIN_END = 0x250;

/** Lines of a text: Chinese breaks between any two characters, Latin words and numbers stay whole. A full character is 2 wide. */
function linesOf(text: string, capacity: number): number {
  // most texts are short
  if (text.length * 2 <= capacity && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const end = endOfPiece(text, i, unit);
    const width = unit < LATIN_END ? end - i : 2;
    i = end;
    if (unit === LINE_FEED) {
      lines++;
      used = 0;
    } else if (used + width <= capacity) {
      used += width;
    } else {
      lines += Math.ceil(width / capacity) - (used === 0 ? 1 : 0);
      used = ((width - 1) % capacity) + 1;
    }
  }
  return lines;
}

/** The end of the word or of the single character that begins at i. */
function endOfPiece(text: string, i: number, unit: number): number {
  let end = i + 1;
  if (isLatin(unit)) while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  else if (unit >= 0xd800 && unit < 0xdc00) end++;
  return end;
}

function isLatin(unit: number): boolean {
  return unit > SPACE && unit < LATIN_END;
}
