/** What leaves the use cases as plain JSON: contracts that pages and scripts build on. */
export type * from './audit.ts';
export type * from './batch.ts';
export type * from './compile.ts';
export { numberCoverage, ruleCoverage } from './coverage-words.ts';
export type * from './draft.ts';
export type * from './evaluation.ts';
export type * from './ledger.ts';
export type * from './reading.ts';
export type { ReportBlock, ReportBox, ReportCell, ReportData, ReportNumber, ReportPage, Tint } from './report.ts';
export type * from './report-form.ts';
export type * from './score.ts';
