/**
 * `0!.0,`: how a workbook in 元 shows 万元. The point is a plain character between two digits, the comma behind drops three,
 * so 15566299 shows as 1556.6. The library takes the point for one of its own and shows another number.
 */

const SHIFTED = /^(-?)([#,]*0)[!\\]\.(0+)(,*)(.*)$/;
/** Colours, conditions of language, gaps as wide as a character, fillers. */
const UNSEEN = /\[[^\]]*\]|[_*]./g;

/** What such a format shows of a decimal number; null for any other format. */
export function shiftedPoint(format: string, decimal: string): string | null {
  if (!/[!\\]\./.test(format)) return null;
  const isNegative = decimal.startsWith('-');
  const sections = format.split(';');
  const own = isNegative ? sections[1] : undefined;
  const hit = SHIFTED.exec((own ?? sections[0] ?? '').replace(UNSEEN, '').trim());
  if (!hit) return null;
  const [, sign = '', whole = '', decimals = '', thousands = '', rest = ''] = hit;
  const digits = rounded(decimal.replace('-', ''), thousands.length * 3).padStart(decimals.length + 1, '0');
  const before = digits.slice(0, -decimals.length);
  const grouped = whole.includes(',') ? before.replace(/\B(?=(?:\d{3})+$)/g, ',') : before;
  const isSigned = own === undefined ? isNegative : sign === '-';
  return `${isSigned ? '-' : ''}${grouped}.${digits.slice(-decimals.length)}${rest.replace(/["\\!]/g, '')}`;
}

/** The whole number that is left when so many digits are dropped, rounded half up. */
function rounded(decimal: string, dropped: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const all = whole.padStart(dropped + 1, '0') + fraction;
  const end = Math.max(whole.length, dropped + 1) - dropped;
  return String(BigInt(all.slice(0, end)) + ((all[end] ?? '0') >= '5' ? 1n : 0n));
}
