/** Composition: a ledger and a place's form in, a document whose numbers know their facts out. */
export * from './compose.ts';
export { executionTold } from './compose-form.ts';
export { composeReport } from './compose-report.ts';
export type * from './fact-note.ts';
export type { FormFigure } from './form-figures.ts';
export type * from './open-disclosure.ts';
export { type UnknownSlot, unitOf } from './own-words.ts';
export { isCount, movementOf, printShare } from './print-fact.ts';
export * from './publication.ts';
export * from './publication-document.ts';
export type { ReportForm } from './report-form.ts';
export type * from './sentence-layout.ts';
export type * from './table-form.ts';
