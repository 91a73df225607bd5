/** The numbers of a text with their units: `1,556.63万元`, `4.54%`, `15个`, `2023年`. */
import { type Numeral, parseNumeral } from '../money/index.ts';
import { matchesOf } from '../text/index.ts';

export interface NumberToken {
  /** Span of the digits. */
  readonly start: number;
  readonly end: number;
  /** End of the unit after them. */
  readonly unitEnd: number;
  readonly text: string;
  readonly numeral: Numeral | null;
  /** '' where none of the known units follows and none is meant. */
  readonly unit: string;
}

/** Thousands may be parted by a comma with a blank behind it, or by a blank; a comma behind decimals belongs to the number that it spoils. */
const DIGITS =
  /\d{1,3}(?:, \d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+\.\d+(?!\d)|\d[\d,]*(?:\.\d+)?(?:(?<=\.\d+),\d+(?:\.\d+)?)?/g;
/** 「20231,556.63万元」: the year ran into the amount, as its separator shows; 20231556.63 may well be an amount. */
const AFTER_YEAR = /^20[12]\d(?=\d{1,3}(?:,\d{3})+(?:\.\d+)?$)/;
const YEAR_LENGTH = 4;
/** A digit run right after these is part of a name or a code, not a number. */
function isNameBefore(code: number): boolean {
  return code === 0x5f || ((code | 32) >= 0x61 && (code | 32) <= 0x7a);
}

/** Reads numbers from left to right. `units` stand longest first. */
export function readNumbers(text: string, units: readonly string[]): NumberToken[] {
  const tokens: NumberToken[] = [];
  const byFirst = unitsByFirst(units);
  DIGITS.lastIndex = 0;
  for (let hit = DIGITS.exec(text); hit; hit = DIGITS.exec(text)) {
    let digits = hit[0];
    while (digits.charCodeAt(digits.length - 1) === 44) digits = digits.slice(0, -1);
    let start = hit.index;
    if (start > 0 && isNameBefore(text.charCodeAt(start - 1))) continue;
    if (isMinus(text, start)) start--;
    const end = hit.index + digits.length;
    if (digits.length > YEAR_LENGTH && AFTER_YEAR.test(digits)) start += YEAR_LENGTH;
    let at = end;
    while (text.charCodeAt(at) === 32) at++;
    const printedUnit = unitAt(text, at, byFirst);
    const unit = printedUnit === '' && isBareAmount(text, start, end) ? '万元' : printedUnit;
    const printed = text.slice(start, end);
    const plain = printed.includes(' ') ? printed.replace(/(,?) /g, '$1') : printed;
    tokens.push({
      start,
      end,
      unitEnd: printedUnit === '' ? end : at + printedUnit.length,
      text: printed,
      numeral: parseNumeral(plain),
      unit,
    });
  }
  return tokens;
}

const BUDGET_BEFORE = /(?:预算|决算)数?(?:为|是)\s*$/;
const BARE_AMOUNT = /^(?:0|\d[\d,]*\.\d{2})$/;

/** 「年初预算为0，支出决算为4.19。」: an amount whose 万元 was not written. */
function isBareAmount(text: string, start: number, end: number): boolean {
  return (
    /^\s*[，。；]/.test(text.slice(end, end + 3)) &&
    BARE_AMOUNT.test(text.slice(start, end)) &&
    BUDGET_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** 「占比 %」, 「合同金额XX万元，」: a unit whose number was left out. */
const LEFT_OUT =
  /(?<=[一-鿿)】”](?<![一二三四五六七八九十百千万亿几数余单位])|[一-鿿)】”](?=[\s_X×*]))[\s_X×*]*(亿元|万元|%)(?=[\s，。；、,;)]|$)/g;

/** A unit with no digit in front of it; without one nothing can have been left out, which is sooner seen. */
const BEHIND_WORDS = /[一-鿿)】”\s_X×*](?:亿元|万元|%)/;

/** The numbers, and where one was left out a token without text: it takes the words before it as its own. */
export function withBlanks(text: string, tokens: readonly NumberToken[]): readonly NumberToken[] {
  if (!BEHIND_WORDS.test(text)) return tokens;
  const blanks: NumberToken[] = [];
  for (const hit of matchesOf(LEFT_OUT, text)) {
    const end = hit.index + hit[0].length;
    if (/(?:单位[为是]?|以)[\s_X×*]*$/.test(text.slice(0, hit.index))) continue;
    blanks.push({ start: hit.index, end, unitEnd: end, text: '', numeral: null, unit: hit[1] ?? '' });
  }
  return blanks.length === 0 ? tokens : [...tokens, ...blanks].sort((a, b) => a.start - b.start);
}

/** What 万 may count that is not money. */
const TEN_THOUSANDS_OF = /^万(?:人|册|亩|户|件|次|个|只|条|吨|场|平方|公里|株|头|份|余)/;

/** Units by their first character, in the order they stand in. */
type UnitsByFirst = ReadonlyMap<number, readonly string[]>;

const indexes = new WeakMap<readonly string[], UnitsByFirst>();

function unitsByFirst(units: readonly string[]): UnitsByFirst {
  let index = indexes.get(units);
  if (!index) {
    const made = new Map<number, string[]>();
    for (const unit of units) made.set(unit.charCodeAt(0), [...(made.get(unit.charCodeAt(0)) ?? []), unit]);
    index = made;
    indexes.set(units, index);
  }
  return index;
}

function unitAt(text: string, at: number, byFirst: UnitsByFirst): string {
  const unit = byFirst.get(text.charCodeAt(at))?.find((u) => text.startsWith(u, at)) ?? '';
  return unit === '万' ? (TEN_THOUSANDS_OF.exec(text.slice(at, at + 3))?.[0] ?? unit) : unit;
}

/** A hyphen is a minus where it does not join two things: 「为-12.5」, not 「1-12月」. */
function isMinus(text: string, start: number): boolean {
  if (start === 0 || text.charAt(start - 1) !== '-') return false;
  return start === 1 || !/[\dA-Za-z一-鿿)]/.test(text.charAt(start - 2)) || /[为是约率]/.test(text.charAt(start - 2));
}
