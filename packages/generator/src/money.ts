/**
 * Exact amounts in 分 and how they are printed in 万元, 元 and %.
 * Rounds half away from zero on BigInt; deliberately not the product's own arithmetic, so that the two check each other.
 */

/** An amount in 分. */
export type Fen = bigint;

/** `yuan('1234.56')` is 123456 分. */
export function yuan(text: string): Fen {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''));
  if (match === null) throw new Error(`not an amount in 元: ${text}`);
  const fen = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -fen : fen;
}

/** `wanYuan('12.3')` is 12.3 万元 in 分. */
export function wanYuan(text: string): Fen {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text.replaceAll(',', ''));
  if (match === null) throw new Error(`not an amount in 万元: ${text}`);
  const fen = BigInt(match[2]! + (match[3] ?? '').padEnd(6, '0'));
  return match[1] === '-' ? -fen : fen;
}

export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function absolute(amount: Fen): Fen {
  return amount < 0n ? -amount : amount;
}

/** numerator ÷ denominator, rounded half away from zero; the denominator is positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = (absolute(numerator) * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -magnitude : magnitude;
}

/** An integer of 10⁻ᵈ as digits with d decimals: `decimalDigits(155663n, 2)` is `1,556.63`. */
function decimalDigits(scaled: bigint, decimals: number): string {
  const digits = absolute(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals > 0 ? `.${digits.slice(cut)}` : '';
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`;
}

/** An amount as 万元 with two decimals and thousands separators: `1,556.63`. */
export function wanDigits(amount: Fen): string {
  return decimalDigits(divideHalfUp(amount, 10_000n), 2);
}

/** An amount as 万元 with as many decimals as it needs and no separators: `449.907`. */
export function wanExactDigits(amount: Fen): string {
  return trimZeros(decimalDigits(amount, 6).replaceAll(',', ''));
}

/** An amount as 元 with as many decimals as it needs and no separators: `4499070.77`. */
export function yuanExactDigits(amount: Fen): string {
  return trimZeros(decimalDigits(amount, 2).replaceAll(',', ''));
}

/** part ÷ whole in hundredths of a percent, half up; 0 when there is no whole. */
function percentHundredths(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : divideHalfUp(part * 10_000n, whole);
}

/** `95.72`; two decimals. */
export function percentDigits(part: bigint, whole: bigint): string {
  return decimalDigits(percentHundredths(part, whole), 2).replaceAll(',', '');
}

/** Hundredths as a score without needless zeros: 937 is `9.37`, 2000 is `20`. */
export function scoreDigits(hundredths: number): string {
  return trimZeros(decimalDigits(BigInt(hundredths), 2));
}

function trimZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
