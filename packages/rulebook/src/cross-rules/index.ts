/** Rules between several files of one department; they are asked only where there are several. */
import type { CrossRule } from '@mingsuan/core/audit';
import { crossRules as departmentTotals } from './department-totals.ts';
import { crossRules as lastYear } from './last-year.ts';
import { crossRules as projectFigures } from './project-figures.ts';
import { crossRules as projectTotals } from './project-totals.ts';

export const crossRules: readonly CrossRule[] = [...lastYear, ...projectFigures, ...projectTotals, ...departmentTotals];
