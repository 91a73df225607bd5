/**
 * The cells of a table by 科目 and column, put together once for all the rules that go down its rows: what they ask is
 * then found by number. The 功能科目 of a disclosure are numbered through all its tables; 0 is the row of none (合计).
 */
import {
  byFunction,
  type FactKey,
  parseFactKey,
  type Statement,
  type TableReading,
  type TableRole,
} from '../statement/index.ts';
import type { Operand } from './check.ts';

/** What is asked of a disclosure here; a `Case` answers. */
interface Tables {
  roles(): Iterable<TableRole>;
  table(role: TableRole): TableReading | undefined;
  factsOf(role: TableRole): ReadonlyMap<FactKey, Statement>;
  cell(role: TableRole, fact: FactKey): Statement | undefined;
  cellOrBlank(role: TableRole, fact: FactKey): Statement | undefined;
  blankAt(table: TableReading, fact: FactKey, row: string): Statement;
  hasData(role: TableRole): boolean;
}

/** The row of no 科目. */
export const TOTAL = 0;

/** One table. */
export class Grid {
  readonly role: TableRole;
  readonly table: TableReading | undefined;
  /** 功能科目 that it prints, in order of reading. */
  readonly codes: string[] = [];
  /** The same by their numbers. */
  readonly rows: number[] = [];
  /** Of these the 类. */
  readonly classes: number[] = [];
  /** 功能科目 of the whole disclosure by their numbers. */
  readonly allCodes: readonly string[];
  private readonly tables: Tables;
  private readonly columns = new Map<FactKey, Column>();

  constructor(tables: Tables, role: TableRole, allCodes: readonly string[]) {
    this.tables = tables;
    this.role = role;
    this.allCodes = allCodes;
    this.table = tables.table(role);
  }

  /** The column whose total is a fact. */
  column(fact: FactKey): Column {
    let column = this.columns.get(fact);
    if (!column) {
      column = new Column(this.tables, this, fact);
      this.columns.set(fact, column);
    }
    return column;
  }

  /** Read, and without a number in it. */
  get isEmpty(): boolean {
    return this.table !== undefined && !this.tables.hasData(this.role);
  }
}

/** One column of a table, which need not be printed. */
export class Column {
  readonly grid: Grid;
  private readonly fact: FactKey;
  private readonly tables: Tables;
  /** By number of 科目; null for the row of none where it was looked for and is not printed. */
  private readonly cells: (Operand | null | undefined)[] = [undefined];
  /** Cells that are not printed. */
  private readonly blanks: (Operand | undefined)[] = [];
  private factOf: ((code: string) => FactKey) | null = null;

  constructor(tables: Tables, grid: Grid, fact: FactKey) {
    this.tables = tables;
    this.grid = grid;
    this.fact = fact;
  }

  add(row: number, statement: Statement): void {
    this.cells[row] ??= { sign: 1, statement };
  }

  /** The cell that the table prints. */
  printed(row: number): Operand | undefined {
    const cell = this.cells[row];
    if (cell !== undefined || row !== TOTAL) return cell ?? undefined;
    const statement = this.tables.cell(this.grid.role, this.fact);
    const total = statement ? ({ sign: 1, statement } as const) : null;
    this.cells[TOTAL] = total;
    return total ?? undefined;
  }

  /** The cell, or a blank one where the table was read and simply has no such row: as `Case.cellOrBlank`. */
  at(row: number): Operand | undefined {
    return this.printed(row) ?? this.blanks[row] ?? this.blank(row);
  }

  private blank(row: number): Operand | undefined {
    const { tables, grid } = this;
    const code = grid.allCodes[row];
    if (!grid.table || code === undefined) return undefined;
    const fact = code === '' ? this.fact : this.keyOf(code);
    // a cell of the column says that it is printed
    const statement =
      this.cells.length > 1 && code !== ''
        ? tables.blankAt(grid.table, fact, code)
        : tables.cellOrBlank(grid.role, fact);
    if (!statement) return undefined;
    const operand = { sign: 1, statement } as const;
    this.blanks[row] = operand;
    return operand;
  }

  /** The fact of a 科目 in it. */
  keyOf(code: string): FactKey {
    this.factOf ??= byFunction(this.fact);
    return this.factOf(code);
  }
}

/** All tables of a disclosure. */
export class Grids {
  /** 功能科目 by their numbers; '' for none. */
  readonly codes: string[] = [''];
  private readonly numbers = new Map<string, number>([['', TOTAL]]);
  private readonly byRole = new Map<TableRole, Grid>();
  /** By number: the table it was met in last. */
  private readonly readIn: Grid[] = [];
  private readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
    for (const role of tables.roles()) this.read(this.of(role));
  }

  of(role: TableRole): Grid {
    let grid = this.byRole.get(role);
    if (!grid) {
      grid = new Grid(this.tables, role, this.codes);
      this.byRole.set(role, grid);
    }
    return grid;
  }

  /** The number of a 功能科目 that any table prints, and of '' for none. */
  numberOf(code: string): number | undefined {
    return this.numbers.get(code);
  }

  /** Takes the facts of a table to their columns. Those printed in one column mostly differ by their code only, and those of a row share it. */
  private read(grid: Grid): void {
    const columns: (Column | undefined)[] = [];
    let key = '';
    let code = '';
    let row = TOTAL;
    for (const [fact, statement] of this.tables.factsOf(grid.role)) {
      const { cell } = statement;
      if (!cell) continue;
      // most tables print the code before the row
      if (cell.row !== key) {
        key = cell.row;
        if (CODE.test(key)) code = key;
      }
      let column = columns[cell.columnIndex];
      if (!column || code === '' || column.keyOf(code) !== fact) {
        const found = codeIn(fact);
        if (found === null) continue;
        code = found;
        column = grid.column(wholeOf(fact, code));
        columns[cell.columnIndex] = column;
      }
      if (this.codes[row] !== code) row = this.number(code);
      column.add(row, statement);
      if (this.readIn[row] === grid) continue;
      this.readIn[row] = grid;
      grid.codes.push(code);
      grid.rows.push(row);
      if (code.length === 3) grid.classes.push(row);
    }
  }

  private number(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.codes.length;
      this.codes.push(code);
      this.numbers.set(code, number);
    }
    return number;
  }
}

/** The 功能科目 of a fact; null where it has none. */
function codeIn(fact: FactKey): string | null {
  // most facts of no 科目 need not be taken apart
  if (!fact.includes(DIMENSION)) return null;
  const { function: code } = parseFactKey(fact).dims;
  return code !== undefined && DIGITS.test(code) ? code : null;
}

/** The fact without its 科目. */
function wholeOf(fact: FactKey, code: string): FactKey {
  const start = fact.indexOf(DIMENSION + code);
  const [before, after] = [fact.slice(0, start), fact.slice(start + DIMENSION.length + code.length)];
  if (after.startsWith(',')) return before + after.slice(1);
  // the last dimension, or the only one
  return before.slice(0, -1) + (before.endsWith('{') ? after.slice(1) : after);
}

const DIMENSION = 'function=';
const DIGITS = /^\d+$/;
const CODE = /^\d{3,7}$/;
