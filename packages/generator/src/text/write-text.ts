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
