/**
 * Tables that contradict themselves, or everything else, all over. One wrong cell or one moved block leaves most of a
 * table standing; where most of it falls and no few causes explain that, its columns are not what its head says, or its
 * unit is not: dozens of findings would each accuse a number that may be right. Such a table is said to be unverified as
 * a whole, and what it says is compared with nothing.
 */
import type { Reading, Statement, TableReading } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { operandsOf, type Relation } from './check.ts';
import type { Cause } from './diagnose.ts';

/** So few causes are findings, however much they break. */
export const CAUSES_MIN = 5;
/** Of a table that agrees with itself it takes more, for others may be what is wrong. */
const CAUSES_ACROSS_MIN = 8;

/** What is to be said of a table instead of findings. */
export interface Contradicted {
  readonly table: TableReading;
  readonly failed: number;
  readonly held: number;
  /** It contradicts itself; else it agrees with itself and hardly with anything else. */
  readonly isWithin: boolean;
}

/** Which relations of a table are counted: those along its rows, down its columns, or between its cells and others. */
type Direction = 'row' | 'column' | 'across';

interface Count {
  failed: number;
  held: number;
  causes: number;
  /** Failures by what the table disagrees with: another table, or the prose. */
  readonly against: Map<TableReading | undefined, number>;
}

/** The tables of a document that nothing can be said of; none where there are fewer causes than `CAUSES_MIN`. */
export function contradictedIn(
  reading: Reading,
  asked: readonly Asked[],
  causes: readonly Cause[],
): readonly Contradicted[] {
  const tallies = talliesOf(reading, asked, causes);
  // columns under wrong labels add up as well as before: it is the rows that tell, and of slid rows the columns
  for (const direction of ['row', 'column'] as const) {
    const own = [...tallies[direction]].flatMap(([table, count]) =>
      count.causes >= CAUSES_MIN && count.failed * 2 > count.held ? [{ table, ...count, isWithin: true }] : [],
    );
    if (own.length > 0) return own;
  }
  // of two tables that contradict each other the one that others contradict too, or that agrees with fewer
  const across = [...tallies.across]
    .filter(([, count]) => count.causes >= CAUSES_ACROSS_MIN && count.failed > count.held)
    .sort(([, a], [, b]) => byOthers(b) - byOthers(a) || a.held * b.failed - b.held * a.failed);
  const [worst] = across;
  return worst ? [{ table: worst[0], ...worst[1], isWithin: false }] : [];
}

type Tallies = Readonly<Record<Direction, Map<TableReading, Count>>>;

/** Relations, and the causes of their failures, by direction and table. */
function talliesOf(reading: Reading, asked: readonly Asked[], causes: readonly Cause[]): Tallies {
  const tallies: Tallies = { row: new Map(), column: new Map(), across: new Map() };
  for (const one of asked) {
    const { outcome } = one.answer;
    const isFailed = outcome === 'failed';
    if (!isFailed && outcome !== 'passed' && outcome !== 'tail') continue;
    const operands = operandsOf(one.relation);
    if (!isFailed && !saysSomething(one.relation, operands)) continue;
    const spread = spreadOf(reading, operands);
    if (spread === null) continue;
    const { direction, tables } = spread;
    for (const table of tables) {
      if (table === undefined) continue;
      const own = countOf(tallies[direction], table);
      if (!isFailed) own.held++;
      else {
        own.failed++;
        for (const other of tables) if (other !== table) own.against.set(other, (own.against.get(other) ?? 0) + 1);
      }
    }
  }
  for (const { explains } of causes) {
    const spreads = explains.map(({ relation }) => spreadOf(reading, operandsOf(relation)));
    for (const direction of ['row', 'column', 'across'] as const) {
      const tables = new Set(spreads.flatMap((spread) => (spread?.direction === direction ? spread.tables : [])));
      for (const table of tables) if (table !== undefined) countOf(tallies[direction], table).causes++;
    }
  }
  return tallies;
}

function countOf(counts: Map<TableReading, Count>, table: TableReading): Count {
  let count = counts.get(table);
  if (!count) {
    count = { failed: 0, held: 0, causes: 0, against: new Map() };
    counts.set(table, count);
  }
  return count;
}

/** Where the numbers of a relation stand: the tables, undefined for prose, each once; the direction says how in one table. */
interface Spread {
  readonly direction: Direction;
  readonly tables: readonly (TableReading | undefined)[];
}

/** Null for relations of other documents. */
function spreadOf(reading: Reading, operands: readonly Statement[]): Spread | null {
  const tables: (TableReading | undefined)[] = [];
  let isOwn = false;
  let isOneRow = true;
  let first: Statement | null = null;
  for (const statement of operands) {
    // a cell that a table has no row for is a blank of that table
    if (statement.index >= 0) {
      if (reading.statements[statement.index] !== statement) continue;
      isOwn = true;
    }
    first ??= statement;
    isOneRow &&= statement.cell?.rowIndex === first.cell?.rowIndex;
    const table = tableAt(reading, statement);
    if (!tables.includes(table)) tables.push(table);
  }
  if (!isOwn) return null;
  return { direction: tables.length !== 1 ? 'across' : isOneRow ? 'row' : 'column', tables };
}

/** Failures against all but the one that it disagrees with most. */
function byOthers({ failed, against }: Count): number {
  return failed - Math.max(0, ...against.values());
}

/** Noughts that agree with noughts prove nothing, and of two tables in different units one is always the smaller. */
function saysSomething({ kind }: Relation, operands: readonly Statement[]): boolean {
  return kind !== 'atMost' && operands.some(({ printed }) => printed.value !== 0);
}

function tableAt({ tables }: Reading, { cell, place }: Statement): TableReading | undefined {
  if (cell === null) return undefined;
  const { line } = place;
  for (const table of tables)
    if (table.role === cell.table && line >= table.line && line <= table.endLine) return table;
  return undefined;
}

/** The document without the tables; that they were there and why they are left out is told. */
export function withoutTables(reading: Reading, contradicted: readonly Contradicted[]): Reading {
  const left = new Set(contradicted.map(({ table }) => table));
  const isLeft = (statement: Statement) => {
    const table = tableAt(reading, statement);
    return table !== undefined && left.has(table);
  };
  return {
    ...reading,
    tables: reading.tables.filter((table) => !left.has(table)),
    statements: reading.statements.map((s) => (isLeft(s) ? { ...s, fact: null } : s)),
    problems: [
      ...reading.problems,
      ...contradicted.map((one) => ({
        code: 'contradicted-table' as const,
        line: one.table.line,
        message: messageOf(one),
      })),
    ],
  };
}

function messageOf({ table: { title, line }, failed, held, isWithin }: Contradicted): string {
  const [what, which] = isWithin
    ? ['表内', '表头各栏与下面的数字']
    : ['与其他各表、情况说明之间', '表头各栏、金额单位和年度'];
  return `第 ${line} 行起的「${title}」，${what}应当相等的有 ${failed} 处不相等，相等的只有 ${held} 处，不像是个别数字填错，像是栏目与数字没有对上：整张表未能核验，不逐处列出。请核对${which}是否对应，改正后再审。`;
}
