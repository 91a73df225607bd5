/** Ledgers as JSON: sound ones come through whole, each fault is told by its path in Chinese. */
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { readLedgerJson } from './ledger.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const told = (change: object) => {
  const file = readLedgerJson(bytes({ ...ledgerOf(sampleYear()), ...change }));
  return 'problems' in file ? file.problems.map(({ code, path, message }) => `${code} ${path} ${message}`) : [];
};

describe('readLedgerJson', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('reads ledger %i as it was written', (seed) => {
    const ledger = ledgerOf(seed === 0 ? sampleYear() : arbitraryYear(seed));
    expect(readLedgerJson(bytes(ledger))).toEqual({ ledger });
  });

  it.each([
    ['a missing entry', { year: undefined }, 'missing-field year 缺少「year」，应为四位年份。'],
    ['a misspelt entry', { projekts: [] }, 'unknown-field projekts 没有「projekts」这一项。请检查拼写，不需要的删去。'],
    [
      'text for an amount',
      { surplusUsed: '12' },
      'wrong-value surplusUsed 「surplusUsed」应为以分为单位的整数，现为「"12"」。请改正。',
    ],
    [
      'half a 分',
      { surplusUsed: 0.5 },
      'wrong-value surplusUsed 「surplusUsed」应为以分为单位的整数，现为「0.5」。请改正。',
    ],
    [
      'a 类 for a 款',
      { basicByEconomic: { '301': 1 } },
      'wrong-value basicByEconomic.301 「basicByEconomic.301」应为5 位的部门经济科目代码（款），现为键「301」。请改正。',
    ],
    [
      'another version',
      { schema: 'mingsuan.ledger/9' },
      'wrong-value schema 「schema」应为「mingsuan.ledger/1」，现为「"mingsuan.ledger/9"」。请改正。',
    ],
  ])('tells %s', (_what, change, message) => {
    expect(told(change)).toEqual([message]);
  });

  it('tells what is no JSON', () => {
    expect(readLedgerJson(new TextEncoder().encode('{'))).toMatchObject({ problems: [{ code: 'not-json', path: '' }] });
  });
});
