/** Titles of tables by their words, for places whose titles are not written down. The first that fits wins. */
import type { TitlePattern } from '@mingsuan/core/recognition';

export const titlePatterns: readonly TitlePattern[] = [
  // forms and lists of performance are no tables of accounts
  ...['绩效', '自评', '评分', '评价', '目标', '指标', '一览', '清单'].map((word) => ({ role: null, all: [word] })),
  { role: 'statistics', all: ['信息统计'] },
  { role: 'otherTable', all: ['支出', '明细表'], not: ['基本支出'] },
  { role: 'threePublic', all: ['三公'] },
  { role: 'threePublic', all: ['机构运行信息'] },
  { role: 'otherTable', all: ['基金', '基本支出'] },
  { role: 'otherTable', all: ['国有资本', '基本支出'] },
  { role: 'otherTable', all: ['三公'] },
  { role: 'governmentFund', all: ['政府性基金', '支出'] },
  { role: 'stateCapital', all: ['国有资本经营', '支出'] },
  { role: 'basicExpenditure', all: ['基本支出'] },
  { role: 'projectExpenditure', all: ['项目支出'] },
  { role: 'fiscalTotal', all: ['财政拨款', '总表'] },
  { role: 'generalBudget', all: ['一般公共预算', '支出'] },
  { role: 'fiscalExpenditure', all: ['财政拨款', '支出', '决算表'], not: ['收入'] },
  { role: 'fiscalTotal', all: ['财政拨款', '收入', '支出', '决算表'] },
  { role: 'incomeExpenditureTotal', all: ['收支', '总表'], not: ['财政拨款'] },
  { role: 'incomeExpenditureTotal', all: ['收入支出', '总表'], not: ['财政拨款'] },
  { role: 'income', all: ['收入', '决算'], not: ['支出', '财政拨款'] },
  { role: 'expenditure', all: ['支出', '决算'], not: ['收入', '财政拨款', '经济分类'] },
  // budgets: 部门收入预算总表, 部门支出总表
  { role: 'income', all: ['收入', '总表'], not: ['支出', '财政拨款'] },
  { role: 'expenditure', all: ['支出', '总表'], not: ['收入', '财政拨款', '经济分类'] },
  { role: 'otherTable', all: ['政府采购', '情况表'] },
  { role: 'otherTable', all: ['购买服务', '情况表'] },
  { role: 'otherTable', all: ['国有资产', '情况表'] },
];
