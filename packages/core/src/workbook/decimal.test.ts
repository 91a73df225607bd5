import { describe, expect, it } from 'vitest';
import { numberFormat, plainDecimal } from './decimal.ts';

describe('a plain decimal', () => {
  it.each([
    ['1,556.63', '1556.63', 2],
    ['-0.36', '-0.36', 2],
    ['−12', '-12', 0],
    ['+9.00', '9.00', 2],
    ['0007.5', '7.5', 1],
    ['0.00', '0.00', 2],
    ['123456789012345', '123456789012345', 0],
  ])('%s is %s', (text, digits, decimals) => {
    expect(plainDecimal(text)).toEqual({ digits, decimals });
  });

  it.each(['', '空', '9.00万元', '50.81%', '1,55.63', '1e5', '12 345', '=1', '--1', '+-1', '1234567890123456'])(
    '%j is none',
    (text) => {
      expect(plainDecimal(text)).toBeNull();
    },
  );

  it('is shown with every decimal it is printed with', () => {
    expect([0, 1, 2, 3].map(numberFormat)).toEqual(['#,##0', '#,##0.00', '#,##0.00', '#,##0.000']);
  });
});
