/** The whole published document of a department-year as text. */
import type { DepartmentYear } from '../department-year.ts';
import { deriveTables } from '../tables/derived-tables.ts';
import type { Block } from './blocks.ts';
import { evaluationForms } from './evaluation-form.ts';
import { cover, overview, tableOfContents } from './front-matter.ts';
import { glossary } from './glossary.ts';
import { narrative } from './narrative.ts';
import { printedTables } from './printed-tables.ts';
import { renderText } from './render-text.ts';
import { standardText, type TextOptions } from './text-options.ts';

/** Writes the document; options left out are those of the published form. */
export function writeText(year: DepartmentYear, options: Partial<TextOptions> = {}): string {
  const chosen = { ...standardText, ...options };
  return renderText(composeDocument(year, chosen), chosen);
}

function composeDocument(year: DepartmentYear, options: TextOptions): Block[] {
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
