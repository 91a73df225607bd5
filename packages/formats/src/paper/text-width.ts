/** How wide text is when it is set, in ems: 汉字 and their punctuation one each, the rest as Times has it. */

const NARROW = /[ ,.;:'|!-]/;
const BROAD = /[A-Z@%&mw=≥≤+<>]/;

/** Width of one character. */
function charWidth(char: string): number {
  if (char > '\u02ff') return 1;
  if (NARROW.test(char)) return 0.26;
  return BROAD.test(char) ? 0.8 : 0.5;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Pieces that a line is broken between: a number or a word whole, 汉字 one by one, closing marks with what they close. */
export function piecesOf(text: string): string[] {
  return text.match(/[（《“‘【「(]*(?:[!-'*-~\u00a0-\u02ff]+| +|.)[，。、；：）》”’】」！？…%％)]*/gsu) ?? [];
}

/** The width of the widest piece. */
export function widestPiece(text: string): number {
  return piecesOf(text).reduce((most, piece) => Math.max(most, textWidth(piece.trim())), 0);
}

/** How many lines a text takes in so many ems; its first line may begin later. A closing mark may hang over the edge. */
export function countLines(text: string, width: number, indent = 0): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, width, indent), 0);
}

/** What word processors leave between 汉字 and digits or letters. */
const GAP = 0.25;

function isApart(before: string, after: string): boolean {
  return /\p{Script=Han}$/u.test(before) ? /^[\w]/.test(after) : /\w%?$/.test(before) && /^\p{Script=Han}/u.test(after);
}

function linesOf(text: string, width: number, indent: number): number {
  let lines = 1;
  let at = indent;
  let before = '';
  for (const piece of piecesOf(text)) {
    const bare = textWidth(piece.replace(/[，。、；：）》”’】」！？]$/u, ''));
    const gap = isApart(before, piece) ? GAP : 0;
    if (at > 0 && at + gap + bare > width) {
      lines++;
      at = 0;
    } else at += gap;
    at += textWidth(piece);
    before = piece;
  }
  return lines;
}
