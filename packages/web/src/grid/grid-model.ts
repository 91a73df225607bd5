/** What a grid shows and where in it the person is: plain values, no browser. */

export interface GridColumn {
  readonly header: string;
  readonly kind: 'text' | 'code' | 'amount' | 'count' | 'points' | 'choice';
  /** In digits, as in the workbook. */
  readonly width: number;
  /** Calculated, a label, or an explanation. */
  readonly isFixed: (row: number) => boolean;
  /** Words to choose from, with what they mean. */
  readonly options?: readonly (readonly [word: string, meaning: string])[];
  readonly prompt?: string;
}

/** What is wrong with a cell. */
export interface CellTrouble {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** As wide as its digits, long texts up to a measure that is still read. */
export function widthOf({ width }: GridColumn): string {
  return `${Math.min(width, 40) * 0.52 + 1.2}em`;
}

/** How far from the left a column stands, for those that stay in sight. */
export function offsetOf(columns: readonly GridColumn[], at: number): string {
  return at === 0 ? '0' : `calc(${columns.slice(0, at).map(widthOf).join(' + ')})`;
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** From where the selection began to where it is. */
export interface Selection {
  readonly from: Spot;
  readonly to: Spot;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function boxOf({ from, to }: Selection): Box {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function isWithin({ top, bottom, left, right }: Box, { row, column }: Spot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Where a key leads; null for keys that lead nowhere. */
export function spotAfter(key: string, isFar: boolean, { row, column }: Spot, size: Spot): Spot | null {
  const [lastRow, lastColumn] = [size.row - 1, size.column - 1];
  const within = (to: Spot): Spot => ({
    row: Math.max(0, Math.min(lastRow, to.row)),
    column: Math.max(0, Math.min(lastColumn, to.column)),
  });
  switch (key) {
    case 'ArrowDown':
      return within({ row: isFar ? lastRow : row + 1, column });
    case 'ArrowUp':
      return within({ row: isFar ? 0 : row - 1, column });
    case 'ArrowRight':
      return within({ row, column: isFar ? lastColumn : column + 1 });
    case 'ArrowLeft':
      return within({ row, column: isFar ? 0 : column - 1 });
    case 'PageDown':
      return within({ row: row + 15, column });
    case 'PageUp':
      return within({ row: row - 15, column });
    case 'Home':
      return within({ row: isFar ? 0 : row, column: 0 });
    case 'End':
      return within({ row: isFar ? lastRow : row, column: lastColumn });
    default:
      return null;
  }
}

/** What a spreadsheet puts on the clipboard: cells between tabs, rows between ends of line, quotes around what holds either. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (let hit = cells.exec(text); hit !== null; hit = cells.exec(text)) {
    const [whole, quoted, bare = '', end] = hit;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '' || whole === '') break;
    if (end !== '\t') rows.push([]);
  }
  // a spreadsheet ends the last row too
  const last = rows.at(-1);
  return last !== undefined && last.length <= 1 && (last[0] ?? '') === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}

export function textOfCells(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
