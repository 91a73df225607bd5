/** Builders of valid disclosures, for tests, mutation and fuzzing: a department-year, its ten tables, its text. */
export { arbitraryYear } from './arbitrary/arbitrary-year.ts';
export { type Change, type Defect, type DefectKind, defectKinds } from './defects/defect.ts';
export { type PlantedText, plantDefects } from './defects/plant-defects.ts';
export * from './department-year.ts';
export { exampleText } from './example/example-text.ts';
export { type ExampleResult, runExample } from './example/run-example.ts';
export { type Fen, wanDigits, wanYuan, yuan } from './money.ts';
export {
  executionScoreHundredths,
  type Grade,
  gradeOf,
  type Indicator,
  type Project,
  totalScoreHundredths,
} from './project.ts';
export { type Random, randomFrom } from './random.ts';
export { sampleFiles } from './sample/sample-files.ts';
export { sampleYear } from './sample/sample-year.ts';
export type { FiscalTotals, GrandTotals } from './tables/balance-tables.ts';
export type { BasicTable } from './tables/basic-table.ts';
export { type DerivedTables, deriveTables, type StatisticsTable } from './tables/derived-tables.ts';
export { amountAt, classRowsOf, type FunctionRow, itemRowsOf, totalCode } from './tables/function-table.ts';
export type { Block, GridRow } from './text/blocks.ts';
export { standardText, type TextOptions } from './text/text-options.ts';
export { composeDocument, writeText } from './text/write-text.ts';
