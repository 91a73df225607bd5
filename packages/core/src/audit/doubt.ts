/**
 * Tables whose columns were inferred and which contradict themselves all over: they were read wrongly. A few wrong cells,
 * or a block of them, leave most relations of a table standing; columns that slid leave hardly any.
 */
import type { Reading, TableRole } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { operandsOf } from './check.ts';

/** One failure is an error of the table, however few relations it has. */
const FAILED_MIN = 2;
/** From so many on, a third of all is too much; of a small table it takes more than half. */
const FAILED_MANY = 4;

/** First lines of such tables. */
export function contradictedTables({ tables }: Reading, asked: readonly Asked[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { role, line, isInferred } of tables) {
    if (!isInferred) continue;
    const own = asked.filter(({ relation }) => isWithin(role, relation));
    const failed = own.filter(({ answer }) => answer.outcome === 'failed').length;
    const held = own.filter(({ answer }) => answer.outcome === 'passed' || answer.outcome === 'tail').length;
    const weight = failed >= FAILED_MANY ? 2 : 1;
    if (failed >= FAILED_MIN && failed * weight > held) lines.add(line);
  }
  return lines;
}

function isWithin(role: TableRole, relation: Asked['relation']): boolean {
  return operandsOf(relation).every(({ cell }) => cell?.table === role);
}
