/**
 * Cells of a table that lost its grid: each stands on a line of its own, or the cells of a row stand on one line with a
 * blank between them. Blank cells are empty lines, or are gone. Nothing here says in which row or column a cell stands.
 */
import type { GridCell, Paragraph } from '../document/index.ts';
import { plainName } from '../text/index.ts';

export interface LooseCell extends GridCell {
  readonly kind: 'number' | 'words';
  /** Position among all cells, empty lines counted as the blank cells that they may be. */
  readonly at: number;
}

export const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$|^[—–-]{1,3}$/;
/** More words than this are no label that blanks cut to pieces. */
const PIECES_MAX = 6;

export function isNumber({ kind }: LooseCell | undefined = { kind: 'words' } as LooseCell): boolean {
  return kind === 'number';
}

/** The cells of lines; `isLabel` tells the labels of the table, which blanks inside must not part. */
export function looseCells(
  paragraphs: readonly Paragraph[],
  normal: readonly string[],
  isLabel: (label: string) => boolean,
): LooseCell[] {
  const cells: LooseCell[] = [];
  const step = stepOf(paragraphs);
  let at = 0;
  let above = paragraphs[0]?.line ?? 0;
  for (const { line } of paragraphs) {
    const gap = line - above;
    at += Math.max(0, (step === 2 ? (gap + 1) >> 1 : gap) - 1);
    above = line;
    for (const cell of cellsOf(normal[line - 1] ?? '', line, isLabel)) {
      const kind = NUMBER.test(cell.text) ? 'number' : 'words';
      cells.push({ ...cell, kind, at: at++ });
    }
  }
  return cells;
}

/** From one cell to the next: 1 line, or 2 where an empty line stands between any two. */
function stepOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.every(({ line }, i) => i === 0 || line - (paragraphs[i - 1]?.line ?? 0) > 1) ? 2 : 1;
}

/** A line parted at its blanks, as far as numbers stand between them or the words beside them are labels. */
function cellsOf(text: string, line: number, isLabel: (label: string) => boolean): GridCell[] {
  const pieces = [...text.matchAll(/\S+/g)].map((hit) => cell(hit[0], line, hit.index));
  if (pieces.length < 2) return pieces;
  const cells: GridCell[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const more = NUMBER.test(piece.text) ? 0 : joined(pieces, i, isLabel);
    const last = pieces[i + more] ?? piece;
    cells.push(cell(text.slice(piece.start, last.end), line, piece.start));
    i += more;
  }
  return cells;
}

/** How many pieces behind one belong to it: those that make a label of it. */
function joined(pieces: readonly GridCell[], from: number, isLabel: (label: string) => boolean): number {
  let label = '';
  let more = 0;
  for (let i = from; i < Math.min(pieces.length, from + PIECES_MAX); i++) {
    const text = pieces[i]?.text ?? '';
    if (NUMBER.test(text)) break;
    label += text;
    if (isLabel(plainName(label))) more = i - from;
  }
  return more;
}

function cell(text: string, line: number, start: number): GridCell {
  return { text, line, start, end: start + text.length };
}

/** A blank cell behind another. */
export function blankAfter({ line, end }: GridCell): GridCell {
  return { text: '', line, start: end, end };
}
