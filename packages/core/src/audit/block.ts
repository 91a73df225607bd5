/** Slips that move a block of cells at once: shifted by a row, pasted in a circle, swapped, in the wrong unit, copied. */
import type { Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import { slipOf } from './slip.ts';

export interface BlockCorrection {
  readonly statement: Statement;
  readonly right: Printed;
}

export type BlockKind = 'shifted' | 'rotated' | 'swapped' | 'unit' | 'copied' | 'repeated' | 'displaced';

export interface BlockPattern {
  readonly kind: BlockKind;
  /** In Chinese, for the finding. */
  readonly words: string;
  readonly corrections: readonly BlockCorrection[];
}

/** Names what happened to cells that are each wrong by themselves; null where they have nothing in common. */
export function blockPattern(wrong: readonly BlockCorrection[], table: readonly Statement[]): BlockPattern | null {
  const cells = wrong.slice().sort((a, b) => a.statement.index - b.statement.index);
  return unitPattern(cells) ?? movedPattern(cells) ?? copiedPattern(cells, table);
}

function shown(value: Printed | Statement['printed']): number {
  return value.state === 'stated' ? value.value : 0;
}

/** All cells are off by the same power of ten. */
function unitPattern(cells: readonly BlockCorrection[]): BlockPattern | null {
  let kind: string | null = null;
  let words = '';
  let counted = 0;
  for (const { statement, right } of cells) {
    const slip = slipOf(statement.printed, right.value, right.text);
    if (slip.kind !== 'tenfold' && slip.kind !== 'yuanForWan') return null;
    if (kind !== null && slip.words !== words) return null;
    kind = slip.kind;
    words = slip.words;
    counted++;
  }
  if (counted < 2) return null;
  return { kind: 'unit', words: `这 ${counted} 格都${words.replace(/^疑似/, '疑似')}`, corrections: cells };
}

/** What is printed is what should be printed, in other places of the same column or row. */
function movedPattern(cells: readonly BlockCorrection[]): BlockPattern | null {
  const printed = cells.map((c) => shown(c.statement.printed));
  const right = cells.map((c) => shown(c.right));
  const n = cells.length;
  const column = new Set(cells.map((c) => c.statement.cell?.columnIndex)).size === 1;
  const along = column ? '行' : '列';
  if (n === 2 && printed[0] === right[1] && printed[1] === right[0]) {
    return { kind: 'swapped', words: '这两格的数互相填反了', corrections: cells };
  }
  const down = printed.slice(1).every((value, i) => value === right[i]);
  const up = printed.slice(0, -1).every((value, i) => value === right[i + 1]);
  // what left the block at one end did not come in again at the other: a shift, not a circle
  if (
    (down && (printed[0] !== right[n - 1] || printed[0] === 0)) ||
    (up && (printed[n - 1] !== right[0] || printed[n - 1] === 0))
  ) {
    const words = `这 ${n} 格整体${column ? (down ? '下' : '上') : down ? '右' : '左'}移了一${along}`;
    return { kind: 'shifted', words, corrections: cells };
  }
  for (let by = 1; by < n; by++) {
    if (printed.every((value, i) => value === right[(i - by + n) % n])) {
      const forward = by <= n - by;
      const steps = forward ? by : n - by;
      return {
        kind: 'rotated',
        words: `这 ${n} 格的数首尾相接地${column ? (forward ? '下' : '上') : forward ? '右' : '左'}移了${steps}${along}（疑似循环粘贴）`,
        corrections: cells,
      };
    }
  }
  return null;
}

/** What is printed stands, in the same order, in another column or in neighbouring rows of the table. */
function copiedPattern(cells: readonly BlockCorrection[], table: readonly Statement[]): BlockPattern | null {
  if (cells.length < 2) return null;
  const at = new Map<string, Statement>();
  for (const statement of table) at.set(`${statement.cell?.rowIndex}/${statement.cell?.columnIndex}`, statement);
  const wrong = new Set(cells.map((c) => c.statement));
  for (const [rows, columns] of OFFSETS) {
    let same = 0;
    let from = '';
    for (const { statement } of cells) {
      const cell = statement.cell;
      if (!cell) return null;
      const source = at.get(`${cell.rowIndex + rows}/${cell.columnIndex + columns}`);
      if (
        !source ||
        wrong.has(source) ||
        shown(source.printed) !== shown(statement.printed) ||
        shown(source.printed) === 0
      )
        break;
      from = columns === 0 ? `「${source.cell?.rowLabel}」等行` : `「${source.cell?.columnLabel}」栏`;
      same++;
    }
    if (same === cells.length) {
      return { kind: 'copied', words: `这 ${same} 格与${from}的数相同，疑似整块误贴`, corrections: cells };
    }
  }
  return null;
}

/** Where a block may have been copied from: rows above and below, columns left and right. */
const OFFSETS: readonly (readonly [number, number])[] = [
  ...[1, 2, 3, 4, 5, 6].flatMap((n): [number, number][] => [
    [0, n],
    [0, -n],
  ]),
  ...[1, 2, 3, 4, 5, 6].flatMap((n): [number, number][] => [
    [n, 0],
    [-n, 0],
  ]),
];
