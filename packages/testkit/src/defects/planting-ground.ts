/** What a defect is planted in, and how: the page is changed, the year and its tables remain the truth. */
import type { DepartmentYear, DerivedTables } from '@mingsuan/generator/builders';
import type { Defect } from './defect.ts';
import type { TextPage } from './text-page.ts';

export interface PlantingGround {
  readonly page: TextPage;
  readonly year: DepartmentYear;
  readonly tables: DerivedTables;
}

/** Changes the page and says what it did; null where the year offers no place for it. */
export type Plant = (ground: PlantingGround) => Defect | null;
