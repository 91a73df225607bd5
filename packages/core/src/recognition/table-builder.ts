/** Collects the rows and cells of one table as they are read, in one place for all kinds of tables. */
import type { GridCell, Problem } from '../document/index.ts';
import { type Printed, unreadable } from '../money/index.ts';
import type { CellAddress, FactKey, Place, Statement, TableRow } from '../statement/index.ts';
import { readCell } from './cell-value.ts';
import type { TableLayout } from './vocabulary.ts';

/** Where the cells of all tables and the numbers of the prose are numbered through. */
export interface StatementSink {
  readonly statements: Statement[];
  readonly problems: Problem[];
}

export interface CellInput {
  readonly cell: GridCell;
  readonly columnNumber: string;
  readonly columnLabel: string;
  readonly columnIndex: number;
  readonly fact: FactKey | null;
  readonly unit: string;
  /** Nobody can say what stands in it: cells of its row ran together. */
  readonly isUnread: boolean;
  /** What the cell states, for people, where it was put together before. */
  readonly label: string | null;
}

/** What a cell of a row states, for people. */
export function cellLabel(row: string, column: string): string {
  return row === '' ? column : `${row} · ${column}`;
}

export class TableBuilder {
  readonly rows: TableRow[] = [];
  readonly rowNumbers: number[] = [];
  readonly labels: { text: string; code: string | null; place: Place }[] = [];
  readonly headerLines = new Set<number>();
  /** Why labels and amounts cannot belong together; null where nothing speaks against it. */
  contradiction: string | null = null;

  readonly layout: TableLayout;
  /** As messages call it: 「公开03表」, or by its title where no number is printed. */
  readonly name: string;
  private readonly sink: StatementSink;
  private printedRows = -1;
  private lastLine = 0;

  constructor(layout: TableLayout, name: string, sink: StatementSink) {
    this.layout = layout;
    this.name = name;
    this.sink = sink;
  }

  /** Adds a row with its value cells; rows printed on one line (sides, lanes) have one position. */
  addRow(key: string, label: string, line: number, cells: readonly CellInput[]): void {
    if (line !== this.lastLine) this.printedRows++;
    this.lastLine = line;
    const rowIndex = this.printedRows;
    const indexes: number[] = [];
    for (const input of cells) {
      const { cell } = input;
      const { printed, problem } =
        input.isUnread || cell.isUnplaced
          ? { printed: unreadable(cell.text, input.unit), problem: null }
          : readCell(cell.text, input.unit);
      if (problem) this.reportCell(problem, cell, printed, key, label, input);
      const address: CellAddress = {
        table: this.layout.role,
        row: key,
        rowLabel: label,
        column: input.columnNumber,
        columnLabel: input.columnLabel,
        rowIndex,
        columnIndex: input.columnIndex,
      };
      const index = this.sink.statements.length;
      indexes.push(index);
      this.sink.statements.push({
        index,
        fact: input.fact,
        printed,
        place: cell,
        cell: address,
        section: -1,
        form: undefined,
        label: input.label ?? cellLabel(label, input.columnLabel),
        of: undefined,
        direction: undefined,
      });
    }
    this.rows.push({ line, key, label, cells: indexes });
  }

  /** What stands in the rows read so far, cell by cell. */
  printed(): Printed[][] {
    const { statements } = this.sink;
    const rows: Printed[][] = [];
    for (const { cells } of this.rows) {
      const row: Printed[] = [];
      for (const index of cells) {
        const printed = statements[index]?.printed;
        if (printed) row.push(printed);
      }
      rows.push(row);
    }
    return rows;
  }

  addLabel(cell: GridCell, code: string | null, text = cell.text): void {
    if (text !== '') this.labels.push({ text, code, place: cell });
  }

  problem(code: Problem['code'], line: number, message: string): void {
    this.sink.problems.push({ code, line, message });
  }

  private reportCell(
    code: Problem['code'],
    cell: GridCell,
    printed: Printed,
    key: string,
    label: string,
    input: CellInput,
  ): void {
    const where = `${this.name}「${[key, label].filter((s) => s !== '').join(' ')}」行「${input.columnLabel}」列`;
    const what =
      code === 'glued-numbers'
        ? `单元格「${printed.text}」里像是粘着两个数，无法确定各是多少，按未能核验处理。请对照原件把两个数分开。`
        : `单元格「${printed.text}」不是数字，按未能核验处理。请对照原件改正。`;
    this.problem(code, cell.line, `第 ${cell.line} 行，${where}：${what}`);
  }
}

/** A cell that stands nowhere: the row is too short. */
export function missingCell(line: number, at: number): GridCell {
  return { text: '', line, start: at, end: at };
}
