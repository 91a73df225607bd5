/**
 * Amounts in Chinese numerals — 一百二十三万四千元，壹佰万元整，三点五亿，伍元叁角 — written again in digits. What may be read in
 * two ways (一万五, 三百二) is none: a person who meant it says so in full.
 */

const PLAIN: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  貳: '二',
  两: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  正: '整',
};
const DIGITS = '零一二三四五六七八九';
const D = '[一二三四五六七八九]';

/** Up to 9,999: a digit at the end stands behind 十, behind 零, or alone. */
const SECTION = new RegExp(`^(?:(${D})千)?(零)?(?:(${D})百)?(零)?(?:(${D})?十)?(零)?(${D})?$`);
/** 亿, 万 and what is below, then the fraction, 角 and 分. */
const AMOUNT = new RegExp(
  `^(?:([^亿万点元角分整]+)(亿))?(?:([^亿万点元角分整]+)(万))?([^亿万点元角分整]*)(元)?(?:(${D})角)?(?:零?(${D})分)?整?$`,
);
const POINTED = /^([^点]+)点([零一二三四五六七八九]+)(亿|万)?(元)?$/;

/** 「一百二十三万元」 is 「1230000元」, 「三点五亿」 is 「3.5亿」; null for what is no such amount. */
export function inDigits(text: string): string | null {
  const plain = [...text].map((letter) => PLAIN[letter] ?? letter).join('');
  const pointed = POINTED.exec(plain);
  if (pointed !== null) {
    const [, whole = '', fraction = '', power = '', yuan = ''] = pointed;
    const before = sectionOf(whole);
    return before === null ? null : `${before}.${digitsOf(fraction)}${power}${yuan}`;
  }
  const [, high, , middle, , low = '', yuan, tenths, hundredths] = AMOUNT.exec(plain) ?? [];
  const parts = [high, middle, low === '' ? undefined : low].map((part) => (part === undefined ? 0 : sectionOf(part)));
  const [hundredMillions = null, tenThousands = null, ones = null] = parts;
  if (hundredMillions === null || tenThousands === null || ones === null) return null;
  if (high === undefined && middle === undefined && low === '' && tenths === undefined && hundredths === undefined)
    return null;
  // 一万五 is fifteen thousand to some and ten thousand and five to others
  if (isCutOff(low, middle !== undefined || high !== undefined) || isCutOff(middle ?? '', high !== undefined))
    return null;
  const whole = BigInt(hundredMillions) * 100_000_000n + BigInt(tenThousands) * 10_000n + BigInt(ones);
  const fraction = tenths === undefined && hundredths === undefined ? '' : `.${fen(tenths)}${fen(hundredths)}`;
  const hasUnit = yuan !== undefined || high !== undefined || middle !== undefined || fraction !== '';
  return `${whole}${fraction}${hasUnit ? '元' : ''}`;
}

function fen(digit: string | undefined): string {
  return digit === undefined ? '0' : digitsOf(digit);
}

function digitsOf(text: string): string {
  return [...text].map((letter) => DIGITS.indexOf(letter)).join('');
}

function sectionOf(text: string): number | null {
  if (text === '零') return 0;
  const hit = SECTION.exec(text);
  if (hit === null || text === '') return null;
  const [, thousands, , hundreds, , tens, , ones] = hit;
  const hasTen = text.includes('十');
  const hasMore = thousands !== undefined || hundreds !== undefined;
  // 三百五 without a 零 leaves something out
  if (ones !== undefined && hasMore && !hasTen && !text.includes('零')) return null;
  if (text.endsWith('零')) return null;
  const value = (digit: string | undefined) => (digit === undefined ? 0 : DIGITS.indexOf(digit));
  return (
    value(thousands) * 1000 +
    value(hundreds) * 100 +
    (hasTen ? (tens === undefined ? 1 : value(tens)) * 10 : 0) +
    value(ones)
  );
}

/** A single digit behind 万 or 亿 that no 零 leads. */
function isCutOff(section: string, isBehind: boolean): boolean {
  return isBehind && section.length === 1;
}
