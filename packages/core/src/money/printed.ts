/**
 * A number as it stands on the page: its digits, its unit, and the interval of amounts those digits allow.
 * `1,556.63万元` means any amount in [1556.625, 1556.635] 万元; nothing here ever touches binary fractions.
 *
 * Values are safe integers counted in *quanta*: money in 厘 (0.001 元, so that half a 分 is a whole number),
 * percentages in 10⁻⁶ of a percent, everything else (counts, scores) in 10⁻⁴.
 */

/** What a number measures; numbers of different dimensions are never compared. */
export type Dimension = 'money' | 'percent' | 'plain';

/** `stated` a number; `blank` an empty cell; `notApplicable` a printed ——; `unreadable` something else. */
export type CellState = 'stated' | 'blank' | 'notApplicable' | 'unreadable';

/** One printed number. For states other than `stated` value and half are 0 and mean nothing. */
export interface Printed {
  /** The characters as printed. */
  readonly text: string;
  readonly state: CellState;
  readonly dimension: Dimension;
  /** Unit as printed or as declared by the table: 元, 万元, 亿元, %, 个, 辆 … */
  readonly unit: string;
  /** Digits after the decimal point as printed. */
  readonly decimals: number;
  /** Centre of the interval, in quanta. */
  readonly value: number;
  /** Half the width of the interval, in quanta: half a unit of the last printed digit. */
  readonly half: number;
}

interface Unit {
  readonly dimension: Dimension;
  /** Quanta in one of it, as a power of ten. */
  readonly exponent: number;
}

const UNITS = new Map<string, Unit>([
  ['元', { dimension: 'money', exponent: 3 }],
  ['万元', { dimension: 'money', exponent: 7 }],
  ['万', { dimension: 'money', exponent: 7 }],
  ['亿元', { dimension: 'money', exponent: 11 }],
  ['%', { dimension: 'percent', exponent: 6 }],
]);

const PLAIN: Unit = { dimension: 'plain', exponent: 4 };

function unitOf(unit: string): Unit {
  return UNITS.get(unit) ?? PLAIN;
}

/** Powers of ten that are exact as safe integers. */
const POW10: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);

export function dimensionOf(unit: string): Dimension {
  return unitOf(unit).dimension;
}

export function exponentOf(unit: string): number {
  return unitOf(unit).exponent;
}

/** 10ⁿ for 0 ≤ n ≤ 15, exact. */
export function pow10(n: number): number {
  const p = POW10[n];
  if (p === undefined) throw new RangeError(`power of ten out of range: ${n}`);
  return p;
}

/** The digits of a numeral: a signed integer and how many of its digits stand after the point. */
export interface Numeral {
  readonly mantissa: number;
  readonly decimals: number;
}

/**
 * Reads a numeral of half-width digits, with optional sign, thousands separators in their places and one point.
 * Returns null for anything else: two numbers glued together, misplaced separators, digits beyond exactness.
 */
export function parseNumeral(text: string): Numeral | null {
  let i = 0;
  let sign = 1;
  const first = text.charCodeAt(0);
  if (first === 45 || first === 0x2212) {
    sign = -1;
    i = 1;
  }
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  let sinceComma = -1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      mantissa = mantissa * 10 + (c - 48);
      if (mantissa > Number.MAX_SAFE_INTEGER) return null;
      digits++;
      if (decimals >= 0) decimals++;
      else if (sinceComma >= 0) sinceComma++;
    } else if (c === 44) {
      // a thousands separator: one to three digits before the first, exactly three between
      if (decimals >= 0 || digits === 0 || (sinceComma < 0 ? digits > 3 : sinceComma !== 3)) return null;
      sinceComma = 0;
    } else if (c === 46) {
      if (decimals >= 0 || digits === 0 || (sinceComma >= 0 && sinceComma !== 3)) return null;
      decimals = 0;
    } else {
      return null;
    }
  }
  if (digits === 0 || decimals === 0 || (decimals < 0 && sinceComma >= 0 && sinceComma !== 3)) return null;
  return { mantissa: sign * mantissa, decimals: Math.max(decimals, 0) };
}

const blanks = new Map<string, Printed>();

/* Every Printed is written with all its properties in one order: numbers of one shape are quick to go through. */

/** An empty cell; one value for each unit, for most cells are empty. */
export function blank(unit: string): Printed {
  let printed = blanks.get(unit);
  if (!printed) {
    printed = { text: '', state: 'blank', dimension: dimensionOf(unit), unit, decimals: 0, value: 0, half: 0 };
    blanks.set(unit, printed);
  }
  return printed;
}

export function notApplicable(text: string, unit: string): Printed {
  return { text, state: 'notApplicable', dimension: dimensionOf(unit), unit, decimals: 0, value: 0, half: 0 };
}

export function unreadable(text: string, unit: string): Printed {
  return { text, state: 'unreadable', dimension: dimensionOf(unit), unit, decimals: 0, value: 0, half: 0 };
}

/**
 * The printed number of a numeral in a unit. Zero and a whole 100 % are conventionally written short
 * (`0万元` for 0.00万元, `100%` for 100.00%): their interval is that of two decimals. A count is exact.
 * Digits finer than a quantum widen the interval outward instead of being dropped.
 */
export function stated(text: string, numeral: Numeral, unit: string): Printed {
  const { dimension, exponent } = unitOf(unit);
  const { mantissa, decimals } = numeral;
  const written = exponent - decimals;
  let value: number;
  let half: number;
  if (written >= 0) {
    value = mantissa * pow10(written);
    half = written > 0 ? pow10(written) / 2 : 1;
  } else {
    const divisor = pow10(-written);
    value = Math.trunc(mantissa / divisor);
    half = 1;
  }
  if (!Number.isSafeInteger(value)) return unreadable(text, unit);
  if (dimension === 'plain') half = decimals === 0 ? 0 : half;
  else if (decimals < 2 && (mantissa === 0 || (dimension === 'percent' && value === 100_000_000))) {
    half = pow10(exponent - 2) / 2;
  }
  return { text, state: 'stated', dimension, unit, decimals, value, half };
}

/** The same number with another interval around it. */
export function withHalf({ text, state, dimension, unit, decimals, value }: Printed, half: number): Printed {
  return { text, state, dimension, unit, decimals, value, half };
}

/**
 * Writes quanta back as a numeral with the given decimals in the given unit, rounding half away from zero.
 * Thousands separators are set when `grouped`.
 */
export function formatQuanta(value: number, unit: string, decimals: number, grouped = true): string {
  const drop = exponentOf(unit) - decimals;
  let magnitude = BigInt(value < 0 ? -value : value);
  if (drop > 0) {
    const divisor = 10n ** BigInt(drop);
    magnitude = (magnitude * 2n + divisor) / (divisor * 2n);
  } else if (drop < 0) {
    magnitude *= 10n ** BigInt(-drop);
  }
  const digits = magnitude.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
  const body = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 && magnitude !== 0n ? '-' : ''}${body}${fraction}`;
}

/** Writes quanta with as many decimals as they need, at least `decimals`. */
export function formatExact(value: number, unit: string, decimals: number): string {
  const most = exponentOf(unit);
  let places = decimals;
  while (places < most && value % pow10(most - places) !== 0) places++;
  return formatQuanta(value, unit, places);
}
