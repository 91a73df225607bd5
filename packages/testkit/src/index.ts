/** Builders of valid disclosures, for tests, mutation and fuzzing: a department-year, its ten tables, its text. */
export * from './department-year.ts';
export { sampleYear } from './sample/sample-year.ts';
export { type DerivedTables, deriveTables } from './tables/derived-tables.ts';
export { standardText, type TextOptions } from './text/text-options.ts';
export { writeText } from './text/write-text.ts';
