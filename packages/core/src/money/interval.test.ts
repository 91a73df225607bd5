/** Sums and ratios of intervals, against big.js. */
import { Big } from 'big.js';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, percentOf, percentRange, roundPercent } from './interval.ts';

describe('percentOf and roundPercent', () => {
  it.each([
    [67.54, 1489.09, 4.54],
    [300.43, 1556.63, 19.3],
    [1125.86, 1256.2, 89.62],
  ])('%d of %d is %d %%', (num, den, percent) => {
    const exact = percentOf(Math.round(num * 100), Math.round(den * 100));
    expect(exact && roundPercent(exact, 2, 'halfUp')).toBe(Math.round(percent * 1_000_000));
  });

  it('rounds as big.js does', () => {
    void assert(
      property(
        integer({ min: -1e9, max: 1e9 }),
        integer({ min: 1, max: 1e9 }),
        integer({ min: 0, max: 6 }),
        (num, den, decimals) => {
          const exact = percentOf(num, den);
          const wanted = new Big(num).times(100).div(den).round(decimals, Big.roundHalfUp);
          // big.js divides to a limited number of places: leave out values it cannot tell from a half
          Big.DP = 40;
          expect(exact && roundPercent(exact, decimals, 'halfUp')).toBe(
            Number(wanted.times(1_000_000).toFixed(0)) || 0,
          );
        },
      ),
    );
  });

  it('cuts off where asked to', () => {
    const exact = percentOf(99868, 100000);
    expect(exact && roundPercent(exact, 2, 'truncate')).toBe(99_860_000);
    expect(exact && roundPercent(exact, 2, 'halfUp')).toBe(99_870_000);
  });

  it('has no percentage of nothing', () => {
    expect(percentOf(5, 0)).toBeNull();
    expect(percentRange({ lo: 1, hi: 2 }, { lo: -1, hi: 1 })).toBeNull();
  });
});

describe('percentRange', () => {
  it('holds every ratio of amounts within both intervals', () => {
    const amount = integer({ min: 1, max: 1e6 });
    void assert(
      property(amount, amount, integer({ min: 0, max: 99 }), integer({ min: 0, max: 99 }), (num, den, i, j) => {
        const range = percentRange(
          { lo: num * 100 - 50, hi: num * 100 + 50 },
          { lo: den * 100 - 50, hi: den * 100 + 50 },
        );
        const inside = percentOf(num * 100 - 50 + i, den * 100 - 50 + j);
        expect(
          range && inside && compareFractions(range.lo, inside) <= 0 && compareFractions(inside, range.hi) <= 0,
        ).toBe(true);
      }),
    );
  });
});
