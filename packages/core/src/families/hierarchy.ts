/** Sums down the classification: 合计 = Σ类, 类 = Σ款, 款 = Σ项, in every column of a table. */

import type { Case } from '../audit/case.ts';
import type { Check, Operand } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import { type FactKey, factKey, ofEconomic, type TableReading, type TableRole } from '../statement/index.ts';
import { parseRef, tableName, withFunction } from './ref.ts';
import { unreadTable } from './verdict.ts';

export interface HierarchyRow extends RuleText {
  /** The table's columns as references. */
  readonly columns: readonly string[];
  readonly level: 'total' | 'children';
}

export function hierarchy(row: HierarchyRow): Rule {
  const { columns, level, ...text } = row;
  const refs = columns.map(parseRef);
  const role = refs[0]?.role ?? 'expenditure';
  const facts = refs.map((ref) => ref.fact);
  return { ...text, check: (disclosure) => checks(disclosure, role, facts, level, row.formula) };
}

function checks(
  disclosure: Case,
  role: TableRole,
  columns: readonly FactKey[],
  level: 'total' | 'children',
  say: string,
): readonly Check[] {
  const table = disclosure.table(role);
  if (!table) return [unreadTable(role)];
  const asked: Check[] = [];
  const children = childrenIn(disclosure, table);
  for (const column of columns) {
    for (const [parent, codes] of children) {
      if ((parent === '') !== (level === 'total')) continue;
      const whole = disclosure.cell(role, withFunction(column, parent === '' ? null : parent));
      if (!whole) continue;
      const parts: Operand[] = [];
      for (const code of codes) {
        const statement = disclosure.cell(role, withFunction(column, code));
        if (statement) parts.push({ sign: 1, statement });
      }
      if (parts.length > 0) asked.push({ kind: 'equal', left: [{ sign: 1, statement: whole }], right: parts, say });
    }
  }
  return asked;
}

const families = () => new Map<TableReading, ReadonlyMap<string, readonly string[]>>();

function childrenIn(disclosure: Case, table: TableReading): ReadonlyMap<string, readonly string[]> {
  const known = disclosure.once(families);
  let children = known.get(table);
  if (!children) {
    children = childrenOf(table.rows.map((r) => r.key));
    known.set(table, children);
  }
  return children;
}

/** Printed codes under the code they belong to; 类 under ''. A 项 whose 款 is not printed belongs to its 类. */
function childrenOf(keys: readonly string[]): Map<string, string[]> {
  const codes = new Set(keys.filter((key) => /^\d{3,7}$/.test(key)));
  const children = new Map<string, string[]>();
  for (const code of codes) {
    let parent = '';
    if (code.length === 7 && codes.has(code.slice(0, 5))) parent = code.slice(0, 5);
    else if (code.length > 3 && codes.has(code.slice(0, 3))) parent = code.slice(0, 3);
    else if (code.length > 3) continue;
    const list = children.get(parent);
    if (list) list.push(code);
    else children.set(parent, [code]);
  }
  return children;
}

/** Sums of 款 within a 类 of the economic classification (公开06). */
export function economicSums(row: RuleText & { readonly classes: readonly string[] }): Rule {
  const { classes, ...text } = row;
  const spent = factKey('expenditure', { fund: 'general', kind: 'basic' });
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      const role: TableRole = 'basicExpenditure';
      const table = disclosure.table(role);
      if (!table) {
        yield unreadTable(role);
        return;
      }
      for (const code of classes) {
        const whole = disclosure.cell(role, ofEconomic(spent, code));
        const parts: Operand[] = [];
        for (const { key } of table.rows) {
          if (key.length !== 5 || !key.startsWith(code)) continue;
          const statement = disclosure.cell(role, ofEconomic(spent, key));
          if (statement) parts.push({ sign: 1, statement });
        }
        if (whole && parts.length > 0)
          yield { kind: 'equal', left: [{ sign: 1, statement: whole }], right: parts, say: row.formula };
        else if (!whole && parts.length > 0) {
          yield {
            kind: 'verdict',
            outcome: 'unverified',
            message: `${tableName(role)}没有 ${code} 类合计行，未能核验。`,
          };
        }
      }
    },
  };
}
