/** 九（一）、“三公”经费总体情况: amounts, completion of the budget, change, shares. */
import type { Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  changesAddUp,
  completionsHold,
  growthsHold,
  partsMakeTotal,
  proseRule,
  sameTwice,
  sharesHold,
} from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { always, THREE_PUBLIC } from './n-shared.ts';

const TABLES = ['threePublic'] as const;
const TOTAL = 'threePublic';
const isTotal = (fact: string) => fact === TOTAL;
const isItem = (fact: string) => /^threePublic\{item=\w+\}$/.test(fact);
const item = (name: string) => `threePublic{item=${name}}`;
const ITEMS = ['overseas', 'vehicles', 'vehiclePurchase', 'vehicleOperation', 'hospitality'];
const OVERALL = ['threePublicOverall', 'threePublic'];

const CELLS = {
  '09:1': '10.20',
  '09:3': '8.00',
  '09:5': '8.00',
  '09:6': '2.20',
  '09:7': '9.50',
  '09:9': '7.64',
  '09:11': '7.64',
  '09:12': '1.86',
};
const TEXT =
  '2023年度“三公”经费财政拨款支出全年预算10.20万元，支出决算9.50万元，完成全年预算的93.14%，比上年减少0.66万元，下降6.50%。其中：因公出国（境）费支出0万元，与上年相同；公务用车购置费支出0万元，与上年相同；公务用车运行维护费支出7.64万元，完成全年预算的95.50%，比上年减少0.48万元，下降5.91%；公务接待费支出1.86万元，完成全年预算的84.55%，比上年减少0.18万元，下降8.82%。';
const SHARES =
  '“三公”经费财政拨款支出决算9.50万元，其中：因公出国（境）费支出0万元，占0%；公务用车购置及运行维护费支出7.64万元，占80.42%；公务接待费支出1.86万元，占19.58%。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-24',
      title: '“三公”经费预算、决算与公开09表一致，完成率、增减率相符',
      formula: '全年预算 = 09表 栏1；支出决算 = 09表 栏7；完成率 = 决算 ÷ 预算；增减率 = 增减额 ÷（决算 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '公开09表合计与情况说明第九节是同样的数')],
      effective: always,
      remedy: '以公开09表栏1、栏7为准核对金额，再重算完成率和增减率。',
      examples: {
        pass: [{ name: '预算、决算、比率都相符', cells: CELLS, prose: { threePublicOverall: TEXT } }],
        fail: [
          { name: '决算数错', cells: CELLS, prose: { threePublicOverall: TEXT.replace('决算9.50', '决算9.80') } },
          { name: '完成率错', cells: CELLS, prose: { threePublicOverall: TEXT.replace('93.14', '39.14') } },
        ],
      },
    },
    amountsTie({ sections: THREE_PUBLIC, facts: isTotal, tables: TABLES }),
    completionsHold({ sections: THREE_PUBLIC, facts: isTotal }),
    growthsHold({ sections: THREE_PUBLIC, facts: isTotal }),
  ),
  proseRule(
    {
      id: 'N-25',
      title: '“三公”经费各项与公开09表一致，合计等于各项之和，完成率、增减率相符',
      formula:
        '各项决算 = 09表 栏8、栏10、栏11、栏12；合计 = Σ各项（金额、增减额）；完成率 = 决算 ÷ 预算；增减率 = 增减额 ÷（决算 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '公开09表各项与情况说明第九节是同样的数')],
      effective: always,
      remedy: '以公开09表各栏为准核对各项金额，再重算完成率和增减率。',
      examples: {
        pass: [{ name: '各项相符', cells: CELLS, prose: { threePublicOverall: TEXT } }],
        fail: [
          { name: '接待费与表不符', cells: CELLS, prose: { threePublicOverall: TEXT.replace('支出1.86', '支出1.68') } },
          { name: '一项的增减额错', cells: CELLS, prose: { threePublicOverall: TEXT.replace('减少0.18', '减少0.81') } },
          { name: '运行维护费完成率错', cells: CELLS, prose: { threePublicOverall: TEXT.replace('95.50', '99.50') } },
        ],
      },
    },
    amountsTie({ sections: OVERALL, facts: isItem, tables: TABLES }),
    partsMakeTotal({
      sections: OVERALL,
      total: TOTAL,
      parts: ['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'].map(item),
      say: '“三公”经费支出 = 各项之和',
    }),
    partsMakeTotal({
      sections: OVERALL,
      total: TOTAL,
      parts: ['overseas', 'vehicles', 'hospitality'].map(item),
      say: '“三公”经费支出 = 各项之和',
    }),
    changesAddUp(
      OVERALL,
      TOTAL,
      ['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'].map(item),
      '“三公”经费增减额 = 各项增减额之和',
    ),
    completionsHold({ sections: THREE_PUBLIC, facts: isItem }),
    growthsHold({ sections: THREE_PUBLIC, facts: isItem }),
  ),
  proseRule(
    {
      id: 'N-27',
      title: '“三公”经费各项占比与金额相符，占比之和为100%',
      formula: '占比 = 该项 ÷ “三公”经费支出；Σ占比 = 100%',
      severity: 'error',
      basis: [cite('SH', '因公出国（境）费支出决算……占……')],
      effective: always,
      remedy: '用各项决算除以“三公”经费支出重算占比。',
      examples: {
        pass: [{ name: '占比相符', cells: CELLS, prose: { threePublicDetail: SHARES } }],
        fail: [{ name: '占比错', cells: CELLS, prose: { threePublicDetail: SHARES.replace('80.42', '84.02') } }],
      },
    },
    sharesHold({ sections: THREE_PUBLIC }),
  ),
  proseRule(
    {
      id: 'N-29',
      title: '“三公”经费总体情况与具体情况两处金额一致',
      formula: '九（一）各项金额 = 九（二）各项金额',
      severity: 'error',
      basis: [cite('layout', '同一节两处说的是同一个数')],
      effective: always,
      remedy: '以公开09表为准，统一两处的金额。',
      examples: {
        pass: [
          {
            name: '两处一致',
            prose: {
              threePublicOverall: '公务接待费支出1.86万元，比上年减少0.18万元。',
              threePublicDetail: '公务接待费支出1.86万元，共接待21批次，173人次。',
            },
          },
        ],
        fail: [
          {
            name: '两处不一致',
            prose: {
              threePublicOverall: '公务接待费支出1.86万元，比上年减少0.18万元。',
              threePublicDetail: '公务接待费支出1.68万元，共接待21批次，173人次。',
            },
          },
        ],
      },
    },
    sameTwice('threePublicOverall', 'threePublicDetail', [TOTAL, ...ITEMS.map(item)]),
  ),
];
