/** What every section of the narrative is written from. */
import type { DepartmentYear } from '../department-year.ts';
import type { DerivedTables } from '../tables/derived-tables.ts';
import type { TextOptions } from './text-options.ts';

export interface NarrativeContext {
  readonly year: DepartmentYear;
  readonly tables: DerivedTables;
  readonly options: TextOptions;
  /** `2023年度`. */
  readonly y: string;
  /** True when the sentences are those of the published form. */
  readonly isStandard: boolean;
}
