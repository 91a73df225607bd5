/** 五（三） by 项, as the ministry's and Shanghai's template have it; and the words 大于, 小于, 持平 and their reasons. */
import type { Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  changesExplained,
  comparisonsHold,
  completionsHold,
  growthsHold,
  proseRule,
} from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { chainsAreWhole, chainsStand } from './n-chains.ts';
import { always, FUNDS, GENERAL, THREE_PUBLIC } from './n-shared.ts';

/** 款, 项, and a 项 that the table does not print. */
const isItem = (fact: string) => /function=(?:\?|\d{5})/.test(fact);
const TABLES = ['generalBudget'] as const;

const CELLS = {
  '05:201 一般公共服务支出.1': '1,562.05',
  '05:20106 财政事务.1': '1,562.05',
  '05:2010601 行政运行.1': '1,511.89',
  '05:2010607 信息化建设.1': '50.16',
};
const ITEM =
  '1、一般公共服务支出（类）财政事务（款）行政运行（项）。主要用于：人员和公用经费。年初预算为1,560.05万元，支出决算为1,511.89万元。决算数小于预算数的主要原因：人员退休。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-13',
      title: '逐项说明的类款项名称和支出决算与公开05表一致',
      formula: '（类、款、项）= 05表同一代码的三级名称；支出决算 = 05表 该项栏1',
      severity: 'error',
      basis: [cite('SH', '依次说明到各项级科目'), cite('layout', '公开05表项级科目')],
      effective: always,
      remedy: '按公开05表的科目名称改正类、款、项；以该项栏1为准核对支出决算。',
      examples: {
        pass: [{ name: '名称和金额与表一致', cells: CELLS, prose: { generalDetail: ITEM } }],
        fail: [
          {
            name: '款的名称错',
            cells: CELLS,
            prose: { generalDetail: ITEM.replace('财政事务（款）', '组织事务（款）') },
          },
          {
            name: '项的名称表中没有，金额相同的是另一项',
            cells: CELLS,
            prose: { generalDetail: ITEM.replace('行政运行（项）', '行政管理（项）') },
          },
          { name: '项的决算数错', cells: CELLS, prose: { generalDetail: ITEM.replace('1,511.89', '1,551.89') } },
        ],
      },
    },
    amountsTie({ sections: GENERAL, facts: isItem, tables: TABLES }),
    completionsHold({ sections: GENERAL, facts: isItem }),
    growthsHold({ sections: GENERAL, facts: isItem }),
    chainsStand,
  ),
  {
    id: 'N-13-2',
    title: '类的名称写全',
    formula: '（类）的名称 = 05表同一代码的类级名称',
    severity: 'info',
    basis: [cite('SH', '依次说明到各项级科目'), cite('layout', '公开05表类级科目')],
    effective: always,
    remedy: '按公开05表写全类的名称，如「一般公共服务支出（类）」。',
    check: chainsAreWhole,
    examples: {
      pass: [{ name: '名称写全', cells: CELLS, prose: { generalDetail: ITEM } }],
      fail: [
        { name: '省了“支出”', cells: CELLS, prose: { generalDetail: ITEM.replace('服务支出（类）', '服务（类）') } },
      ],
    },
  },
  proseRule(
    {
      id: 'N-14',
      title: '“大于”“小于”“持平”与决算数、预算数的大小一致',
      formula: '决算数 > 预算数 ⇔ 大于；决算数 < 预算数 ⇔ 小于；差额在舍入以内或“基本持平”差额在1%以内 ⇔ 持平',
      severity: 'error',
      basis: [
        cite('SH', '决算数大于（小于）预算数，如持平作持平表述'),
        cite('practice', '“基本持平”的差额不超过预算数的1%'),
      ],
      effective: always,
      remedy: '按决算数与预算数的实际大小改正用词。',
      examples: {
        pass: [
          { name: '决算数小于预算数', cells: CELLS, prose: { generalDetail: ITEM } },
          {
            name: '一分之差作持平',
            cells: CELLS,
            prose: { generalDetail: '一般公共服务支出年初预算为10.00万元，支出决算为10.01万元。决算数与预算数持平。' },
          },
          {
            name: '百分之一以内作基本持平',
            cells: CELLS,
            prose: {
              generalDetail: '一般公共服务支出年初预算为10.00万元，支出决算为10.06万元。决算数与预算数基本持平。',
            },
          },
        ],
        fail: [
          { name: '小于写成大于', cells: CELLS, prose: { generalDetail: ITEM.replace('小于', '大于') } },
          {
            name: '相差一成仍称持平',
            cells: CELLS,
            prose: { generalDetail: '一般公共服务支出年初预算为10.00万元，支出决算为11.00万元。决算数与预算数持平。' },
          },
        ],
      },
    },
    comparisonsHold([...GENERAL, ...FUNDS, ...THREE_PUBLIC]),
  ),
  proseRule(
    {
      id: 'N-15',
      title: '有增减的都说明原因',
      formula: '增减额 ≠ 0 ⇒ 说明增减原因',
      severity: 'warning',
      basis: [cite('SH', '主要原因是……；预决算持平的不用说明变动原因')],
      effective: always,
      remedy: '补写增减的主要原因；持平的写明持平。',
      examples: {
        pass: [
          {
            name: '两项增减一个原因',
            prose: { overall: '收入总计增加67.54万元，支出总计增加67.54万元。主要原因是人员增资。' },
          },
          {
            name: '原因在增减之后',
            prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年减少1.21万元，主要原因是厉行节约。' },
          },
        ],
        fail: [
          {
            name: '没有原因',
            prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年减少1.21万元，下降4.25%。' },
          },
        ],
      },
    },
    changesExplained(['overall', 'fiscal', ...GENERAL, 'threePublic', 'threePublicOverall', 'agencyOperating']),
  ),
];
