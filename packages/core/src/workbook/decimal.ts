/**
 * A printed numeral as the decimal text of a number cell. Only digits that a spreadsheet keeps exactly are taken:
 * it calculates in binary floating point, true to 15 digits.
 */
import { parseNumeral } from '../money/index.ts';

const DIGITS_MAX = 15;

export interface PlainDecimal {
  readonly digits: string;
  readonly decimals: number;
}

/** 「1,556.63」 → 1556.63; null for anything that is not a plain decimal, or too long to be kept exactly. */
export function plainDecimal(text: string): PlainDecimal | null {
  const unsigned = text.trim().replace(/^\+(?=\d)/, '');
  const numeral = parseNumeral(unsigned);
  if (numeral === null) return null;
  const magnitude = unsigned
    .replace(/^[-\u2212]/, '')
    .replaceAll(',', '')
    .replace(/^0+(?=\d)/, '');
  if (magnitude.replace('.', '').length > DIGITS_MAX) return null;
  return { digits: numeral.mantissa < 0 ? `-${magnitude}` : magnitude, decimals: numeral.decimals };
}

/** The number format that shows every printed decimal: two for amounts, none for counts, more where more are printed. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.max(2, decimals))}`;
}
