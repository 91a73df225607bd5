/**
 * A document as a reader of any format hands it over: its text in lines, and blocks that point into them.
 * Knows nothing of final accounts. Places found later always count in these lines.
 */
import type { Problem } from './problem.ts';

export type SourceFormat = 'txt' | 'docx' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'doc' | 'json';

export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  readonly sha256: string;
  readonly bytes: number;
}

/** A cell of a grid: a span of its line. `text` is normalised (half width, no padding), the span is of the original. */
export interface GridCell {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A row of a grid. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: number;
}

export interface Grid {
  readonly kind: 'grid';
  readonly line: number;
  readonly rows: readonly GridRow[];
}

export type Block = Paragraph | Grid;

export interface Document {
  readonly source: Source;
  /** The text, line 1 first, as `read --text` prints it. */
  readonly lines: readonly string[];
  /** The same lines in half width, character for character, so that spans hold in both. */
  readonly normal: readonly string[];
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
