/**
 * The characters of a page put into the cells of a lattice. A cell's text lines join; where only some lines are ruled,
 * a row between two of them that holds several numbers one below the other is cut into the rows it has in print.
 */
import { cellMarks } from './cell-marks.ts';
import { cellLines, isAmount, isNumber, isWrappedNumber, joinLines, usualDecimals } from './cell-text.ts';
import { ASCENT, DESCENT, type Glyph, middleOf } from './ink.ts';
import { fieldAt, type Lattice } from './lattice.ts';
import { glyphLines, spell, type Word, wordsOf } from './lines.ts';
import type { PageTable } from './table.ts';

/** A gap from which on characters of a line may belong to two cells. */
const WORD_GAP = 0.3;

export function ruledTable(lattice: Lattice, glyphs: readonly Glyph[], page: number): PageTable {
  const { xs, ys, cells } = lattice;
  const width = xs.length - 1;
  const content = new Map<number, Glyph[]>();
  for (const line of glyphLines(glyphs)) {
    for (const word of wordsOf(line, WORD_GAP)) {
      for (const [cell, part] of byCell(lattice, word)) content.set(cell, [...(content.get(cell) ?? []), ...part]);
    }
  }
  const decimals = usualDecimals([...content.values()].map((glyphs) => cellLines(glyphs).join(' ')));
  const bands: PrintedRow[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const fields = Array.from({ length: width }, (_, column): Field => {
      const field = row * width + column;
      const isFirst = cells[field] === field;
      return { glyphs: isFirst ? (content.get(field) ?? []) : [], width: cellWidth(lattice, field) };
    });
    bands.push(cutRow(fields, decimals, ys[row] ?? 0, ys[row + 1] ?? 0));
  }
  const last = (ys.length - 2) * width;
  const roomAtEnd = Array.from({ length: width }, (_, column) => {
    const field = last + column;
    const line = glyphLines(content.get(cells[field] ?? field) ?? []).at(-1) ?? [];
    const [from, to] = [line[0], line.at(-1)];
    if (!from || !to) return Number.POSITIVE_INFINITY;
    return (cellWidth(lattice, field) - 2 * PADDING - (to.right - from.left)) / to.size;
  });
  return {
    page,
    lastPage: page,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: bands.flat().map(({ cells: texts }) => texts),
    marks: cellMarks(lattice, bands),
    roomAtEnd,
    isInferred: areCut(bands),
  };
}

/** Whether most rows lie in bands that no line parts: where each of them begins is inferred then. */
function areCut(bands: readonly (readonly PrintedRow[])[]): boolean {
  const cut = bands.filter((band) => band.length > 2).flat().length;
  return cut > CUT_ROWS_MAX && cut * 2 > bands.flat().length;
}

/** A total and what it is made of, in one band, are still read as they stand. */
const CUT_ROWS_MAX = 4;

/** What a cell holds and how wide it is. */
interface Field {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

function cellWidth({ xs, cells }: Lattice, field: number): number {
  const column = field % (xs.length - 1);
  const cell = cells[field];
  const span = (step: number) => {
    let at = column;
    while (cells[field - column + at + step] === cell && at + step >= 0 && at + step < xs.length - 1) at += step;
    return at;
  };
  return (xs[span(1) + 1] ?? 0) - (xs[span(-1)] ?? 0);
}

/** What a cell keeps free at its sides, at most. */
const PADDING = 6;

/** Whether the characters that the next line begins with would not have fitted into this one. */
function isFull(line: readonly Glyph[], next: readonly Glyph[], width: number): boolean {
  const [first, last] = [line[0], line.at(-1)];
  const [after, end] = [next[0], next.at(-1)];
  if (!first || !last || !after || !end) return false;
  return last.right - first.left + end.right - after.left > width - 2 * PADDING;
}

/** The cells that a word lies in: one, unless a line of the table stands between two of its characters. */
function byCell(lattice: Lattice, word: Word): Map<number, Glyph[]> {
  const parts = new Map<number, Glyph[]>();
  let isCut = false;
  for (const glyph of word.glyphs) {
    const cell = cellAt(lattice, (glyph.left + glyph.right) / 2, middleOf(glyph));
    if (cell === null) continue;
    parts.set(cell, [...(parts.get(cell) ?? []), glyph]);
    const [left, right] = [glyph.left + 0.15 * glyph.size, glyph.right - inkless(glyph.text) * glyph.size];
    if (left < right && cellAt(lattice, left, middleOf(glyph)) !== cellAt(lattice, right, middleOf(glyph)))
      isCut = true;
  }
  if (parts.size < 2 || (!isCut && !isNumber(word.text))) return parts;
  // it runs over the edge of its cell: it belongs where most of it stands
  const [home] = [...parts].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  return new Map([[home, [...word.glyphs]]]);
}

/** The part of a character at its right that has no ink: closing marks are as wide as 汉字 and stand in the left half. */
function inkless(text: string): number {
  return /[，。、；：）》”’】」！？]/.test(text) ? 0.5 : 0.15;
}

function cellAt(lattice: Lattice, x: number, y: number): number | null {
  const field = fieldAt(lattice, x, y);
  return field === null ? null : (lattice.cells[field] ?? null);
}

/** A row as printed: one band between two lines of the table, or a part of it. */
export interface PrintedRow {
  readonly cells: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

function cutRow(fields: readonly Field[], decimals: number, top: number, bottom: number): PrintedRow[] {
  const lines = fields.map((field) => wholeLines(field, decimals));
  const counts = lines.map((cell) => (areCodes(cell) ? cell.length : cell.filter(isAmount).length));
  if (Math.max(...counts) < 2) return [{ cells: lines.map(joinLines), top, bottom }];
  return rowsByNumbers(fields.map(({ glyphs }) => glyphs));
}

/** A column of 功能科目 or 经济科目, and not a number that a narrow cell broke. */
function areCodes(lines: readonly string[]): boolean {
  return lines.length >= CODES_MIN && lines.every((text) => /^[1-9]\d{2}(?:\d{2}){0,2}$/.test(text));
}

const CODES_MIN = 4;

/** The lines of a cell; one number where its cell was too narrow for it. */
function wholeLines({ glyphs, width }: Field, decimals: number): string[] {
  const texts: string[] = [];
  let before: readonly Glyph[] | undefined;
  for (const line of glyphLines(glyphs)) {
    const text = spell(line);
    if (text === '') continue;
    const last = texts.at(-1);
    if (
      last !== undefined &&
      before &&
      isFull(before, line.slice(0, 1), width) &&
      isWrappedNumber(last, text, decimals)
    )
      texts.splice(-1, 1, last + text);
    else texts.push(text);
    before = line;
  }
  return texts;
}

/** Rows of one band of the table: lines with a number or several cells; a wrapped line joins the row it is nearest to. */
function rowsByNumbers(fields: readonly (readonly Glyph[])[]): PrintedRow[] {
  const all = glyphLines(fields.flat());
  const owner = new Map(fields.flatMap((field, column) => field.map((glyph) => [glyph, column] as const)));
  const rows = all.map((line) => {
    const cells = fields.map((_, column) => cellLines(line.filter((glyph) => owner.get(glyph) === column)).join(' '));
    const middle = line.reduce((sum, glyph) => sum + middleOf(glyph), 0) / line.length;
    const top = Math.min(...line.map((glyph) => glyph.base - glyph.size * ASCENT));
    const bottom = Math.max(...line.map((glyph) => glyph.base + glyph.size * DESCENT));
    return { cells, middle, top, bottom, isOwn: cells.some(isAmount) || cells.filter(Boolean).length > 1 };
  });
  const anchors = rows.filter((row) => row.isOwn);
  const joined = new Map(anchors.map((anchor) => [anchor, [] as typeof rows]));
  for (const row of rows) {
    const nearest = anchors.reduce((a, b) =>
      Math.abs(b.middle - row.middle) < Math.abs(a.middle - row.middle) ? b : a,
    );
    joined.get(nearest)?.push(row);
  }
  return [...joined.values()].map((group) => ({
    cells: fields.map((_, column) => joinLines(group.flatMap((row) => row.cells[column] || []))),
    top: Math.min(...group.map((row) => row.top)),
    bottom: Math.max(...group.map((row) => row.bottom)),
  }));
}
