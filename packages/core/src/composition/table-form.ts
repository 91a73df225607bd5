/** The shapes of printed tables as data of the rulebook: what stands in which cell. */
import type { FactKey, TableRole } from '../statement/index.ts';
import type { TableCell } from './publication.ts';

/** Text of the form, over several columns or one, or the number of a fact. */
export type CellSpec = string | { readonly text: string; readonly columns: number } | { readonly fact: FactKey };

export interface TableForm {
  readonly role: TableRole;
  readonly title: string;
  /** 「公开01表」; null where a place gives its tables no numbers. */
  readonly number: string | null;
  /** What stands above the grid, with `{{department}}` and `{{year}}`. */
  readonly head: readonly string[];
  readonly header: readonly (readonly TableCell[])[];
  readonly widths: readonly number[];
  readonly isWide: boolean;
  readonly body: TableBody;
  readonly note: string;
  /** Said where no cell has anything: 「说明：…，本表无数据」. */
  readonly emptyNote: string;
}

export type TableBody =
  /** Rows that are always the same. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CellSpec[])[] }
  /** A row for every 科目 that has something in a column, and a row of totals above or below them. */
  | { readonly kind: 'codes'; readonly columns: readonly FactKey[]; readonly total?: 'first' | 'last' };
