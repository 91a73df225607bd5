/** Which lines of a page stand together as one table: rows of several words, and lines of one word between them. */
import { isAmount, isNumber } from './cell-text.ts';
import type { TextLine, Word } from './lines.ts';

/** Lines farther apart, in character sizes, are not of one table. */
const LINE_PITCH_MAX = 4.5;
/** Lines of one cell are no farther apart. */
const WRAP_PITCH_MAX = 1.9;
/** So many lines with one word may stand between two rows: names that are wrapped. */
const WRAPPED_LINES_MAX = 4;
/** Wider words are sentences. In character sizes. */
const NAME_WIDTH_MAX = 22;
const HEADER_LINES_MAX = 4;
/** How far right of the last label of a table its numbers end. In character sizes. */
const COLUMN_WIDTH = 8;

export function isRow({ words }: TextLine): boolean {
  return words.length > 2 || (words.length === 2 && words.some((word) => isAmount(word.text)));
}

/** A name and a number of another kind than an amount, below a label of a table that has begun. */
export function isEntry({ words }: TextLine, heads: readonly TextLine[]): boolean {
  const [, number] = words;
  if (words.length !== 2 || !number || !isNumber(number.text)) return false;
  return heads.some((line) => isRow(line) && line.words.some((_, i) => i > 0 && isBelow(number, line.words, i)));
}

/** Whether a number stands below a label, flush with either side of its column. */
function isBelow(number: Word, labels: readonly Word[], i: number): boolean {
  const [label, next] = [labels[i], labels[i + 1]];
  if (!label || number.left < label.left - label.size) return false;
  return number.right <= (next?.left ?? label.right + COLUMN_WIDTH * label.size);
}

/** Where the table that begins with the row at `at` begins indeed: labels of groups of columns are few words. */
export function runStart(lines: readonly TextLine[], at: number, from: number): number {
  let start = at;
  const row = lines[at];
  if (!row || !isRow(row)) return start;
  while (start > from && at - start < HEADER_LINES_MAX) {
    const [above, line] = [lines[start - 1], lines[start]];
    if (!above || !line || above.words.length < 2 || line.base - above.base > LINE_PITCH_MAX * line.size) break;
    if (above.words.some((word) => word.right - word.left > NAME_WIDTH_MAX * word.size)) break;
    start--;
  }
  return start;
}

export function runEnd(lines: readonly TextLine[], from: number): number {
  let end = from + 1;
  const first = lines[from];
  if (!first || !isRow(first)) return end;
  for (let at = end; at < lines.length && at <= end + WRAPPED_LINES_MAX; at++) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (!before || !line || line.base - before.base > LINE_PITCH_MAX * line.size) break;
    if (isRow(line) || isEntry(line, lines.slice(from, end))) end = at + 1;
    else if (at > end && !isWrapped(line, before)) break;
  }
  return end;
}

/** A line of few words right below another, as names are that take more lines than one. */
function isWrapped(line: TextLine, before: TextLine): boolean {
  return (
    line.base - before.base <= WRAP_PITCH_MAX * line.size &&
    line.words.every((word) => word.right - word.left <= NAME_WIDTH_MAX * word.size)
  );
}
