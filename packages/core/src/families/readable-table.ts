/** Whether every cell of a table could be read: a trap of the form must end as 未能核验, never as a pass. */
import type { Case } from '../audit/case.ts';
import type { Check } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { ProblemCode } from '../document/index.ts';
import type { Statement, TableReading, TableRole } from '../statement/index.ts';
import { tableName } from './ref.ts';
import { passed, unreadTable, unverified } from './verdict.ts';

/** Problems after which the columns of a table are in doubt. */
const DOUBTFUL: ReadonlySet<ProblemCode> = new Set([
  'unreadable-cell',
  'glued-numbers',
  'missing-column',
  'row-mended',
]);

export function readableTable(row: RuleText & { readonly role: TableRole }): Rule {
  const { role, ...text } = row;
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      const table = disclosure.table(role);
      yield table ? answer(disclosure, table) : unreadTable(role);
    },
  };
}

function unreadableCells({ reading }: Case): readonly Statement[] {
  return reading.statements.filter((s) => s.printed.state === 'unreadable' && s.cell !== null);
}

function answer(disclosure: Case, table: TableReading): Check {
  const { problems } = disclosure.reading;
  const open = problems.find(({ code, line }) => code === 'unplaced-cells' && isWithin(line, table));
  if (open) return unverified(open.message);
  const unreadable = disclosure.once(unreadableCells).filter((s) => s.cell?.table === table.role);
  if (unreadable.length > 0) {
    const cells = unreadable.map((s) => `${s.cell?.row ?? ''} ${s.label}「${s.printed.text}」`.trim()).join('、');
    const message = `${tableName(table.role)}有 ${unreadable.length} 格读不出数字，未能核验：${cells}。`;
    return { kind: 'verdict', outcome: 'explain', message, statements: unreadable };
  }
  const problem = problems.find(({ code, line }) => DOUBTFUL.has(code) && isWithin(line, table));
  return problem ? unverified(problem.message) : passed();
}

function isWithin(line: number | null, table: TableReading): boolean {
  return line !== null && line >= table.line && line <= table.endLine;
}
