/** What a ledger states, fact by fact: exact values under the keys that readings use, and last year's beside them. */
import type { FactKey } from '../statement/index.ts';

export interface Facts {
  readonly year: number;
  /** Amounts in 分, counts as they are. A fact that is not in it is not stated; a stated zero is. */
  readonly values: ReadonlyMap<FactKey, number>;
  /** The same facts a year ago, for changes and rates; only those that the ledger knows. */
  readonly lastYear: ReadonlyMap<FactKey, number>;
  /** 功能科目 that have rows, by the column that makes them: all levels, in order. */
  readonly codes: ReadonlyMap<FactKey, readonly string[]>;
}
