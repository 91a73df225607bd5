/** Sums down the classification: 合计 = Σ类, 类 = Σ款, 款 = Σ项, in every column of a table. */

import type { Case } from '../audit/case.ts';
import type { Check, Operand } from '../audit/check.ts';
import { type Grids, TOTAL } from '../audit/grid.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import { type FactKey, factKey, ofEconomic, type TableReading, type TableRole } from '../statement/index.ts';
import { parseRef, tableName } from './ref.ts';
import { unreadTable, unverified } from './verdict.ts';

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
  const grid = disclosure.grid(role);
  if (!grid.table) return [unreadTable(role)];
  const asked: Check[] = [];
  const families = familiesIn(disclosure, grid.table);
  for (const fact of columns) {
    const column = grid.column(fact);
    for (const { parent, children } of families) {
      if ((parent === TOTAL) !== (level === 'total')) continue;
      const whole = column.printed(parent);
      if (!whole) continue;
      const parts: Operand[] = [];
      for (const child of children) {
        const part = column.printed(child);
        if (part) parts.push(part);
      }
      if (parts.length > 0) asked.push({ kind: 'equal', left: [whole], right: parts, say });
    }
  }
  return asked;
}

/** Rows by their numbers. */
interface Family {
  readonly parent: number;
  readonly children: number[];
}

const families = () => new Map<TableReading, readonly Family[]>();

function familiesIn(disclosure: Case, table: TableReading): readonly Family[] {
  const known = disclosure.once(families);
  let found = known.get(table);
  if (!found) {
    found = familiesOf(table, disclosure.grids);
    known.set(table, found);
  }
  return found;
}

/** Printed codes under the code they belong to; 类 under none. A 项 whose 款 is not printed belongs to its 类. */
function familiesOf({ rows }: TableReading, grids: Grids): Family[] {
  const codes = new Set<string>();
  for (const { key } of rows) if (CODE.test(key)) codes.add(key);
  const found = new Map<string, Family>();
  for (const code of codes) {
    const parent = parentOf(code, codes);
    const [above, own] = [parent === null ? undefined : grids.numberOf(parent), grids.numberOf(code)];
    // a row without a cell that states anything of its 科目 has no number
    if (parent === null || above === undefined || own === undefined) continue;
    const family = found.get(parent);
    if (family) family.children.push(own);
    else found.set(parent, { parent: above, children: [own] });
  }
  return [...found.values()];
}

/** '' for a 类. */
function parentOf(code: string, printed: ReadonlySet<string>): string | null {
  if (code.length === 3) return '';
  const [section, whole] = [code.slice(0, 5), code.slice(0, 3)];
  if (code.length === 7 && printed.has(section)) return section;
  return printed.has(whole) ? whole : null;
}

const CODE = /^\d{3,7}$/;

/** Sums of 款 within a 类 of the economic classification (公开06). */
export function economicSums(row: RuleText & { readonly classes: readonly string[] }): Rule {
  const { classes, ...text } = row;
  return {
    ...text,
    check(disclosure) {
      if (!disclosure.table(BASIC)) return [unreadTable(BASIC)];
      const sections = disclosure.once(sectionsOfBasic);
      const asked: Check[] = [];
      for (const code of classes) {
        const parts = sections.get(code);
        if (!parts) continue;
        const whole = disclosure.cell(BASIC, ofEconomic(SPENT, code));
        if (whole) asked.push({ kind: 'equal', left: [{ sign: 1, statement: whole }], right: parts, say: row.formula });
        else asked.push(unverified(`${tableName(BASIC)}没有 ${code} 类合计行，未能核验。`));
      }
      return asked;
    },
  };
}

const BASIC: TableRole = 'basicExpenditure';
const SPENT = factKey('expenditure', { fund: 'general', kind: 'basic' });

/** Cells of the 款 of 公开06 by their 类. */
function sectionsOfBasic(disclosure: Case): ReadonlyMap<string, readonly Operand[]> {
  const sections = new Map<string, Operand[]>();
  for (const { key } of disclosure.table(BASIC)?.rows ?? []) {
    if (key.length !== 5) continue;
    const statement = disclosure.cell(BASIC, ofEconomic(SPENT, key));
    if (!statement) continue;
    const code = key.slice(0, 3);
    const parts = sections.get(code);
    if (parts) parts.push({ sign: 1, statement });
    else sections.set(code, [{ sign: 1, statement }]);
  }
  return sections;
}
