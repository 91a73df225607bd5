/** What a page asks the engine and what comes back. All of it is plain data: it crosses to a worker and back. */
import type {
  BookSheet,
  Calculated,
  CodeLists,
  DraftAmendment,
  DraftCell,
  DraftProblem,
  SettledDraft,
} from '@mingsuan/app';

import type { AuditJson, BookDraft, DraftRow, FindingJson } from '@mingsuan/app/contract';
import type { PublicationBlock } from '@mingsuan/core/composition';
import type { Ledger } from '@mingsuan/core/ledger';

/** How the sheets of a book are laid out, and what is wrong with it: as app says it. */
export type { Block, BookColumn, BookSheet, CodeLists, DraftAmendment, DraftProblem, Entry } from '@mingsuan/app';

export type Question =
  | { readonly kind: 'layouts' }
  | { readonly kind: 'codes'; readonly year: number }
  | { readonly kind: 'check'; readonly draft: BookDraft; readonly profile: string | null }
  /** Everything that the audit knows to put right, put right. */
  | { readonly kind: 'settle'; readonly draft: BookDraft; readonly profile: string | null }
  /** What a ledger contradicts as it was taken from a document. */
  | { readonly kind: 'original'; readonly ledger: Ledger; readonly profile: string | null };

export interface Answers {
  readonly layouts: readonly BookSheet[];
  readonly codes: CodeLists;
  readonly check: Check;
  readonly settle: SettledDraft;
  /** The messages of its errors. */
  readonly original: readonly string[];
}

/** What a draft says so far. */
export interface Check {
  readonly problems: readonly DraftProblem[];
  readonly calculated: Calculated;
  /** null where an error among the problems leaves no ledger, or the ledger cannot be composed. */
  readonly composed: Composed | null;
  /** Of slots and codes that only composing finds, by their path in the ledger. */
  readonly refused: readonly string[];
}

export interface Composed {
  readonly title: string;
  /** null where a block is as it was in the answer before. */
  readonly blocks: readonly (PublicationBlock | null)[];
  readonly findings: readonly FindingJson[];
  /** Of each finding, where it is printed and typed; none of what rounding explains. */
  readonly spots: readonly (readonly FindingSpot[])[];
  /** Of each finding, what is to be changed; empty where only a person knows. */
  readonly amendments: readonly (readonly DraftAmendment[])[];
  readonly coverage: AuditJson['coverage'];
  readonly missingReasons: readonly MissingReason[];
}

export interface MissingReason {
  readonly name: string;
  readonly message: string;
  readonly suggestion: string;
  /** Of the sheet 原因与用途, for the reason to be written into. */
  readonly row: DraftRow;
}

/** A place of a finding: the block of the preview it is printed in, and the cell of the book it comes from. */
export interface FindingSpot {
  readonly where: string;
  readonly block: number;
  /** null where the place is no number. */
  readonly fact: string | null;
  readonly cell: DraftCell | null;
}
