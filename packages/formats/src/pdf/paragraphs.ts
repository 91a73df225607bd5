/** Lines of a page to paragraphs: a line goes on in the next one when it is full and the next one is not indented. */
import { isWide } from './characters.ts';
import { textOf } from './furniture.ts';
import type { TextLine } from './lines.ts';

/** Where the text of a page begins and ends. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
  readonly margins: Margins;
}

export interface Paragraph {
  readonly page: number;
  readonly text: string;
}

/** The margins of a page's prose: of the lines that fill most of its width. */
export function marginsOf(lines: readonly TextLine[], width: number): Margins {
  const long = lines.filter((line) => line.right - line.left > width * 0.5);
  if (long.length < 2) return { left: width * 0.15, right: width * 0.86 };
  return { left: Math.min(...long.map((line) => line.left)), right: Math.max(...long.map((line) => line.right)) };
}

export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const paragraphs: { page: number; text: string }[] = [];
  let before: PlacedLine | undefined;
  for (const placed of lines) {
    const text = textOf(placed.line);
    const open = paragraphs.at(-1);
    if (open && before && goesOn(before, placed)) open.text = glue(open.text, text);
    else paragraphs.push({ page: placed.page, text });
    before = placed;
  }
  return paragraphs;
}

/** How far, in character sizes, a line may begin right of the margin without being indented. */
const INDENT = 1;
/** How far the first line of a paragraph may begin right of it. */
const FIRST_INDENT_MAX = 4.5;
/** Of characters on successive lines of one paragraph. */
const PITCH_MAX = 3.2;

function goesOn(before: PlacedLine, next: PlacedLine): boolean {
  const { size } = before.line;
  if (Math.abs(next.line.size - size) > size * 0.15) return false;
  if (before.line.left > before.margins.left + FIRST_INDENT_MAX * size) return false;
  if (next.line.left > next.margins.left + INDENT * size) return false;
  if (next.page === before.page && next.line.base - before.line.base > PITCH_MAX * size) return false;
  return before.line.right + firstWidth(next.line) > before.margins.right + size * 0.2;
}

/** The width of what must not be parted at the beginning of a line: a number, a word, else a character. */
function firstWidth(line: TextLine): number {
  const glyphs = line.words[0]?.glyphs ?? [];
  let end = 0;
  while (end < glyphs.length && !isWide(glyphs[end]?.text ?? '', 0) && end < 30) end++;
  // closing punctuation clings to what it closes
  const last = glyphs[Math.max(end - 1, 0)];
  const follower = glyphs[Math.max(end, 1)];
  const clings = follower !== undefined && /^[，。、；：）》”’％%]$/.test(follower.text) ? follower : last;
  return (clings?.right ?? line.right) - line.left;
}

function glue(text: string, more: string): string {
  const isBlank =
    !isWide(text, text.length - 1) && !isWide(more, 0) && !(/[\d.,，%]$/.test(text) && /^[\d.,，%]/.test(more));
  return isBlank ? `${text} ${more}` : text + more;
}
