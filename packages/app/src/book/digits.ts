/**
 * Numbers of the workbook as decimal text, and back. What a spreadsheet stores is the decimal text of a binary float:
 * 0.1+0.2 comes as 0.30000000000000004. Such an artefact is rounded, a third decimal that somebody typed is not.
 */
import type { Fen } from '@mingsuan/core/ledger';
import type { Points } from '@mingsuan/core/performance';
import { halfWidth } from '@mingsuan/core/text';

/** Decimals that points are counted to. */
export const POINT_PLACES = 4;
export const FEN_PLACES = 2;

/** 1556.60 */
export function yuanOf(fen: Fen): string {
  return decimalOf(fen, FEN_PLACES, FEN_PLACES);
}

/** 14.4 */
export function pointsOf(points: Points): string {
  return decimalOf(points, POINT_PLACES, 0);
}

/** A whole number of 10⁻ⁿ as decimal text, with at least so many decimals. */
function decimalOf(value: number, places: number, least: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '').padEnd(least, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

export type NumberFault = 'no-number' | 'too-fine' | 'too-large';

/** The stored digits of a number cell as a whole number of 10⁻ⁿ. */
export function storedNumber(text: string, places: number): number | NumberFault {
  const hit = /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(text);
  if (hit === null) return 'no-number';
  const [, sign, whole = '', fraction = '', exponent = '0'] = hit;
  return scaled(sign === '-', whole + fraction, Number.parseInt(exponent, 10) - fraction.length, places, true);
}

const TYPED = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

/** A number typed as text: full-width digits, thousands separators and a 元 at the end are no harm. */
export function typedNumber(text: string, places: number): number | NumberFault {
  const plain = halfWidth(text)
    .replace(/[\s\u00a0\u3000']/g, '')
    .replace(/[−－—]/, '-')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const hit = TYPED.exec(plain);
  if (hit === null) return 'no-number';
  const [, sign, whole = '', fraction = ''] = hit;
  return scaled(sign === '-', whole.replaceAll(',', '') + fraction, -fraction.length, places, false);
}

/** A cell keeps fifteen digits; what lies beyond them is noise of binary fractions, and so is less than 10⁻⁹. */
const DIGITS_KEPT = 15;
const NOISE_PLACES = 9;

/** ±digits × 10^exponent in units of 10^-places. */
function scaled(
  isNegative: boolean,
  digits: string,
  exponent: number,
  places: number,
  isStored: boolean,
): number | NumberFault {
  const significant = digits.replace(/^0+/, '');
  if (significant.length + exponent > DIGITS_KEPT) return 'too-large';
  const shift = exponent + places;
  const value = BigInt(significant === '' ? '0' : significant);
  const sign = isNegative ? -1 : 1;
  if (shift >= 0) return signed(sign, value * 10n ** BigInt(shift));
  const unit = 10n ** BigInt(-shift);
  const rounded = (value * 2n + unit) / (unit * 2n);
  const off = value - rounded * unit;
  if (off === 0n) return signed(sign, rounded);
  const noisePlaces = Math.max(significant.length - DIGITS_KEPT, -exponent - NOISE_PLACES);
  if (!isStored || noisePlaces < 0) return 'too-fine';
  return (off < 0n ? -off : off) <= 10n ** BigInt(noisePlaces) ? signed(sign, rounded) : 'too-fine';
}

function signed(sign: number, value: bigint): number | NumberFault {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? 'too-large' : value === 0n ? 0 : sign * Number(value);
}
