/**
 * Amounts of one row that ran together into one cell: 「1556.631556.630.00」. They are parted only where one way to part
 * them fills the row and makes its first amount the sum of the others; else the cell stays unread.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { parseNumeral, pow10 } from '../money/index.ts';
import { splitsOf } from './number-splits.ts';

const AMOUNT = /(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}/g;
/** Code and name stand before the amounts. */
const FIRST_AMOUNT = 2;

/** The row with its glued cell parted; null where nothing is glued or nothing proves how. */
export function partGlued(row: GridRow, width: number): GridRow | null {
  const missing = width - row.cells.length;
  if (missing < 1) return null;
  const at = gluedAt(row);
  const glued = row.cells[at];
  if (!glued) return null;
  const addingUp = (ways: readonly (readonly string[])[]) =>
    ways
      .map((parts) => [...row.cells.slice(0, at), ...cut(glued, parts), ...row.cells.slice(at + 1)])
      .filter((cells) => addsUp(cells.slice(FIRST_AMOUNT)));
  const [usual] = addingUp(usualWay(glued.text, missing + 1));
  if (usual) return { line: row.line, cells: usual };
  const [only, ...more] = addingUp(glued.text.includes('%') ? [] : splitsOf(glued.text, missing + 1));
  return only && more.length === 0 ? { line: row.line, cells: only } : null;
}

function cut({ line, start }: GridCell, parts: readonly string[]): GridCell[] {
  let from = start;
  return parts.map((text) => {
    const cell = { text, line, start: from, end: from + text.length };
    from = cell.end;
    return cell;
  });
}

/** Amounts have two decimals: where they all do, that is how they part. */
function usualWay(text: string, count: number): readonly (readonly string[])[] {
  const parts = text.match(AMOUNT) ?? [];
  return parts.length === count && parts.join('') === text ? [parts] : [];
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

/** Whether the first amount is exactly the sum of the others, all of at most two decimals or blank. */
function addsUp(cells: readonly GridCell[]): boolean {
  const fen = cells.map(({ text }) => (text === '' ? 0 : inHundredths(text)));
  const [whole, ...parts] = fen;
  if (whole === undefined || whole === null || parts.length < 2 || parts.includes(null)) return false;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === whole;
}

function inHundredths(text: string): number | null {
  const numeral = parseNumeral(text);
  return numeral && numeral.decimals <= 2 ? numeral.mantissa * pow10(2 - numeral.decimals) : null;
}
