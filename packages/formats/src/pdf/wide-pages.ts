/**
 * Sheets that are wider than the paper are printed on pages that belong beside one another, not below: the columns on
 * the right on a page of their own, every row as high up as on the page with its name. Such a page is put back beside
 * the one it was cut from. Told by places alone: rows at the same heights, below a title that only the
 * left page has, hardly any of them printed twice.
 */

import { isNumber } from './cell-text.ts';
import type { Glyph, PageInk, Rule } from './ink.ts';
import { glyphLines, wordsOf } from './lines.ts';

/** A sheet goes on so many pages down before its right side begins. */
const OFFSET_MAX = 4;
const LINES_MIN = 2;
/** Of the lines on the right one in so many has a number, and at most one in so many says what the left one says. */
const NUMERIC_SHARE = 3;
const REPEATED_SHARE = 4;
/** Heights that were meant to be the same. */
const SAME_HEIGHT = 1;
const BETWEEN = 10;
/** At the top and bottom of pages, in parts of their height, stand their headers and numbers. */
const EDGE_ZONE = 0.06;

interface Line {
  readonly base: number;
  readonly text: string;
  readonly isNumeric: boolean;
}

export class WidePages {
  private readonly pages: {
    ink: PageInk;
    readonly number: number;
    readonly lines: readonly Line[];
    readonly isRight: boolean;
  }[] = [];
  /** How many pages before the one just read its left side was. */
  private offset: number | null = null;

  /** The number of the page that `ink` is the right side of, with both beside one another; else the page itself. */
  add(ink: PageInk, number: number): { readonly number: number; readonly ink: PageInk } {
    const lines = linesOf(ink);
    const at = this.pages.length;
    for (let offset = 1; offset <= OFFSET_MAX; offset++) {
      const left = this.pages[at - offset];
      if (!left || left.isRight || left.lines.length === 0) continue;
      if (!isBeside(left.lines, lines, this.offset === offset)) continue;
      this.offset = offset;
      this.pages.push({ ink, number, lines, isRight: true });
      left.ink = beside(left.ink, ink);
      return left;
    }
    this.offset = null;
    const page = { ink, number, lines, isRight: false };
    this.pages.push(page);
    return page;
  }
}

function linesOf({ glyphs, height }: PageInk): Line[] {
  return glyphLines(glyphs)
    .map((line) => {
      const words = wordsOf(line, 0.3);
      return {
        base: line[0]?.base ?? 0,
        text: words.map((word) => word.text).join(' '),
        isNumeric: words.some((word) => isNumber(word.text)),
      };
    })
    .filter(({ base, text }) => text !== '' && base > height * EDGE_ZONE && base < height * (1 - EDGE_ZONE));
}

/** `isNext`: the page before was the right side of the one before that other page. */
function isBeside(left: readonly Line[], right: readonly Line[], isNext: boolean): boolean {
  if (right.length < LINES_MIN) return false;
  const beginsLower = (right[0]?.base ?? 0) > (left[0]?.base ?? 0) + SAME_HEIGHT;
  if (!isNext && !beginsLower) return false;
  const numeric = right.filter(({ isNumeric }) => isNumeric);
  if (!isNext && numeric.length * NUMERIC_SHARE < right.length) return false;
  const pairs = right.map((line) => left.find(({ base }) => Math.abs(base - line.base) <= SAME_HEIGHT));
  const repeated = right.filter(({ text, isNumeric }, i) => !isNumeric && text === pairs[i]?.text);
  return pairs.every((pair) => pair !== undefined) && repeated.length * REPEATED_SHARE <= right.length;
}

function beside(left: PageInk, right: PageInk): PageInk {
  const hasRules = left.vertical.length > 0 && right.vertical.length > 0;
  const end = hasRules
    ? Math.max(...left.vertical.map(({ at }) => at))
    : Math.max(...left.glyphs.map((glyph) => glyph.right)) + BETWEEN;
  const begin = hasRules
    ? Math.min(...right.vertical.map(({ at }) => at))
    : Math.min(...right.glyphs.map((glyph) => glyph.left));
  const by = end - begin;
  const zone = left.height * EDGE_ZONE;
  const inner = right.glyphs.filter(({ base }) => base > zone && base < left.height - zone);
  return {
    ...left,
    width: left.width + right.width,
    isJoined: true,
    glyphs: [
      ...left.glyphs,
      ...inner.map((glyph): Glyph => ({ ...glyph, left: glyph.left + by, right: glyph.right + by })),
    ],
    horizontal: [
      ...left.horizontal,
      ...right.horizontal.map((rule): Rule => ({ ...rule, from: rule.from + by, to: rule.to + by })),
    ],
    vertical: [...left.vertical, ...right.vertical.map((rule): Rule => ({ ...rule, at: rule.at + by }))],
  };
}
