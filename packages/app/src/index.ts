/** Use cases over the domain and the rulebook; formats and stores are handed in. */
export { auditDisclosure } from './audit/audit-disclosure.ts';
export { auditFiles } from './audit/audit-files.ts';
export { auditJson } from './audit/audit-json.ts';
export { caseJson } from './audit/case-json.ts';
export { findingsWorkbook } from './audit/findings-workbook.ts';
export { reportData } from './audit/report-data.ts';
export { bookOf } from './book/book-of.ts';
export { type BookProblem, sayBookProblem } from './book/book-problem.ts';
export type { BookNote } from './book/list-sheets.ts';
export { type ReadBook, readBook } from './book/read-book.ts';
export { emptyLedger, rollLedger } from './book/roll-ledger.ts';
export type * from './contract/index.ts';
export { profileList } from './read/profile-list.ts';
export { read } from './read/read.ts';
export { readingJson } from './read/reading-json.ts';
export { type RuleJson, ruleBook } from './rules/rule-book.ts';
export { isScheme, scoreEvaluations } from './score/score-evaluations.ts';
export { schemesJson, scoreJson } from './score/score-json.ts';
