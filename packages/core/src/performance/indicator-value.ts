/**
 * Values of indicators as they are written: `≥180人`, `=100%`, `—50人` (a misread =), `1-12月`, `6月底前`, `及时`, `1,433人`,
 * `三次`, `百分之九十五`. A value is a number with operator and unit, a range, a date, or words.
 */
import { type Numeral, parseNumeral } from '../money/index.ts';
import { halfWidth } from '../text/index.ts';
import { chineseNumber } from './chinese-count.ts';

export type Operator = '≥' | '>' | '=' | '<' | '≤';

export type IndicatorValue =
  | {
      readonly kind: 'number';
      readonly operator: Operator | null;
      readonly numeral: Numeral;
      readonly unit: string;
      readonly misread: boolean;
    }
  | { readonly kind: 'range'; readonly from: Numeral; readonly to: Numeral; readonly unit: string }
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number | null }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unfilled' };

const OPERATORS: Readonly<Record<string, Operator>> = {
  '≥': '≥',
  '>=': '≥',
  '＞=': '≥',
  '⩾': '≥',
  '≧': '≥',
  不低于: '≥',
  不少于: '≥',
  大于等于: '≥',
  '>': '>',
  '＞': '>',
  大于: '>',
  '=': '=',
  '＝': '=',
  等于: '=',
  '≤': '≤',
  '<=': '≤',
  '＜=': '≤',
  '⩽': '≤',
  '≦': '≤',
  不高于: '≤',
  不超过: '≤',
  不大于: '≤',
  小于等于: '≤',
  '<': '<',
  '＜': '<',
  小于: '<',
};
const OPERATOR = new RegExp(
  `^(${Object.keys(OPERATORS)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
);
/** A dash before a number at the beginning is a misread =, for no indicator counts below zero. */
const MISREAD_EQUALS = /^[—–―─－-]+(?=\d)/;
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;
const RANGE = /^(\d[\d,]*(?:\.\d+)?)\s*[%年月日]?\s*[-—–~～至]\s*(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;
const DATE =
  /^于?(?:(20\d\d)年)?(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?|第?([一二三四1-4])季度|年(?=[底末]))[底末]?(?:以前|之前|前)?(?:完成)?$/;
const AT_LEAST = /^(.*?)(?:或以上|及以上|以上)$/;
const UNFILLED = /^(?:未填报|未填写|未填|无|\/|—+|-+|)$/;
const PERCENT_OF = /^百分之([一二两三四五六七八九十百零]+)$/;
const CHINESE_COUNT =
  /^([一二两三四五六七八九十百千万零]+)((?:余)?(?:人次|人|名|户|家|次|场|期|项|套|台|辆|件|份|处|所|条|篇|本|座|批|个月|个|天|年|元|亩|公里|吨).*)$/;
/** 汉字 that a value other than plain words can begin with. */
const TELLING_WORDS = '不大小等第年百一二两三四五六七八九十千未无';
const TELLING_START = new RegExp(`^[\\d≥⩾≧≤⩽≦<>=＜＞＝—–―─－\\-/${TELLING_WORDS}\\s]`);

const known = new Map<string, IndicatorValue>();
/** Forms say the same few things again and again; beyond this the memory is emptied. */
const KNOWN_MAX = 5_000;

/** Reads a value; words stay words. */
export function readIndicatorValue(printed: string): IndicatorValue {
  const value = valueAtSight(printed);
  if (value) return value;
  let other = known.get(printed);
  if (!other) {
    if (known.size > KNOWN_MAX) known.clear();
    other = printed !== '' && !TELLING_START.test(printed) ? words(printed.replace(/\s/g, '')) : read(printed);
    known.set(printed, other);
  }
  return other;
}

/** A value of the two kinds that nearly all are of, read in one pass; null for what may be anything else. */
function valueAtSight(printed: string): IndicatorValue | null {
  if (printed === '') return null;
  const first = printed.charCodeAt(0);
  if (isWord(first)) return !TELLING_WORDS.includes(printed.charAt(0)) && isWords(printed, 1) ? words(printed) : null;
  const operator = operatorOf(first);
  return plainNumber(printed, operator, operator === null ? 0 : 1);
}

/** What a sign of one character says; null for what is none. */
function operatorOf(code: number): Operator | null {
  if (code >= ZERO && code <= NINE) return null;
  return code === AT_LEAST_SIGN
    ? '≥'
    : code === EQUALS
      ? '='
      : code === AT_MOST_SIGN
        ? '≤'
        : code === MORE
          ? '>'
          : code === LESS
            ? '<'
            : null;
}

/** 「≥12个」, 「95.5%」, 「100」: digits, a point with digits behind it, a unit that makes no date or range of it. */
function plainNumber(printed: string, operator: Operator | null, start: number): IndicatorValue | null {
  let mantissa = 0;
  let decimals = -1;
  let at = start;
  for (; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + code - ZERO;
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0 && at > start) decimals = 0;
    else break;
  }
  if (at === start || at - start > DIGITS_MAX || decimals === 0) return null;
  for (let i = at; i < printed.length; i++) {
    const code = printed.charCodeAt(i);
    if (code !== PERCENT && (!isWord(code) || TELLING_UNIT.includes(printed.charAt(i)))) return null;
  }
  return number(operator, { mantissa, decimals: Math.max(decimals, 0) }, printed.slice(at), false);
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const PERCENT = 37;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;
const AT_MOST_SIGN = 0x2264;
const AT_LEAST_SIGN = 0x2265;
const DIGITS_MAX = 12;
/** 汉字 in a unit that may make a date, a range or an operator of the number before them. */
const TELLING_UNIT = '至年月日号季以及或';

/** 汉字 alone, from a character on: nothing in them is a blank, or written full width. */
function isWords(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (!isWord(text.charCodeAt(i))) return false;
  return true;
}

function isWord(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function words(text: string): IndicatorValue {
  return { kind: 'words', text };
}

function number(operator: Operator | null, numeral: Numeral, unit: string, misread: boolean): IndicatorValue {
  return { kind: 'number', operator, numeral, unit, misread };
}

function read(printed: string): IndicatorValue {
  let text = halfWidth(printed).replace(/\s/g, '');
  if (UNFILLED.test(text)) return { kind: 'unfilled' };
  const whole = text;
  const range = rangeIn(text);
  if (range) return range;
  let operator: Operator | null = null;
  let misread = false;
  const sign = OPERATOR.exec(text)?.[1];
  if (sign !== undefined) {
    operator = OPERATORS[sign] ?? null;
    text = text.slice(sign.length);
  } else if (MISREAD_EQUALS.test(text)) {
    operator = '=';
    misread = true;
    text = text.replace(MISREAD_EQUALS, '');
  }
  const date = dateIn(text);
  if (date) return date;
  const atLeast = AT_LEAST.exec(text)?.[1];
  if (operator === null && atLeast !== undefined && /^\d/.test(atLeast)) {
    operator = '≥';
    text = atLeast;
  }
  const found = numberIn(text);
  return found ? number(operator, found.numeral, found.unit, misread) : words(whole);
}

function rangeIn(text: string): IndicatorValue | null {
  const range = RANGE.exec(text);
  const from = range?.[1] === undefined ? null : parseNumeral(range[1]);
  const to = range?.[2] === undefined ? null : parseNumeral(range[2]);
  if (!range || !from || !to) return null;
  return { kind: 'range', from, to, unit: range[3] === '' && text.includes('%') ? '%' : (range[3] ?? '') };
}

const QUARTER_END: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** 「2023年6月」「12月底前」「第三季度」「年底前」: a time by which something is done. */
function dateIn(text: string): IndicatorValue | null {
  const hit = DATE.exec(text);
  if (!hit) return null;
  const [, year, month, day, quarter] = hit;
  const at = month === undefined ? (QUARTER_END[quarter ?? '四'] ?? 12) : Number.parseInt(month, 10);
  if (at < 1 || at > 12) return null;
  return {
    kind: 'date',
    year: year === undefined ? null : Number.parseInt(year, 10),
    month: at,
    day: day === undefined ? null : Number.parseInt(day, 10),
  };
}

function numberIn(text: string): { numeral: Numeral; unit: string } | null {
  const number = NUMBER.exec(text);
  const numeral = number?.[1] === undefined ? null : parseNumeral(number[1]);
  if (numeral) return { numeral, unit: number?.[2] ?? '' };
  const percent = PERCENT_OF.exec(text)?.[1];
  const share = percent === undefined ? null : chineseNumber(percent);
  if (share !== null) return { numeral: { mantissa: share, decimals: 0 }, unit: '%' };
  const chinese = CHINESE_COUNT.exec(text);
  const count = chinese?.[1] === undefined ? null : chineseNumber(chinese[1]);
  if (count === null) return null;
  return { numeral: { mantissa: count, decimals: 0 }, unit: chinese?.[2] ?? '' };
}
