/** The text of a cell from its lines, and what numbers in tables look like. */
import type { Glyph } from './ink.ts';
import { glyphLines, spell } from './lines.ts';

/** A whole number as tables print it; a code counts as well. */
const NUMBER = /^[-−－+(（]?[¥￥]?\d[\d,，]*(?:[.．]\d+)?[)）]?[%％]?$/;
/** A number that is complete by its decimals. */
const AMOUNT = /^[-−－+(（]?[¥￥]?\d[\d,，]*[.．]\d+[)）]?[%％]?$/;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** The lines of a cell, top to bottom. */
export function cellLines(glyphs: readonly Glyph[]): string[] {
  return glyphLines(glyphs)
    .map(spell)
    .filter((line) => line !== '');
}

/** The lines of a cell as one text; a number that was broken over two lines becomes whole. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    return text + (isBrokenNumber(text, line) ? '' : '\n') + line;
  }, '');
}

/** `1,503.` `52` or `12,345,6` `78.90`: only together a number. */
function isBrokenNumber(before: string, after: string): boolean {
  const head = /[-−－]?[\d,，.．]*$/.exec(before)?.[0] ?? '';
  const tail = /^[\d,，.．]+[%％]?/.exec(after)?.[0] ?? '';
  if (head === '' || tail === '' || tail.length < after.length) return false;
  if (/[,，.．]$/.test(head) || /^[,，.．]/.test(tail)) return true;
  return !isAmount(head) && /,|，/.test(head) && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(head + tail);
}
