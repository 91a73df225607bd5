/**
 * 改法: what would have to stand in place of what is printed for a finding to go away, where its rule knows it. Told by the
 * keys of facts, as numbers are, so that whoever keeps the ledger behind a document finds the cell. What only a person can
 * say (a reason, a target that was never filled in) is told without the words. Nothing is changed here.
 */
import type { FactKey } from '../statement/index.ts';

export interface Amendment {
  /** 「得分改为8.93」, in Chinese. */
  readonly words: string;
  readonly changes: readonly Change[];
  /** What might be done instead, where a person has to choose. */
  readonly others?: readonly Amendment[];
}

export interface Change {
  /** Texts of forms have keys like their numbers: `selfEvaluationForm{column=deviation,form=3,indicator=2}`. */
  readonly fact: FactKey;
  /** As it would be printed; null where a person has to write it. */
  readonly text: string | null;
}
