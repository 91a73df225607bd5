/** Blocks become text: separators, widths, line ends and the typography of the options. */
import type { Block, GridRow } from './blocks.ts';
import type { TextOptions } from './text-options.ts';

export function renderText(blocks: readonly Block[], options: TextOptions): string {
  const lines = blocks.flatMap((block) => [...renderBlock(block, options), '']);
  const text = `${lines.join('\n').trimEnd()}\n`;
  const plain = options.thousands ? text : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return options.lineEnd === '\n' ? plain : plain.replaceAll('\n', options.lineEnd);
}

function renderBlock(block: Block, options: TextOptions): string[] {
  if (block.kind === 'grid') return renderGrid(block.rows, options);
  if (block.kind === 'line') return [withBrackets(block.text, options)];
  const text = withBrackets(block.text, options);
  // Separators go first here: a full-width digit is no digit to the expression that drops them.
  const grouped = options.thousands ? text : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return wrapped(options.digits === 'full' ? fullWidthDigits(grouped) : grouped, options.wrap);
}

function renderGrid(rows: readonly GridRow[], options: TextOptions): string[] {
  const bracketed = rows.map((row) => row?.map((cell) => withBrackets(cell, options)) ?? null);
  if (options.cellSeparator === 'tab') return bracketed.map((row) => row?.join('\t') ?? '');
  if (options.cellSeparator === 'pipe') return bracketed.map((row) => (row === null ? '' : `| ${row.join(' | ')} |`));
  const widths: number[] = [];
  for (const row of bracketed)
    row?.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    });
  return bracketed.map((row) =>
    (row ?? [])
      .map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell) + 2))
      .join('')
      .trimEnd(),
  );
}

/** Chinese characters and full-width marks take two columns. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2000 ? 2 : 1;
  return width;
}

function withBrackets(text: string, options: TextOptions): string {
  return options.brackets === 'full' ? text : text.replaceAll('（', '(').replaceAll('）', ')');
}

function fullWidthDigits(text: string): string {
  return text
    .replace(/(?<=\d)\.(?=\d)/g, '．')
    .replaceAll('%', '％')
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function wrapped(text: string, width: number): string[] {
  if (width === 0) return [text];
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
}
