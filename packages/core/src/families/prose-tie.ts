/** Amounts of the narrative against the cells of the tables that state the same facts. */
import type { Case } from '../audit/case.ts';
import type { Check, Operand } from '../audit/check.ts';
import { type FactKey, factKey, parseFactKey, type Statement, type TableRole } from '../statement/index.ts';
import {
  amountsIn,
  baseOf,
  type ProsePart,
  type ProseScope,
  plus,
  soundly,
  statementsIn,
  subjectOf,
} from './prose-scope.ts';
import { clauseBefore, endOf, flowOf, isInDoubt } from './prose-text.ts';
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
    const statements = row.counted ? statementsIn(disclosure, row, ['amount']) : amountsIn(disclosure, row);
    for (const statement of [...statements, ...statementsIn(disclosure, row, ['annualBudget'])]) {
      const fact = toldFact(disclosure, statement, row.tables);
      if (fact === null) continue;
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
    const isRow = dims['function'] !== undefined || dims['economic'] !== undefined;
    const isNothing = !disclosure.hasData(role) && role === first;
    const blank = isRow || isNothing ? disclosure.cellOrBlank(role, fact) : undefined;
    if (blank) return [plus(blank)];
  }
  return [];
}

/** The cells of a fact in any table that was read. */
export function anyCellOf(disclosure: Case, fact: FactKey): Operand[] {
  const cell = cellOf(
    disclosure,
    fact,
    disclosure.reading.tables.map((t) => t.role),
  );
  return typeof cell === 'string' ? [] : cell;
}

/**
 * The fact a number is of, where its words say more than the term it was bound by: the 类款项 written out before it,
 * a name that two 经济科目 bear, 支出 after 收入. null where they name something the tables do not know.
 */
export function toldFact(disclosure: Case, statement: Statement, tables: readonly TableRole[]): FactKey | null {
  const fact = baseOf(statement);
  if (statement.fact !== fact) return statement.fact;
  const { concept, dims } = parseFactKey(fact);
  if (dims['function'] !== undefined) {
    const chain = chainBefore(disclosure, statement);
    if (!chain) return fact;
    const code = codeOfChain(disclosure, chain, tables);
    return code === null ? null : factKey(concept, { ...dims, function: code });
  }
  if (dims['economic'] !== undefined) return namesake(disclosure, fact, dims['economic']);
  if (concept === 'revenue' && dims['source'] === 'govFund' && /支出$/.test(clauseBefore(disclosure, statement))) {
    return factKey('expenditure', { fund: 'govFund' });
  }
  return fact;
}

/** Names of 类, 款 and 项 as a sentence writes them. */
export interface Chain {
  readonly names: readonly [string, string, string];
  readonly start: number;
  readonly end: number;
}

const NAME = '([^，。；:、\\d(]+(?:\\([^()，。；:类款项]{1,8}\\)[^，。；:、\\d(]*)?)';
const CHAIN = new RegExp(`${NAME}\\((?:\\d{3})?类\\)${NAME}\\((?:\\d{2})?款\\)${NAME}\\((?:\\d{2})?项\\)`, 'g');

/** All 类款项 written out in a text. */
export function chainsIn(text: string): Chain[] {
  return [...text.matchAll(CHAIN)].map((hit) => ({
    names: [trimmed(hit[1]), trimmed(hit[2]), trimmed(hit[3])],
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
}

function trimmed(name: string | undefined): string {
  return (name ?? '').replace(/[\s“”"]/g, '');
}

/** The last 类款项 before a number whose names include the one that the number was bound by. */
function chainBefore(disclosure: Case, statement: Statement): Chain | null {
  const flow = flowOf(disclosure, statement);
  const chain = chainsIn(flow.text.slice(0, endOf(flow, statement))).at(-1);
  if (!chain) return null;
  const subject = subjectOf(statement);
  return chain.names.includes(subject) || chain.names.some((name) => name.endsWith(subject)) ? chain : null;
}

/** The 项 whose names up the classification are those written; null where the tables print no such row. */
export function codeOfChain(disclosure: Case, chain: Chain, tables: readonly TableRole[]): string | null {
  for (const role of tables) {
    const rows = disclosure.table(role)?.rows ?? [];
    const names = new Map(rows.map((row) => [row.key, row.label]));
    const is = (code: string, name: string) => names.get(code) === name;
    const [first, second, third] = chain.names;
    const hits = rows.filter(
      ({ key }) => key.length === 7 && is(key, third) && is(key.slice(0, 5), second) && is(key.slice(0, 3), first),
    );
    const [hit] = hits;
    if (hits.length === 1 && hit) return hit.key;
  }
  return null;
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
