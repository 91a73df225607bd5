/** 公开06 (lanes by 经济科目) and 公开09 (三公, one row of values). */
import type { ColumnLayout, LanesLayout, MatrixLayout } from '@mingsuan/core/recognition';

export const basicExpenditure: LanesLayout = {
  kind: 'lanes',
  role: 'basicExpenditure',
  number: '06',
  titles: [
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出经济分类决算表',
  ],
  signature: ['人员经费', '公用经费', '决算数'],
  concept: 'expenditure',
  dims: { fund: 'general', kind: 'basic' },
  totals: [
    { labels: ['人员经费合计'], dims: { group: 'personnel' } },
    { labels: ['公用经费合计'], dims: { group: 'nonPersonnel' } },
  ],
};

/** Items of 三公 in the order of the table, with the names they go by. */
const ITEMS: readonly { readonly labels: readonly string[]; readonly item: string | null }[] = [
  { labels: ['合计'], item: null },
  { labels: ['因公出国(境)费', '因公出国(境)费用'], item: 'overseas' },
  { labels: ['小计'], item: 'vehicles' },
  { labels: ['公务用车购置费'], item: 'vehiclePurchase' },
  { labels: ['公务用车运行维护费', '公务用车运行费'], item: 'vehicleOperation' },
  { labels: ['公务接待费'], item: 'hospitality' },
];

function columns(group: string, first: number, measure: 'amount' | 'annualBudget'): ColumnLayout[] {
  return ITEMS.map(({ labels, item }, i) => ({
    number: String(first + i),
    labels,
    group,
    concept: 'threePublic',
    dims: item === null ? {} : { item },
    measure,
  }));
}

export const threePublic: MatrixLayout = {
  kind: 'matrix',
  role: 'threePublic',
  number: '09',
  titles: [
    '财政拨款“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '一般公共预算财政拨款“三公”经费支出决算表',
    '财政拨款“三公”经费支出情况表',
  ],
  signature: ['因公出国(境)费', '公务用车购置费', '公务接待费'],
  columns: [...columns('预算数', 1, 'annualBudget'), ...columns('决算数', 7, 'amount')],
};
