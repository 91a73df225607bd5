/** Chinese ordinals of headings: 一 … 九十九, read and written. */

const DIGIT: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** Reads 一 … 九十九; null for anything else. */
export function readOrdinal(text: string): number | null {
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? (DIGIT[text] ?? null) : null;
  const tens = ten === 0 ? 1 : ten === 1 ? DIGIT[text.charAt(0)] : undefined;
  const tail = text.slice(ten + 1);
  const ones = tail === '' ? 0 : DIGIT[tail];
  return tens === undefined || ones === undefined ? null : tens * 10 + ones;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 1 to 99: 「二十一」. */
export function writeOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return ten + (NUMERALS[value % 10] ?? '');
}
