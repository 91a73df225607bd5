/** The whole numbers that a printed number may have been rounded from. Exact; ends included. */
import type { Printed } from '../money/index.ts';

export interface Bounds {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** 厘 in a 分. */
const QUANTA = 10n;
/** Quanta of half of the last digit: 0.005 万元 in reports, 0.0005 万元 in forms. */
const HALF_IN_REPORTS = 50_000n;
const HALF_IN_FORMS = 5_000n;
/** Quanta of 0.005 %. */
const HALF_OF_RATE = 5_000n;
/** Quanta of 0.005 points. */
const HALF_OF_POINTS = 50n;
/** Quanta of a number that is neither money nor a rate. */
const PLAIN = 10_000n;

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** Whole numbers × `step` that round, half away from zero, to `value` where the last digit is worth 2 × `half`. */
function rounded(value: bigint, half: bigint, step: bigint): Bounds {
  if (value < 0n) {
    const { lo, hi } = rounded(-value, half, step);
    return { lo: -hi, hi: -lo };
  }
  return { lo: -floorDivide(-(value - half), step), hi: floorDivide(value + half - 1n, step) };
}

/**
 * Amounts in 分. Zeros at the end are often left out (54.8 for 54.80): what is printed with fewer digits than its kind
 * of document has is read as if they stood there. Nothing is nothing, 元 are exact: books are kept in 分.
 */
export function fenBounds({ value, half, unit }: Printed, isForm: boolean): Bounds {
  const exact = BigInt(value);
  if (exact === 0n || unit === '元') return { lo: exact / QUANTA, hi: exact / QUANTA };
  return rounded(exact, least(BigInt(half), isForm ? HALF_IN_FORMS : HALF_IN_REPORTS), QUANTA);
}

/** A count; null where it has a fraction. */
export function countBounds({ value }: Printed): Bounds | null {
  const exact = BigInt(value);
  return exact % PLAIN === 0n ? { lo: exact / PLAIN, hi: exact / PLAIN } : null;
}

/** Points of a form, in quanta of 0.0001: computed ones are rounded to hundredths. */
export function pointsBounds({ value }: Printed): Bounds {
  return rounded(BigInt(value), HALF_OF_POINTS, 1n);
}

/** Percent quanta. */
export function rateBounds({ value, half }: Printed): Bounds {
  return rounded(BigInt(value), least(BigInt(half), HALF_OF_RATE), 1n);
}

export function intersect(a: Bounds, b: Bounds): Bounds | null {
  const both = { lo: most(a.lo, b.lo), hi: least(a.hi, b.hi) };
  return both.lo > both.hi ? null : both;
}
