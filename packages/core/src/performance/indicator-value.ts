/**
 * Values of indicators as they are written: `≥180人`, `=100%`, `—50人` (a misread =), `1-12月`, `及时`, `1,433人`, `三次`.
 * A value is a number with operator and unit, a range, or words.
 */
import { type Numeral, parseNumeral } from '../money/index.ts';
import { halfWidth } from '../text/index.ts';

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
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unfilled' };

const OPERATORS: Readonly<Record<string, Operator>> = {
  '≥': '≥',
  '>=': '≥',
  '＞=': '≥',
  '⩾': '≥',
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
  '⩽': '≤',
  不高于: '≤',
  不超过: '≤',
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
const MISREAD_EQUALS = /^[—–―─－-](?=\d)/;
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;
const RANGE = /^(\d[\d,]*(?:\.\d+)?)\s*[%年月日]?\s*[-—–~～至]\s*(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;
const AT_LEAST = /^(.*?)(?:或以上|及以上|以上)$/;
const UNFILLED = /^(?:未填报|未填|无|\/|—+|)$/;
const CHINESE_NUMBER = /^([一二两三四五六七八九十百]+)([^一二两三四五六七八九十百].*)$/;
const CHINESE_DIGIT: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a value; words stay words. */
export function readIndicatorValue(printed: string): IndicatorValue {
  let text = halfWidth(printed).replace(/\s/g, '');
  if (UNFILLED.test(text)) return { kind: 'unfilled' };
  const whole = text;
  let misread = false;
  let operator: Operator | null = null;
  const range = RANGE.exec(text);
  const from = range?.[1] === undefined ? null : parseNumeral(range[1]);
  const to = range?.[2] === undefined ? null : parseNumeral(range[2]);
  if (range && from && to) return { kind: 'range', from, to, unit: range[3] ?? '' };
  const sign = OPERATOR.exec(text);
  if (sign?.[1] !== undefined) {
    operator = OPERATORS[sign[1]] ?? null;
    text = text.slice(sign[1].length);
  } else if (MISREAD_EQUALS.test(text)) {
    operator = '=';
    misread = true;
    text = text.replace(/^[—–―─－-]+/, '');
  }
  const atLeast = AT_LEAST.exec(text);
  if (operator === null && atLeast?.[1] !== undefined && /^\d/.test(atLeast[1])) {
    operator = '≥';
    text = atLeast[1];
  }
  const number = NUMBER.exec(text);
  const numeral = number?.[1] === undefined ? null : parseNumeral(number[1]);
  if (numeral) return { kind: 'number', operator, numeral, unit: number?.[2] ?? '', misread };
  const chinese = CHINESE_NUMBER.exec(text);
  const count = chinese?.[1] === undefined ? null : chineseNumber(chinese[1]);
  if (chinese?.[2] !== undefined && count !== null && chinese[2].length <= 3) {
    return { kind: 'number', operator, numeral: { mantissa: count, decimals: 0 }, unit: chinese[2], misread };
  }
  return { kind: 'words', text: whole };
}

/** 一 … 九百九十九; null for anything else. */
function chineseNumber(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const c of text) {
    if (c === '百' || c === '十') {
      total += (digit || 1) * (c === '百' ? 100 : 10);
      digit = 0;
    } else {
      const next = CHINESE_DIGIT[c];
      if (next === undefined || digit !== 0) return null;
      digit = next;
    }
  }
  return total + digit || null;
}
