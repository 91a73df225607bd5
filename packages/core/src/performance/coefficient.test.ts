/** 得分系数 in its ways of writing, and scores that follow from it or do not. */
import { describe, expect, it } from 'vitest';
import { stated } from '../money/index.ts';
import { isEarned, readCoefficient } from './coefficient.ts';
import { POINT } from './points.ts';

describe('readCoefficient', () => {
  it.each([
    ['96%', 96_000_000],
    ['96．5％', 96_500_000],
    ['96', 96_000_000],
    ['0.96', 96_000_000],
    ['0.9', 90_000_000],
    ['0.965', 96_500_000],
    ['1', 100_000_000],
    ['1%', 1_000_000],
    ['0', 0],
    ['120%', 120_000_000],
  ])('%s', (text, value) => {
    expect(readCoefficient(text)?.value).toBe(value);
  });

  it.each(['', '—', '满分', '-5%', '9.6.1'])('「%s」 is none', (text) => {
    expect(readCoefficient(text)).toBeNull();
  });
});

describe('isEarned', () => {
  const score = (text: string) => {
    const [whole = '', part = ''] = text.split('.');
    return stated(text, { mantissa: Number.parseInt(whole + part, 10), decimals: part.length }, '分');
  };
  it.each([
    ['14.40', 15, '96%', true],
    ['14.4', 15, '0.96', true],
    ['14.33', 15, '95.5%', true],
    // 95.5 % may be printed as 96 %
    ['14.33', 15, '96%', true],
    ['14.00', 15, '96%', false],
    ['15.00', 15, '96%', false],
    ['15', 15, '100%', true],
    ['14.9', 15, '100%', false],
    ['15', 15, '120%', true],
    ['18', 15, '120%', false],
    ['0', 15, '0%', true],
    ['0.5', 15, '0', false],
  ])('%s of %i at %s: %s', (text, weight, coefficient, earned) => {
    const read = readCoefficient(coefficient);
    expect(read && isEarned(score(text), weight * POINT, read)).toBe(earned);
  });
});
