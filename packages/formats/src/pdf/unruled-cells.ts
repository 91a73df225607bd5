/** Texts of a table without lines, with the places of what they are made of: its cells have no edges of their own. */
import { joinLines } from './cell-text.ts';
import { ASCENT, DESCENT } from './ink.ts';
import type { Piece } from './pieces.ts';
import type { CellMark } from './table.ts';

export interface PlacedText {
  readonly text: string;
  /** null where nothing stands. */
  readonly mark: CellMark | null;
}

export const BLANK: PlacedText = { text: '', mark: null };

export function placedPiece({ text, left, right }: Piece, { base, size }: { base: number; size: number }): PlacedText {
  return { text, mark: { left, top: base - size * ASCENT, right, bottom: base + size * DESCENT, columns: 1, rows: 1 } };
}

/** Lines of one cell, as one text in one place. */
export function joinTexts(lines: readonly PlacedText[]): PlacedText {
  const filled = lines.filter(({ text }) => text !== '');
  const marks = filled.flatMap(({ mark }) => mark ?? []);
  const [first] = marks;
  if (!first) return BLANK;
  return {
    text: joinLines(filled.map(({ text }) => text)),
    mark: {
      ...first,
      left: Math.min(...marks.map(({ left }) => left)),
      top: Math.min(...marks.map(({ top }) => top)),
      right: Math.max(...marks.map(({ right }) => right)),
      bottom: Math.max(...marks.map(({ bottom }) => bottom)),
    },
  };
}
