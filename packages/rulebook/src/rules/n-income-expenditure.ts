/** 二、收入决算情况 and 三、支出决算情况: the total, its parts and their shares. */
import type { Rule } from '@mingsuan/core/audit';
import { amountsTie, proseRule, sharesHold } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const INCOME = { '01:27': '1,232.52', '02:合计.1': '1,232.52', '02:合计.2': '1,227.65', '02:合计.7': '4.86' };
const EXPENDITURE = { '03:合计.1': '1,556.63', '03:合计.2': '300.43', '03:合计.3': '1,256.20' };

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-03',
      title: '收入合计与公开02表、01表一致',
      formula: '情况说明二 收入合计 = 02表 合计栏1 = 01表 行27',
      severity: 'error',
      basis: [cite('layout', '公开02表合计与情况说明第二节是同一个数')],
      effective: always,
      remedy: '以公开02表合计为准核对收入合计。',
      examples: {
        pass: [{ name: '文字与表一致', cells: INCOME, prose: { income: '2023年度收入合计1,232.52万元。' } }],
        fail: [{ name: '两位数字颠倒', cells: INCOME, prose: { income: '2023年度收入合计1,223.52万元。' } }],
      },
    },
    amountsTie({
      sections: ['income'],
      facts: (fact) => fact === 'revenue',
      tables: ['income', 'incomeExpenditureTotal'],
    }),
  ),
  proseRule(
    {
      id: 'N-04',
      title: '各项收入与公开02表一致，占比与金额相符，占比之和为100%',
      formula: '各项收入 = 02表 合计栏2…7；占比 = 该项 ÷ 收入合计；Σ占比 = 100%',
      severity: 'error',
      basis: [cite('layout', '公开02表合计行与情况说明第二节是同样的数')],
      effective: always,
      remedy: '以公开02表合计行为准核对各项金额，用金额重算占比。',
      examples: {
        pass: [
          {
            name: '金额一致，占比之和100%，0万元对空格',
            cells: INCOME,
            prose: {
              income:
                '收入合计1,232.52万元，其中：财政拨款收入1,227.65万元，占比99.61%；上级补助收入0万元，占比0%；其他收入4.86万元，占比0.39%。',
            },
          },
          {
            name: '只说主要的一项',
            cells: INCOME,
            prose: { income: '收入合计1,232.52万元，其中财政拨款收入1,227.65万元，占99.61%。' },
          },
        ],
        fail: [
          {
            name: '占比错',
            cells: INCOME,
            prose: {
              income: '收入合计1,232.52万元，其中：财政拨款收入1,227.65万元，占比96.61%；其他收入4.86万元，占比0.39%。',
            },
          },
          {
            name: '表中没有的收入',
            cells: INCOME,
            prose: { income: '收入合计1,232.52万元，其中：财政拨款收入1,227.65万元；事业收入12.00万元。' },
          },
        ],
      },
    },
    amountsTie({
      sections: ['income'],
      facts: (fact) => fact !== 'revenue',
      tables: ['income', 'incomeExpenditureTotal'],
    }),
    sharesHold({ sections: ['income'] }),
  ),
  proseRule(
    {
      id: 'N-05',
      title: '支出合计和各类支出与公开03表一致，占比与金额相符，占比之和为100%',
      formula: '支出合计、基本支出、项目支出… = 03表 合计栏1…6；占比 = 该项 ÷ 支出合计；Σ占比 = 100%',
      severity: 'error',
      basis: [cite('layout', '公开03表合计行与情况说明第三节是同样的数')],
      effective: always,
      remedy: '以公开03表合计行为准核对各项金额，用金额重算占比。',
      examples: {
        pass: [
          {
            name: '金额一致，占比相符',
            cells: EXPENDITURE,
            prose: {
              expenditure:
                '2023年度支出合计1,556.63万元，其中：基本支出300.43万元，占比19.30%；项目支出1,256.20万元，占比80.70%；经营支出0万元，占比0%。',
            },
          },
          {
            name: '基本支出再分人员和公用，不当作基本支出',
            cells: EXPENDITURE,
            prose: {
              expenditure:
                '支出合计1,556.63万元，其中：基本支出300.43万元，占19.30%，其中人员经费273.16万元；项目支出1,256.20万元。',
            },
          },
        ],
        fail: [
          {
            name: '项目支出小数点错一位',
            cells: EXPENDITURE,
            prose: { expenditure: '支出合计1,556.63万元，其中：基本支出300.43万元；项目支出12,562.00万元。' },
          },
          {
            name: '占比之和不是100%',
            cells: EXPENDITURE,
            prose: {
              expenditure:
                '支出合计1,556.63万元，其中：基本支出300.43万元，占比19.30%；项目支出1,256.20万元，占比81.70%。',
            },
          },
        ],
      },
    },
    amountsTie({ sections: ['expenditure'], tables: ['expenditure', 'incomeExpenditureTotal'] }),
    sharesHold({ sections: ['expenditure'] }),
  ),
];
