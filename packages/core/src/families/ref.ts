/** References of catalogue rows: `03:expenditure{kind=basic}` is the fact in 公开03表, `-` before it subtracts. */

import type { Case } from '../audit/case.ts';
import type { Operand } from '../audit/check.ts';
import { type FactKey, factKey, parseFactKey, type TableRole } from '../statement/index.ts';

/** The tables by the numbers that accountants call them by. */
export const TABLE_BY_NUMBER: Readonly<Record<string, TableRole>> = {
  '01': 'incomeExpenditureTotal',
  '02': 'income',
  '03': 'expenditure',
  '04': 'fiscalTotal',
  '05': 'generalBudget',
  '06': 'basicExpenditure',
  '07': 'governmentFund',
  '08': 'stateCapital',
  '09': 'threePublic',
  '10': 'statistics',
};

const NUMBER_BY_TABLE = new Map(Object.entries(TABLE_BY_NUMBER).map(([number, role]) => [role, number]));

/** 「公开03表」 for messages; the usual number, for the printed one differs from place to place. */
export function tableName(role: TableRole): string {
  return `公开${NUMBER_BY_TABLE.get(role) ?? ''}表`;
}

export interface Ref {
  readonly sign: 1 | -1;
  readonly role: TableRole;
  readonly fact: FactKey;
  /** `{function=*}`: one operand for every 类 the table prints. */
  readonly everyClass: boolean;
}

/** Parses a reference; a bad one is a fault of the rulebook. */
export function parseRef(text: string): Ref {
  const sign = text.startsWith('-') ? -1 : 1;
  const body = sign < 0 ? text.slice(1) : text;
  const role = TABLE_BY_NUMBER[body.slice(0, 2)];
  if (!role || body.charAt(2) !== ':') throw new Error(`not a reference: ${text}`);
  const { concept, dims, measure } = parseFactKey(body.slice(3));
  return { sign, role, fact: factKey(concept, dims, measure), everyClass: dims['function'] === '*' };
}

/** Codes of 功能科目 that a table prints, by length: 3 类, 5 款, 7 项. */
export function codesOf(disclosure: Case, role: TableRole): string[] {
  const codes = new Set<string>();
  for (const fact of disclosure.factsOf(role).keys()) {
    const code = /function=(\d+)/.exec(fact)?.[1];
    if (code !== undefined) codes.add(code);
  }
  return [...codes];
}

/** A fact with a 功能科目 added. */
export function withFunction(fact: FactKey, code: string | null): FactKey {
  if (code === null) return fact;
  const { concept, dims, measure } = parseFactKey(fact);
  return factKey(concept, { ...dims, function: code }, measure);
}

/** The operands of references for one 科目 (null: the table's total); a role instead where its table was not read. */
export function resolve(disclosure: Case, refs: readonly Ref[], code: string | null): Operand[] | TableRole {
  const operands: Operand[] = [];
  for (const ref of refs) {
    const codes = ref.everyClass ? codesOf(disclosure, ref.role).filter((c) => c.length === 3) : [code];
    if (ref.everyClass && !disclosure.table(ref.role)) return ref.role;
    for (const each of codes) {
      const fact = ref.everyClass ? ref.fact.replace('function=*', `function=${each}`) : withFunction(ref.fact, each);
      const statement = disclosure.cellOrBlank(ref.role, fact);
      if (!statement) return ref.role;
      operands.push({ sign: ref.sign, statement });
    }
  }
  return operands;
}
