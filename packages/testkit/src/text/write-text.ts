/** The whole published document of a department-year as text. */
import type { DepartmentYear } from '../department-year.ts';
import { composeDocument } from './compose-document.ts';
import { renderText } from './render-text.ts';
import { standardText, type TextOptions } from './text-options.ts';

/** Writes the document; options left out are those of the published form. */
export function writeText(year: DepartmentYear, options: Partial<TextOptions> = {}): string {
  const chosen = { ...standardText, ...options };
  return renderText(composeDocument(year, chosen), chosen);
}
<<<<<<< HEAD
=======

/** The document before it is text, as other formats need it. */
export function composeDocument(year: DepartmentYear, options: TextOptions): Block[] {
  const tables = deriveTables(year);
  const isStandard = options.wording === 'standard';
  return [
    ...cover(year),
    ...tableOfContents(year),
    ...overview(year),
    ...printedTables(year, tables, options),
    ...narrative({ year, tables, options, y: `${year.year}年度`, isStandard }),
    ...glossary(tables),
    ...evaluationForms(year, options),
  ];
}
>>>>>>> 71f9ff4 (Recognition of sheets: titles, heads and notes inside grids, blank columns, numbers above titles; workbooks of the testkit in the forms that offices keep)
