/** Chinese numerals up to 九千九百九十九万九千九百九十九, as values of indicators write them. */

const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWER: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 「两千零八」 is 2008; null for what is no number: two digits side by side, nothing at all. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of text) {
    const power = POWER[c];
    const next = DIGIT[c];
    if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = null;
    } else if (c === '万') {
      total = (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else if (next === undefined || (digit !== null && digit !== 0)) return null;
    else digit = next;
  }
  return total + section + (digit ?? 0) || null;
}
