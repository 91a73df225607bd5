/** What can be told of a printed number besides its digits: for pages that explain themselves. Plain data, in Chinese. */
import type { FactKey } from '../statement/index.ts';

export interface FactNote {
  readonly fact: FactKey;
  readonly name: string;
  /** To the 分, or as it is counted: 「12,766,987.12元」, 「21批次」; a rate as it is printed. */
  readonly value: string;
  readonly formulas: readonly FactFormula[];
  /** Of the same fact a year ago; null where the ledger does not know it. */
  readonly lastYear: { readonly year: number; readonly value: string; readonly change: string } | null;
  /** Which part of the ledger it comes from. */
  readonly source: string;
}

/** A sum of terms, or the first of them divided by the second. */
export interface FactFormula {
  readonly kind: 'sum' | 'ratio';
  readonly terms: readonly FactTerm[];
}

export interface FactTerm {
  /** null for last year's figure, which is no fact of this document. */
  readonly fact: FactKey | null;
  readonly name: string;
  readonly value: string;
  readonly sign: 1 | -1;
}
