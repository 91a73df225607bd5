/** A composed document as plain text: a line a paragraph, a tab between cells, covered cells blank. */
import type { Publication, PublicationBlock, TableBlock, TableCell } from '@mingsuan/core/composition';

export function writeTxt({ blocks }: Publication): string {
  return `${blocks
    .flatMap((block) => [...linesOf(block), ''])
    .join('\n')
    .trimEnd()}\n`;
}

function linesOf(block: PublicationBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.flatMap((line) => [line, '']);
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'table':
      return tableLines(block);
  }
}

function tableLines({ title, number, head, header, body, notes }: TableBlock): string[] {
  const rows = spread([...header, ...body]).map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'));
  const above = [title, ...(number === null ? [] : [number]), ...head];
  return [...above.flatMap((line) => [line, '']), ...rows, '', ...notes];
}

/** Rows of a grid with a text in every place: a merged cell's in its first one. */
function spread(rows: readonly (readonly TableCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rows; dy++) {
        for (let dx = 0; dx < cell.columns; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] = dx === 0 && dy === 0 ? cell.text : '';
        }
      }
      x += cell.columns;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}
