/**
 * Interval arithmetic over printed numbers: whether a sum or a ratio can be true of the amounts
 * that the printed digits stand for. Exact: safe integers for sums, BigInt for ratios.
 */
/** All the amounts a printed number (or a sum of them) may stand for; ends included, in quanta. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** A fraction of whole numbers; the denominator is above zero. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function fraction(num: bigint, den: bigint): Fraction {
  return den < 0n ? { num: -num, den: -den } : { num, den };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Quanta of one percent point; a ratio num/den in percent quanta is num × 100 × 10⁶ / den. */
const HUNDRED_PERCENT = 100_000_000n;

/** num/den as a percentage, in percent quanta; null where the denominator is zero. */
export function percentOf(num: number, den: number): Fraction | null {
  return den === 0 ? null : fraction(BigInt(num) * HUNDRED_PERCENT, BigInt(den));
}

/**
 * The least and greatest percentage that num/den can be over both intervals;
 * null where the denominator can be zero, for then nothing can be said.
 */
export function percentRange(num: Interval, den: Interval): { lo: Fraction; hi: Fraction } | null {
  if (den.lo <= 0 && den.hi >= 0) return null;
  // over a denominator of one sign the least and greatest are at two known corners
  const [least, most] = den.lo > 0 ? [num.lo, num.hi] : [num.hi, num.lo];
  const [near, far] = den.lo > 0 ? [den.lo, den.hi] : [den.hi, den.lo];
  const lo = percentOf(least, Math.sign(least) === Math.sign(near) ? far : near);
  const hi = percentOf(most, Math.sign(most) === Math.sign(near) ? near : far);
  return lo && hi ? { lo, hi } : null;
}

export type RoundingMode = 'halfUp' | 'truncate';

/** Rounds a fraction to a multiple of `step`, half away from zero or toward zero. */
export function roundFraction(f: Fraction, step: number, mode: RoundingMode): number {
  const wide = BigInt(step);
  const unit = f.den * wide;
  const magnitude = f.num < 0n ? -f.num : f.num;
  const steps = mode === 'halfUp' ? (magnitude * 2n + unit) / (unit * 2n) : magnitude / unit;
  const value = steps * wide;
  return Number(f.num < 0n ? -value : value);
}

/** Rounds a fraction of percent quanta to a percentage with the given decimals; the result is in percent quanta. */
export function roundPercent(f: Fraction, decimals: number, mode: RoundingMode): number {
  return roundFraction(f, 10 ** (6 - Math.min(decimals, 6)), mode);
}

/** A whole number as a safe integer; one beyond that is a fault of the caller, who bounds what he multiplies. */
export function safeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`beyond exact arithmetic: ${value}`);
  return number;
}
