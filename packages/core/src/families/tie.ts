/** 勾稽关系 as catalogue rows: one side equals (or is at most) the other, once or for every 科目. */

import type { Case } from '../audit/case.ts';
import type { Check } from '../audit/check.ts';
import { TOTAL } from '../audit/grid.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { TableRole } from '../statement/index.ts';
import { parseRef, type Ref, Side, tableName } from './ref.ts';
import { notApplicable } from './verdict.ts';

export interface TieRow extends RuleText {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** `atMost`: left ≤ right. */
  readonly relation?: 'equal' | 'atMost';
  /** Once for every 类, or every 科目, that any of the tables prints; `rows` also for the total. */
  readonly each?: 'class' | 'code' | 'rows';
  /** Further ties of the same rule: other columns. */
  readonly also?: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[];
  /** true where the rule applies; else why it does not. */
  readonly when?: (disclosure: Case) => true | string;
}

interface ParsedTie {
  readonly left: readonly Ref[];
  readonly right: readonly Ref[];
  /** Tables of both sides. */
  readonly roles: readonly TableRole[];
  /** What its list of codes goes by; '' where it is asked once. */
  readonly each: string;
}

/** Makes a rule of a catalogue row. */
export function tie(row: TieRow): Rule {
  const { left, right, also, relation = 'equal', each, when, ...text } = row;
  const ties: ParsedTie[] = [{ left, right }, ...(also ?? [])].map((t) => {
    const [l, r] = [t.left.map(parseRef), t.right.map(parseRef)];
    const roles = [...new Set([...l, ...r].map((ref) => ref.role))];
    return { left: l, right: r, roles, each: each === undefined ? '' : `${each}:${roles.join()}` };
  });
  return {
    ...text,
    check: (disclosure) => checks(disclosure, ties, relation, each ?? null, when ?? null, row.formula),
  };
}

function checks(
  disclosure: Case,
  ties: readonly ParsedTie[],
  relation: 'equal' | 'atMost',
  each: 'class' | 'code' | 'rows' | null,
  when: ((disclosure: Case) => true | string) | null,
  say: string,
): readonly Check[] {
  const applies = when ? when(disclosure) : true;
  if (applies !== true) return [notApplicable(applies)];
  const asked: Check[] = [];
  for (const own of ties) {
    const left = new Side(disclosure, own.left);
    const right = new Side(disclosure, own.right);
    for (const row of each === null ? TOTAL_ONLY : rowsToCheck(disclosure, own, each)) {
      const l = left.at(row);
      const r = right.at(row);
      if (typeof l !== 'string' && typeof r !== 'string') {
        asked.push({ kind: relation, left: l, right: r, say });
        continue;
      }
      asked.push(unread(disclosure, typeof l === 'string' ? l : (r as TableRole)));
      break;
    }
  }
  return asked;
}

const TOTAL_ONLY: readonly number[] = [TOTAL];

function unread(disclosure: Case, role: TableRole): Check {
  const table = disclosure.table(role);
  const message = table ? `${tableName(role)}缺少所需的列或行，未能核验。` : `没有读到${tableName(role)}，未能核验。`;
  return { kind: 'verdict', outcome: 'unverified', message, ...(table ? {} : { unread: role }) };
}

const lists = () => new Map<string, readonly number[]>();

/** The rows that the tables print, put together once for the rules that ask about the same ones. */
function rowsToCheck(disclosure: Case, tie: ParsedTie, each: 'class' | 'code' | 'rows'): readonly number[] {
  const known = disclosure.once(lists);
  let rows = known.get(tie.each);
  if (!rows) {
    rows = printedRows(disclosure, tie.roles, each);
    known.set(tie.each, rows);
  }
  return rows;
}

function printedRows(disclosure: Case, roles: readonly TableRole[], each: 'class' | 'code' | 'rows'): number[] {
  const rows = each === 'rows' ? [TOTAL] : [];
  const isListed: true[] = [];
  for (const role of roles) {
    const grid = disclosure.grid(role);
    for (const row of each === 'class' ? grid.classes : grid.rows) {
      if (!isListed[row]) rows.push(row);
      isListed[row] = true;
    }
  }
  return rows;
}
