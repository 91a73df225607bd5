/**
 * What the ledger's workbook looks like, as data that writing and reading share: sheets of blocks, blocks of columns.
 * A block is found again by its headers and a fixed row by its label, so that moved columns and rows are read as well.
 */

/** How a cell is filled in. */
export type Entry =
  /** Words, over several lines where needed. */
  | { readonly kind: 'text' }
  /** 科目代码 as text; `list` names the cells with the usual ones. */
  | { readonly kind: 'code'; readonly list: string }
  /** 元 with two decimals. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'count' }
  /** Points of a score. */
  | { readonly kind: 'points' }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  /** The number of a row, printed in advance; a row with nothing else is empty. */
  | { readonly kind: 'ordinal' }
  /**
   * Calculated, never typed, not read. `{列}` is the cell of that column in the same row, `{列@行}` that of a fixed row.
   */
  | { readonly kind: 'derived'; readonly formula: string; readonly look: 'amount' | 'text' | 'percent' | 'points' };

export interface BookColumn {
  readonly header: string;
  /** In digits: a Chinese character takes two. */
  readonly width: number;
  readonly entry: Entry;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: string;
  /** A name by which formulas of other sheets reach the column's cells. */
  readonly name?: string;
  /** Workbooks of before have no such column; that nothing is in it goes without saying. */
  readonly isOptional?: true;
  /** Calculated by the rulebook while a book is edited here; no formula of a workbook could, and workbooks have none. */
  readonly isLive?: true;
}

/** A row that is printed in advance; its first column holds the label. */
export interface FixedRow {
  readonly label: string;
  /** Where the row is filled in otherwise than its columns say. */
  readonly entries?: Readonly<Record<string, Entry>>;
  /** What to mind, shown in the column 说明 where there is one. */
  readonly note?: string;
  /** Workbooks of before have no such row. */
  readonly isOptional?: true;
}

/** Cells of the columns turn red while the formula holds. */
export interface Check {
  readonly columns: readonly string[];
  readonly formula: string;
}

export interface Block {
  /** Told in problems where a sheet has several. */
  readonly title: string;
  readonly columns: readonly BookColumn[];
  /** Rows printed in advance; null for a list of any length. */
  readonly fixed: readonly FixedRow[] | null;
  /** Empty rows that are ready below those filled in. */
  readonly spare: number;
  /** Whether the amounts of a list are added up above its header. */
  readonly hasTotals?: boolean;
  readonly checks?: readonly Check[];
}

export interface BookSheet {
  readonly name: string;
  readonly title: string;
  readonly guidance: readonly string[];
  readonly blocks: readonly Block[];
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
  readonly tabColour: string;
}

/** The values of a row by header; numbers as decimal text, '' for an empty cell. */
export type RowValues = Readonly<Record<string, string>>;

/** What stands on a sheet: rows per block; fixed rows by label. */
export type BlockRows = readonly RowValues[];

export const TEXT: Entry = { kind: 'text' };
export const AMOUNT: Entry = { kind: 'amount' };
export const COUNT: Entry = { kind: 'count' };
export const POINTS: Entry = { kind: 'points' };

/** Sheets by what they are about: whole, money, performance, lists. */
export const TABS = { whole: '5B7083', money: '4F81BD', performance: '76933C', lists: 'A6A6A6' } as const;

/** A grey column of the workbench that workbooks do not have. */
export function liveColumn(header: string, prompt: string): BookColumn {
  return { header, width: 12, entry: { kind: 'derived', look: 'points', formula: '' }, prompt, isLive: true };
}

export function amountColumn(header: string, more: Partial<BookColumn> = {}): BookColumn {
  return { header, width: 17, entry: AMOUNT, ...more };
}

/** A form: what is asked for, the answer, what to mind. */
export function formBlock(title: string, fixed: readonly FixedRow[], checks: readonly Check[] = []): Block {
  return {
    title,
    fixed,
    spare: 0,
    checks,
    columns: [
      { header: '项目', width: 44, entry: TEXT },
      { header: '填写', width: 40, entry: TEXT },
      { header: '说明', width: 48, entry: TEXT },
    ],
  };
}
