/** Builders of valid disclosures, for tests, mutation and fuzzing: a department-year, its ten tables, its text. */
export { arbitraryYear } from './arbitrary/arbitrary-year.ts';
export { plantDefects } from './defects/plant-defects.ts';
export type * from './department-year.ts';
export { runExample } from './example/run-example.ts';
export { writeHtml } from './html/write-html.ts';
export { ledgerByItem, ledgerOf } from './ledger-of.ts';
export type { PlaceForm } from './places/place-form.ts';
export { placeForms } from './places/place-forms.ts';
export { writePlace } from './places/write-place.ts';
export { type Random, randomFrom } from './random.ts';
export { sampleYear } from './sample/sample-year.ts';
export type { TextOptions } from './text/text-options.ts';
export { writeText } from './text/write-text.ts';
export type { WorkbookOptions } from './workbook/workbook-options.ts';
export { writeWorkbook } from './workbook/write-workbook.ts';
