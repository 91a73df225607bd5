/** Printed numbers: what the digits say, and the interval they allow. */
import { Big } from 'big.js';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, formatQuanta, parseNumeral, stated } from './printed.ts';

function printed(text: string, unit: string) {
  const numeral = parseNumeral(text);
  if (!numeral) throw new Error(`not a numeral: ${text}`);
  return stated(text, numeral, unit);
}

describe('parseNumeral', () => {
  it.each([
    ['1,556.63', 155663, 2],
    ['0', 0, 0],
    ['0.00', 0, 2],
    ['-12.5', -125, 1],
    ['9007199254740991', 9007199254740991, 0],
  ])('reads %s', (text, mantissa, decimals) => {
    expect(parseNumeral(text)).toEqual({ mantissa, decimals });
  });

  it.each([
    '',
    '-',
    '1,55',
    '1,5563',
    ',123',
    '12,34,567',
    '1.2.3',
    '1.',
    '.5',
    '194.9194.9',
    '1 2',
    '12a',
    '9007199254740993',
  ])('refuses %s', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('agrees with big.js on every numeral it reads', () => {
    void assert(
      property(integer({ min: -1e12, max: 1e12 }), integer({ min: 0, max: 4 }), (mantissa, decimals) => {
        const text = new Big(mantissa).div(new Big(10).pow(decimals)).toFixed(decimals);
        expect(parseNumeral(text)).toEqual({ mantissa: Object.is(mantissa, -0) ? 0 : mantissa, decimals });
      }),
    );
  });
});

describe('stated', () => {
  it('lets 1,556.63万元 mean any amount from 1556.625 to 1556.635 万元', () => {
    const { value, half } = printed('1,556.63', '万元');
    expect(value).toBe(15_566_300_000); // 厘
    expect(half).toBe(50_000); // 50 元
  });

  it('takes 0万元 and 100% as written short, not as rounded to whole units', () => {
    expect(printed('0', '万元').half).toBe(printed('0.00', '万元').half);
    expect(printed('100', '%').half).toBe(printed('100.00', '%').half);
    expect(printed('95', '%').half).toBe(500_000); // half a percent point
  });

  it('takes counts as exact', () => {
    expect(printed('4', '辆')).toMatchObject({ value: 40_000, half: 0 });
  });

  it('keeps an amount that is too large for exact arithmetic unreadable', () => {
    expect(printed('9007199254740991', '万元').state).toBe('unreadable');
  });
});

describe('formatQuanta', () => {
  it('writes back what was read', () => {
    void assert(
      property(integer({ min: -1e9, max: 1e9 }), constantFrom('万元', '元', '%'), (mantissa, unit) => {
        const text = new Big(mantissa).div(100).toFixed(2);
        const { value } = printed(text, unit);
        expect(formatQuanta(value, unit, 2, false)).toBe(text === '-0.00' ? '0.00' : text);
      }),
    );
  });

  it('rounds half away from zero and groups by thousands', () => {
    expect(formatQuanta(12_345_650_000, '万元', 2)).toBe('1,234.57');
    expect(formatQuanta(-12_345_650_000, '万元', 2)).toBe('-1,234.57');
  });

  it('shows as many decimals as a value has', () => {
    expect(formatExact(150_000, '万元', 2)).toBe('0.015');
    expect(formatExact(100_000, '万元', 2)).toBe('0.01');
  });
});
