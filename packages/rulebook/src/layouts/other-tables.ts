/** 公开06 (lanes by 经济科目) and 公开09 (三公, one row of values). */
import type { ColumnLayout, LanesLayout, LineLayout, MatrixLayout } from '@mingsuan/core/recognition';

export const basicExpenditure: LanesLayout = {
  kind: 'lanes',
  role: 'basicExpenditure',
  number: '06',
  titles: [
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出经济分类决算表',
    '财政拨款基本支出经济分类决算表',
    '一般公共预算基本支出决算表',
    '一般公共预算基本支出决算明细表',
    '一般公共预算财政拨款基本支出表',
    '一般公共预算基本支出表',
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
  { labels: ['合计', '三公经费合计', '“三公”经费合计'], item: null },
  { labels: ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)经费'], item: 'overseas' },
  { labels: ['小计', '公务用车购置及运行维护费', '公务用车购置及运行费'], item: 'vehicles' },
  { labels: ['公务用车购置费', '公务用车购置'], item: 'vehiclePurchase' },
  { labels: ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护'], item: 'vehicleOperation' },
  { labels: ['公务接待费', '公务接待'], item: 'hospitality' },
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

/** The items as lines under each other, with the counts that some places print below them. */
const LINES: readonly (readonly [labels: readonly string[], concept: string, dims: Record<string, string>])[] = [
  [
    [
      '合计',
      '三公经费合计',
      '三公经费支出合计',
      '(一)支出合计',
      '支出合计',
      '三公经费',
      '一、三公经费支出',
      '三公经费支出',
    ],
    'threePublic',
    {},
  ],
  [['1.因公出国(境)费', '因公出国(境)费用', '因公出国(境)支出'], 'threePublic', { item: 'overseas' }],
  [
    ['2.公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费', '公务用车费'],
    'threePublic',
    { item: 'vehicles' },
  ],
  [['(1)公务用车购置费', '其中:公务用车购置费', '公务用车购置'], 'threePublic', { item: 'vehiclePurchase' }],
  [
    ['(2)公务用车运行维护费', '公务用车运行费', '其中:公务用车运行维护费', '公务用车运行维护'],
    'threePublic',
    { item: 'vehicleOperation' },
  ],
  [['3.公务接待费', '公务接待费用'], 'threePublic', { item: 'hospitality' }],
  [['(1)国内接待费', '国内公务接待费'], 'threePublic', { item: 'hospitality', scope: 'domestic' }],
  [['其中:外事接待费'], 'threePublic', { item: 'hospitality', scope: 'foreignAffairs' }],
  [['(2)国(境)外接待费'], 'threePublic', { item: 'hospitality', scope: 'abroad' }],
  [['会议费'], 'conference', {}],
  [['培训费'], 'training', {}],
];

/** Labels stand with their numbering in some places and without it in others. */
function upright([labels, concept, dims]: (typeof LINES)[number]): LineLayout {
  const bare = labels.map((label) => label.replace(/^(?:\d\.|\(\d\)|其中:)/, ''));
  return { number: 0, labels: [...labels, ...bare], concept, dims };
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
    '“三公”经费公共预算财政拨款支出情况表',
    '“三公”经费情况表',
    '“三公”经费支出表',
    '“三公”经费支出情况表',
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公”经费支出决算表',
  ],
  signature: ['因公出国(境)费', '公务用车购置费', '公务接待费'],
  columns: [...columns('预算数', 1, 'annualBudget'), ...columns('决算数', 7, 'amount')],
  upright: {
    columns: [
      { number: '决算数', labels: ['决算数', '决算统计数', '统计数', '支出决算数', '金额'] },
      {
        number: '预算数',
        labels: ['预算数', '全年预算数', '年初预算数', '预算'],
        measure: 'annualBudget',
        optional: true,
      },
    ],
    lines: LINES.map(upright),
  },
};
