/** In which relations a statement takes part. */
import type { Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';

const NONE: readonly Asked[] = [];

function lastIndex(asked: readonly Asked[]): number {
  let last = -1;
  for (const { relation } of asked) {
    if (relation.kind === 'ratio') last = Math.max(last, relation.rate.index);
    for (const { statement } of relation.kind === 'ratio' ? relation.num : relation.left)
      last = Math.max(last, statement.index);
    for (const { statement } of relation.kind === 'ratio' ? relation.den : relation.right)
      last = Math.max(last, statement.index);
  }
  return last;
}

/**
 * Statements of a document have numbers, by which they are found faster than by what they are; those of several documents
 * share numbers, and a blank one that no row prints has none.
 */
export class Parts {
  private readonly byIndex: (Asked[] | undefined)[];
  private readonly owners: (Statement | undefined)[];
  private readonly others = new Map<Statement, Asked[]>();
  /** All that take part, in the order they were first asked about. */
  readonly statements: Statement[] = [];

  constructor(asked: readonly Asked[]) {
    // made as long as they get: where they grow by leaps the engine keeps them as dictionaries
    const length = lastIndex(asked) + 1;
    this.byIndex = Array.from({ length }, () => undefined);
    this.owners = Array.from({ length }, () => undefined);
    for (const one of asked) {
      const { outcome } = one.answer;
      if (outcome !== 'passed' && outcome !== 'tail' && outcome !== 'failed') continue;
      const { relation } = one;
      if (relation.kind === 'ratio') {
        this.add(relation.rate, one);
        for (const { statement } of relation.num) this.add(statement, one);
        for (const { statement } of relation.den) this.add(statement, one);
      } else {
        for (const { statement } of relation.left) this.add(statement, one);
        for (const { statement } of relation.right) this.add(statement, one);
      }
    }
  }

  of(statement: Statement): readonly Asked[] {
    return this.listOf(statement) ?? NONE;
  }

  private listOf(statement: Statement): Asked[] | undefined {
    const { index } = statement;
    return index >= 0 && this.owners[index] === statement ? this.byIndex[index] : this.others.get(statement);
  }

  /** Once for each relation. */
  private add(statement: Statement, one: Asked): void {
    const list = this.listOf(statement);
    if (list) {
      if (list[list.length - 1] !== one) list.push(one);
      return;
    }
    this.statements.push(statement);
    const { index } = statement;
    if (index < 0 || this.owners[index] !== undefined) this.others.set(statement, [one]);
    else {
      this.owners[index] = statement;
      this.byIndex[index] = [one];
    }
  }
}
