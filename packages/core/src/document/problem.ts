/** Something wrong with the input (never with the disclosure): coded, located, with what to do in Chinese. */
export interface Problem {
  readonly code: ProblemCode;
  /** Line in the document's text; null where the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
}

export type ProblemCode =
  | 'empty-file'
  | 'binary-file'
  | 'too-large'
  | 'unsupported-format'
  | 'unreadable-file'
  | 'encrypted-file'
  | 'wrong-extension'
  | 'time-limit'
  | 'memory-limit'
  | 'reader-failed'
  | 'set-aside'
  | 'not-drawn'
  | 'unreadable-page'
  | 'read-from-picture'
  | 'recognition-missing'
  | 'encoding-doubtful'
  | 'hidden-content'
  | 'macros-ignored'
  | 'tracked-changes'
  | 'content-skipped'
  | 'unreadable-cell'
  | 'glued-numbers'
  | 'missing-column'
  | 'unknown-table'
  | 'doubtful-table'
  | 'contradicted-table'
  | 'unknown-row'
  | 'unplaced-cells'
  | 'unknown-unit'
  | 'row-mended'
  | 'truncated'
  | 'unknown-kind'
  | 'other-kind'
  | 'duplicate-table';
