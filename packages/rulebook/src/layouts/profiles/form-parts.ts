/** What forms of several places have in common. */
import type { ProfileTable } from '@mingsuan/core/recognition';

const TITLES = {
  incomeExpenditureTotal: '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  fiscalTotal: '财政拨款收入支出决算总表',
  generalBudget: '一般公共预算财政拨款支出决算表',
  basicExpenditure: '一般公共预算财政拨款基本支出决算表',
  governmentFund: '政府性基金预算财政拨款收入支出决算表',
  stateCapital: '国有资本经营预算财政拨款支出决算表',
  threePublic: '财政拨款“三公”经费支出决算表',
} as const;

/** 「role」 with its usual title, 「role:title」 with another; 「?」 before what not every department has. */
export function tables(...list: readonly string[]): readonly ProfileTable[] {
  return list.map((item) => {
    const [role = '', title = ''] = item.replace('?', '').split(':');
    const known = Object.keys(TITLES).find((key) => key === role);
    return {
      role: role as ProfileTable['role'], // the lists below are data of ours; profiles.test.ts checks every role
      title: title || (known ? TITLES[known as keyof typeof TITLES] : ''),
      ...(item.startsWith('?') ? { optional: true as const } : {}),
    };
  });
}

const SECTION_NAMES: Readonly<Record<string, string>> = {
  overall: '收入支出决算总体情况',
  income: '收入决算情况',
  expenditure: '支出决算情况',
  fiscal: '财政拨款收入支出决算总体情况',
  general: '一般公共预算财政拨款支出决算情况',
  basic: '一般公共预算财政拨款基本支出决算情况',
  threePublic: '“三公”经费支出决算情况',
  governmentFund: '政府性基金预算财政拨款收支决算情况',
  stateCapital: '国有资本经营预算财政拨款支出决算情况',
  performance: '预算绩效情况',
  agencyOperating: '机关运行经费支出情况',
  procurement: '政府采购支出情况',
  assets: '国有资产占用情况',
};

export function sections(...roles: readonly string[]) {
  return roles.map((role) => ({ role, name: SECTION_NAMES[role] ?? role }));
}

/** Sections of the ministry's template, which most places keep. */
export const usualSections = sections(
  'overall',
  'income',
  'expenditure',
  'fiscal',
  'general',
  'basic',
  'governmentFund',
  'stateCapital',
  'threePublic',
  'performance',
  'agencyOperating',
  'procurement',
  'assets',
);

/** 「甲市 乙市」 as a list. */
export function places(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
