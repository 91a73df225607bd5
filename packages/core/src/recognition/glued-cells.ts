/**
 * Amounts of one row that ran together into one cell: 「1556.631556.630.00」. They are parted only where one way to part
 * them fills the row and makes its first amount the sum of the others; else the cell stays unread.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { parseNumeral } from '../money/index.ts';

const AMOUNT = /(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}/g;
/** Code and name stand before the amounts. */
const FIRST_AMOUNT = 2;

/** The row with its glued cell parted; null where nothing is glued or nothing proves how. */
export function partGlued(row: GridRow, width: number): GridRow | null {
  const missing = width - row.cells.length;
  if (missing < 1) return null;
  const at = gluedAt(row);
  const glued = row.cells[at];
  const parts = glued?.text.match(AMOUNT) ?? [];
  if (!glued || parts.length !== missing + 1 || parts.join('') !== glued.text) return null;
  let start = glued.start;
  const cells = parts.map((text): GridCell => {
    const cell = { text, line: glued.line, start, end: start + text.length };
    start = cell.end;
    return cell;
  });
  const parted = [...row.cells.slice(0, at), ...cells, ...row.cells.slice(at + 1)];
  return addsUp(parted.slice(FIRST_AMOUNT)) ? { line: row.line, cells: parted } : null;
}

/**
 * From which cell on the amounts of a row are in no known column, for cells ran together there and were not parted: the
 * first of them reads as no number, those behind it have slid. Infinite where all stand in their columns.
 */
export function slidFrom(row: GridRow, width: number): number {
  const at = row.cells.length < width ? gluedAt(row) : -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function gluedAt(row: GridRow): number {
  return row.cells.findIndex(
    (cell, i) => i >= FIRST_AMOUNT && parseNumeral(cell.text) === null && /\d.*\d/.test(cell.text),
  );
}

/** Whether the first amount is the sum of the others, all of two decimals or blank. */
function addsUp(cells: readonly GridCell[]): boolean {
  const amounts = cells.map(({ text }) => (text === '' ? { mantissa: 0, decimals: 2 } : parseNumeral(text)));
  const [whole, ...parts] = amounts;
  if (!whole || parts.length < 2 || amounts.some((amount) => amount?.decimals !== 2)) return false;
  return parts.reduce((sum, part) => sum + (part?.mantissa ?? 0), 0) === whole.mantissa;
}
