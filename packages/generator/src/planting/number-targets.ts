/**
 * Numbers that defects are planted in, each with the rules of the catalogue that any visible change of it breaks. The rules
 * are those by meaning, not those that were seen to fire.
 */
import type { FactKey, TableRole } from '@mingsuan/core/statement';

export interface CellTarget {
  readonly role: TableRole;
  readonly fact: RegExp;
  readonly rules: readonly string[];
}

/** A 项 is seven digits: neither a total nor a subtotal. */
const ITEM = 'function=\\d{7}';
const CLASS = 'function=\\d{3}';

export const cellTargets: readonly CellTarget[] = [
  target('expenditure', `expenditure\\{${ITEM},kind=(?:basic|project)\\}`, 'T03-01', 'T03-03'),
  target('expenditure', `expenditure\\{${CLASS}\\}`, 'T03-01', 'T03-02', 'X-05'),
  target('expenditure', 'expenditure', 'T03-01', 'T03-02', 'X-04'),
  target('income', `revenue\\{${ITEM},source=fiscal\\}`, 'T02-01', 'T02-03'),
  target('income', 'revenue', 'T02-01', 'T02-02', 'X-01'),
  target('generalBudget', `expenditure\\{${ITEM},fund=general,kind=(?:basic|project)\\}`, 'T05-01', 'T05-03'),
  target('generalBudget', 'expenditure\\{fund=general\\}', 'T05-01', 'T05-02', 'X-09'),
  target('generalBudget', `expenditure\\{${CLASS},fund=general\\}`, 'T05-01', 'T05-02', 'X-10'),
  target('incomeExpenditureTotal', `expenditure\\{${CLASS}\\}`, 'T01-02', 'X-05'),
  target('incomeExpenditureTotal', 'revenue\\{source=general\\}', 'T01-01', 'X-02'),
  target('incomeExpenditureTotal', 'revenue', 'T01-01', 'T01-03', 'X-01'),
  target('incomeExpenditureTotal', 'expenditure', 'T01-02', 'T01-04', 'X-04'),
  target('fiscalTotal', `expenditure\\{${CLASS},fund=general\\}`, 'T04-02', 'X-10'),
  target('fiscalTotal', 'revenue\\{source=fiscal\\}', 'T04-01', 'T04-05', 'X-08'),
  target('basicExpenditure', 'expenditure\\{economic=302\\d\\d,fund=general,kind=basic\\}', 'T06-03', 'N-21'),
  target('basicExpenditure', 'expenditure\\{economic=301\\d\\d,fund=general,kind=basic\\}', 'T06-01', 'N-21'),
  target('threePublic', 'threePublic\\{item=hospitality\\}', 'T09-01', 'N-25'),
  target('threePublic', 'threePublic', 'T09-01', 'N-24'),
  target('statistics', 'procurement\\{kind=(?:goods|works|services)\\}', 'T10-01', 'N-32'),
  target('statistics', 'procurement', 'T10-01', 'N-32'),
];

/** Those of which a document also knows last year's amount. */
export const lastYearTargets: readonly CellTarget[] = cellTargets.filter(
  ({ role, rules }) => rules.includes('X-10') || role === 'threePublic',
);

/** Amounts of the narrative. */
export const amountTargets: readonly RunTarget[] = [
  said('revenueTotal', 'N-01'),
  said('revenueTotal\\{fund=fiscal\\}', 'N-06'),
  said('revenue', 'N-03'),
  said('revenue\\{source=fiscal\\}', 'N-04'),
  said('expenditure', 'N-05'),
  said('expenditure\\{kind=(?:basic|project)\\}', 'N-05'),
  said('expenditure\\{fund=general,group=(?:personnel|nonPersonnel),kind=basic\\}', 'N-20'),
  said('expenditure\\{economic=30[12]\\d\\d,fund=general,kind=basic\\}', 'N-21'),
  said('threePublic:annualBudget', 'N-24'),
  { ...said('agencyOperating', 'N-31'), beside: 'agencyOperating:change' },
  said('procurement', 'N-32'),
  said('procurement\\{kind=(?:goods|works|services)\\}', 'N-32'),
];

/** Rates of the narrative. */
export const rateTargets: readonly RunTarget[] = [
  said('revenue\\{source=fiscal\\}:share', 'N-04'),
  said('expenditure\\{kind=(?:basic|project)\\}:share', 'N-05'),
  said(`expenditure\\{${CLASS},fund=general\\}:share`, 'N-09'),
  said('expenditure\\{fund=general\\}:initialCompletion', 'N-10'),
  said(`expenditure\\{${CLASS},fund=general\\}:initialCompletion`, 'N-11'),
  said('revenueTotal:growth', 'N-02'),
  said('revenueTotal\\{fund=fiscal\\}:growth', 'N-06'),
  said('expenditure\\{fund=general\\}:growth', 'N-08'),
  said('agencyOperating:growth', 'N-31'),
];

/** Changes from the year before, which stand beside their rates. */
export const changeTargets: readonly RunTarget[] = [
  said('revenueTotal:change', 'N-02'),
  said('revenueTotal\\{fund=fiscal\\}:change', 'N-06'),
  said('expenditure\\{fund=general\\}:change', 'N-08'),
  said('threePublic:change', 'N-24'),
  said('agencyOperating:change', 'N-31'),
];

/** Counts of the narrative. */
export const countTargets: readonly RunTarget[] = [
  said('vehicles', 'N-35'),
  { ...said('selfEvaluation\\{count=个\\}', 'N-37-2'), also: ['N-39', 'N-42'] },
];

export interface RunTarget {
  readonly fact: RegExp;
  readonly rules: readonly string[];
  readonly also?: readonly string[];
  /** Without this beside it nothing contradicts the number. */
  readonly beside?: FactKey;
}

function target(role: TableRole, fact: string, ...rules: string[]): CellTarget {
  return { role, fact: whole(fact), rules };
}

/** What is far from what it should be may also be odd by itself. */
function said(fact: string, ...rules: string[]): RunTarget {
  return { fact: whole(fact), rules, also: ['N-48'] };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

export function isOf({ fact }: { readonly fact: RegExp }, key: FactKey): boolean {
  return fact.test(key);
}
