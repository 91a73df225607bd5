/** Characters to words and lines: by where they stand, never by the order in which they were drawn. */
import { isWide } from './characters.ts';
import { type Glyph, middleOf } from './ink.ts';

/** Characters side by side, as far apart as characters of a word are. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** A line of text: its words from left to right, a column's width or more apart. */
export interface TextLine {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** Characters whose middles differ by less of their size stand on one line. */
const SAME_LINE = 0.45;
/** The gap, in character sizes, from which on words stand apart as cells do. */
const CELL_GAP = 1.2;
/** The gap that is a blank between letters or digits. */
const BLANK_GAP = 0.22;
/** Beside 汉字, which are often set widely and always a little apart from digits, a blank is wider. */
const WIDE_BLANK_GAP = 0.7;
/** Where a blank was drawn, the gap that is left of it when characters are set tightly. */
const DRAWN_BLANK_GAP = 0.12;
/** The same character drawn again at almost the same place makes it bold. */
const BOLD_SHIFT = 0.16;

/** The characters by lines, each from left to right, without those drawn twice. */
export function glyphLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const middle = middleOf(glyph);
    const line = lines.at(-1);
    if (line && middle - line.middle <= SAME_LINE * Math.min(glyph.size, line.size)) line.glyphs.push(glyph);
    else lines.push({ middle, size: glyph.size, glyphs: [glyph] });
  }
  return lines.map((line) => withoutRepeats(line.glyphs.sort((a, b) => a.left - b.left)));
}

function withoutRepeats(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const isRepeat = kept
      .slice(-3)
      .some((other) => other.text === glyph.text && glyph.left - other.left < BOLD_SHIFT * glyph.size);
    if (!isRepeat) kept.push(glyph);
  }
  return kept;
}

/** Cuts a line of characters where the gap between two is at least `gap` of their size. */
export function wordsOf(line: readonly Glyph[], gap: number): Word[] {
  const words: Word[] = [];
  let open: Glyph[] = [];
  const close = () => {
    const word = wordOf(open);
    if (word) words.push(word);
    open = [];
  };
  let right = Number.NaN;
  for (const glyph of line) {
    if (glyph.text === ' ') {
      if (open.length > 0) open.push(glyph);
      continue;
    }
    if (glyph.left - right >= gap * glyph.size) close();
    open.push(glyph);
    right = Math.max(glyph.right, Number.isNaN(right) ? glyph.right : right);
  }
  close();
  return words;
}

function wordOf(glyphs: readonly Glyph[]): Word | null {
  const inked = glyphs.filter((glyph) => glyph.text !== ' ');
  const [first, last] = [inked[0], inked.at(-1)];
  if (!first || !last) return null;
  const size = Math.max(...inked.map((glyph) => glyph.size));
  const right = Math.max(...inked.map((glyph) => glyph.right));
  return { text: spell(glyphs), left: first.left, right, base: first.base, size, glyphs: inked };
}

/** The text of characters in a line: a blank where one was drawn or a gap says so. */
export function spell(glyphs: readonly Glyph[]): string {
  const inked = glyphs.filter((glyph) => glyph.text !== ' ');
  const isSpread = isSpreadOut(inked);
  let text = '';
  let before: Glyph | undefined;
  let isBlank = false;
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      isBlank = true;
      continue;
    }
    if (before && !isSpread) {
      const gap = (glyph.left - before.right) / glyph.size;
      const isBesideWide = isWide(before.text, before.text.length - 1) || isWide(glyph.text, 0);
      const apart = isBlank ? DRAWN_BLANK_GAP : isBesideWide ? WIDE_BLANK_GAP : BLANK_GAP;
      if (gap > apart) text += ' ';
    }
    text += glyph.text;
    before = glyph;
    isBlank = false;
  }
  return text.trim();
}

/** A few 汉字 spread over the width of their cell: the gaps between them are no blanks. */
function isSpreadOut(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 3) return glyphs.length === 2 && glyphs.every((glyph) => isWide(glyph.text, 0));
  const gaps = glyphs.slice(1).map((glyph, i) => (glyph.left - (glyphs[i]?.right ?? 0)) / glyph.size);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > BLANK_GAP && most - least < 0.5 && glyphs.every((glyph) => isWide(glyph.text, 0));
}

export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  return glyphLines(glyphs).flatMap((line) => {
    const words = wordsOf(line, CELL_GAP);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    const sizes = words.flatMap((word) => word.glyphs.map((glyph) => glyph.size)).sort((a, b) => a - b);
    return [{ words, left: first.left, right: last.right, base: first.base, size: sizes[sizes.length >> 1] ?? 0 }];
  });
}
