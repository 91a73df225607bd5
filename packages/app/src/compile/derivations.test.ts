/** Derivations of facts: those that hold, in words that formulas can be made of. */

import { derivationsOf, deriveFacts } from '@mingsuan/core/ledger';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';

const facts = deriveFacts(ledgerOf(sampleYear()));
const signed = (key: string) =>
  derivationsOf(facts, key).map((terms) => terms.map(({ fact, sign }) => (sign > 0 ? '+' : '-') + fact));

describe('derivationsOf', () => {
  it('takes a total apart by 科目 first, then by kind', () => {
    expect(signed('expenditure{fund=govFund}')[0]).toEqual([
      '+expenditure{function=212,fund=govFund}',
      '+expenditure{function=229,fund=govFund}',
    ]);
    expect(signed('expenditure{fund=govFund}')[1]?.[0]).toBe('+expenditure{fund=govFund,kind=basic}');
  });

  it('tells what is carried out as what is left', () => {
    expect(signed('carriedOut{fund=govFund}').at(-1)).toEqual([
      '+carriedIn{fund=govFund}',
      '+revenue{source=govFund}',
      '-expenditure{fund=govFund}',
    ]);
  });

  it('has none for what is entered', () => {
    expect(signed('procurement{kind=goods}')).toEqual([]);
    expect(signed('threePublic{item=overseas}:annualBudget')).toEqual([]);
  });

  it('tells none that does not hold to the 分', () => {
    const values = new Map(facts.values).set('procurement', 1);
    expect(derivationsOf({ ...facts, values }, 'procurement')).toEqual([]);
  });
});
