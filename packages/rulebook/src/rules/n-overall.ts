/** 一、收入支出决算总体情况 and 四、财政拨款收支决算总体情况: totals, and how they changed. */
import type { Rule } from '@mingsuan/core/audit';
import { amountsTie, changesAgree, growthsHold, proseRule } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const TOTALS = { '01:31': '1,556.63', '01:62': '1,556.63' };
const FISCAL_TOTALS = { '04:32': '1,265.60', '04:64.2': '1,265.60' };

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-01',
      title: '总体情况说明的收入总计、支出总计与公开01表一致',
      formula: '情况说明一 收入总计 = 01表 行31；支出总计 = 01表 行62',
      severity: 'error',
      basis: [cite('layout', '公开01表总计与情况说明第一节是同一个数')],
      effective: always,
      remedy: '以公开01表为准核对这一节的金额；表错改表，文错改文。',
      examples: {
        pass: [
          {
            name: '文字与表一致',
            cells: TOTALS,
            prose: { overall: '2023年度收入总计1,556.63万元，支出总计1,556.63万元。' },
          },
          { name: '表为空、文字为0万元', cells: { '01:27': '' }, prose: { overall: '2023年度收入总计0万元。' } },
          {
            name: '以元为单位的文字在万元的舍入范围内',
            cells: TOTALS,
            prose: { overall: '收入总计15,566,312.40元。' },
          },
        ],
        fail: [
          {
            name: '收入总计错一位',
            cells: TOTALS,
            prose: { overall: '2023年度收入总计1,566.63万元，支出总计1,556.63万元。' },
          },
          { name: '元误作万元', cells: TOTALS, prose: { overall: '2023年度收入总计15,566,300.00万元。' } },
        ],
      },
    },
    amountsTie({ sections: ['overall'], tables: ['incomeExpenditureTotal'] }),
  ),
  proseRule(
    {
      id: 'N-02',
      title: '收入总计、支出总计的增减率与增减额相符，收支两项增减额相等',
      formula: '增减率 = 增减额 ÷（本年数 − 增减额）；收入总计增减额 = 支出总计增减额',
      severity: 'error',
      basis: [cite('layout', '增减率 = 增减额 ÷ 上年数；收支总计两年都相等，增减额必相等')],
      effective: always,
      remedy: '用本年数减上年数重算增减额，再除以上年数得增减率。',
      examples: {
        pass: [
          {
            name: '增加67.54万元，增长4.54%',
            cells: TOTALS,
            prose: {
              overall:
                '2023年度收入总计1,556.63万元，支出总计1,556.63万元。与上年相比，收入总计增加67.54万元，增长4.54%，支出总计增加67.54万元，增长4.54%。',
            },
          },
          {
            name: '减少时上年数 = 本年数 + 减少额',
            cells: TOTALS,
            prose: { overall: '收入总计1,556.63万元，较上年减少100.00万元，下降6.04%。' },
          },
          {
            name: '截尾的百分比只作尾差',
            cells: TOTALS,
            prose: { overall: '收入总计1,556.63万元，较上年减少100.00万元，下降6.03%。' },
          },
        ],
        fail: [
          {
            name: '以本年数作分母',
            cells: TOTALS,
            prose: { overall: '收入总计1,556.63万元，比上年增加67.54万元，增长4.34%。' },
          },
          {
            name: '收支总计相等而增减额不等',
            cells: TOTALS,
            prose: {
              overall:
                '收入总计1,556.63万元，支出总计1,556.63万元。与上年相比，收入总计增加67.54万元，支出总计增加76.54万元。',
            },
          },
        ],
      },
    },
    growthsHold({ sections: ['overall'] }),
    changesAgree(
      ['overall'],
      'revenueTotal',
      'expenditureTotal',
      '收入总计增减额 = 支出总计增减额（两年的收支总计都相等）',
    ),
  ),
  proseRule(
    {
      id: 'N-06',
      title: '财政拨款收支总计与公开04表一致，增减率与增减额相符',
      formula: '财政拨款收入总计 = 04表 行32；财政拨款支出总计 = 04表 行64；增减率 = 增减额 ÷（本年数 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '公开04表总计与情况说明第四节是同一个数')],
      effective: always,
      remedy: '以公开04表总计为准核对金额；按上年数重算增减额和增减率。',
      examples: {
        pass: [
          {
            name: '金额与表一致，增减率相符',
            cells: FISCAL_TOTALS,
            prose: {
              fiscal:
                '2023年度财政拨款收入总计1,265.60万元，支出总计1,265.60万元。与上年相比，财政拨款收入总计增加78.38万元，增长6.60%；财政拨款支出总计增加78.38万元，增长6.60%。',
            },
          },
        ],
        fail: [
          {
            name: '万元误作亿元的小数',
            cells: FISCAL_TOTALS,
            prose: { fiscal: '2023年度财政拨款收入支出总计0.13万元，与上年持平。' },
          },
          {
            name: '增减率多印一倍',
            cells: FISCAL_TOTALS,
            prose: { fiscal: '财政拨款收入总计1,265.60万元，较上年增加78.38万元，增长13.20%。' },
          },
        ],
      },
    },
    amountsTie({ sections: ['fiscal'], tables: ['fiscalTotal'] }),
    growthsHold({ sections: ['fiscal'] }),
    changesAgree(
      ['fiscal'],
      'revenueTotal{fund=fiscal}',
      'expenditureTotal{fund=fiscal}',
      '财政拨款收入总计增减额 = 财政拨款支出总计增减额（两年的收支总计都相等）',
    ),
  ),
];
