/** What came of reading a ledger from a file: the ledger, or everything that keeps it from being one. */
import type { Ledger } from './ledger.ts';

/** Something wrong with a ledger: where in it, what belongs there. */
export interface LedgerProblem {
  readonly code:
    | 'not-json'
    | 'missing-field'
    | 'unknown-field'
    | 'wrong-value'
    | 'unknown-slot'
    | 'unknown-code'
    | 'missing-part';
  /** `lines[3].code`; '' for the whole file. */
  readonly path: string;
  readonly message: string;
}

export type LedgerFile = { readonly ledger: Ledger } | { readonly problems: readonly LedgerProblem[] };
