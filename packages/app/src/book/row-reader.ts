/** A row of a sheet as it was filled in. Whatever is wrong with a cell is told by its place; the value is then nothing. */
import type { Fen } from '@mingsuan/core/ledger';
import type { Points } from '@mingsuan/core/performance';
import { halfWidth } from '@mingsuan/core/text';
import { cellName, type StoredCell } from '@mingsuan/core/workbook';
import type { BookProblem, BookProblemCode } from './book-problem.ts';
import { FEN_PLACES, type NumberFault, POINT_PLACES, storedNumber, typedNumber } from './digits.ts';

/** Collects the problems of a workbook. */
export type Tell = (problem: BookProblem) => void;

export class RowReader {
  /** Whether something of the row is not as it should be: what is derived of it says nothing then. */
  hasError = false;

  constructor(
    private readonly sheet: string,
    /** Counted from 0. */
    readonly row: number,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly cells: readonly (StoredCell | undefined)[],
    private readonly tell: Tell,
  ) {}

  /** Tells what is wrong with a cell. */
  problem(header: string, code: BookProblemCode, message: string, severity: BookProblem['severity'] = 'error'): void {
    this.hasError ||= severity === 'error';
    const column = this.columns.get(header);
    const cell = column === undefined ? `第${this.row + 1}行` : cellName(this.row, column);
    this.tell({ code, severity, sheet: this.sheet, cell, message });
  }

  has(header: string): boolean {
    return this.cellAt(header) !== undefined;
  }

  /** The words of a cell, '' where there are none. */
  text(header: string): string {
    const cell = this.cellAt(header);
    if (cell === undefined) return '';
    if (cell.kind === 'error') {
      this.problem(header, 'error-value', `这一格是错误值${cell.text}。请改正或清空后重新填写。`);
      return '';
    }
    return cell.text.replace(/\r\n?/g, '\n').trim();
  }

  /** As `text`; an empty cell is a problem. */
  needed(header: string): string {
    const text = this.text(header);
    if (text === '') this.problem(header, 'missing-entry', `缺「${header}」。这一行已填了其他内容，请补填或清空整行。`);
    return text;
  }

  /** Digits of a code, whatever their width and whether they stand as a number. */
  code(header: string): string {
    return halfWidth(this.text(header)).replace(/\s/g, '');
  }

  /** One of some words; the value that goes with it. */
  choice<T>(header: string, values: Readonly<Record<string, T>>): T | null {
    const text = this.text(header);
    if (text === '') return null;
    const plain = halfWidth(text).replace(/\s/g, '');
    const found = Object.entries(values).find(([word]) => halfWidth(word) === plain);
    if (found) return found[1];
    const words = Object.keys(values).map((word) => `「${word}」`);
    this.problem(header, 'wrong-choice', `「${text}」不是可选的内容。请从下拉列表中选：${words.join('、')}。`);
    return null;
  }

  /** An amount; null where the cell is empty or cannot be read. */
  fen(header: string): Fen | null {
    return this.number(header, FEN_PLACES, '金额以元为单位，最多两位小数');
  }

  points(header: string): Points | null {
    return this.number(header, POINT_PLACES, '分值和得分最多四位小数');
  }

  count(header: string): number | null {
    return this.number(header, 0, '这里填整数');
  }

  private number(header: string, places: number, rule: string): number | null {
    const cell = this.cellAt(header);
    if (cell === undefined || this.text(header) === '') return null;
    const value = cell.kind === 'number' ? storedNumber(cell.text, places) : typedNumber(cell.text, places);
    if (typeof value === 'number') return value;
    this.problem(header, CODES[value], `「${cell.text}」${FAULTS[value]}。${rule}，请改正。`);
    return null;
  }

  private cellAt(header: string): StoredCell | undefined {
    const column = this.columns.get(header);
    const cell = column === undefined ? undefined : this.cells[column];
    return cell?.kind === 'text' && cell.text.trim() === '' ? undefined : cell;
  }
}

const CODES: Readonly<Record<NumberFault, BookProblemCode>> = {
  'no-number': 'not-a-number',
  'too-fine': 'too-many-decimals',
  'too-large': 'too-large',
};

const FAULTS: Readonly<Record<NumberFault, string>> = {
  'no-number': '不是数字',
  'too-fine': '的小数位数太多',
  'too-large': '太大，超出了能准确计算的范围',
};
