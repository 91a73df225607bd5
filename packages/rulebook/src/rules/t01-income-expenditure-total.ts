/** 公开01表 收入支出决算总表: sums on either side, and the two sides against each other. */
import type { Rule } from '@mingsuan/core/audit';
import { tie } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const REVENUE_ROWS = ['general', 'govFund', 'stateCapital', 'superior', 'institution', 'operating', 'affiliate', 'other'].map(
  (source) => `01:revenue{source=${source}}`,
);

export const rules: readonly Rule[] = [
  tie({
    id: 'T01-01',
    title: '本年收入合计等于各项收入之和',
    formula: '01表 行27 = 行1+行2+…+行8',
    severity: 'error',
    basis: [cite('layout', '公开01表')],
    effective: always,
    remedy: '核对各项收入与本年收入合计，改正填错的一行。',
    left: ['01:revenue'],
    right: REVENUE_ROWS,
    examples: {
      pass: [{ name: '两项收入相加等于合计', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.00' } }],
      fail: [{ name: '合计多出一角即报', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.10' } }],
    },
  }),
];
