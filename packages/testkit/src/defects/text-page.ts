/** A written document as lines that can be found by table, row and heading, and changed in place. */
import type { Change } from './defect.ts';

export class TextPage {
  readonly #lines: string[];

  /** Text in the standard form: tabs between cells, half-width digits, unbroken headers. */
  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  /** Line (from 0) of `公开NN表`. */
  table(number: number): number {
    return this.#find(`公开${String(number).padStart(2, '0')}表`, 0, (line, name) => line === name);
  }

  /** First line after `from` that begins with the text. */
  startingWith(text: string, from: number): number {
    return this.#find(text, from, (line, start) => line.startsWith(start));
  }

  /** First line after the heading that contains the text. */
  under(heading: string, text: string): number {
    const at = this.#find(heading, 0, (line, title) => line === title);
    return this.#find(text, at + 1, (line, part) => line.includes(part));
  }

  /** Line of the row of a table that has the text in the cell. */
  row(table: number, column: number, text: string): number {
    return this.#find(text, this.table(table), (line, wanted) => line.split('\t')[column] === wanted);
  }

  cell(line: number, column: number): string {
    return this.#lines[line]!.split('\t')[column] ?? '';
  }

  setCell(line: number, column: number, value: string): Change {
    const cells = this.#lines[line]!.split('\t');
    const old = cells[column]!;
    cells[column] = value;
    this.#lines[line] = cells.join('\t');
    return { line: line + 1, old, new: value };
  }

  /** Replaces the only occurrence of a text in a line. */
  replace(line: number, old: string, replacement: string): Change {
    const parts = this.#lines[line]!.split(old);
    if (parts.length !== 2) throw new Error(`line ${line + 1} has ${parts.length - 1} times ${old}`);
    this.#lines[line] = parts.join(replacement);
    return { line: line + 1, old, new: replacement };
  }

  #find(text: string, from: number, matches: (line: string, text: string) => boolean): number {
    const line = this.#lines.findIndex((candidate, index) => index >= from && matches(candidate, text));
    if (line < 0) throw new Error(`no line for ${text}`);
    return line;
  }
}
