/** Words of rules with logic of their own: the verdicts they share, and whether a printed number says that something happened. */
import type { Case } from '../audit/case.ts';
import type { Verdict } from '../audit/check.ts';
import type { Statement, TableRole } from '../statement/index.ts';
import { tableName } from './ref.ts';

export function passed(message = ''): Verdict {
  return { kind: 'verdict', outcome: 'passed', message };
}

export function notApplicable(message: string): Verdict {
  return { kind: 'verdict', outcome: 'notApplicable', message };
}

export function unverified(message: string): Verdict {
  return { kind: 'verdict', outcome: 'unverified', message };
}

export function unreadTable(role: TableRole): Verdict {
  return { ...unverified(`没有读到${tableName(role)}，未能核验。`), unread: role };
}

/** A number is printed and it is above zero. */
export function isPositive(statement: Statement | undefined): statement is Statement {
  return statement !== undefined && statement.printed.state === 'stated' && statement.printed.value > 0;
}

/** A number is printed and it is not zero. */
export function isNonZero(statement: Statement | undefined): statement is Statement {
  return statement !== undefined && statement.printed.state === 'stated' && statement.printed.value !== 0;
}

/** Zero, blank or ——: what the page says, not what could not be read. */
export function isZero(statement: Statement | undefined): statement is Statement {
  return statement !== undefined && statement.printed.state !== 'unreadable' && !isNonZero(statement);
}

/** A table that was read and has no number in it, not even one that could not be read. */
export function isEmptyTable(disclosure: Case, role: TableRole): boolean {
  return disclosure.grid(role).isEmpty;
}
