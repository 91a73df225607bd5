import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, storedNumber, typedNumber, yuanOf } from './digits.ts';

describe('stored digits', () => {
  it.each([
    ['1556.63', 155_663],
    ['-0.36', -36],
    ['0', 0],
    ['-0', 0],
    ['1E3', 100_000],
    ['1.5566300000000001e3', 155_663],
    ['0.30000000000000004', 30],
    ['1234.5600000000001', 123_456],
    ['123456789.12000001', 12_345_678_912],
    ['9.9999999999999995E-3', 1],
    ['99999999999.99', 9_999_999_999_999],
  ])('%s is %i 分', (text, fen) => {
    expect(storedNumber(text, 2)).toBe(fen);
  });

  it.each([
    ['1556.635', 'too-fine'],
    ['0.001', 'too-fine'],
    ['1234.56001', 'too-fine'],
    ['1e300', 'too-large'],
    ['12345678901234567', 'too-large'],
    ['', 'no-number'],
    ['#N/A', 'no-number'],
  ])('%s is %s', (text, fault) => {
    expect(storedNumber(text, 2)).toBe(fault);
  });

  it('of any amount are that amount, as text and as the nearest float', () => {
    return fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (fen) => {
        expect(storedNumber(yuanOf(fen), 2)).toBe(fen);
        expect(storedNumber(String(fen / 100), 2)).toBe(fen);
        expect(storedNumber((fen / 100).toPrecision(17), 2)).toBe(fen);
      }),
    );
  });
});

describe('a number typed as text', () => {
  it.each([
    ['1,556.63', 155_663],
    ['１５５６．６３', 155_663],
    [' 1 556.63 元', 155_663],
    ['￥12', 1200],
    ['－3.5', -350],
  ])('%s is %i 分', (text, fen) => {
    expect(typedNumber(text, 2)).toBe(fen);
  });

  it.each(['12万元', '1,55.63', '约3', '1.2.3', '——', '=1'])('%s is none', (text) => {
    expect(typedNumber(text, 2)).toBe('no-number');
  });
});

describe('digits for a cell', () => {
  it('are short and exact', () => {
    expect([0, 5, -36, 155_660].map(yuanOf)).toEqual(['0.00', '0.05', '-0.36', '1556.60']);
    expect([200_000, 144_000, 33_333].map(pointsOf)).toEqual(['20', '14.4', '3.3333']);
  });
});
