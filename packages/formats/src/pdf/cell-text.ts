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

/** How many decimals most amounts have: 2 where there is none. */
export function usualDecimals(texts: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const text of texts) if (isAmount(text)) counts.set(decimalsOf(text), (counts.get(decimalsOf(text)) ?? 0) + 1);
  let usual = 2;
  for (const [decimals, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = decimals;
  return usual;
}

function decimalsOf(text: string): number {
  return /[.．](\d+)/.exec(text)?.[1]?.length ?? 0;
}

const WHOLE = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)[.．]\d+$/;

/**
 * Whether a line of digits that fills its cell and the one below are one number, and can be nothing else: the first is
 * no whole amount, neither is the second, and together they have as many decimals as the amounts of the table.
 */
export function isWrappedNumber(before: string, after: string, decimals: number): boolean {
  if (/^[%％]$/.test(after)) return isNumber(before);
  if (!/^[-−－]?[\d,，.．]+$/.test(before) || !/^[\d,，.．]+$/.test(after)) return false;
  const whole = before + after;
  if (!WHOLE.test(whole) || decimalsOf(whole) !== decimals) return false;
  return [before, after].every((part) => !isAmount(part) || decimalsOf(part) !== decimals);
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
