/**
 * A report cut into paragraphs: a line each, or several where a long line was broken without a stop. Cells of grids that are
 * no score table are paragraphs too, so that no number of the text is lost.
 */
import type { Document, GridRow } from '../document/index.ts';
import type { Flow } from '../statement/index.ts';
import { readHeading } from './heading.ts';

export interface Paragraph {
  readonly line: number;
  readonly flow: Flow;
  /** Level of the heading that it is; 0 for text. */
  readonly level: number;
}

/** A broken line is at least this long; shorter ones end where their author ended them. */
const BROKEN_LENGTH_MIN = 30;
const ENDS = /[。；;:：!?！？)）元%]$/;
const OPENS = /^(?:[一二三四五六七八九十]{1,3}[、是]|\(|\d{1,2}[、.．)]|[①-⑳]|第[一二三四五六七八九十]+|附)/;

/** The name of a project or the title of its summary, however long: what follows is a paragraph of its own. */
const TITLE = /^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[^，,。；]*项目$|^[^，,。；]*自评(?:综述|表)$/;
/** No paragraph begins with a stop. */
const GOES_ON = /^[，,。；]/;

function flowOf(text: string, line: number, column: number): Flow {
  return { text, offsets: [0], lines: [line], columns: [column] };
}

/** All paragraphs in order of lines; `taken` lines (tables, forms) are left out. */
export function paragraphsOf(document: Document, taken: (line: number) => boolean, bodyLine: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { line: number; text: string; offsets: number[]; lines: number[]; columns: number[] } | null = null;
  const close = () => {
    if (open) paragraphs.push({ line: open.line, flow: { ...open }, level: 0 });
    open = null;
  };
  for (const block of document.blocks) {
    if (block.line < bodyLine) continue;
    if (block.kind === 'grid') {
      close();
      for (const row of block.rows) if (!taken(row.line)) paragraphs.push(...cellsOf(row));
      continue;
    }
    if (taken(block.line)) {
      close();
      continue;
    }
    const raw = document.normal[block.line - 1] ?? '';
    const text = raw.trim();
    if (text === '') continue;
    const column = raw.length - raw.trimStart().length;
    const heading = readHeading(text, block.line);
    if (heading) {
      close();
      paragraphs.push({ line: block.line, flow: flowOf(text, block.line, column), level: heading.level });
      continue;
    }
    if (open && goesOn(open, text, block.line)) {
      open.offsets.push(open.text.length);
      open.lines.push(block.line);
      open.columns.push(column);
      open.text += text;
    } else {
      close();
      open = { line: block.line, text, offsets: [0], lines: [block.line], columns: [column] };
    }
  }
  close();
  return paragraphs;
}

function goesOn(
  open: { readonly text: string; readonly offsets: readonly number[]; readonly lines: readonly number[] },
  text: string,
  line: number,
): boolean {
  const last = open.text.slice(open.offsets[open.offsets.length - 1]);
  const isNext = (open.lines[open.lines.length - 1] ?? 0) + 1 === line;
  if (!isNext || TITLE.test(last)) return false;
  return GOES_ON.test(text) || (last.length >= BROKEN_LENGTH_MIN && !ENDS.test(last) && !OPENS.test(text));
}

function cellsOf(row: GridRow): Paragraph[] {
  return row.cells
    .filter((cell) => cell.text !== '')
    .map((cell) => ({ line: cell.line, flow: flowOf(cell.text, cell.line, cell.start), level: 0 }));
}
