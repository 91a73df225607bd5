/** Which cells of a grid a Word or Excel user would have merged: headers over their columns, labels over their rows. */

export interface MergedCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

const isNumber = (text: string) => /^-?[\d,]+(?:\.\d+)?$/.test(text);

/** The cells of each row, those covered by another left out. */
export function mergedCells(rows: readonly (readonly string[])[]): MergedCell[][] {
  const isForm = rows[0]?.[0] === '项目名称';
  const isHead = (row: readonly string[] | undefined) => row !== undefined && !row.some(isNumber);
  const headRows = isForm ? rows.length : rows.findIndex((row) => !isHead(row));
  const covered = new Set<string>();
  return rows.map((row, r) =>
    row.flatMap((text, column) => {
      if (covered.has(`${r} ${column}`)) return [];
      let columns = 1;
      let down = 1;
      const isFree = (c: number, from: number) => rows[from]?.[c] === '' && !covered.has(`${from} ${c}`);
      if (text !== '' && r < headRows && isHead(row)) while (isFree(column + columns, r)) columns++;
      const mayGrowDown = isForm ? column < 2 : r < headRows;
      const isFreeBelow = () => Array.from({ length: columns }, (_, i) => isFree(column + i, r + down)).every(Boolean);
      if (text !== '' && mayGrowDown) while (r + down < headRows && isFreeBelow()) down++;
      for (let i = 0; i < down; i++) for (let j = 0; j < columns; j++) covered.add(`${r + i} ${column + j}`);
      return [{ text, column, columns, rows: down }];
    }),
  );
}
