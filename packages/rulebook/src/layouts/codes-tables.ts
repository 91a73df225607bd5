/**
 * 公开02, 03, 05, 07 and 08: a row per 功能科目. Column numbers as printed in the layout in force for 2023;
 * labels, titles and columns of other places and years stand beside them.
 */
import type { CodesLayout, ColumnLayout } from '@mingsuan/core/recognition';

/** 财政拨款收入 parted into the budgets it comes from. */
const FUND_SOURCES: readonly ColumnLayout[] = [
  {
    number: '',
    labels: ['一般公共预算财政拨款收入', '一般公共预算财政拨款', '一般公共预算拨款收入', '一般公共预算'],
    concept: 'revenue',
    dims: { source: 'general' },
  },
  {
    number: '',
    labels: ['政府性基金预算财政拨款收入', '政府性基金预算财政拨款', '政府性基金预算拨款收入', '政府性基金预算'],
    concept: 'revenue',
    dims: { source: 'govFund' },
  },
  {
    number: '',
    labels: [
      '国有资本经营预算财政拨款收入',
      '国有资本经营预算财政拨款',
      '国有资本经营预算拨款收入',
      '国有资本经营预算',
    ],
    concept: 'revenue',
    dims: { source: 'stateCapital' },
  },
];

export const income: CodesLayout = {
  kind: 'codes',
  role: 'income',
  number: '02',
  titles: [
    '收入决算表',
    '部门收入决算表',
    '单位收入决算表',
    '收入决算总表',
    '部门收入总表',
    '收入总表',
    '部门收入总体情况表',
  ],
  signature: ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '其他收入'],
  columns: [
    { number: '1', labels: ['本年收入合计', '合计'], concept: 'revenue' },
    { number: '2', labels: ['财政拨款收入'], concept: 'revenue', dims: { source: 'fiscal' } },
    { number: '3', labels: ['上级补助收入'], concept: 'revenue', dims: { source: 'superior' } },
    { number: '4', labels: ['事业收入'], concept: 'revenue', dims: { source: 'institution' } },
    { number: '5', labels: ['经营收入'], concept: 'revenue', dims: { source: 'operating' } },
    { number: '6', labels: ['附属单位上缴收入', '附属单位缴款'], concept: 'revenue', dims: { source: 'affiliate' } },
    { number: '7', labels: ['其他收入'], concept: 'revenue', dims: { source: 'other' } },
  ],
  elsewhere: [
    // 事业收入 with 其中：教育收费 beside it
    ...['事业收入', '财政拨款收入', '其他收入'].map((group, i) => ({
      number: '',
      labels: ['金额', '小计', '合计'],
      group,
      concept: 'revenue',
      dims: { source: ['institution', 'fiscal', 'other'][i] ?? '' },
    })),
    ...FUND_SOURCES,
  ],
};

export const expenditure: CodesLayout = {
  kind: 'codes',
  role: 'expenditure',
  number: '03',
  titles: [
    '支出决算表',
    '部门支出决算表',
    '单位支出决算表',
    '支出决算总表',
    '部门支出总表',
    '支出总表',
    '部门支出总体情况表',
  ],
  signature: ['本年支出合计', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  columns: [
    { number: '1', labels: ['本年支出合计', '合计'], concept: 'expenditure' },
    { number: '2', labels: ['基本支出'], concept: 'expenditure', dims: { kind: 'basic' } },
    { number: '3', labels: ['项目支出'], concept: 'expenditure', dims: { kind: 'project' } },
    { number: '4', labels: ['上缴上级支出'], concept: 'expenditure', dims: { kind: 'toSuperior' } },
    { number: '5', labels: ['经营支出'], concept: 'expenditure', dims: { kind: 'operating' } },
    { number: '6', labels: ['对附属单位补助支出'], concept: 'expenditure', dims: { kind: 'toAffiliate' } },
  ],
};

/** Columns of a table of income, expenditure and what is carried over, as some places print them for every fund. */
function balanceElsewhere(fund: string): readonly ColumnLayout[] {
  const whole = ['小计', '合计'];
  const spent = { concept: 'expenditure', group: '本年支出' };
  return [
    { number: '', labels: whole, ...spent, notUnder: ['基本支出', '项目支出'], dims: { fund } },
    { number: '', labels: ['基本支出'], ...spent, dims: { fund, kind: 'basic' } },
    { number: '', labels: whole, ...spent, group: '基本支出', dims: { fund, kind: 'basic' } },
    { number: '', labels: ['项目支出'], ...spent, dims: { fund, kind: 'project' } },
    { number: '', labels: whole, ...spent, group: '项目支出', dims: { fund, kind: 'project' } },
    { number: '', labels: ['年初结转和结余', '上年结转和结余'], concept: 'carriedIn', dims: { fund } },
    { number: '', labels: whole, group: '年初结转和结余', concept: 'carriedIn', dims: { fund } },
    { number: '', labels: ['本年收入'], concept: 'revenue', dims: { source: fund } },
    { number: '', labels: whole, group: '本年收入', concept: 'revenue', dims: { source: fund } },
    { number: '', labels: ['年末结转和结余'], concept: 'carriedOut', dims: { fund } },
    { number: '', labels: whole, group: '年末结转和结余', concept: 'carriedOut', dims: { fund } },
  ];
}

/** Columns of expenditure alone; where a form has income and what is carried over too, those have such columns as well. */
function spentColumns(fund: string, whole: readonly string[]): readonly ColumnLayout[] {
  const notUnder = ['年初', '上年', '本年收入', '年末'];
  return [
    { number: '1', labels: whole, notUnder, concept: 'expenditure', dims: { fund } },
    { number: '2', labels: ['基本支出'], notUnder, concept: 'expenditure', dims: { fund, kind: 'basic' } },
    { number: '3', labels: ['项目支出'], notUnder, concept: 'expenditure', dims: { fund, kind: 'project' } },
  ];
}

export const generalBudget: CodesLayout = {
  kind: 'codes',
  role: 'generalBudget',
  number: '05',
  titles: [
    '一般公共预算财政拨款支出决算表',
    '一般公共预算支出决算表',
    '一般公共预算财政拨款收入支出决算表',
    '一般公共预算支出表',
    '一般公共预算拨款支出表',
  ],
  signature: ['本年支出', '小计', '基本支出', '项目支出', '科目代码'],
  columns: spentColumns('general', ['小计', '合计', '本年支出', '本年支出合计']),
  elsewhere: balanceElsewhere('general'),
};

export const governmentFund: CodesLayout = {
  kind: 'codes',
  role: 'governmentFund',
  number: '07',
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算财政拨款收支决算表',
    '政府性基金预算收入支出决算表',
    '政府性基金预算支出决算表',
    '政府性基金预算支出表',
  ],
  signature: ['年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
  columns: [
    { number: '1', labels: ['年初结转和结余'], concept: 'carriedIn', dims: { fund: 'govFund' } },
    { number: '2', labels: ['本年收入'], concept: 'revenue', dims: { source: 'govFund' } },
    { number: '3', labels: ['小计', '合计'], group: '本年支出', concept: 'expenditure', dims: { fund: 'govFund' } },
    {
      number: '4',
      labels: ['基本支出'],
      group: '本年支出',
      concept: 'expenditure',
      dims: { fund: 'govFund', kind: 'basic' },
    },
    {
      number: '5',
      labels: ['项目支出'],
      group: '本年支出',
      concept: 'expenditure',
      dims: { fund: 'govFund', kind: 'project' },
    },
    { number: '6', labels: ['年末结转和结余'], concept: 'carriedOut', dims: { fund: 'govFund' } },
  ],
  elsewhere: [...balanceElsewhere('govFund'), ...spentColumns('govFund', ['合计', '小计', '本年支出', '本年支出合计'])],
};

export const stateCapital: CodesLayout = {
  kind: 'codes',
  role: 'stateCapital',
  number: '08',
  titles: [
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算支出决算表',
    '国有资本经营预算收入支出决算表',
    '国有资本经营预算支出表',
  ],
  signature: ['国有资本经营预算财政拨款', '本年支出', '科目代码'],
  columns: spentColumns('stateCapital', ['合计', '小计', '本年支出', '本年支出合计']),
  elsewhere: balanceElsewhere('stateCapital'),
};

/** 财政拨款 of all budgets by 功能科目, where a place prints it beside the table of the general budget or instead of it. */
export const fiscalExpenditure: CodesLayout = {
  kind: 'codes',
  role: 'fiscalExpenditure',
  number: '',
  titles: ['财政拨款支出决算表', '财政拨款支出表', '高等学校财政拨款支出决算表'],
  signature: ['财政拨款支出', '基本支出', '项目支出', '科目编码'],
  columns: spentColumns('fiscal', ['合计', '小计', '本年支出', '本年支出合计']),
  elsewhere: balanceElsewhere('fiscal'),
};

/** 项目支出 of 财政拨款 by 功能科目. */
export const projectExpenditure: CodesLayout = {
  kind: 'codes',
  role: 'projectExpenditure',
  number: '',
  titles: ['一般公共预算财政拨款项目支出决算表', '一般公共预算项目支出决算表', '项目支出决算表'],
  signature: ['项目支出', '金额', '项目名称', '科目编码'],
  columns: [],
};

/** A table whose columns no layout knows: 明细表 by economic class, lists of assets; read cell by cell, added up where it can be. */
export const otherCodes: CodesLayout = {
  kind: 'codes',
  role: 'otherTable',
  number: '',
  titles: [],
  signature: [],
  columns: [],
};
