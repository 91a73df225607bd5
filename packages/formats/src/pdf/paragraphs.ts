/** Lines of a page to paragraphs: a line goes on in the next one when it is full and the next one is not indented. */
import type { PageBox } from '@mingsuan/core/document';
import { isWide } from './characters.ts';
import { textOf } from './furniture.ts';
import { ASCENT, DESCENT } from './ink.ts';
import type { TextLine } from './lines.ts';
import type { PageContent } from './page.ts';

/** Where the text of a page begins and ends. */
interface Margins {
  readonly left: number;
  readonly right: number;
  /** A line that ends higher up is the last of its paragraph where it is the last of its page. */
  readonly bottom: number;
}

export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
  readonly margins: Margins;
}

export interface Paragraph {
  readonly page: number;
  readonly text: string;
  /** Its lines as printed. */
  readonly pieces: readonly Piece[];
}

/** A printed line: its span in the paragraph's text, and its place. */
interface Piece extends PageBox {
  readonly start: number;
  readonly end: number;
}

/** The margins of each page's prose; a page without prose has those of other pages as wide. */
export function marginsOfPages(pages: readonly PageContent[]): Margins[] {
  const own = pages.map((content) => marginsOf(content));
  return pages.map(({ width, height }, i) => {
    const others = own.filter((_, other) => Math.abs((pages[other]?.width ?? 0) - width) < 2);
    const known = own[i] ?? others.findLast((margins) => margins !== null);
    return { ...(known ?? { left: width * 0.15, right: width * 0.86 }), bottom: height * FILLED };
  });
}

/** Lines fill at least this part of the page where there is prose. */
const PROSE_WIDTH = 0.5;
const PROSE_LINES_MIN = 4;
/** The part of a page's height that is filled where its text goes on over the page. */
const FILLED = 0.6;

function marginsOf({ lines, width }: PageContent): Omit<Margins, 'bottom'> | null {
  const long = lines.filter((line) => line.right - line.left > width * PROSE_WIDTH);
  if (long.length < PROSE_LINES_MIN) return null;
  // right of it stands only punctuation that hangs: where most lines end
  const ends = long.map((line) => line.right);
  const near = (end: number) => ends.filter((other) => Math.abs(other - end) < width * 0.012).length;
  const right = ends.reduce((best, end) =>
    near(end) > near(best) || (near(end) === near(best) && end > best) ? end : best,
  );
  return { left: Math.min(...long.map((line) => line.left)), right };
}

export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const paragraphs: { page: number; text: string; pieces: Piece[] }[] = [];
  let before: PlacedLine | undefined;
  for (const placed of lines) {
    const text = textOf(placed.line);
    const open = paragraphs.at(-1);
    if (open && before && goesOn(before, placed)) {
      open.text = glue(open.text, text);
      open.pieces.push(pieceOf(placed, open.text.length - text.length, open.text.length));
    } else paragraphs.push({ page: placed.page, text, pieces: [pieceOf(placed, 0, text.length)] });
    before = placed;
  }
  return paragraphs;
}

function pieceOf({ page, line: { left, right, base, size } }: PlacedLine, start: number, end: number): Piece {
  return { start, end, page, left, top: base - size * ASCENT, right, bottom: base + size * DESCENT };
}

/** How far, in character sizes, a line may begin right of the margin without being indented. */
const INDENT = 0.4;
/** How far before the margin a line may end that is full: lines of digits and 汉字 do not come out even. */
const RAGGED = 0.6;
/** How far the first line of a paragraph may begin right of it. */
const FIRST_INDENT_MAX = 4.5;
/** Of characters on successive lines of one paragraph. */
const PITCH_MAX = 3.2;

function goesOn(before: PlacedLine, next: PlacedLine): boolean {
  const { size } = before.line;
  if (Math.abs(next.line.size - size) > size * 0.15) return false;
  if (before.line.left > before.margins.left + FIRST_INDENT_MAX * size) return false;
  if (next.line.left > leftmost(before, next) + INDENT * size && !isCentredBelow(before, next)) return false;
  if (next.page === before.page ? next.line.base - before.line.base > PITCH_MAX * size : !isAtBottom(before))
    return false;
  const [text, more] = [textOf(before.line), textOf(next.line)];
  if (CONTENTS_ENTRY.test(text)) return false;
  // a title: the rest of a paragraph ends as the sentence before it does
  if (/[。；]$/.test(text) && !/[，。；、：]/.test(more)) return false;
  if (HEADING.test(more) && (/[。；：]$/.test(text) || (HEADING.test(text) && !/[，。；]/.test(text)))) return false;
  return before.line.right + firstWidth(next.line) > before.margins.right - size * RAGGED;
}

function isAtBottom({ line, margins }: PlacedLine): boolean {
  return line.base > margins.bottom;
}

/** How far left the next line of a paragraph begins: over a page it is no farther right than the line before. */
function leftmost(before: PlacedLine, next: PlacedLine): number {
  if (next.page === before.page) return next.margins.left;
  const shift = Math.max(0, next.margins.left - before.margins.left);
  return Math.min(next.margins.left, before.line.left + shift);
}

/** A line of a 目录 is full and ends. */
const CONTENTS_ENTRY = /[.．·…]{4,}\s*\d{1,4}$/;

/** What begins a paragraph by itself. */
const HEADING = /^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[、.．]\D)/;

/** The rest of a title that did not fit into its line. */
function isCentredBelow({ line: before, page }: PlacedLine, { line: next, page: nextPage }: PlacedLine): boolean {
  const shift = (before.left + before.right - next.left - next.right) / 2;
  if (/[。；]$/.test(before.words.at(-1)?.text ?? '')) return false;
  return page === nextPage && Math.abs(shift) < before.size && next.right < before.right - before.size;
}

/** The width of what must not be parted at the beginning of a line: a number, a word, else a character. */
function firstWidth(line: TextLine): number {
  const glyphs = line.words[0]?.glyphs ?? [];
  let end = 0;
  if (/^[（《“‘【「(]$/.test(glyphs[0]?.text ?? '')) end = Math.min(2, glyphs.length);
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
