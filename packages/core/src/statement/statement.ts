/** A printed number that claims something: which fact, and where it stands. */
import type { Printed } from '../money/index.ts';
import type { FactKey } from './fact.ts';

/** The tables of a disclosure by what they are, not by their number, which differs from place to place. */
export type TableRole =
  | 'incomeExpenditureTotal'
  | 'income'
  | 'expenditure'
  | 'fiscalTotal'
  | 'generalBudget'
  | 'basicExpenditure'
  | 'governmentFund'
  | 'stateCapital'
  | 'threePublic'
  | 'statistics'
  | 'fiscalExpenditure'
  | 'projectExpenditure'
  /** Known to be a table of accounts, but of no form that rules speak of. */
  | 'otherTable';

/** A span of one line of the document's text; lines count from 1, columns in UTF-16 units from 0, end exclusive. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where in a table a cell stands, by the printed names of row and column. */
export interface CellAddress {
  readonly table: TableRole;
  /** 科目代码, else 行次, else the row's label. */
  readonly row: string;
  readonly rowLabel: string;
  /** 栏次 where printed, else the column's label. */
  readonly column: string;
  readonly columnLabel: string;
  /** Position among the printed rows and columns, for neighbours (shifts, pastes); -1 where it is not printed. */
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * Optional properties are written even where they are undefined, in this order: statements of tables, prose and forms
 * then have one shape, which all that goes through them by the thousand is faster for.
 */
export interface Statement {
  /** Position in `Reading.statements`. */
  readonly index: number;
  /** null: bound to no fact (未绑定); still listed, never dropped. */
  readonly fact: FactKey | null;
  readonly printed: Printed;
  readonly place: Place;
  /** Set for a table's cell. */
  readonly cell: CellAddress | null;
  /** Index into `Reading.sections` for a number in prose; -1 in tables and forms. */
  readonly section: number;
  /** Index into `Reading.forms` for a number of a form. */
  readonly form?: number | undefined;
  /** What the number states, in Chinese, for people. */
  readonly label: string;
  /** In prose: the fact that a share or a completion rate is of, where the words name it. */
  readonly of?: FactKey | undefined;
  /** In prose: the direction word printed with a change or growth. */
  readonly direction?: 'up' | 'down' | undefined;
}
