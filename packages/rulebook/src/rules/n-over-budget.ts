/** Comparisons of the narrative with the budget, as 北京, 重庆, 新疆 and others write them; 财政拨款 by 类, as 江西 does. */
import type { Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  budgetChangesHold,
  budgetDirectionsAgree,
  budgetRatesHold,
  completionsHold,
  growthsHold,
  proseRule,
  sharesHold,
} from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { always, NARRATIVE } from './n-shared.ts';

const SECTIONS = [...NARRATIVE, 'fiscalExpenditure'];
const FISCAL = { sections: ['fiscalExpenditure'] };
const overall = (text: string) => ({ prose: { generalDetail: text } });
const CHANGED =
  '住房保障支出年初预算为50.00万元，支出决算为55.00万元，较年初预算数增加5.00万元，增长10.00%，主要原因是人员增资。';
const DIFFERENCE = '住房保障支出年初预算数50.00万元，决算数45.00万元，预决算差异率-10.00%，主要原因是人员退休。';

const income = (rate: string) => ({
  prose: { income: `2023年度本年收入合计1,087.00万元，比上年增加87.00万元，增长${rate}%，主要原因是项目增加。` },
});

const fiscal = (amount: string, rate: string) =>
  '明川县教育局\n2023年度部门决算\n\n财政拨款收入支出决算总表\n公开04表\n金额单位：万元\n收入\t\t\t支出\t\t\t\t\t\n' +
  '项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款\n' +
  '一、一般公共预算财政拨款\t1\t90.00\t五、教育支出\t37\t90.00\t90.00\t\t\n总计\t32\t90.00\t总计\t64\t90.00\t90.00\t\t\n\n' +
  '第三部分 情况说明\n三、财政拨款支出决算情况说明\n' +
  `（一）教育支出年初预算数为100.00万元，决算数为${amount}万元，完成年初预算的${rate}%，主要原因是节约。`;

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-49',
      title: '与预算相比的增减额、增减率相符',
      formula: '增减额 = 决算数 − 预算数；增减率（预决算差异率）= 增减额 ÷ 预算数；增加与增长、减少与下降一致',
      severity: 'error',
      basis: [cite('layout', '决算数、预算数、增减额、增减率在同一句中')],
      effective: always,
      remedy: '用决算数减预算数重算增减额，再除以预算数得增减率。',
      examples: {
        pass: [
          { name: '增加5.00万元，增长10.00%', ...overall(CHANGED) },
          { name: '差异率为负', ...overall(DIFFERENCE) },
          { name: '差异率没有印负号', ...overall(DIFFERENCE.replace('-10', '10')) },
        ],
        fail: [
          { name: '增减额错', ...overall(CHANGED.replace('增加5.00', '增加6.00')) },
          { name: '增减率错', ...overall(CHANGED.replace('10.00%', '11.00%')) },
          { name: '增加却写下降', ...overall(CHANGED.replace('增长', '下降')) },
          { name: '差异率错', ...overall(DIFFERENCE.replace('-10.00', '-12.00')) },
        ],
      },
    },
    budgetRatesHold({ sections: SECTIONS }),
    budgetChangesHold({ sections: SECTIONS }),
    budgetDirectionsAgree({ sections: SECTIONS }),
  ),
  proseRule(
    {
      id: 'V-13',
      title: '财政拨款支出各类决算数与财政拨款收支总表一致，完成率、占比、增减率相符',
      formula: '该类决算 = 04表 该类合计栏；完成率 = 决算 ÷ 年初预算',
      severity: 'error',
      basis: [cite('layout', '财政拨款收入支出决算总表各类合计与情况说明是同样的数')],
      effective: always,
      remedy: '以财政拨款收入支出决算总表为准核对决算数，再重算比率。',
      examples: {
        pass: [{ name: '一致', text: fiscal('90.00', '90.00') }],
        fail: [
          { name: '决算数与表不符', text: fiscal('91.00', '91.00') },
          { name: '完成率错', text: fiscal('90.00', '91.00') },
        ],
      },
    },
    amountsTie({ ...FISCAL, tables: ['fiscalTotal', 'fiscalExpenditure'] }),
    completionsHold(FISCAL),
    sharesHold(FISCAL),
    growthsHold(FISCAL),
  ),
  proseRule(
    {
      id: 'N-50',
      title: '收入、支出、基本支出、基金各节的增减率与增减额相符',
      formula: '增减率 = 增减额 ÷（本年数 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '增减率 = 增减额 ÷ 上年数')],
      effective: always,
      remedy: '用本年数减上年数重算增减额，再除以上年数得增减率。',
      examples: {
        pass: [{ name: '收入增长8.70%', ...income('8.70') }],
        fail: [{ name: '收入增长率错', ...income('7.80') }],
      },
    },
    growthsHold({ sections: ['income', 'expenditure', 'basic', 'governmentFund', 'stateCapital'] }),
  ),
];
