/** What is wrong with a workbook: where it stands, in words, with what to do. */

export type BookProblemCode =
  | 'not-a-book'
  | 'other-version'
  | 'missing-sheet'
  | 'missing-column'
  | 'missing-row'
  | 'merged-cells'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'too-large'
  | 'negative'
  | 'wrong-code'
  | 'unknown-code'
  | 'wrong-choice'
  | 'missing-entry'
  | 'unexpected-entry'
  | 'duplicate'
  | 'unbalanced'
  | 'error-value'
  | 'perhaps-wan';

export interface BookProblem {
  readonly code: BookProblemCode;
  /** With an error there is no ledger; a warning asks to look. */
  readonly severity: 'error' | 'warning';
  readonly sheet: string | null;
  /** As `D7`; null where the whole sheet is meant. */
  readonly cell: string | null;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** 「收入支出」D7：… */
export function sayBookProblem({ sheet, cell, message }: BookProblem): string {
  return sheet === null ? message : `工作表「${sheet}」${cell ?? ''}：${message}`;
}
