/** Names of cells, ranges and sheets as formulas write them. */

/** Ends included, counting from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The limits of the format. */
export const ROWS_MAX = 1_048_576;
export const COLUMNS_MAX = 16_384;

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** (6, 1) → B7. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1:B7; a single cell is named as a cell. */
export function rangeName({ top, left, bottom, right }: Range): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** $A$1:$B$7, as drop-downs and defined names want it. */
export function fixedRangeName({ top, left, bottom, right }: Range): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

/** A sheet's name before the exclamation mark; always in quotes, which Chinese names need in some spreadsheets. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const SHEET_NAME_MAX = 31;
/** What names may not hold, control characters and half surrogate pairs among it. */
const REFUSED = /[\\/?*[\]:\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export function isSheetName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= SHEET_NAME_MAX &&
    name.search(REFUSED) < 0 &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

/** A name a spreadsheet accepts, as near to the text as can be and none of those taken. */
export function sheetNameFor(text: string, taken: readonly string[] = []): string {
  const mended = text.replace(REFUSED, ' ').replace(/^[\s']+|[\s']+$/g, '');
  const base = mended === '' || mended.toLowerCase() === 'history' ? `${mended}表` : mended;
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `（${n}）`;
    const name = shortened(base, SHEET_NAME_MAX - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** Cut to a length in UTF-16 units, never through a character, and not ending in a quote. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}
