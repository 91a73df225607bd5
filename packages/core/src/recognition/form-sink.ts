/** Numbers of a form as statements, and its texts with their places. */
import type { GridCell, Problem } from '../document/index.ts';
import { blank, type Numeral, parseNumeral, stated, unreadable } from '../money/index.ts';
import type { FormText } from '../statement/index.ts';
import { type FactKey, factKey, type Statement } from '../statement/index.ts';

export class FormSink {
  readonly form: number;
  readonly statements: Statement[];
  readonly problems: Problem[];

  constructor(form: number, statements: Statement[], problems: Problem[]) {
    this.form = form;
    this.statements = statements;
    this.problems = problems;
  }

  /** The number of a cell: `30`, `33.83`, `100%`; anything else is unreadable, nothing is blank. */
  number(cell: GridCell, unit: string, dims: Readonly<Record<string, string>>, label: string): Statement {
    const text = cell.text.replace(/\s/g, '');
    const bare = text.replace(/[%分]$/, '');
    const numeral = parseNumeral(bare);
    const own = text.endsWith('%') ? '%' : unit;
    const printed = text === '' ? blank(unit) : numeral ? stated(bare, numeral, own) : unreadable(text, unit);
    return this.push(printed, placeOf(cell), this.fact(dims), label);
  }

  /** A number inside a text of the form. */
  inText(text: string, numeral: Numeral | null, unit: string, place: Statement['place'], dims: Readonly<Record<string, string>> | null, label: string): Statement {
    const printed = numeral ? stated(text, numeral, unit) : unreadable(text, unit);
    return this.push(printed, place, dims === null ? null : this.fact(dims), label);
  }

  problem(code: Problem['code'], line: number, message: string): void {
    this.problems.push({ code, line, message });
  }

  private fact(dims: Readonly<Record<string, string>>): FactKey {
    return factKey('selfEvaluationForm', { ...dims, form: String(this.form) });
  }

  private push(printed: Statement['printed'], place: Statement['place'], fact: FactKey | null, label: string): Statement {
    const statement: Statement = { index: this.statements.length, fact, printed, place, cell: null, section: -1, form: this.form, label };
    this.statements.push(statement);
    return statement;
  }
}

export function placeOf({ line, start, end }: GridCell): Statement['place'] {
  return { line, start, end };
}

export function textOf(cell: GridCell): FormText {
  return { text: cell.text, place: placeOf(cell) };
}

/** Cells of a row with something in them. */
export function filled(cells: readonly GridCell[]): GridCell[] {
  return cells.filter((cell) => cell.text !== '');
}

/** Whether a cell holds nothing but a number, a percentage or points. */
export function isNumber(cell: GridCell): boolean {
  return parseNumeral(cell.text.replace(/\s/g, '').replace(/[%分]$/, '')) !== null;
}
