/** 公开02, 03, 05, 07 and 08: a row per 功能科目. Column numbers as printed in the layout in force for 2023. */
import type { CodesLayout } from '@mingsuan/core/recognition';

export const income: CodesLayout = {
  kind: 'codes',
  role: 'income',
  number: '02',
  titles: ['收入决算表'],
  signature: ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '其他收入', '科目代码'],
  columns: [
    { number: '1', labels: ['本年收入合计', '合计'], concept: 'revenue' },
    { number: '2', labels: ['财政拨款收入'], concept: 'revenue', dims: { source: 'fiscal' } },
    { number: '3', labels: ['上级补助收入'], concept: 'revenue', dims: { source: 'superior' } },
    { number: '4', labels: ['事业收入'], concept: 'revenue', dims: { source: 'institution' } },
    { number: '5', labels: ['经营收入'], concept: 'revenue', dims: { source: 'operating' } },
    { number: '6', labels: ['附属单位上缴收入'], concept: 'revenue', dims: { source: 'affiliate' } },
    { number: '7', labels: ['其他收入'], concept: 'revenue', dims: { source: 'other' } },
  ],
};

export const expenditure: CodesLayout = {
  kind: 'codes',
  role: 'expenditure',
  number: '03',
  titles: ['支出决算表'],
  signature: ['本年支出合计', '上缴上级支出', '经营支出', '对附属单位补助支出', '科目代码'],
  columns: [
    { number: '1', labels: ['本年支出合计', '合计'], concept: 'expenditure' },
    { number: '2', labels: ['基本支出'], concept: 'expenditure', dims: { kind: 'basic' } },
    { number: '3', labels: ['项目支出'], concept: 'expenditure', dims: { kind: 'project' } },
    { number: '4', labels: ['上缴上级支出'], concept: 'expenditure', dims: { kind: 'toSuperior' } },
    { number: '5', labels: ['经营支出'], concept: 'expenditure', dims: { kind: 'operating' } },
    { number: '6', labels: ['对附属单位补助支出'], concept: 'expenditure', dims: { kind: 'toAffiliate' } },
  ],
};

export const generalBudget: CodesLayout = {
  kind: 'codes',
  role: 'generalBudget',
  number: '05',
  titles: ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算明细表'],
  signature: ['本年支出', '小计', '基本支出', '项目支出', '科目代码'],
  columns: [
    { number: '1', labels: ['小计', '合计', '本年支出'], concept: 'expenditure', dims: { fund: 'general' } },
    { number: '2', labels: ['基本支出'], concept: 'expenditure', dims: { fund: 'general', kind: 'basic' } },
    { number: '3', labels: ['项目支出'], concept: 'expenditure', dims: { fund: 'general', kind: 'project' } },
  ],
};

export const governmentFund: CodesLayout = {
  kind: 'codes',
  role: 'governmentFund',
  number: '07',
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算财政拨款收支决算表',
  ],
  signature: ['年初结转和结余', '本年收入', '本年支出', '年末结转和结余', '科目代码'],
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
};

export const stateCapital: CodesLayout = {
  kind: 'codes',
  role: 'stateCapital',
  number: '08',
  titles: ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款收入支出决算表'],
  signature: ['国有资本经营预算财政拨款', '本年支出', '科目代码'],
  columns: [
    { number: '1', labels: ['合计', '小计', '本年支出'], concept: 'expenditure', dims: { fund: 'stateCapital' } },
    { number: '2', labels: ['基本支出'], concept: 'expenditure', dims: { fund: 'stateCapital', kind: 'basic' } },
    { number: '3', labels: ['项目支出'], concept: 'expenditure', dims: { fund: 'stateCapital', kind: 'project' } },
  ],
};
