/** Kinds of slips of the pen: what turns the right number into the printed one. */
import { exponentOf, type Printed, pow10 } from '../money/index.ts';

export type SlipKind =
  | 'tenfold'
  | 'yuanForWan'
  | 'transposed'
  | 'digit'
  | 'dropped'
  | 'added'
  | 'sign'
  | 'missing'
  | 'other';

export interface Slip {
  readonly kind: SlipKind;
  /** In Chinese, for the finding; '' where nothing telling can be said. */
  readonly words: string;
}

const OTHER: Slip = { kind: 'other', words: '' };

/** Digits without separators and point; the point's place is a matter of tenfold slips. */
function digitsOf(text: string): string {
  return text.replace(/[^\d]/g, '').replace(/^0+/, '');
}

/** Noughts behind the decimals that the printed number has say nothing about its digits: 1,350,000.00 beside 350000. */
function withDecimalsOf(text: string, decimals: number): string {
  const point = text.indexOf('.');
  if (point < 0) return text;
  const kept = point + 1 + decimals;
  return /^0*$/.test(text.slice(kept)) ? text.slice(0, decimals === 0 ? point : kept) : text;
}

/** How the printed number came to differ from the one it should be; `right` in quanta. */
export function slipOf(printed: Printed, right: number, rightText: string): Slip {
  if (printed.state === 'blank') return { kind: 'missing', words: '漏填' };
  if (printed.state !== 'stated' || right === 0 || printed.value === 0) return OTHER;
  if (printed.value === -right) return { kind: 'sign', words: '正负号相反' };
  const power = tenfold(printed.value, right);
  if (power === 4 && printed.dimension === 'money')
    return { kind: 'yuanForWan', words: '疑似把元当作万元（大了一万倍）' };
  if (power === -4 && printed.dimension === 'money')
    return { kind: 'yuanForWan', words: '疑似把万元当作元（小了一万倍）' };
  if (power !== null) {
    const places = Math.abs(power);
    return {
      kind: 'tenfold',
      words: `小数点${power > 0 ? '右' : '左'}移了${places}位（${power > 0 ? '大' : '小'}了${pow10(places)}倍）`,
    };
  }
  return digitSlip(digitsOf(printed.text), digitsOf(withDecimalsOf(rightText, printed.decimals)));
}

/** k where printed = right × 10ᵏ, k ≠ 0; allows for digits that the shift rounds away. */
function tenfold(printed: number, right: number): number | null {
  for (let k = 1; k <= 6; k++) {
    if (Math.abs(right) <= Number.MAX_SAFE_INTEGER / pow10(k) && printed === right * pow10(k)) return k;
    if (Math.abs(printed) <= Number.MAX_SAFE_INTEGER / pow10(k) && Math.abs(printed * pow10(k) - right) < pow10(k) / 2)
      return -k;
    if (printed % pow10(k) === 0 && printed / pow10(k) === right) return k;
  }
  return null;
}

function digitSlip(printed: string, right: string): Slip {
  if (printed === right) return OTHER;
  if (printed.length === right.length) {
    const differing: number[] = [];
    for (let i = 0; i < printed.length; i++) if (printed[i] !== right[i]) differing.push(i);
    const [a, b] = differing;
    if (differing.length === 1 && a !== undefined) {
      return { kind: 'digit', words: `第${a + 1}位数字「${right[a]}」误作「${printed[a]}」` };
    }
    if (
      differing.length === 2 &&
      a !== undefined &&
      b !== undefined &&
      printed[a] === right[b] &&
      printed[b] === right[a]
    ) {
      return { kind: 'transposed', words: `数字「${right[a]}」「${right[b]}」前后颠倒` };
    }
    return OTHER;
  }
  if (printed.length + 1 === right.length && isSubsequence(printed, right))
    return { kind: 'dropped', words: '漏了一位数字' };
  if (printed.length === right.length + 1 && isSubsequence(right, printed))
    return { kind: 'added', words: '多了一位数字' };
  return OTHER;
}

function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (const c of long) if (c === short[i]) i++;
  return i === short.length;
}

/** A value in quanta rounded to the decimals of a printed number, half away from zero. */
export function roundLike(value: number, printed: Printed, decimalsMin = 0): number {
  const decimals = Math.max(printed.decimals, decimalsMin);
  const exponent = exponentOf(printed.unit);
  if (decimals >= exponent) return value;
  const step = pow10(exponent - decimals);
  const half = step / 2;
  const magnitude = Math.floor((Math.abs(value) + half) / step) * step;
  return value < 0 ? -magnitude : magnitude;
}
