/** All rules, in the order of the catalogue. Every file of this folder that exports `rules` is listed here. */
import type { Rule } from '@mingsuan/core/audit';
import { rules as g01 } from './g01-table-heads.ts';
import { rules as g02 } from './g02-names-and-years.ts';
import { rules as t01 } from './t01-income-expenditure-total.ts';

export const rules: readonly Rule[] = [
  ...g01,
  ...g02,
  ...t01,
];
