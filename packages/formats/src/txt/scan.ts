/**
 * A decoded text cut into lines, as printed and in half width, with what can be seen of each on the way: one pass over the
 * characters tells which lines are blank, hold tabs, pipes or gaps, which spares asking every line for each of these.
 */
import { HALF_WIDTH_CODES, halfWidth } from '@mingsuan/core/text';

/** No line of a disclosure comes near this; the rest of a longer one is not read. */
export const LINE_LENGTH_MAX = 100_000;

/** What stands in a line; signs are added up. */
export const TAB = 1;
/** Two pipes or more. */
export const PIPES = 2;
/** Two blanks beside each other, somewhere. */
export const GAP = 4;
/** Something other than blanks. */
export const FILLED = 8;

export interface ScannedText {
  readonly lines: readonly string[];
  /** The same in half width, character for character. */
  readonly normal: readonly string[];
  /** Signs of the lines, of those in half width. */
  readonly signs: Uint8Array;
  /** Characters of the whole text in half width, good until the next text is read, and where in them each line begins. */
  readonly codes: Uint16Array;
  readonly starts: readonly number[];
  /** Where tabs stand in the whole text. */
  readonly tabs: readonly number[];
  /** Lines that were cut, with the length they had. */
  readonly cut: readonly { readonly line: number; readonly length: number }[];
}

const LINE_FEED = 10;
const RETURN = 13;
const WIDE_COMMA = 0xff0c;

/** What a character does to a line; 0 for all that merely fill it, 汉字 among them. */
const BLANK = 1;
const SPACE = 2;
const TABULATOR = 3;
const PIPE = 4;
const LINE_END = 5;
const COMMA = 6;
const KINDS = new Uint8Array(0x10000);
for (const c of '\v\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f')
  KINDS[c.charCodeAt(0)] = BLANK;
for (const c of '\n\r\u0085\u2028\u2029\f') KINDS[c.charCodeAt(0)] = LINE_END;
KINDS[32] = SPACE;
KINDS[9] = TABULATOR;
KINDS[0x7c] = PIPE;
KINDS[WIDE_COMMA] = COMMA;

/** Four characters each: 1 where all of them merely fill a line. Most of a text is told so, from a table that stays in cache. */
const FILLERS = new Uint8Array(0x4000).fill(1);
for (let code = 0; code < 0x10000; code++)
  if (KINDS[code] !== 0 || HALF_WIDTH_CODES[code] !== 0) FILLERS[code >> 2] = 0;

export function scanText(text: string): ScannedText {
  const codes = memoryFor(text.length);
  const memory = Buffer.from(codes.buffer, 0, text.length * 2);
  memory.write(text, 'utf16le');
  const marks = markLines(codes);
  let whole = text;
  if (marks.hasWideThousands) {
    whole = halfWidth(text);
    memory.write(whole, 'utf16le');
  } else if (marks.isChanged) whole = memory.toString('utf16le');
  const { starts, ends } = marks;
  const lines: string[] = [];
  const normal: string[] = [];
  const cut: { line: number; length: number }[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const isLong = end - start > LINE_LENGTH_MAX;
    if (isLong) cut.push({ line: i + 1, length: end - start });
    const line = text.slice(start, isLong ? start + LINE_LENGTH_MAX : end);
    lines.push(line);
    if (isLong) {
      // a comma is told by what follows it: where the rest is not read, that ends here
      const own = halfWidth(line);
      memory.write(own, start * 2, 'utf16le');
      normal.push(own);
      marks.signs[i] = markLines(codes.subarray(start, start + LINE_LENGTH_MAX)).signs[0] ?? 0;
    } else normal.push(whole === text ? line : whole.slice(start, end));
  }
  return { lines, normal, signs: Uint8Array.from(marks.signs), codes, starts, tabs: marks.tabs, cut };
}

let memory = new Uint16Array(1 << 16);

/** One memory for all texts, which are read one after the other. */
function memoryFor(length: number): Uint16Array {
  if (memory.length < length) memory = new Uint16Array(length * 2);
  return memory.subarray(0, length);
}

interface Marks {
  readonly starts: number[];
  readonly ends: number[];
  readonly signs: number[];
  readonly tabs: number[];
  readonly isChanged: boolean;
  /** A comma between digits is full width: the characters alone do not tell what becomes of it. */
  readonly hasWideThousands: boolean;
}

/** Brings the characters to half width where they stand, and marks the lines. */
function markLines(codes: Uint16Array): Marks {
  const starts: number[] = [];
  const ends: number[] = [];
  const signs: number[] = [];
  const tabs: number[] = [];
  let isChanged = false;
  let hasWideThousands = false;
  let start = 0;
  let pipes = 0;
  let sign = 0;
  for (let i = 0; i < codes.length; i++) {
    const printed = codes[i] ?? 0;
    if (FILLERS[printed >> 2] === 1) {
      sign |= FILLED;
      continue;
    }
    const half = HALF_WIDTH_CODES[printed] ?? 0;
    const code = half === 0 ? printed : half;
    if (half !== 0) {
      codes[i] = half;
      isChanged = true;
    }
    const kind = KINDS[code] ?? 0;
    if (kind === 0) sign |= FILLED;
    else if (kind === LINE_END) {
      starts.push(start);
      ends.push(i);
      signs.push(sign);
      if (code === RETURN && codes[i + 1] === LINE_FEED) i++;
      start = i + 1;
      pipes = 0;
      sign = 0;
    } else if (kind === TABULATOR) {
      sign |= TAB;
      tabs.push(i);
    } else if (kind === SPACE) {
      if (i > 0 && codes[i - 1] === 32) sign |= GAP;
    } else if (kind === PIPE) {
      sign |= ++pipes > 1 ? FILLED | PIPES : FILLED;
    } else if (kind === COMMA) {
      sign |= FILLED;
      if (i > 0 && isDigit(codes[i - 1] ?? 0)) hasWideThousands = true;
    }
  }
  starts.push(start);
  ends.push(codes.length);
  signs.push(sign);
  return { starts, ends, signs, tabs, isChanged, hasWideThousands };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
