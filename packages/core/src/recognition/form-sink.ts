/** Numbers of a form as statements, and its texts with their places. */
import type { GridCell, Problem } from '../document/index.ts';
import {
  blank,
  exponentOf,
  type Numeral,
  type Printed,
  parseNumeral,
  pow10,
  stated,
  unreadable,
  withHalf,
} from '../money/index.ts';
import { type FactKey, type FormText, formFact, type Statement } from '../statement/index.ts';

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
  number(cell: GridCell, unit: string, column: string, of: string, label: string): Statement {
    const text = unspaced(cell.text);
    const sign = text.charAt(text.length - 1);
    const bare = sign === '%' || sign === '分' ? text.slice(0, -1) : text;
    const numeral = parseNumeral(bare);
    const own = sign === '%' ? '%' : unit;
    const printed = text === '' ? blank(unit) : numeral ? stated(bare, numeral, own) : unreadable(text, unit);
    const isShort = printed.dimension === 'money' || (column === 'score' && of.startsWith('source='));
    return this.push(isShort ? writtenShort(printed) : printed, placeOf(cell), this.fact(column, of), label);
  }

  /** A number inside a text of the form; `column` null where the words do not say of what. */
  inText(
    text: string,
    numeral: Numeral | null,
    unit: string,
    place: Statement['place'],
    column: string | null,
    part: string,
    label: string,
  ): Statement {
    const printed = numeral ? stated(text, numeral, unit) : unreadable(text, unit);
    return this.push(printed, place, column === null ? null : this.fact(column, `part=${part}`), label);
  }

  problem(code: Problem['code'], line: number, message: string): void {
    this.problems.push({ code, line, message });
  }

  /** `of` is the row: `source=0`, `indicator=3`, `part=output`, or nothing. */
  private fact(column: string, of: string): FactKey {
    return formFact(column, this.form, of);
  }

  private push(
    printed: Statement['printed'],
    place: Statement['place'],
    fact: FactKey | null,
    label: string,
  ): Statement {
    const statement: Statement = {
      index: this.statements.length,
      fact,
      printed,
      place,
      cell: null,
      section: -1,
      form: this.form,
      label,
      of: undefined,
      direction: undefined,
    };
    this.statements.push(statement);
    return statement;
  }
}

/** Forms leave out noughts at the end: 30 is 30.00 and 9 points of a rate of 89.98 % are 9.00. */
function writtenShort(printed: Printed): Printed {
  const isRounded = printed.dimension === 'plain' && printed.decimals > 0;
  if (printed.state !== 'stated' || printed.decimals >= 2 || isRounded) return printed;
  return withHalf(printed, pow10(exponentOf(printed.unit) - 2) / 2);
}

export function placeOf({ line, start, end }: GridCell): Statement['place'] {
  return { line, start, end };
}

export function textOf(cell: GridCell): FormText {
  return { text: cell.text, place: placeOf(cell) };
}

/** Cells of a row with something in them. */
export function filled(cells: readonly GridCell[]): GridCell[] {
  const some: GridCell[] = [];
  for (const cell of cells) if (cell.text !== '') some.push(cell);
  return some;
}

/** Whether a cell holds nothing but a number, a percentage or points. */
export function isNumber(cell: GridCell): boolean {
  const first = cell.text.charCodeAt(0);
  // digits or a minus come first; most cells are words and need no closer look
  if ((first < 48 || first > 57) && first !== 45) return false;
  return parseNumeral(cell.text) !== null || parseNumeral(bareNumber(cell.text)) !== null;
}

/** A number without the blanks in it and the sign of percent or points behind it. */
function bareNumber(text: string): string {
  return withoutSign(unspaced(text));
}

/** Blanks inside numbers are rare: looking for one takes less than replacing none. */
function unspaced(text: string): string {
  return /\s/.test(text) ? text.replace(/\s/g, '') : text;
}

function withoutSign(text: string): string {
  return text.endsWith('%') || text.endsWith('分') ? text.slice(0, -1) : text;
}
