/** Amounts of the narrative against the cells of the tables that state the same facts. */
import type { Case } from '../audit/case.ts';
import type { Check, Operand, SumCheck } from '../audit/check.ts';
import { type Dimensions, type FactKey, parseFactKey, type TableRole, withMeasure } from '../statement/index.ts';
import { isDoubtful } from './prose-doubt.ts';
import { isSound, numbersIn, type ProsePart, type ProseScope, plus } from './prose-scope.ts';
import { nameOf } from './prose-subject.ts';
import { parseRef, resolve, tableName } from './ref.ts';
import { unreadTable } from './verdict.ts';

export interface ProseTies extends ProseScope {
  /** The tables that state the facts, the first one asked first. */
  readonly tables: readonly TableRole[];
  /** What a fact must equal, where it is not simply the cell of the same fact. */
  readonly equals?: Readonly<Record<FactKey, readonly string[]>>;
  /** Counts are tied too: vehicles. */
  readonly counted?: true;
}

/** Amounts (and annual budgets) equal the cells of the same facts. */
export function amountsTie(row: ProseTies): ProsePart {
  const refs = new Map(Object.entries(row.equals ?? {}).map(([fact, list]) => [fact, list.map(parseRef)]));
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, row, TIED)) {
      const { statement, base, measure } = told;
      if ((!row.counted && statement.printed.dimension !== 'money') || base.includes('function=?')) continue;
      const fact = measure === 'annualBudget' ? withMeasure(base, measure) : base;
      const own = refs.get(fact);
      const right = own ? resolve(disclosure, own) : cellOf(disclosure, fact, row.tables);
      if (typeof right === 'string') checks.push(unreadTable(right));
      else if (right.length > 0) {
        const role = right[0]?.statement.cell?.table ?? row.tables[0];
        const say = `「${nameOf(disclosure, statement)}」在情况说明和${role ? tableName(role) : '表'}中是同一个数，应当印得一样`;
        const relation: SumCheck = { kind: 'equal', left: [plus(statement)], right, say };
        if (isSound(relation, isDoubtful(disclosure, told))) checks.push(relation);
      }
    }
    return checks;
  };
}

const TIED = ['amount', 'annualBudget'] as const;

/**
 * The cell of a fact in the first table that states it; a blank one where a table that was read has no such row.
 * A role where none of the tables was read; nothing where they state no such fact.
 */
function cellOf(disclosure: Case, fact: FactKey, tables: readonly TableRole[]): readonly Operand[] | TableRole {
  for (const role of tables) {
    const cell = disclosure.cell(role, fact);
    if (cell) return [plus(cell)];
  }
  const { dims, measure } = parseFactKey(fact);
  const first = tables[0];
  const read = tables.filter((role) => isRead(disclosure, role));
  if (read.length === 0 && first) return first;
  if (measure !== 'amount' && measure !== 'annualBudget') return [];
  const code = dims.function ?? dims.economic;
  for (const role of read) {
    const rows = disclosure.table(role)?.rows ?? [];
    // a table that prints only the lower levels states the higher ones by them
    const isRow =
      code !== undefined &&
      !isEconomicClass(code, dims) &&
      !rows.some((row) => row.key !== code && row.key.startsWith(code));
    const isNothing = !disclosure.hasData(role) && role === first;
    const blank = isRow || isNothing ? disclosure.cellOrBlank(role, fact) : undefined;
    if (blank) return [plus(blank)];
  }
  return [];
}

/** 工资福利支出 of 公开06表: some forms print no row of the 类. */
function isEconomicClass(code: string, dims: Dimensions): boolean {
  return dims.economic === code && code.length === 3;
}

/** The table was found, and its rows (or the words that it has none) as well: nothing can be told from a title alone. */
export function isRead(disclosure: Case, role: TableRole): boolean {
  const table = disclosure.table(role);
  return table !== undefined && (table.rows.length > 0 || table.layout.length > 0 || table.emptyLine !== null);
}

/** Tables that are asked first for a concept: where they are empty the fact is nothing. */
const HOME: Readonly<Record<string, readonly TableRole[]>> = {
  threePublic: ['threePublic'],
  expenditure: ['generalBudget', 'basicExpenditure', 'governmentFund', 'stateCapital'],
};

const cellsKnown = () => new Map<FactKey, readonly Operand[]>();

/** The cells of a fact in any table that was read. */
export function anyCellOf(disclosure: Case, fact: FactKey): readonly Operand[] {
  const known = disclosure.once(cellsKnown);
  let cells = known.get(fact);
  if (cells === undefined) {
    cells = findCells(disclosure, fact);
    known.set(fact, cells);
  }
  return cells;
}

/** Tables that were read, and those of them that have numbers, in order. */
function tablesRead(disclosure: Case): { readonly all: readonly TableRole[]; readonly withData: readonly TableRole[] } {
  const all = disclosure.reading.tables.map((t) => t.role).filter((role) => isRead(disclosure, role));
  return { all, withData: all.filter((role) => disclosure.hasData(role)) };
}

function findCells(disclosure: Case, fact: FactKey): readonly Operand[] {
  const { concept, dims } = parseFactKey(fact);
  const { all, withData } = disclosure.once(tablesRead);
  // expenditure of no fund stands in 公开03表 and 01表
  const home = concept === 'expenditure' && dims.fund === undefined ? [] : (HOME[concept] ?? []);
  const known = home.filter((role) => all.includes(role));
  const first = known[0] ?? all[0];
  // an empty table says of what is its own that there is none, not of what stands in a table that was not read
  const asked =
    first === home[0] ? [...known, ...all] : [...known.filter((role) => withData.includes(role)), ...withData];
  const cell = cellOf(disclosure, fact, asked);
  return typeof cell === 'string' ? [] : cell;
}
