/** How wide text is when it is set, in ems: 汉字 and their punctuation one each, the rest as Times has it. */

const NARROW = " ,.;:'|!-";
const BROAD = '@%&mw=≥≤+<>';

function charWidth(char: string): number {
  if (char > '\u02ff') return 1;
  if (NARROW.includes(char)) return 0.26;
  return BROAD.includes(char) || (char >= 'A' && char <= 'Z') ? 0.8 : 0.5;
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

/** A piece as lines are made of it, in ems. */
interface Piece {
  readonly width: number;
  /** Without a closing mark, which may hang over the edge. */
  readonly bare: number;
  /** What stands between it and the piece before it on a line. */
  readonly gap: number;
}

/** A text measured once, to be laid out in many widths. */
export interface Measured {
  readonly width: number;
  /** Of the widest piece. */
  readonly widest: number;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** What word processors leave between 汉字 and digits or letters. */
const GAP = 0.25;
const HAN_LAST = /\p{Script=Han}$/u;
const HAN_FIRST = /^\p{Script=Han}/u;
const CLOSING_LAST = /[，。、；：）》”’】」！？]$/u;

/** Short texts measured so far: heads and labels that every table and form repeats. */
const known = new Map<string, Measured>();
const [KNOWN_LENGTH_MAX, KNOWN_MAX] = [40, 5_000];

export function measure(text: string): Measured {
  if (text.length > KNOWN_LENGTH_MAX) return measureAnew(text);
  const before = known.get(text);
  if (before) return before;
  if (known.size > KNOWN_MAX) known.clear();
  const measured = measureAnew(text);
  known.set(text, measured);
  return measured;
}

function measureAnew(text: string): Measured {
  let widest = 0;
  const paragraphs = text.split('\n').map((paragraph) => {
    let before = '';
    return piecesOf(paragraph).map((text): Piece => {
      const width = textWidth(text);
      widest = Math.max(widest, width);
      const isApart = HAN_LAST.test(before) ? /^\w/.test(text) : /\w%?$/.test(before) && HAN_FIRST.test(text);
      before = text;
      return { width, bare: CLOSING_LAST.test(text) ? width - 1 : width, gap: isApart ? GAP : 0 };
    });
  });
  return { width: textWidth(text), widest, paragraphs };
}

/** How many lines a text takes in so many ems; its first line may begin later. */
export function countLines({ paragraphs }: Measured, width: number, indent = 0): number {
  let lines = 0;
  for (const pieces of paragraphs) {
    lines++;
    let at = indent;
    for (const piece of pieces) {
      if (at > 0 && at + piece.gap + piece.bare > width) {
        lines++;
        at = piece.width;
      } else at += piece.gap + piece.width;
    }
  }
  return lines;
}
