/** 勾稽关系 as catalogue rows: one side equals (or is at most) the other, once or for every 科目. */

import type { Case } from '../audit/case.ts';
import type { Check } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { TableRole } from '../statement/index.ts';
import { codesOf, parseRef, type Ref, resolve, tableName } from './ref.ts';
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
    const { left, right } = own;
    for (const code of each === null ? NO_CODE : codesToCheck(disclosure, own, each)) {
      const l = resolve(disclosure, left, code);
      const r = resolve(disclosure, right, code);
      const missing = typeof l === 'string' ? l : typeof r === 'string' ? r : null;
      if (missing !== null) {
        asked.push(unread(disclosure, missing));
        break;
      }
      if (typeof l !== 'string' && typeof r !== 'string') asked.push({ kind: relation, left: l, right: r, say });
    }
  }
  return asked;
}

const NO_CODE: readonly null[] = [null];

function unread(disclosure: Case, role: TableRole): Check {
  const table = disclosure.table(role);
  const message = table ? `${tableName(role)}缺少所需的列或行，未能核验。` : `没有读到${tableName(role)}，未能核验。`;
  return { kind: 'verdict', outcome: 'unverified', message, ...(table ? {} : { unread: role }) };
}

const lists = () => new Map<string, readonly (string | null)[]>();

/** What the tables print, put together once for the rules that ask about the same ones. */
function codesToCheck(disclosure: Case, tie: ParsedTie, each: 'class' | 'code' | 'rows'): readonly (string | null)[] {
  const known = disclosure.once(lists);
  let codes = known.get(tie.each);
  if (!codes) {
    codes = printedCodes(disclosure, tie.roles, each);
    known.set(tie.each, codes);
  }
  return codes;
}

function printedCodes(
  disclosure: Case,
  roles: readonly TableRole[],
  each: 'class' | 'code' | 'rows',
): (string | null)[] {
  const codes = new Set<string | null>(each === 'rows' ? [null] : []);
  for (const role of roles) {
    for (const code of codesOf(disclosure, role)) if (each !== 'class' || code.length === 3) codes.add(code);
  }
  return [...codes];
}
