/**
 * The cells of a line that no ruled lines part. Cells of a sheet stand closer than words of prose: a number ends where a
 * gap or another kind of text follows. A piece may still be less than a cell, never more than the line says.
 */
import { isAmount, isNumber } from './cell-text.ts';
import type { Glyph } from './ink.ts';
import { spell, type TextLine, wordsOf } from './lines.ts';

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** A number, or a dash in the place of one. */
  readonly isNumeric: boolean;
}

/** In character sizes: a gap beside a number, and one between words. */
const NUMBER_GAP = 0.2;
const WORD_GAP = 1.2;
const DASHES = /^[-—–―─]+$/;

export function piecesOf(line: TextLine): Piece[] {
  return line.words.flatMap((word) => {
    const parts = wordsOf(word.glyphs, NUMBER_GAP).flatMap(({ glyphs }) => byRuns(glyphs));
    return joined(parts);
  });
}

/** Where a number touches words and was drawn apart from them, two cells touch; where each character is, it tells nothing. */
function byRuns(glyphs: readonly Glyph[]): Piece[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last && last[0]?.run === glyph.run) last.push(glyph);
    else runs.push([glyph]);
  }
  if (runs.every(({ length }) => length === 1)) return [pieceOf(glyphs)];
  const parts = runs.map(pieceOf);
  const isCell = ({ isNumeric }: Piece, i: number) =>
    isNumeric && [parts[i - 1], parts[i + 1]].some((other) => other?.isNumeric === false);
  return parts.some(isCell) ? parts : [pieceOf(glyphs)];
}

function pieceOf(glyphs: readonly Glyph[]): Piece {
  const text = spell(glyphs);
  return {
    text,
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    glyphs,
    isNumeric: isNumber(text) || DASHES.test(text),
  };
}

/** Words of one cell belong together; a number stays apart from what stands beside it. */
function joined(parts: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last && !arePartedBy(last, part)) pieces.splice(-1, 1, pieceOf([...last.glyphs, ...part.glyphs]));
    else pieces.push(part);
  }
  return pieces;
}

function arePartedBy(before: Piece, after: Piece): boolean {
  if (after.left - before.right >= WORD_GAP * after.size) return true;
  if (before.isNumeric && after.isNumeric) return !/[,，.．]$/.test(before.text) && !/^[,，.．]/.test(after.text);
  return isAmount(before.text) || isAmount(after.text) || (before.isNumeric && !isUnit(after.text));
}

/** `3 辆`: the number goes on. */
function isUnit(text: string): boolean {
  return /^[年月日个辆台套次人份项元%％)）]/.test(text);
}
