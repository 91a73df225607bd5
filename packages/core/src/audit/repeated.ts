/** One wrong number printed in several places: typed into 类 and 款 alike, carried from one table into the next, or said twice in a sentence. */
import type { Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import type { BlockPattern } from './block.ts';
import { slipOf } from './slip.ts';

/** Fewer digits are the same by chance: weights, round figures. */
const DIGITS_MIN = 3;

/**
 * Statements in doubt that print the same number: one fact said twice, or an amount of digits enough in several cells or
 * in one column. Forms print weights and scores that are alike by nature, and are left out.
 */
export function repeatsAmong(doubt: Iterable<Statement>): Statement[][] {
  const groups = new Map<string, Statement[]>();
  const put = (key: string, statement: Statement) => {
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  };
  for (const statement of doubt) {
    const { state, value, unit, text, dimension } = statement.printed;
    if (state !== 'stated' || value === 0 || statement.form !== undefined) continue;
    const number = `${value}${unit}`;
    if (statement.fact !== null) put(`${number}|${statement.fact}`, statement);
    const digits = text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
    if (dimension !== 'money' || digits.length < DIGITS_MIN) continue;
    put(number, statement);
    if (statement.cell) put(`${number}|${statement.cell.table}|${statement.cell.columnIndex}`, statement);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The same number put right wherever it is printed. */
export function repeatedPattern(group: readonly Statement[], rightOf: (statement: Statement) => Printed): BlockPattern {
  const corrections = group.map((statement) => ({ statement, right: rightOf(statement) }));
  const first = corrections[0];
  const slip = first ? slipOf(first.statement.printed, first.right.value, first.right.text).words : '';
  return {
    kind: 'repeated',
    words: `这 ${group.length} 处印的是同一个错数${slip === '' ? '' : `，${slip}`}`,
    corrections,
  };
}
