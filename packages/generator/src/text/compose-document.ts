/** The whole published document of a department-year as blocks, for the writers of every format. */
import type { DepartmentYear } from '../department-year.ts';
import { deriveTables } from '../tables/derived-tables.ts';
import type { Block } from './blocks.ts';
import { evaluationForms } from './evaluation-form.ts';
import { cover, overview, tableOfContents } from './front-matter.ts';
import { glossary } from './glossary.ts';
import { narrative } from './narrative.ts';
import { printedTables } from './printed-tables.ts';
import type { TextOptions } from './text-options.ts';

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
