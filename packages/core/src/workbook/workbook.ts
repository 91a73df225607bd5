/**
 * A spreadsheet workbook as plain data: what app composes and formats/xlsx writes. No dates and no floats come from here:
 * numbers are decimal text, the time of creation is given. Charts, pictures and comments are deliberately absent.
 *
 * Rows and columns count from 0, as the arrays do; names such as `B7` are made by ./reference.ts.
 */
import type { Cell } from './cell.ts';
import type { Range } from './reference.ts';
import type { CellStyle } from './style.ts';

export interface Workbook {
  readonly title: string;
  readonly creator: string;
  /** ISO 8601 in UTC, as `2024-08-01T00:00:00Z`; null leaves it out. */
  readonly created: string | null;
  /** At least one; the first is shown on opening. Names: see `sheetNameFor`. */
  readonly sheets: readonly Sheet[];
  /** Names for formulas and drop-downs: 科目 → `'科目'!$A$1:$A$300`. */
  readonly names?: readonly DefinedName[];
}

export interface DefinedName {
  readonly name: string;
  /** A formula without the equals sign. */
  readonly refersTo: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows below those, made one after another while they are written: for lists too long to be held. They bear no links. */
  readonly further?: { readonly count: number; readonly rows: () => Iterable<Row> };
  readonly merges?: readonly Range[];
  /** How many rows and columns stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The header row and the rows below that it filters. */
  readonly filter?: Range;
  readonly validations?: readonly Validation[];
  /** Looks that depend on values; the first that holds for a cell counts. */
  readonly conditions?: readonly Condition[];
  /** Given, locked cells cannot be edited; there is no password, for it protects from slips, not from people. */
  readonly protection?: Protection;
  readonly print?: PrintSetup;
  /** RRGGBB. */
  readonly tabColour?: string;
  readonly hidden?: boolean;
  readonly gridLines?: boolean;
}

export interface Column {
  /** In digits of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In points; without it a spreadsheet fits the row to its text. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** What may be typed into cells. */
export interface Validation {
  readonly ranges: readonly Range[];
  readonly allow: Allowed;
  /** Shown while the cell is selected. */
  readonly prompt?: Note;
  /** Shown when something else is typed. */
  readonly refusal?: Note;
  /** Something else may be typed all the same, once asked. */
  readonly isAdvice?: boolean;
}

/** A look that cells take on while a formula holds, written for the first cell of the first range. */
export interface Condition {
  readonly ranges: readonly Range[];
  /** Without the equals sign: `$B7<0`. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'colour' | 'fill'>;
}

export interface Note {
  readonly title: string;
  readonly text: string;
}

export type Allowed =
  /** A drop-down of these words: together at most 255 characters, without commas. */
  | { readonly kind: 'oneOf'; readonly words: readonly string[] }
  /** A drop-down of the cells a formula names: `'科目'!$A$1:$A$300`, or a defined name. */
  | { readonly kind: 'listed'; readonly source: string }
  /** A number between two decimal texts, ends included; null is open. */
  | { readonly kind: 'number'; readonly whole: boolean; readonly min: string | null; readonly max: string | null };

/** What stays possible on a protected sheet besides typing into unlocked cells. */
export interface Protection {
  readonly filter?: boolean;
  readonly sort?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
}

export interface PrintSetup {
  readonly paper: 'A3' | 'A4';
  readonly landscape: boolean;
  /** As many pages long as it takes, one page wide. */
  readonly fitToWidth?: boolean;
  /** Rows from the top that every page repeats. */
  readonly titleRows?: number;
  readonly titleColumns?: number;
  readonly area?: Range;
  /** Centred above every page. */
  readonly heading?: string;
  /** Left below every page; the right is for the number of the page where `pageNumbers`. */
  readonly footing?: string;
  readonly pageNumbers?: boolean;
  /** In millimetres. */
  readonly margins?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly centred?: boolean;
}
