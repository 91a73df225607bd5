/** The JSON of `mingsuan ledger`: the ledger behind a published document, and all that somebody has to look at. */
import type { Ledger } from '@mingsuan/core/ledger';

export interface LedgerJson {
  readonly schema: 'mingsuan.ledger-from/1';
  readonly ledger: Ledger;
  /** Bound numbers of the document, all of which come out again but the exceptions. */
  readonly numbers: number;
  readonly exceptions: readonly LedgerExceptionJson[];
  /** Numbers in words that state no fact: all of them come out with their words but those of `lostNumbers`. */
  readonly unbound: number;
  readonly lostNumbers: readonly { readonly where: string; readonly line: number; readonly printed: string }[];
  /** How what no print tells was decided. */
  readonly decided: readonly string[];
  /** What a ledger needs and the document does not tell. */
  readonly missing: readonly string[];
  /** Words of the document that none of our sentences says. */
  readonly lost: readonly { readonly section: string; readonly line: number; readonly text: string }[];
}

/** A printed number that the ledger does not give, with the decision taken. */
export interface LedgerExceptionJson {
  readonly where: string;
  readonly line: number;
  readonly printed: string;
  /** The audit proved it wrong; only rounding stands between; the audit remarks on it; the ledger gives it, and the form
   * that was composed does not print it; the ledger has no place for it. */
  readonly cause: 'wrong' | 'rounding' | 'remarked' | 'notPrinted' | 'notCarried';
  /** What the ledger gives instead, and where the document prints that; null where it prints nothing. */
  readonly taken: string | null;
  readonly takenAt: string | null;
  /** The rule whose finding explains it; null where no finding does. */
  readonly rule: string | null;
  readonly why: string;
}
