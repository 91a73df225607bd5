/** Which 科目 may stand in a table at all. What is allowed is told from outside; a code nobody knows proves nothing. */
import type { Check } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { TableRole } from '../statement/index.ts';
import { tableName } from './ref.ts';
import { notApplicable, passed, unreadTable } from './verdict.ts';

export interface CodesAllowedRow extends RuleText {
  readonly role: TableRole;
  /** null where it is not known. */
  readonly allows: (code: string, year: number | null) => boolean | null;
  /** What is wrong with the rows listed. */
  readonly words: (table: string, rows: string) => string;
}

const DIGITS = /^\d+$/;

export function codesAllowed(row: CodesAllowedRow): Rule {
  const { role, allows, words, ...text } = row;
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      const table = disclosure.table(role);
      const rows = (table?.rows ?? []).filter((r) => DIGITS.test(r.key));
      const odd = rows.filter((r) => allows(r.key, disclosure.year) === false);
      if (!table) yield unreadTable(role);
      else if (rows.length === 0) yield notApplicable(`${tableName(role)}没有科目行。`);
      else if (odd.length === 0) yield passed();
      else {
        const statements = odd
          .map((r) => disclosure.reading.statements[r.cells[0] ?? -1])
          .filter((s) => s !== undefined);
        const message = words(tableName(role), odd.map((r) => `${r.key} ${r.label}`).join('、'));
        yield { kind: 'verdict', outcome: 'explain', message, statements };
      }
    },
  };
}
