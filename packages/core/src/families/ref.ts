/** References of catalogue rows: `03:expenditure{kind=basic}` is the fact in 公开03表, `-` before it subtracts. */

import type { Case } from '../audit/case.ts';
import type { Operand } from '../audit/check.ts';
import { type Column, TOTAL } from '../audit/grid.ts';
import { type FactKey, factKey, parseFactKey, type TableRole } from '../statement/index.ts';

/** The tables by the numbers that accountants call them by. */
const TABLE_BY_NUMBER: Readonly<Record<string, TableRole>> = {
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
  // tables of no usual number
  '12': 'fiscalExpenditure',
};

const NUMBER_BY_TABLE = new Map(Object.entries(TABLE_BY_NUMBER).map(([number, role]) => [role, number]));

/** 「公开03表」 for messages; the usual number, for the printed one differs from place to place. */
export function tableName(role: TableRole): string {
  return role === 'fiscalExpenditure' ? '财政拨款支出决算表' : `公开${NUMBER_BY_TABLE.get(role) ?? ''}表`;
}

export interface Ref {
  /** Among all references. */
  readonly index: number;
  readonly sign: 1 | -1;
  readonly role: TableRole;
  readonly fact: FactKey;
  /** `{function=*}`: one operand for every 类 the table prints, each with its code added to the fact. */
  readonly everyClass: boolean;
}

const refs = new Map<string, Ref>();

/** Parses a reference; a bad one is a fault of the rulebook. */
export function parseRef(text: string): Ref {
  let ref = refs.get(text);
  if (!ref) {
    ref = parse(text);
    refs.set(text, ref);
  }
  return ref;
}

function parse(text: string): Ref {
  const index = refs.size;
  const sign = text.startsWith('-') ? -1 : 1;
  const body = sign < 0 ? text.slice(1) : text;
  const role = TABLE_BY_NUMBER[body.slice(0, 2)];
  if (!role || body.charAt(2) !== ':') throw new Error(`not a reference: ${text}`);
  const { concept, dims, measure } = parseFactKey(body.slice(3));
  if (dims.function !== '*') return { index, sign, role, fact: factKey(concept, dims, measure), everyClass: false };
  const { function: _every, ...others } = dims;
  return { index, sign, role, fact: factKey(concept, others, measure), everyClass: true };
}

/** Codes of 功能科目 that a table prints, by length: 3 类, 5 款, 7 项. */
export function codesOf(disclosure: Case, role: TableRole): readonly string[] {
  return disclosure.codes(role);
}

/** The operands of references without a 科目 (the table's total); a role instead where its table was not read. */
export function resolve(disclosure: Case, refs: readonly Ref[]): Operand[] | TableRole {
  return new Side(disclosure, refs).at(TOTAL);
}

/** One side of relations of a disclosure, with the columns that its references are of. */
export class Side {
  private readonly refs: readonly Ref[];
  private readonly columns: readonly Column[];

  constructor(disclosure: Case, refs: readonly Ref[]) {
    const known = disclosure.once(columns);
    this.refs = refs;
    this.columns = refs.map((ref) => (known[ref.index] ??= disclosure.grid(ref.role).column(ref.fact)));
  }

  /** Its operands for one 科目 by its number; a role instead where its table was not read. */
  at(row: number): Operand[] | TableRole {
    const { refs, columns } = this;
    const [only] = refs;
    // as most references are; a literal holds no more room than it needs
    if (only && refs.length === 1 && !only.everyClass) {
      const operand = columns[0]?.at(row);
      return operand ? [signed(operand, only)] : only.role;
    }
    const operands: Operand[] = [];
    for (let i = 0; i < refs.length; i++) {
      const ref = refs[i];
      const column = columns[i];
      if (!ref || !column) continue;
      if (ref.everyClass) {
        if (!column.grid.table) return ref.role;
        for (const each of column.grid.classes) {
          const operand = column.at(each);
          if (!operand) return ref.role;
          operands.push(signed(operand, ref));
        }
      } else {
        const operand = column.at(row);
        if (!operand) return ref.role;
        operands.push(signed(operand, ref));
      }
    }
    return operands;
  }
}

/** By index of reference. */
const columns = (): (Column | undefined)[] => [];

function signed(operand: Operand, { sign }: Ref): Operand {
  return sign > 0 ? operand : { sign, statement: operand.statement };
}
