/**
 * Whole rows of a table beside the wrong 科目: the amounts were pasted without the rows that they belong to, and from there
 * on stand some rows too high or too low. The table of all funds prints the same 科目 with, mostly, the same amounts: what
 * stands in its order there, and out of place here, was displaced.
 */
import { blank, type Printed } from '../money/index.ts';
import { parseFactKey, type Statement } from '../statement/index.ts';
import type { BlockPattern } from './block.ts';

/** What both tables measure: the whole, 基本支出, 项目支出. */
const KINDS = ['', 'basic', 'project'] as const;

/** In the order of KINDS. */
type RowCells = [whole: Statement | undefined, basic: Statement | undefined, project: Statement | undefined];

/** Cells of one row by what they measure; `key` tells rows with the same amounts. */
interface AmountRow {
  readonly code: string;
  readonly label: string;
  readonly cells: RowCells;
  readonly key: string;
}

/** Fewer rows out of place may be so by chance. */
const ROWS_MIN = 4;

/** Each table held against every other table of the same 科目; worked out the first time a table is in doubt. */
export class Displacements {
  private readonly printed: readonly Statement[];
  private readonly tableOf: (statement: Statement) => string;
  private cells: ReadonlyMap<string, readonly Statement[]> | null = null;
  private readonly rows = new Map<string, readonly AmountRow[]>();
  private readonly known = new Map<string, BlockPattern[]>();

  /** `tableOf` gives '' for prose. */
  constructor(printed: readonly Statement[], tableOf: (statement: Statement) => string) {
    this.printed = printed;
    this.tableOf = tableOf;
  }

  of(table: string): readonly BlockPattern[] {
    if (table === '') return [];
    let known = this.known.get(table);
    if (!known) {
      this.cells ??= this.cellsByTable();
      const here = this.rowsOf(table);
      known = [];
      if (here.filter(({ key }) => key !== '').length >= ROWS_MIN)
        for (const other of this.cells.keys()) {
          const pattern = other === table ? null : displacedRows(here, this.rowsOf(other));
          if (pattern) known.push(pattern);
        }
      this.known.set(table, known);
    }
    return known;
  }

  private rowsOf(table: string): readonly AmountRow[] {
    let rows = this.rows.get(table);
    if (!rows) {
      rows = amountRows(this.cells?.get(table) ?? []);
      this.rows.set(table, rows);
    }
    return rows;
  }

  private cellsByTable(): Map<string, Statement[]> {
    const cells = new Map<string, Statement[]>();
    for (const statement of this.printed) {
      if (!isExpenditure(statement)) continue;
      const table = this.tableOf(statement);
      const own = cells.get(table);
      if (own) own.push(statement);
      else cells.set(table, [statement]);
    }
    return cells;
  }
}

/** Of the concept at the front of its key, without taking the key apart. */
function isExpenditure({ cell, fact }: Statement): boolean {
  return cell !== null && fact?.startsWith('expenditure') === true;
}

/** Rows of 科目 of one table, in the order they are printed. */
function amountRows(cells: readonly Statement[]): AmountRow[] {
  const byRow = new Map<number, { code: string; label: string; at: number; cells: RowCells }>();
  for (const statement of cells) {
    if (statement.cell === null || statement.fact === null) continue;
    const { concept, dims, measure } = parseFactKey(statement.fact);
    const isTotal = dims.function === undefined && statement.cell.rowLabel === '合计';
    if (concept !== 'expenditure' || measure !== 'amount' || (dims.function === undefined && !isTotal)) continue;
    const { rowIndex, rowLabel } = statement.cell;
    const row = byRow.get(rowIndex) ?? {
      code: dims.function ?? TOTAL,
      label: rowLabel,
      at: rowIndex,
      cells: [undefined, undefined, undefined],
    };
    const kind = KINDS.findIndex((one) => one === (dims.kind ?? ''));
    if (kind >= 0) row.cells[kind] = statement;
    byRow.set(rowIndex, row);
  }
  return [...byRow.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ code, label, cells: own }) => ({ code, label, cells: own, key: keyOf(own) }));
}

/** Amounts of a row; '' where it prints none. */
function keyOf(cells: RowCells): string {
  const amounts = cells.map((cell) => (cell?.printed.state === 'stated' ? cell.printed.value : 0));
  return amounts.every((value) => value === 0) ? '' : amounts.join('/');
}

/** The row of the total among those of 科目. */
const TOTAL = '';

/** The rows of `here` put where `there` has their amounts; null where hardly any row is out of place. */
function displacedRows(here: readonly AmountRow[], there: readonly AmountRow[]): BlockPattern | null {
  const order = new Map(there.map((row, i) => [row.code, i]));
  if (here.filter(({ code }) => order.has(code)).length < here.length / 2) return null;
  // a total of other funds is another; of the own it is found by what it adds up
  const wanted = here.map(({ code }) => (code === TOTAL ? '' : (there[order.get(code) ?? -1]?.key ?? '')));
  const pairs = longestCommon(
    wanted,
    here.map((row) => row.key),
  );
  const moved = pairs.filter(({ of, at }) => of !== at);
  if (moved.length < ROWS_MIN || moved.length * 2 < pairs.length) return null;
  const claimed = new Set(pairs.map(({ at }) => at));
  const placed = new Map(pairs.map(({ of, at }) => [of, at]));
  const first = Math.min(...moved.map(({ of }) => of));
  const own = here.map((row, i) => {
    const from = placed.get(i);
    if (from !== undefined) return here[from];
    if (row.code === TOTAL) return row;
    // what stands here belongs elsewhere, and nothing of its own is printed
    return claimed.has(i) || i > first ? null : row;
  });
  const total = here.findIndex((row) => row.code === TOTAL);
  const whole = totalAmong(
    here.filter((_, i) => !claimed.has(i)),
    here.map((row, i) => ({ ...row, own: own[i] })),
  );
  if (total >= 0 && whole) own[total] = whole;
  const corrections = here.flatMap((row, i) =>
    own[i] === row ? [] : row.cells.flatMap((cell, kind) => correctionOf(cell, own[i]?.cells[kind])),
  );
  const by = new Set(moved.map(({ of, at }) => Math.abs(of - at)));
  const up = moved.every(({ of, at }) => at < of);
  const steps = [...by].sort((a, b) => a - b).join('、');
  const from = here[first]?.label ?? '';
  return {
    kind: 'displaced',
    words: `自「${from}」起，金额与科目错位：${moved.length} 行的金额印在了${up ? '上' : '下'} ${steps} 行的科目旁`,
    corrections,
  };
}

/** Of the rows that no 科目 claims, the one that prints what all 类 come to, put right. */
function totalAmong(
  free: readonly AmountRow[],
  rows: readonly (AmountRow & { readonly own: AmountRow | null | undefined })[],
): AmountRow | undefined {
  const classes = rows.filter(({ code }) => code.length === CLASS).map(({ own }) => own?.cells[0]?.printed);
  const sum = classes.reduce((all, printed) => all + (printed ? printed.value : 0), 0);
  const half = classes.reduce((all, printed) => all + (printed ? printed.half : 0), 0);
  return free.find((row) => {
    const printed = row.cells[0]?.printed;
    return printed?.state === 'stated' && printed.value !== 0 && Math.abs(printed.value - sum) <= half + printed.half;
  });
}

/** Digits of the code of a 类. */
const CLASS = 3;

function correctionOf(cell: Statement | undefined, source: Statement | undefined): BlockPattern['corrections'] {
  if (cell === undefined) return [];
  const right: Printed = source?.printed.state === 'stated' ? source.printed : blank(cell.printed.unit);
  const amount = (p: Printed) => (p.state === 'stated' ? p.value : 0);
  return amount(right) === amount(cell.printed) ? [] : [{ statement: cell, right }];
}

interface Pair {
  /** The row whose amounts they are, and the row they are printed in. */
  readonly of: number;
  readonly at: number;
}

/** The longest run of amounts that both have in the same order; blank rows count for nothing. */
function longestCommon(wanted: readonly string[], printed: readonly string[]): Pair[] {
  const n = wanted.length;
  const m = printed.length;
  const best = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = m - 1; j >= 0; j--) {
      const same = wanted[i] !== '' && wanted[i] === printed[j];
      row[j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (wanted[i] !== '' && wanted[i] === printed[j]) pairs.push({ of: i++, at: j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
