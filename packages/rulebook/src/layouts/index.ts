/** The layouts of the tables of a disclosure. */
import type { TableLayout } from '@mingsuan/core/recognition';
import {
  expenditure,
  fiscalExpenditure,
  generalBudget,
  governmentFund,
  income,
  otherCodes,
  projectExpenditure,
  stateCapital,
} from './codes-tables.ts';
import { fiscalTotal, incomeExpenditureTotal, statistics } from './lines-tables.ts';
import { basicExpenditure, threePublic } from './other-tables.ts';

export { vehicleUses } from './lines-tables.ts';
export { titlePatterns } from './title-patterns.ts';

export const layouts: readonly TableLayout[] = [
  incomeExpenditureTotal,
  income,
  expenditure,
  fiscalTotal,
  generalBudget,
  basicExpenditure,
  governmentFund,
  stateCapital,
  threePublic,
  statistics,
  fiscalExpenditure,
  projectExpenditure,
  otherCodes,
];
