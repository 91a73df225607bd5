/**
 * Sheets that are wider than the paper are printed on pages that belong beside one another, not below: the columns on
 * the right on a page of their own, every row as high up as on the page with its name. Such a page is put back beside
 * the one it was cut from. Told by places alone: rows at the same heights, below a title that only the left page has,
 * hardly any of them printed twice; or ruled lines at the same heights around other columns.
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
    readonly grid: PageGrid;
    readonly isRight: boolean;
  }[] = [];
  /** How many pages before the one just read its left side was. */
  private offset: number | null = null;

  /** The number of the page that `ink` is the right side of, with both beside one another; else the page itself. */
  add(ink: PageInk, number: number): { readonly number: number; readonly ink: PageInk } {
    const lines = linesOf(ink);
    const grid = gridOf(ink);
    // lines tell more than texts, which are few on the right
    const offset = this.offsetOf(lines, (left) => hasSameRows(left.grid, grid));
    const found = offset ?? this.offsetOf(lines, (left, isNext) => isBeside(left.lines, lines, isNext));
    const left = this.pages.at(-(found ?? Number.POSITIVE_INFINITY));
    if (found !== undefined && left) {
      this.offset = found;
      this.pages.push({ ink, number, lines, grid, isRight: true });
      left.ink = beside(left.ink, ink, number, offset !== undefined);
      return left;
    }
    this.offset = null;
    const page = { ink, number, lines, grid, isRight: false };
    this.pages.push(page);
    return page;
  }

  /** How many pages before the next one the page is that it belongs beside. */
  private offsetOf(
    lines: readonly Line[],
    isIt: (left: (typeof this.pages)[number], isNext: boolean) => boolean,
  ): number | undefined {
    for (let offset = 1; offset <= OFFSET_MAX; offset++) {
      const left = this.pages.at(-offset);
      if (!left || left.isRight || left.lines.length === 0) continue;
      const isNext = this.offset === offset;
      if ((isNext || beginsLower(left.lines, lines)) && isIt(left, isNext)) return offset;
    }
    return undefined;
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

/** Where the ruled lines of a page stand: rows from its top, columns from its first upright. */
interface PageGrid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const ROWS_MIN = 4;

function gridOf({ horizontal, vertical }: PageInk): PageGrid {
  const columns = distinct(vertical);
  return { rows: distinct(horizontal), columns: columns.map((x) => x - (columns[0] ?? x)) };
}

function distinct(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (at - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > 2 * SAME_HEIGHT) places.push(at);
  return places;
}

/** Pages that go on below one another have the same columns, pages beside one another the same rows. */
function hasSameRows(left: PageGrid, right: PageGrid): boolean {
  if (right.rows.length < ROWS_MIN || left.columns.length < 2 || right.columns.length < 2) return false;
  const goesOnBelow = right.columns.length === left.columns.length && areAmong(right.columns, left.columns);
  return !goesOnBelow && areAmong(right.rows, left.rows);
}

function areAmong(some: readonly number[], all: readonly number[]): boolean {
  return some.every((at) => all.some((other) => Math.abs(other - at) <= SAME_HEIGHT));
}

function beginsLower(left: readonly Line[], right: readonly Line[]): boolean {
  return (right[0]?.base ?? 0) > (left[0]?.base ?? 0) + SAME_HEIGHT;
}

/** `isNext`: the page before was the right side of the one before that other page. */
function isBeside(left: readonly Line[], right: readonly Line[], isNext: boolean): boolean {
  if (right.length < LINES_MIN) return false;
  const numeric = right.filter(({ isNumeric }) => isNumeric);
  if (!isNext && numeric.length * NUMERIC_SHARE < right.length) return false;
  const pairs = right.map((line) => left.find(({ base }) => Math.abs(base - line.base) <= SAME_HEIGHT));
  const repeated = right.filter(({ text, isNumeric }, i) => !isNumeric && text === pairs[i]?.text);
  return pairs.every((pair) => pair !== undefined) && repeated.length * REPEATED_SHARE <= right.length;
}

function beside(left: PageInk, right: PageInk, page: number, isRuled: boolean): PageInk {
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
    joined: [...left.joined, { page, width: right.width, height: right.height, turn: right.turn, by, isRuled }],
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
