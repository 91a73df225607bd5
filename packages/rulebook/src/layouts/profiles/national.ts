/** Forms that are of no one place: the order in force everywhere since 2022, the one before it, and central universities. */
import type { ProfileLayout } from '@mingsuan/core/recognition';
import { tables, usualSections } from './form-parts.ts';

const usual = {
  places: [],
  isKnownByForm: true,
  numbering: '公开',
  rowNumbers: true,
  isComplete: true,
  sections: usualSections,
} as const;

/** 三公 ninth, government fund seventh. */
export const usualOrder = tables(
  'incomeExpenditureTotal',
  'income',
  'expenditure',
  'fiscalTotal',
  'generalBudget',
  'basicExpenditure:一般公共预算财政拨款基本支出决算明细表',
  'governmentFund',
  'stateCapital',
  'threePublic',
);

/** 三公 seventh, before the funds. */
export const formerOrder = tables(
  'incomeExpenditureTotal',
  'income',
  'expenditure',
  'fiscalTotal',
  'generalBudget',
  'basicExpenditure',
  'threePublic',
  'governmentFund',
  '?stateCapital',
);

export const national: readonly ProfileLayout[] = [
  {
    ...usual,
    id: 'national-2022',
    name: '各地通行表式（2022年起）',
    years: { from: 2022, to: null },
    tables: usualOrder,
    threePublicBudget: 'annualBudget',
  },
  {
    ...usual,
    id: 'national-2019',
    name: '各地通行表式（2021年以前）',
    years: { from: null, to: 2021 },
    tables: formerOrder,
    threePublicBudget: null,
  },
  {
    id: 'central-university',
    name: '中央部门所属高等学校',
    places: ['大学', '学院'],
    isKnownByForm: true,
    years: { from: null, to: null },
    tables: tables(
      'incomeExpenditureTotal:高等学校收支决算总表',
      'income:高等学校收入决算表',
      'expenditure:高等学校支出决算表',
      'fiscalExpenditure:高等学校财政拨款支出决算表',
    ),
    numbering: '表',
    rowNumbers: false,
    isComplete: false,
    sections: [],
    threePublicBudget: null,
  },
];
