/**
 * Characters in the picture of a page, by Debian's tesseract with its Chinese model. Its table of words with their boxes
 * becomes characters with places, which the same lines and cells are made of as of a text layer's.
 */
import { type ProgramFault, runProgram } from '../program/index.ts';
import { isWide } from './characters.ts';
import type { Glyph } from './ink.ts';

const COMMAND = 'tesseract';

/** Whether the program and its Chinese model are there. */
export async function canRecognise(): Promise<boolean> {
  const languages = await runProgram(COMMAND, ['--list-langs'], { timeoutSeconds: 10 });
  return typeof languages !== 'string' && /^chi_sim$/m.test(Buffer.from(languages).toString());
}

/** `scale`: pixels for a point. Places are in points. */
export async function recognisedGlyphs(
  png: Uint8Array,
  scale: number,
  timeoutSeconds: number,
): Promise<Glyph[] | ProgramFault> {
  // 4: one column of text of any sizes, which takes the rows of a table whole
  const args = ['stdin', 'stdout', '-l', 'chi_sim', '--psm', '4', '--dpi', `${Math.trunc(72 * scale)}`, 'tsv'];
  const table = await runProgram(COMMAND, args, { timeoutSeconds, input: png });
  return typeof table === 'string' ? table : glyphsOf(Buffer.from(table).toString(), scale);
}

/** A word with its box, in pixels. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Characters of the words, line by line. */
function glyphsOf(table: string, scale: number): Glyph[] {
  const lines = new Map<string, Word[]>();
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, , text = ''] = row.split('\t');
    if (level !== '5' || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join();
    const [x, y, w, h] = [left, top, width, height].map((number) => Number.parseInt(number ?? '', 10));
    const word = { text: text.trim(), left: x ?? 0, top: y ?? 0, width: w ?? 0, height: h ?? 0 };
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines.values()].flatMap((words) => lineGlyphs(words, scale));
}

/** The height of 汉字 and digits in their size. */
const INK_HEIGHT = 0.88;

/** Boxes of words are too large where marks stand beside them: height and middle are those of most. */
function lineGlyphs(words: readonly Word[], scale: number): Glyph[] {
  const size = median(words.map(({ height }) => height)) / INK_HEIGHT / scale;
  const middle = median(words.map(({ top, height }) => top + height / 2)) / scale;
  const base = middle + size * 0.36;
  const sorted = words.toSorted((a, b) => a.left - b.left);
  return sorted.flatMap((word, i) => {
    const next = sorted[i + 1]?.left ?? Number.POSITIVE_INFINITY;
    const left = word.left / scale;
    // order is certain, width is not: a word ends where the next begins
    const end = isPartOfNumber(word, sorted[i + 1], size * scale) ? next : word.left + word.width;
    const right = Math.min(end, Math.max(next, word.left + 1)) / scale;
    const characters = Array.from(word.text);
    const widths = characters.map((character) => (isWide(character, 0) ? 2 : 1));
    const unit = (right - left) / widths.reduce((sum, width) => sum + width, 0);
    let from = left;
    return characters.map((text, at): Glyph => {
      const to = from + unit * (widths[at] ?? 1);
      const glyph = { text, left: from, right: to, base, size, run: 0 };
      from = to;
      return glyph;
    });
  });
}

/** A number that was read as two words: `1` `,634.14`. */
function isPartOfNumber(word: Word, next: Word | undefined, size: number): boolean {
  if (!next || next.left - word.left - word.width > size / 2) return false;
  return /\d [,.]|[,.] \d/.test(`${word.text.slice(-1)} ${next.text.slice(0, 1)}`);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
