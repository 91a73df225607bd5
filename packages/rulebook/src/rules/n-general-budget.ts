/** 五、一般公共预算财政拨款支出决算: total, structure and details by 类. */
import type { Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  classSums,
  classSumsHold,
  completionsHold,
  everyClassTold,
  growthsHold,
  notApplicable,
  passed,
  proseRule,
  saySum,
  sharesHold,
} from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { always, GENERAL } from './n-shared.ts';

const TABLES = ['generalBudget', 'fiscalTotal'] as const;
const TOTAL = 'expenditure{fund=general}';
const isTotal = (fact: string) => fact === TOTAL;
const SUMS = classSums(GENERAL);
const isClass = (fact: string) => /^expenditure\{function=\d{3},fund=general\}$/.test(fact);

const CELLS = {
  '01:58': '1,253.97',
  '05:合计.1': '1,016.34',
  '05:207.1': '910.77',
  '05:208.1': '105.57',
};
const STRUCTURE =
  '一般公共预算财政拨款支出1,016.34万元，主要用于以下方面：文化旅游体育与传媒支出（类）910.77万元，占89.61%；社会保障和就业支出（类）105.57万元，占10.39%。';
const DETAIL =
  '一般公共预算财政拨款支出年初预算1,047.05万元，支出决算1,016.34万元，完成年初预算的97.07%。其中：文化旅游体育与传媒支出年初预算948.60万元，支出决算910.77万元，完成年初预算的96.01%，较上年决算增加48.35万元，增长5.61%，主要原因是活动场次增加；社会保障和就业支出年初预算98.45万元，支出决算105.57万元，完成年初预算的107.23%，较上年决算增加5.81万元，增长5.82%，主要原因是年中追加资金。';
const OVERALL =
  '一般公共预算财政拨款支出1,016.34万元，占本年支出合计的81.05%。与上年相比，一般公共预算财政拨款支出增加54.16万元，增长5.63%。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-07',
      title: '一般公共预算财政拨款支出与公开05表一致，占本年支出合计的比重相符',
      formula: '情况说明五（一）支出 = 05表 合计栏1；占比 = 05表 合计栏1 ÷ 01表 行58',
      severity: 'error',
      basis: [cite('layout', '公开05表合计、01表本年支出合计与情况说明第五节是同样的数')],
      effective: always,
      remedy: '以公开05表合计为准核对金额，用它除以01表本年支出合计重算占比。',
      examples: {
        pass: [
          { name: '金额和占比相符', cells: CELLS, prose: { generalOverall: OVERALL } },
          {
            name: '占比截尾只作尾差',
            cells: { '01:58': '2,943.93', '05:合计.1': '2,940.05' },
            prose: { generalOverall: '一般公共预算财政拨款支出2,940.05万元，占本年支出合计的99.86%。' },
          },
        ],
        fail: [
          {
            name: '把全部支出当作一般公共预算支出',
            cells: CELLS,
            prose: { generalOverall: '一般公共预算财政拨款支出1,253.97万元，占本年支出合计的100.00%。' },
          },
          {
            name: '占比错',
            cells: CELLS,
            prose: { generalOverall: '一般公共预算财政拨款支出1,016.34万元，占本年支出合计的85.01%。' },
          },
        ],
      },
    },
    amountsTie({ sections: ['generalOverall', 'general'], facts: isTotal, tables: TABLES }),
    sharesHold({ sections: ['generalOverall', 'general'], facts: isTotal }),
  ),
  proseRule(
    {
      id: 'N-08',
      title: '一般公共预算财政拨款支出的增减率与增减额相符',
      formula: '增减率 = 增减额 ÷（本年数 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '增减率 = 增减额 ÷ 上年数')],
      effective: always,
      remedy: '按上年数重算增减额和增减率。',
      examples: {
        pass: [{ name: '增加54.16万元，增长5.63%', cells: CELLS, prose: { generalOverall: OVERALL } }],
        fail: [
          { name: '增减额与增减率对不上', cells: CELLS, prose: { generalOverall: OVERALL.replace('54.16', '45.16') } },
        ],
      },
    },
    growthsHold({ sections: GENERAL, facts: isTotal }),
  ),
  proseRule(
    {
      id: 'N-09',
      title: '支出结构中各类金额与公开05表一致，占比与金额相符，占比之和为100%',
      formula: '各类支出 = 05表 该类栏1；占比 = 该类 ÷ 05表 合计栏1；Σ占比 = 100%',
      severity: 'error',
      basis: [cite('layout', '公开05表各类与情况说明第五节（二）是同样的数')],
      effective: always,
      remedy: '以公开05表各类金额为准核对，用金额重算占比。',
      examples: {
        pass: [{ name: '金额一致、占比相符', cells: CELLS, prose: { generalStructure: STRUCTURE } }],
        fail: [
          {
            name: '一类占比多一个百分点',
            cells: CELLS,
            prose: { generalStructure: STRUCTURE.replace('10.39', '11.39') },
          },
          {
            name: '一类金额与表不符',
            cells: CELLS,
            prose: { generalStructure: STRUCTURE.replace('105.57', '105.75') },
          },
        ],
      },
    },
    amountsTie({ sections: ['generalStructure'], tables: TABLES }),
    amountsTie({ sections: ['general'], facts: isClass, tables: TABLES }),
    sharesHold({ sections: ['generalStructure'] }),
    sharesHold({ sections: ['general', 'generalDetail'], facts: isClass }),
  ),
  proseRule(
    {
      id: 'N-09-2',
      title: '支出结构说到公开05表有支出的每一类',
      formula: '支出结构中的类 = 05表栏1有金额的类',
      severity: 'warning',
      basis: [cite('S001', '主要用于以下方面：逐类列出金额和占比')],
      effective: always,
      remedy: '补上没有说到的类；确实只列主要方面的，在文中写明。',
      examples: {
        pass: [{ name: '两类都说到', cells: CELLS, prose: { generalStructure: STRUCTURE } }],
        fail: [{ name: '漏了一类', cells: CELLS, prose: { generalStructure: STRUCTURE.replace(/；.*/, '。') } }],
      },
    },
    everyClassTold(['generalStructure']),
  ),
  proseRule(
    {
      id: 'N-10',
      title: '一般公共预算支出决算与公开05表一致，完成年初预算的比率相符',
      formula: '支出决算 = 05表 合计栏1；完成率 = 支出决算 ÷ 年初预算',
      severity: 'error',
      basis: [cite('layout', '公开05表合计与情况说明第五节（三）是同一个数')],
      effective: always,
      remedy: '用支出决算除以年初预算重算完成率；分子分母不要颠倒。',
      examples: {
        pass: [{ name: '完成97.07%', cells: CELLS, prose: { generalDetail: DETAIL } }],
        fail: [{ name: '分子分母颠倒', cells: CELLS, prose: { generalDetail: DETAIL.replace('97.07', '103.02') } }],
      },
    },
    amountsTie({ sections: ['generalDetail'], facts: isTotal, tables: TABLES }),
    completionsHold({ sections: GENERAL, facts: isTotal }),
  ),
  proseRule(
    {
      id: 'N-11',
      title: '各类支出决算与公开05表一致，完成率、增减率相符',
      formula: '该类决算 = 05表 该类栏1；完成率 = 决算 ÷ 年初预算；增减率 = 增减额 ÷（决算 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '公开05表各类与情况说明第五节（三）是同样的数')],
      effective: always,
      remedy: '以公开05表该类金额为准核对决算数，再重算完成率、增减额和增减率。',
      examples: {
        pass: [
          { name: '两类都相符', cells: CELLS, prose: { generalDetail: DETAIL } },
          {
            name: '减少的类按加回减少额计算上年数',
            cells: CELLS,
            prose: { generalDetail: '社会保障和就业支出支出决算105.57万元，比上年减少4.43万元，下降4.03%。' },
          },
        ],
        fail: [
          {
            name: '类的决算数错',
            cells: CELLS,
            prose: { generalDetail: DETAIL.replace('支出决算105.57', '支出决算105.77') },
          },
          { name: '类的年初预算错', cells: CELLS, prose: { generalDetail: DETAIL.replace('预算98.45', '预算89.45') } },
          { name: '类的增长率错', cells: CELLS, prose: { generalDetail: DETAIL.replace('5.82', '8.52') } },
        ],
      },
    },
    amountsTie({ sections: ['generalDetail'], facts: isClass, tables: TABLES }),
    completionsHold({ sections: GENERAL, facts: isClass }),
    growthsHold({ sections: GENERAL, facts: isClass }),
  ),
  proseRule(
    {
      id: 'N-12',
      title: '各类年初预算之和等于年初预算合计，各类增减额之和等于增减额合计',
      formula: 'Σ类 年初预算 = 年初预算合计；Σ类 增减额 = 增减额合计（每一类都说到时）',
      severity: 'error',
      basis: [cite('layout', '合计 = 各类之和')],
      effective: always,
      remedy: '逐类核对年初预算和增减额；差在一两分的是四舍五入尾差，不必改。',
      examples: {
        pass: [
          { name: '两类之和等于合计', cells: CELLS, prose: { generalOverall: OVERALL, generalDetail: DETAIL } },
          { name: '差一分是尾差', cells: CELLS, prose: { generalDetail: DETAIL.replace('1,047.05', '1,047.06') } },
        ],
        fail: [
          { name: '各类之和大于合计', cells: CELLS, prose: { generalDetail: DETAIL.replace('1,047.05', '1,037.05') } },
          {
            name: '一类的预算错，完成率也对不上',
            cells: CELLS,
            prose: { generalDetail: DETAIL.replace('预算98.45', '预算89.45') },
          },
        ],
      },
    },
    classSumsHold(SUMS),
  ),
  {
    id: 'N-12-2',
    title: '各类之和与合计的差额有说明',
    formula: 'Σ类 年初预算 < 年初预算合计，或 Σ类 增减额 > 增减额合计：差额是本年没有支出的类',
    severity: 'warning',
    basis: [cite('practice', '上年或年初预算有、本年没有支出的类不在公开05表中，差额应当说明')],
    effective: always,
    remedy: '年初有预算或上年有支出而本年没有的类，在文中说明；没有这样的类，核对各类数字。',
    check(disclosure) {
      const sums = disclosure.once(SUMS);
      if (sums.length === 0) return [notApplicable('文中没有逐类印出年初预算或增减额。')];
      return sums.map(({ isOpen, relation }) =>
        isOpen ? saySum(relation, '本年没有支出的类可能是差额的来源') : passed(),
      );
    },
    examples: {
      pass: [{ name: '两类之和等于合计', cells: CELLS, prose: { generalDetail: DETAIL } }],
      fail: [
        { name: '合计多出0.02万元', cells: CELLS, prose: { generalDetail: DETAIL.replace('1,047.05', '1,047.07') } },
      ],
    },
  },
];
