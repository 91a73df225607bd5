/** In which relations a statement takes part. */
import type { Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import type { Operand } from './check.ts';
import { type Readings, readingOf } from './where.ts';

const NONE: readonly Asked[] = [];

/**
 * All statements of the documents have a number, by which they are found faster than by what they are; a blank one that no
 * row prints has none. Of each is kept the last relation that it takes part in, of each entry the one before it: lists are
 * only made of the few that are asked for.
 */
export class Parts {
  private readonly readings: Readings;
  private readonly asked: readonly Asked[];
  /** By document: the number of its first statement. */
  private readonly offsets: readonly number[];
  /** By number: the last entry. */
  private readonly last: Int32Array;
  private readonly lastOfBlank = new Map<Statement, number>();
  /** By entry: the index of its relation, and the entry of the same statement before it. */
  private readonly relations: number[] = [];
  private readonly before: number[] = [];
  private readonly lists = new Map<Statement, readonly Asked[]>();
  /** All that take part, in the order they were first asked about. */
  readonly statements: Statement[] = [];

  constructor(asked: readonly Asked[], readings: Readings) {
    this.readings = readings;
    this.asked = asked;
    let count = 0;
    this.offsets = readings.map(({ statements }) => {
      count += statements.length;
      return count - statements.length;
    });
    this.last = new Int32Array(count).fill(-1);
    for (let i = 0; i < asked.length; i++) {
      const one = asked[i];
      if (one === undefined) continue;
      const { relation, answer } = one;
      const { outcome } = answer;
      if (outcome !== 'passed' && outcome !== 'tail' && outcome !== 'failed') continue;
      if (relation.kind === 'ratio') {
        this.add(relation.rate, i);
        this.addAll(relation.num, i);
        this.addAll(relation.den, i);
      } else {
        this.addAll(relation.left, i);
        this.addAll(relation.right, i);
      }
    }
  }

  /** Which of the documents a statement stands in. */
  documentOf(statement: Statement): number {
    return this.readings.length === 1 ? 0 : this.readings.indexOf(readingOf(this.readings, statement));
  }

  of(statement: Statement): readonly Asked[] {
    let list = this.lists.get(statement);
    if (!list) {
      list = this.listOf(statement);
      this.lists.set(statement, list);
    }
    return list;
  }

  private listOf(statement: Statement): readonly Asked[] {
    const list: Asked[] = [];
    for (let entry = this.lastOf(statement); entry >= 0; entry = this.before[entry] ?? -1) {
      const one = this.asked[this.relations[entry] ?? -1];
      if (one) list.push(one);
    }
    return list.length === 0 ? NONE : list.reverse();
  }

  private lastOf(statement: Statement): number {
    const number = this.numberOf(statement);
    return (number < 0 ? this.lastOfBlank.get(statement) : this.last[number]) ?? -1;
  }

  /** -1 for a blank that no row prints. */
  private numberOf(statement: Statement): number {
    const { index } = statement;
    if (index < 0 || this.readings.length === 1) return index;
    return index + (this.offsets[this.documentOf(statement)] ?? 0);
  }

  private addAll(operands: readonly Operand[], relation: number): void {
    for (const { statement } of operands) this.add(statement, relation);
  }

  /** Once for each relation. */
  private add(statement: Statement, relation: number): void {
    const last = this.lastOf(statement);
    if (last < 0) this.statements.push(statement);
    else if (this.relations[last] === relation) return;
    const entry = this.relations.length;
    this.relations.push(relation);
    this.before.push(last);
    const number = this.numberOf(statement);
    if (number < 0) this.lastOfBlank.set(statement, entry);
    else this.last[number] = entry;
  }
}
