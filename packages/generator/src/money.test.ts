/** Rounding and printing of exact amounts. */
import { describe, expect, it } from 'vitest';
import {
  divideHalfUp,
  percentDigits,
  scoreDigits,
  wanDigits,
  wanExactDigits,
  wanYuan,
  yuan,
  yuanExactDigits,
} from './money.ts';

describe('amounts', () => {
  it('round half away from zero', () => {
    expect([5n, 15n, -5n, -15n, 14n].map((value) => divideHalfUp(value, 10n))).toEqual([1n, 2n, -1n, -2n, 1n]);
    expect(wanDigits(yuan('50.00'))).toBe('0.01'); // 0.005 万元
    expect(wanDigits(yuan('49.99'))).toBe('0.00');
    expect(wanDigits(-yuan('15566250.00'))).toBe('-1,556.63');
  });

  it('print what they need and no more', () => {
    expect(wanExactDigits(wanYuan('449.907'))).toBe('449.907');
    expect(wanExactDigits(wanYuan('30'))).toBe('30');
    expect(yuanExactDigits(yuan('4499070.70'))).toBe('4499070.7');
    expect(scoreDigits(937)).toBe('9.37');
    expect(scoreDigits(2000)).toBe('20');
  });

  it('give shares with two decimals', () => {
    expect(percentDigits(wanYuan('1489.96'), wanYuan('1556.63'))).toBe('95.72');
    expect(percentDigits(1n, 1n)).toBe('100.00');
    expect(percentDigits(1n, 0n)).toBe('0.00');
  });

  it('refuse what is no amount', () => {
    expect(() => yuan('12.345')).toThrow(/元/);
    expect(() => wanYuan('一')).toThrow(/万元/);
  });
});
