/**
 * Hypotheses about a block of a column: its numbers stand one or more rows too low or too high, or go round in a circle.
 * Each says what the cells would be if the move were undone; whether that makes the relations hold is judged elsewhere.
 */
import type { Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';

export type MoveKind = 'shifted' | 'rotated' | 'swapped';

export interface Move {
  readonly kind: MoveKind;
  /** In Chinese, for the finding. */
  readonly words: string;
  /** What each cell should say; null for the one number that was pushed out of the block and is lost. */
  readonly right: ReadonlyMap<Statement, Printed | null>;
}

/** Rows that a block may reach beyond the cells known to be wrong: a number may look right by chance. */
const REACH = 2;
/** A shift runs on to the end of what was typed, over blanks and noughts: it may reach further. */
const SHIFT_REACH = 4;

/** The printed cells of the columns wanted, in the order of their rows. */
export function columnsOf(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string,
  wanted: ReadonlyMap<string, unknown>,
): Map<string, Statement[]> {
  const columns = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.cell === null || statement.index < 0) continue;
    const key = keyOf(statement);
    if (!wanted.has(key)) continue;
    const column = columns.get(key);
    if (column) column.push(statement);
    else columns.set(key, [statement]);
  }
  for (const column of columns.values()) column.sort((a, b) => (a.cell?.rowIndex ?? 0) - (b.cell?.rowIndex ?? 0));
  return columns;
}

/** All moves of blocks of a column that cover the cells known to be wrong. `column` in the order of its rows. */
export function* movesOf(column: readonly Statement[], wrong: ReadonlySet<Statement>): Generator<Move> {
  const rows = column.flatMap((s, i) => (wrong.has(s) ? [i] : []));
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined || first === last) return;
  for (let before = 0; before <= SHIFT_REACH; before++) {
    for (let after = 0; after <= SHIFT_REACH; after++) {
      const from = first - before;
      const to = last + after;
      if (from < 0 || to >= column.length) continue;
      const block = column.slice(from, to + 1);
      if (before <= REACH && after <= REACH) yield* circlesOf(block);
      yield shift(block, 'down');
      yield shift(block, 'up');
    }
  }
}

function* circlesOf(block: readonly Statement[]): Generator<Move> {
  const n = block.length;
  // a circle explains more than a shift: no number is lost; but where only blanks went round it is a shift
  for (let by = 1; by < n; by++) {
    const down = by <= n - by;
    const wrapped = down ? block.slice(0, by) : block.slice(by);
    if (wrapped.some((s) => s.printed.state === 'stated' && s.printed.value !== 0)) yield rotation(block, by);
  }
}

/** Undoes a shift by one row: every cell gets the number of its neighbour, the last one's number is lost. */
function shift(block: readonly Statement[], direction: 'down' | 'up'): Move {
  const right = new Map<Statement, Printed | null>();
  block.forEach((statement, i) => {
    const source = block[direction === 'down' ? i + 1 : i - 1];
    right.set(statement, source ? source.printed : null);
  });
  const words = `这 ${block.length} 格整体${direction === 'down' ? '下' : '上'}移了一行`;
  return { kind: 'shifted', words, right };
}

/** Undoes a pasting in a circle: the numbers stand `by` rows too low, those pushed out came in again at the top. */
function rotation(block: readonly Statement[], by: number): Move {
  const n = block.length;
  const right = new Map<Statement, Printed | null>();
  block.forEach((statement, i) => {
    right.set(statement, block[(i + by) % n]?.printed ?? null);
  });
  if (n === 2) return { kind: 'swapped', words: '这两格的数互相填反了', right };
  const down = by <= n - by;
  const words = `这 ${n} 格的数首尾相接地${down ? '下' : '上'}移了${down ? by : n - by}行（疑似循环粘贴）`;
  return { kind: 'rotated', words, right };
}
