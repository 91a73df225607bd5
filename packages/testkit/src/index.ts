/** Builders for tests, mutation and fuzzing: the generator's department-years and their texts, written in every way, with defects. */
export {
  arbitraryYear,
  type DepartmentYear,
  ledgerByItem,
  ledgerOf,
  type PlaceForm,
  placeForms,
  type Random,
  randomFrom,
  type TextOptions,
  writePlace,
  writeText,
} from '@mingsuan/generator/builders';
export { plantDefects } from './defects/plant-defects.ts';
export { runExample } from './example/run-example.ts';
export { writeHtml } from './html/write-html.ts';
export { sampleYear } from './sample/sample-year.ts';
export { withOverall } from './sample/with-overall.ts';
export type { WorkbookOptions } from './workbook/workbook-options.ts';
export { writeWorkbook } from './workbook/write-workbook.ts';
