/**
 * Two quantities brought to one scale, so that they can be compared and divided without loss: 元 and 万元, 95% and 0.95,
 * 1.2万人 and 12000人. Counting words (人, 名, 个 …) count alike; quantities of different kinds are not compared.
 */
import type { Numeral } from '../money/index.ts';
import type { IndicatorValue } from './indicator-value.ts';

export type NumberValue = Extract<IndicatorValue, { kind: 'number' }>;

/** What a unit measures; `none` where no unit is written. */
type UnitKind = 'money' | 'ratio' | 'count' | 'none' | 'other';

interface Unit {
  readonly kind: UnitKind;
  /** Only units of the same base can be compared. */
  readonly base: string;
  /** One unit is 10 to this power of the base. */
  readonly exponent: number;
}

const MONEY: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 };
/** Units that measure something and are converted into nothing else here. */
const MEASURES =
  /^(?:天|日|工作日|小时|分钟|个?月|年|季度|公里|千米|米|亩|公顷|平方米|平方公里|立方米|吨|千克|公斤|升|度)/;
/** Behind these the unit is over and something else is said. */
const TAIL = /[(（,，。；;、/每].*$/;

const units = new Map<string, Unit>();
const UNITS_MAX = 500;

function unitOf(text: string): Unit {
  let unit = units.get(text);
  if (!unit) {
    if (units.size > UNITS_MAX) units.clear();
    unit = parseUnit(text.replace(TAIL, ''));
    units.set(text, unit);
  }
  return unit;
}

function parseUnit(text: string): Unit {
  if (text === '') return { kind: 'none', base: '', exponent: 0 };
  const money = MONEY[text];
  if (money !== undefined) return { kind: 'money', base: '元', exponent: money };
  if (text === '%' || text === '个百分点') return { kind: 'ratio', base: '', exponent: -2 };
  if (text === '‰') return { kind: 'ratio', base: '', exponent: -3 };
  const myriad = /^万(?!元)/.test(text);
  const bare = myriad ? text.slice(1) : text;
  const measure = MEASURES.exec(bare)?.[0];
  const exponent = myriad ? 4 : 0;
  return measure === undefined ? { kind: 'count', base: '个', exponent } : { kind: 'other', base: measure, exponent };
}

/** Whether two quantities are surely of different kinds: money against persons, a percentage against money. */
export function areOfDifferentKinds(a: NumberValue, b: NumberValue): boolean {
  if (a.unit === b.unit) return false;
  const [x, y] = [unitOf(a.unit).kind, unitOf(b.unit).kind];
  return x !== y && x !== 'none' && y !== 'none' && x !== 'other' && y !== 'other';
}

/** Both as whole numbers of one scale; null where they cannot be compared. */
export function aligned(a: NumberValue, b: NumberValue): readonly [bigint, bigint] | null {
  if (a.unit === b.unit) return alignedDecimals(a.numeral, b.numeral);
  const x = unitOf(a.unit);
  const y = unitOf(b.unit);
  let powerA = x.exponent;
  let powerB = y.exponent;
  if (x.kind === 'none' && y.kind !== 'none') powerA = withoutUnit(a.numeral, y);
  else if (y.kind === 'none' && x.kind !== 'none') powerB = withoutUnit(b.numeral, x);
  else if (x.kind !== y.kind || x.base !== y.base) return null;
  powerA -= a.numeral.decimals;
  powerB -= b.numeral.decimals;
  const least = Math.min(powerA, powerB);
  return [scaled(a.numeral, powerA - least), scaled(b.numeral, powerB - least)];
}

/** Of one unit, whichever it is: their decimals alone differ. */
function alignedDecimals(a: Numeral, b: Numeral): readonly [bigint, bigint] {
  const most = Math.max(a.decimals, b.decimals);
  return [scaled(a, most - a.decimals), scaled(b, most - b.decimals)];
}

/** A number without unit is in the other's unit; beside a percentage, a fraction up to 1 is one. */
function withoutUnit({ mantissa, decimals }: Numeral, other: Unit): number {
  const isFraction = decimals > 0 && mantissa <= 10 ** decimals;
  return other.kind === 'ratio' && isFraction ? 0 : other.exponent;
}

function scaled({ mantissa }: Numeral, power: number): bigint {
  return power === 0 ? BigInt(mantissa) : BigInt(mantissa) * 10n ** BigInt(power);
}

/** An amount of money as quanta of 厘; null where the value is no money or beyond exactness. */
export function moneyOf(value: IndicatorValue): number | null {
  if (value.kind !== 'number') return null;
  const unit = unitOf(value.unit);
  const power = unit.exponent + 3 - value.numeral.decimals;
  if (unit.kind !== 'money' || power < 0) return null;
  const quanta = value.numeral.mantissa * 10 ** power;
  return Number.isSafeInteger(quanta) ? quanta : null;
}
