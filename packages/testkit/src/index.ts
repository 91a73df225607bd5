/** Builders of valid disclosures, for tests, mutation and fuzzing: a department-year, its ten tables, its text. */
export { arbitraryYear } from './arbitrary/arbitrary-year.ts';
export { type Change, type Defect, type DefectKind, defectKinds } from './defects/defect.ts';
export { type PlantedText, plantDefects } from './defects/plant-defects.ts';
export type * from './department-year.ts';
export { exampleText } from './example/example-text.ts';
export { type ExampleResult, runExample } from './example/run-example.ts';
export type { Fen } from './money.ts';
export type { Grade, Indicator, Project } from './project.ts';
export { type Random, randomFrom } from './random.ts';
export { sampleYear } from './sample/sample-year.ts';
export { type DerivedTables, deriveTables } from './tables/derived-tables.ts';
export type { FunctionRow } from './tables/function-table.ts';
export type { TextOptions } from './text/text-options.ts';
export { writeText } from './text/write-text.ts';
