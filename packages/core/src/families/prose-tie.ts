/** Amounts of the narrative against the cells of the tables that state the same facts. */
import type { Case } from '../audit/case.ts';
import type { Check, Operand } from '../audit/check.ts';
import {
  type FactKey,
  factKey,
  parseFactKey,
  type Statement,
  type TableRole,
  withMeasure,
} from '../statement/index.ts';
import { chainOver, codeOfChain } from './prose-chains.ts';
import { baseOf, type ProsePart, type ProseScope, plus, soundly, statementsIn, subjectOf } from './prose-scope.ts';
import { clauseBefore, isInDoubt } from './prose-text.ts';
import { parseRef, resolve, tableName } from './ref.ts';

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
  return function* (disclosure): Generator<Check> {
    for (const statement of statementsIn(disclosure, { sections: row.sections }, ['amount', 'annualBudget'])) {
      if (!row.counted && statement.printed.dimension !== 'money') continue;
      const fact = toldFact(disclosure, statement, row.tables);
      if (fact === null || row.facts?.(withMeasure(fact, 'amount')) === false) continue;
      const own = refs.get(fact);
      const right = own ? resolve(disclosure, own, null) : cellOf(disclosure, fact, row.tables);
      if (typeof right === 'string') yield unread(right);
      else if (right.length > 0) {
        const role = right[0]?.statement.cell?.table ?? row.tables[0];
        const say = `「${subjectOf(statement)}」在情况说明和${role ? tableName(role) : '表'}中是同一个数，应当印得一样`;
        const isDoubtful = fact === statement.fact && isInDoubt(disclosure, statement);
        yield* soundly({ kind: 'equal', left: [plus(statement)], right, say }, isDoubtful);
      }
    }
  };
}

function unread(role: TableRole): Check {
  return { kind: 'verdict', outcome: 'unverified', message: `没有读到${tableName(role)}，未能核验。` };
}

/**
 * The cell of a fact in the first table that states it; a blank one where a table that was read has no such row.
 * A role where none of the tables was read; nothing where they state no such fact.
 */
export function cellOf(disclosure: Case, fact: FactKey, tables: readonly TableRole[]): Operand[] | TableRole {
  for (const role of tables) {
    const cell = disclosure.cell(role, fact);
    if (cell) return [plus(cell)];
  }
  const { dims, measure } = parseFactKey(fact);
  const first = tables[0];
  const read = tables.filter((role) => disclosure.table(role));
  if (read.length === 0 && first) return first;
  if (measure !== 'amount' && measure !== 'annualBudget') return [];
  for (const role of read) {
    const isRow = dims.function !== undefined || dims.economic !== undefined;
    const isNothing = !disclosure.hasData(role) && role === first;
    const blank = isRow || isNothing ? disclosure.cellOrBlank(role, fact) : undefined;
    if (blank) return [plus(blank)];
  }
  return [];
}

/** Tables that are asked first for a concept: where they are empty the fact is nothing. */
const HOME: Readonly<Record<string, readonly TableRole[]>> = {
  threePublic: ['threePublic'],
  expenditure: ['generalBudget', 'basicExpenditure', 'governmentFund', 'stateCapital'],
};

/** The cells of a fact in any table that was read. */
export function anyCellOf(disclosure: Case, fact: FactKey): Operand[] {
  const { concept, dims } = parseFactKey(fact);
  const all = disclosure.reading.tables.map((t) => t.role);
  // expenditure of no fund stands in 公开03表 and 01表
  const home = concept === 'expenditure' && dims.fund === undefined ? [] : (HOME[concept] ?? []);
  const cell = cellOf(disclosure, fact, [...home.filter((role) => all.includes(role)), ...all]);
  return typeof cell === 'string' ? [] : cell;
}

/**
 * The fact a number is of, where its words say more than the term it was bound by: the 类款项 written out before it,
 * a name that two 经济科目 bear, 支出 after 收入. null where they name something the tables do not know.
 */
export function toldFact(disclosure: Case, statement: Statement, tables: readonly TableRole[]): FactKey | null {
  const fact = baseOf(statement);
  const { concept, dims } = parseFactKey(fact);
  if (statement.fact !== fact) return statement.fact;
  const chain = concept === 'expenditure' && dims.economic === undefined ? chainOver(disclosure, statement) : null;
  if (chain) {
    const code = codeOfChain(disclosure, chain, tables);
    return code === null ? null : factKey(concept, { ...dims, function: code });
  }
  if (dims.economic !== undefined) return namesake(disclosure, fact, dims.economic);
  if (concept === 'revenue' && dims.source === 'govFund' && clauseBefore(disclosure, statement).endsWith('支出')) {
    return factKey('expenditure', { fund: 'govFund' });
  }
  return fact;
}

/** 办公设备购置 stands under 309 and 310: the one that has an amount is meant. */
function namesake(disclosure: Case, fact: FactKey, code: string): FactKey {
  const role = 'basicExpenditure';
  const isStated = (key: FactKey) => disclosure.cell(role, key)?.printed.state === 'stated';
  if (isStated(fact)) return fact;
  const rows = disclosure.table(role)?.rows ?? [];
  const name = rows.find((row) => row.key === code)?.label;
  if (name === undefined) return fact;
  const { concept, dims } = parseFactKey(fact);
  for (const { key, label } of rows) {
    const other = factKey(concept, { ...dims, economic: key });
    if (label === name && isStated(other)) return other;
  }
  return fact;
}
