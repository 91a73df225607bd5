/**
 * Lines of a table without uprights to its rows. A line with a number is a row of its own; a line of words alone is
 * the rest of a name that was too long, above or below, or a row without numbers. Level lines between rows tell.
 */
import type { Rule } from './ink.ts';
import type { Piece } from './pieces.ts';
import { BLANK, joinTexts, type PlacedText } from './unruled-cells.ts';

/** A line of a table, in pieces that are its cells. */
export interface RowLine {
  readonly base: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

interface Line extends RowLine {
  readonly cells: readonly PlacedText[];
}

/** Lines of one cell are no farther apart, in character sizes. */
const WRAP_PITCH_MAX = 1.9;
/** A line ends so near to where the longest does when the next character did not fit. */
const FULL = 1.3;
/** In points: what is less is no difference between gaps. */
const NEARER = 0.5;

export function rowsOf(lines: readonly Line[], across: readonly Rule[]): PlacedText[][] {
  const isRuled = areRuled(lines, across);
  const isFull = fullLines(lines);
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const goesOn =
      before &&
      (isRuled
        ? !isParted(before, line, across)
        : line.base - before.base <= WRAP_PITCH_MAX * line.size && !begins(line) && isFull(before, line));
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups
    .flatMap((group) => (isRuled ? [group] : cutAtRows(group)))
    .map((group) =>
      (group[0]?.cells ?? []).map((_, column) => joinTexts(group.map((line) => line.cells[column] ?? BLANK))),
    );
}

/** Lines that seem to go on in one another, cut so that no two rows are one: where they are farthest apart. */
function cutAtRows(lines: readonly Line[]): (readonly Line[])[] {
  const first = lines.findIndex(isRow);
  const second = lines.findIndex((line, i) => i > first && isRow(line));
  if (first < 0 || second < 0) return [lines];
  let cut = second;
  const gap = (at: number) => (lines[at]?.base ?? 0) - (lines[at - 1]?.base ?? 0);
  for (let at = second; at > first; at--) if (gap(at) > gap(cut) + NEARER) cut = at;
  return [lines.slice(0, cut), ...cutAtRows(lines.slice(cut))];
}

/** What an item of a list begins with. */
const ITEM = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、]\D)/;

function begins({ pieces }: Line): boolean {
  return ITEM.test(pieces[0]?.text ?? '');
}

function isRow({ pieces }: Line): boolean {
  return pieces.some((piece) => piece.isNumeric);
}

/** Whether most rows have a level line between them. */
function areRuled(lines: readonly Line[], across: readonly Rule[]): boolean {
  const rows = lines.filter(isRow);
  const parted = rows.filter((row, i) => i > 0 && rows[i - 1] && isParted(rows[i - 1] ?? row, row, across));
  return rows.length > 2 && parted.length * 5 >= (rows.length - 1) * 4;
}

function isParted(above: Line, below: Line, across: readonly Rule[]): boolean {
  const [left, right] = [Math.min(...above.pieces.map((p) => p.left)), Math.max(...above.pieces.map((p) => p.right))];
  return across.some(
    ({ at, from, to }) => at > above.base - above.size / 2 && at < below.base && from < right && to > left,
  );
}

/** Whether the words of a line end where those of its column that are longest do, and the next line goes on below them. */
function fullLines(lines: readonly Line[]): (line: Line, next: Line) => boolean {
  const words = lines.flatMap((line) => line.pieces.filter((piece) => !piece.isNumeric));
  return (line, next) =>
    line.pieces.some((piece) => {
      if (piece.isNumeric) return false;
      const own = words.filter((other) => Math.abs(other.left - piece.left) < piece.size);
      const end = Math.max(...own.map((other) => other.right));
      const goesOn = next.pieces.some(
        (other) => !other.isNumeric && Math.abs(other.left - piece.left) < piece.size / 2,
      );
      return goesOn && piece.right > end - FULL * piece.size;
    });
}
