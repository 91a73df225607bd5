/** What a ledger asks of the classification of a year: whether it lists a code, and the budget that a code belongs to. */

import { functionalName } from './functional.ts';
import { budgetsOf } from './fund-codes.ts';

export interface CodeBook {
  readonly isKnown: (code: string) => boolean;
  readonly fundOf: (code: string) => 'general' | 'govFund' | 'stateCapital';
}

export function codeBook(year: number | null): CodeBook {
  return {
    isKnown: (code) => functionalName(code, year) !== null,
    fundOf: (code) => {
      const [budget] = budgetsOf(code, year).budgets;
      return budget === 'govFund' || budget === 'stateCapital' ? budget : 'general';
    },
  };
}
