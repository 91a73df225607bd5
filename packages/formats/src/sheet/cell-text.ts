/** What a cell shows, and what it holds where that differs: a cell showing 1,556.63 may hold 1556.6299. */
import { type CellObject, SSF } from '@e965/xlsx';
import { shiftedPoint } from './shifted-point.ts';

export interface CellText {
  readonly text: string;
  readonly stored: string | null;
  /** Why its value cannot be read. */
  readonly fault: 'error' | 'uncalculated' | null;
}

const BLANK: CellText = { text: '', stored: null, fault: null };

export function cellText(cell: CellObject): CellText {
  switch (cell.t) {
    case 'z': // a formula that nobody has calculated shows nothing, yet is no blank
      return cell.f === undefined ? BLANK : { text: `=${cell.f}`, stored: null, fault: 'uncalculated' };
    case 'e':
      return { text: (cell.w ?? '').trim() || '#VALUE!', stored: null, fault: 'error' };
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', stored: null, fault: null };
    case 'n':
      return numberText(cell);
    default:
      return { text: (cell.w ?? String(cell.v ?? '')).trim(), stored: null, fault: null };
  }
}

function numberText(cell: CellObject): CellText {
  const value = typeof cell.v === 'number' ? cell.v : Number.NaN;
  if (!Number.isFinite(value)) return { text: '#NUM!', stored: null, fault: 'error' };
  const text = shownText(cell, value).trim();
  if (Number(text.replaceAll(',', '')) === value && text !== '') return { text, stored: null, fault: null };
  const held = decimalText(value);
  const isDate = typeof cell.z === 'string' && SSF.is_date(cell.z);
  return { text, stored: isDate || shows(text, held) ? null : held, fault: null };
}

/** As its format shows it; where the library misreads the format, as Excel would. */
function shownText(cell: CellObject, value: number): string {
  const shown = cell.w ?? decimalText(value);
  const { z } = cell;
  if (typeof z !== 'string') return shown;
  if (!/[!\\]\.|\[DBNum/i.test(z)) return rounded(shown, z, value);
  const shifted = shiftedPoint(z, decimalText(value));
  // [DBNum1] writes 十二, which the library has no words for
  return shifted ?? (/\[DBNum/i.test(z) ? decimalText(value) : shown);
}

/** Formats of amounts: thousands separated or not, some decimals, whatever is said of other signs. */
const AMOUNT_FORMAT = /^((?:#,##)?)0\.(0{1,6})(?:;|$|_)/;

/**
 * Spreadsheets round the decimal digits that they keep, the library a binary fraction: 1.005 shows as 1.01, and would
 * come as 1.00.
 */
function rounded(shown: string, format: string, value: number): string {
  const [, thousands, decimals] = AMOUNT_FORMAT.exec(format) ?? [];
  if (decimals === undefined || !/^[\d,]+\.\d+$/.test(shown.trim())) return shown;
  const [whole = '', fraction = ''] = decimalText(value).split('.');
  const places = decimals.length;
  if (fraction.length !== places + 1 || !fraction.endsWith('5')) return shown;
  const digits = String(BigInt(whole + fraction.slice(0, places)) + 1n).padStart(places + 1, '0');
  const left = digits.slice(0, -places);
  return `${thousands === '' ? left : left.replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-places)}`;
}

/** A spreadsheet keeps fifteen digits; what lies beyond is noise of binary fractions. Never with an exponent. */
function decimalText(value: number): string {
  const [digits = '', exponent = '0'] = value.toPrecision(15).split('e');
  return shifted(digits, Number.parseInt(exponent, 10));
}

/** Moves the point and leaves out noughts that say nothing. */
function shifted(decimal: string, by: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = '0'.repeat(Math.max(0, 1 - whole.length - by)) + whole + fraction;
  const point = Math.max(whole.length + by, 1);
  const padded = digits.padEnd(point, '0');
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = padded.slice(point).replace(/0+$/, '');
  const result = right === '' ? left : `${left}.${right}`;
  return result === '0' ? '0' : sign + result;
}

const SHOWN = /^([-+]?)[¥￥$]?(\d[\d,]*(?:\.\d*)?|\.\d+)(%?)$/;

/** Whether the printed digits are those that the cell holds. */
function shows(text: string, held: string): boolean {
  const bracketed = /^\((.*)\)$/.exec(text);
  const hit = SHOWN.exec((bracketed?.[1] === undefined ? text : `-${bracketed[1]}`).replace(/\s/g, ''));
  if (hit?.[2] === undefined) return false;
  const plain = shifted(`${hit[1] === '-' ? '-' : ''}${hit[2].replaceAll(',', '')}`, hit[3] === '%' ? -2 : 0);
  return plain === held;
}
