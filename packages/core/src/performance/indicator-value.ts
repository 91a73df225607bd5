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
/** Characters that a value other than plain words can begin with. */
const TELLING_START = /^[\d≥⩾≧≤⩽≦<>=＜＞＝—–―─－\-/不大小等于第年百一二两三四五六七八九十千未无\s]/;

const known = new Map<string, IndicatorValue>();
/** Forms say the same few things again and again; beyond this the memory is emptied. */
const KNOWN_MAX = 5_000;

/** Reads a value; words stay words. */
export function readIndicatorValue(printed: string): IndicatorValue {
  let value = known.get(printed);
  if (!value) {
    if (known.size > KNOWN_MAX) known.clear();
    value = printed !== '' && !TELLING_START.test(printed) ? words(printed) : read(printed);
    known.set(printed, value);
  }
  return value;
}

function words(printed: string): IndicatorValue {
  return { kind: 'words', text: printed.replace(/\s/g, '') };
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
  const number = numberIn(text);
  return number ? { kind: 'number', operator, ...number, misread } : { kind: 'words', text: whole };
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
