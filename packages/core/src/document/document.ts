/**
 * A document as a reader of any format hands it over: its text in lines, and blocks that point into them.
 * Knows nothing of final accounts. Places found later always count in these lines.
 */
import type { Problem } from './problem.ts';

/** `unknown`: nothing here reads it, and a Problem says why. */
export type SourceFormat = 'txt' | 'docx' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'doc' | 'json' | 'picture' | 'unknown';

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
  /** Left out where the cell covers no other. */
  readonly span?: CellSpan;
  /** In which column it stands is not known, for blank cells before or behind it are gone; left out where it is. */
  readonly isUnplaced?: true;
}

/** How far a merged cell reaches, itself counted; the cells that it covers are blank ones of the grid. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
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
  /** No lines part its columns: the reader inferred them from where its texts stand, and may be wrong. */
  readonly isInferred?: boolean;
  /** Its cells stood in no grid: one on a line, or with a blank between them. */
  readonly isLoose?: boolean;
}

export type Block = Paragraph | Grid;

/**
 * Where a line stands in the original, as a person finds it; what a format has no word for is null.
 * Pages, tables and rows count from 1, tables through the whole document.
 */
export interface LineOrigin {
  readonly page: number | null;
  readonly sheet: string | null;
  readonly table: number | null;
  readonly row: number | null;
  /** In the order of the row's cells: a sheet's address (`B7`) and, where it differs from the print, what the cell holds. */
  readonly cells: readonly CellOrigin[];
  /** Read off a picture by character recognition, which errs; left out where it is not. */
  readonly isFromPicture?: true;
}

export interface CellOrigin {
  readonly address: string | null;
  /** `1556.6299` under a printed `1,556.63`; null where the print is all there is. */
  readonly stored: string | null;
}

/**
 * A stretch of a line of which the file itself says what it states, by the key of a fact: only documents that 明算 wrote
 * carry such links. They are hints for recognition, never proof.
 */
export interface FactLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly fact: string;
}

/** A page as it is held when it is read. Places on it are in points, y downwards, from its top left corner. */
export interface PageSize {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise in which its text runs on the page as the file shows it; held upright it is turned back. */
  readonly turn: 0 | 1 | 2 | 3;
}

/** A rectangle on a page. */
export interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a stretch of a line stands on the pages: a cell, or a printed line of a paragraph. */
export interface TextBox extends PageBox {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface PageLayout {
  readonly pages: readonly PageSize[];
  /** In the order of the lines. */
  readonly boxes: readonly TextBox[];
}

export interface Document {
  readonly source: Source;
  /** The text, line 1 first, as `read --text` prints it. */
  readonly lines: readonly string[];
  /** The same lines in half width, character for character, so that spans hold in both. */
  readonly normal: readonly string[];
  readonly blocks: readonly Block[];
  /** By line, line 1 at index 0; empty for plain text, whose lines are its places. */
  readonly origins: readonly (LineOrigin | null)[];
  /** In no order; left out where the file has none. */
  readonly links?: readonly FactLink[];
  readonly problems: readonly Problem[];
  /** Only of formats that have pages of their own. */
  readonly layout?: PageLayout;
}
