/** In which relations a statement takes part. */
import type { Reading, Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import type { Operand } from './check.ts';
import { type Readings, readingOf } from './where.ts';

const NONE: readonly Asked[] = [];
const NO_FLAGS = new Uint8Array();

/**
 * Written down while the relations are answered. All statements of the documents have a number, by which they are found
 * faster than by what they are; a blank one that no row prints has none. Of each is kept the last relation that it takes
 * part in, of each entry the one before it: lists are only made of the few that are asked for.
 */
export class Parts {
  readonly asked: Asked[] = [];
  /** All that take part, in the order they were first asked about. */
  readonly statements: Statement[] = [];
  private readonly readings: Readings;
  /** By document: the number of its first statement. */
  private readonly offsets: readonly number[];
  /** By number: the last entry. */
  private readonly last: Int32Array;
  /** By number: what came of its relations. */
  private readonly flags: Uint8Array;
  private readonly lastOfBlank = new Map<Statement, number>();
  /** By entry: the index of its relation, and the entry of the same statement before it. */
  private readonly relations: number[] = [];
  private readonly before: number[] = [];

  constructor(readings: Readings) {
    this.readings = readings;
    let count = 0;
    this.offsets = readings.map(({ statements }) => {
      count += statements.length;
      return count - statements.length;
    });
    this.flags = new Uint8Array(count);
    this.last = new Int32Array(count).fill(-1);
  }

  /** A relation with its answer; `flag` for what came of its numbers. One that was not answered has none. */
  take(one: Asked, flag: number): void {
    this.asked.push(one);
    const { relation, answer } = one;
    if (answer.outcome === 'notApplicable' || answer.outcome === 'unverified') return;
    if (relation.kind === 'ratio') {
      this.add(relation.rate, flag);
      this.addAll(relation.num, flag);
      this.addAll(relation.den, flag);
    } else {
      this.addAll(relation.left, flag);
      this.addAll(relation.right, flag);
    }
  }

  /** What came of the numbers of a document, by index. */
  flagsOf(reading: Reading): Uint8Array {
    const at = this.readings.indexOf(reading);
    const from = this.offsets[at];
    return from === undefined ? NO_FLAGS : this.flags.subarray(from, from + reading.statements.length);
  }

  /** Something came of a number. */
  note(statement: Statement, flag: number): void {
    const number = this.numberOf(statement);
    if (number >= 0) this.flags[number] = (this.flags[number] ?? 0) | flag;
  }

  /** -1 for a blank that no row prints, and for statements of other documents. */
  private numberOf(statement: Statement): number {
    const { index } = statement;
    if (index < 0) return -1;
    const at =
      this.readings.length === 1 ? 0 : this.readings.findIndex(({ statements }) => statements[index] === statement);
    const reading = this.readings[at];
    return reading?.statements[index] === statement ? index + (this.offsets[at] ?? 0) : -1;
  }

  /** Adds what was asked last: each statement once. */
  private add(statement: Statement, flag: number): void {
    const number = this.numberOf(statement);
    if (number >= 0) this.flags[number] = (this.flags[number] ?? 0) | flag;
    const last = this.lastOf(statement, number);
    const relation = this.asked.length - 1;
    if (last < 0) this.statements.push(statement);
    else if (this.relations[last] === relation) return;
    const entry = this.relations.length;
    this.relations.push(relation);
    this.before.push(last);
    if (number < 0) this.lastOfBlank.set(statement, entry);
    else this.last[number] = entry;
  }

  private addAll(operands: readonly Operand[], flag: number): void {
    for (const { statement } of operands) this.add(statement, flag);
  }

  private lastOf(statement: Statement, number: number): number {
    return (number < 0 ? this.lastOfBlank.get(statement) : this.last[number]) ?? -1;
  }

  of(statement: Statement): readonly Asked[] {
    const list: Asked[] = [];
    for (let entry = this.lastOf(statement, this.numberOf(statement)); entry >= 0; entry = this.before[entry] ?? -1) {
      const one = this.asked[this.relations[entry] ?? -1];
      if (one) list.push(one);
    }
    return list.length === 0 ? NONE : list.toReversed();
  }
}

/** The parts of all hearings: of each document by itself, then between them. */
export class AllParts {
  readonly statements: readonly Statement[];
  private readonly readings: Readings;
  private readonly all: readonly Parts[];
  private readonly lists = new Map<Statement, readonly Asked[]>();

  constructor(readings: Readings, all: readonly Parts[]) {
    this.readings = readings;
    this.all = all.filter(({ asked }) => asked.length > 0);
    const [only, ...others] = this.all;
    this.statements =
      only && others.length === 0 ? only.statements : [...new Set(this.all.flatMap(({ statements }) => statements))];
  }

  /** Which of the documents a statement stands in. */
  documentOf(statement: Statement): number {
    return this.readings.length === 1 ? 0 : this.readings.indexOf(readingOf(this.readings, statement));
  }

  /** The table a cell stands in, and of which document; '' for prose. */
  tableOf(statement: Statement): string {
    if (!statement.cell) return '';
    return this.readings.length === 1 ? statement.cell.table : `${this.documentOf(statement)}/${statement.cell.table}`;
  }

  of(statement: Statement): readonly Asked[] {
    let list = this.lists.get(statement);
    if (!list) {
      const [only, ...others] = this.all;
      list = only && others.length === 0 ? only.of(statement) : this.all.flatMap((parts) => parts.of(statement));
      this.lists.set(statement, list);
    }
    return list;
  }
}
