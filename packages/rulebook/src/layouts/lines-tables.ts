/** 公开01, 04 and 10: tables of fixed lines. Labels and 行次 as printed in the layout in force for 2023. */
import type { ColumnLayout, LineLayout, LinesLayout } from '@mingsuan/core/recognition';
import { classRows } from './class-rows.ts';

const AMOUNT: ColumnLayout = {
  number: '1',
  labels: ['金额', '决算数', '本年决算数', '决算金额', '预算数', '本年预算', '本年预算数'],
};

/** Columns of budgets beside the amount, as 财决 forms print them. */
const BUDGETS: readonly ColumnLayout[] = [
  { number: '', labels: ['年初预算数', '年初预算'], measure: 'initialBudget' },
  { number: '', labels: ['全年预算数', '调整预算数', '全年预算', '调整预算'], measure: 'annualBudget' },
];

function line(
  number: number,
  label: string | readonly string[],
  concept: string,
  dims: Record<string, string> = {},
): LineLayout {
  return { number, labels: typeof label === 'string' ? [label] : label, concept, dims };
}

/** The lines of expenditure by class, numbered from `first` in the order of the table. */
function classLines(first: number): LineLayout[] {
  return classRows.map((row, i) => line(first + i, [row.label, ...row.aliases], 'expenditure', { function: row.code }));
}

export const incomeExpenditureTotal: LinesLayout = {
  kind: 'lines',
  role: 'incomeExpenditureTotal',
  number: '01',
  titles: [
    '收入支出决算总表',
    '收入支出决算表',
    '收支决算总表',
    '部门收入支出决算总表',
    '部门收支决算总表',
    '单位收支决算总表',
    '收入支出总表',
    '收支总表',
    '部门收支总表',
    '单位收支总表',
    '部门收支总体情况表',
    '收支预算总表',
    '收入支出预算总表',
    '高等学校收支决算总表',
  ],
  signature: ['本年收入合计', '本年支出合计', '结余分配'],
  sides: [
    {
      columns: [AMOUNT],
      lines: [
        line(
          1,
          [
            '一、一般公共预算财政拨款收入',
            '一、一般公共预算拨款收入',
            '一、一般公共预算财政拨款',
            '一、一般公共预算收入',
          ],
          'revenue',
          { source: 'general' },
        ),
        line(
          2,
          [
            '二、政府性基金预算财政拨款收入',
            '二、政府性基金预算拨款收入',
            '二、政府性基金预算财政拨款',
            '二、政府性基金收入',
          ],
          'revenue',
          { source: 'govFund' },
        ),
        line(
          3,
          [
            '三、国有资本经营预算财政拨款收入',
            '三、国有资本经营预算拨款收入',
            '三、国有资本经营预算财政拨款',
            '三、国有资本经营收入',
          ],
          'revenue',
          { source: 'stateCapital' },
        ),
        line(4, '四、上级补助收入', 'revenue', { source: 'superior' }),
        line(5, '五、事业收入', 'revenue', { source: 'institution' }),
        line(6, '六、经营收入', 'revenue', { source: 'operating' }),
        line(7, ['七、附属单位上缴收入', '七、附属单位缴款'], 'revenue', { source: 'affiliate' }),
        line(8, '八、其他收入', 'revenue', { source: 'other' }),
        line(27, '本年收入合计', 'revenue'),
        line(
          28,
          [
            '使用非财政拨款结余和专用结余',
            '使用非财政拨款结余(含专用结余)',
            '使用非财政拨款结余',
            '用事业基金弥补收支差额',
          ],
          'nonFiscalSurplusUsed',
        ),
        line(29, ['年初结转和结余', '上年结转和结余', '上年结转', '上年结转结余'], 'carriedIn'),
        line(31, ['总计', '收入总计', '合计'], 'revenueTotal'),
      ],
      linesElsewhere: [
        // before the budgets were told apart, and in the form of central universities
        line(0, ['一、财政拨款收入', '一、财政拨款'], 'revenue', { source: 'fiscal' }),
        line(0, ['四、财政专户管理资金收入', '财政专户管理资金收入'], 'revenue', { source: 'specialAccount' }),
      ],
      columnsElsewhere: BUDGETS,
    },
    {
      columns: [{ ...AMOUNT, number: '2' }],
      lines: [
        ...classLines(32),
        line(58, '本年支出合计', 'expenditure'),
        line(59, '结余分配', 'surplusDistribution'),
        line(60, ['年末结转和结余', '结转下年', '年终结转和结余', '年终结转结余'], 'carriedOut'),
        line(62, ['总计', '支出总计', '合计'], 'expenditureTotal'),
      ],
      columnsElsewhere: BUDGETS,
    },
  ],
};

export const fiscalTotal: LinesLayout = {
  kind: 'lines',
  role: 'fiscalTotal',
  number: '04',
  titles: [
    '财政拨款收入支出决算总表',
    '财政拨款收支决算总表',
    '财政拨款收入支出决算表',
    '财政拨款收支总表',
    '财政拨款收入支出总表',
    '财政拨款收支总体情况表',
    '财政拨款收支预算总表',
  ],
  signature: ['本年收入合计', '本年支出合计', '年初财政拨款结转和结余'],
  sides: [
    {
      columns: [AMOUNT],
      lines: [
        line(
          1,
          [
            '一、一般公共预算财政拨款',
            '一、一般公共预算财政拨款收入',
            '一、一般公共预算拨款',
            '(一)一般公共预算拨款',
            '一、一般公共预算财政拨款(补助)',
          ],
          'revenue',
          { source: 'general' },
        ),
        line(
          2,
          [
            '二、政府性基金预算财政拨款',
            '二、政府性基金预算财政拨款收入',
            '二、政府性基金预算拨款',
            '(二)政府性基金预算拨款',
          ],
          'revenue',
          { source: 'govFund' },
        ),
        line(
          3,
          [
            '三、国有资本经营预算财政拨款',
            '三、国有资本经营预算财政拨款收入',
            '三、国有资本经营预算拨款',
            '(三)国有资本经营预算拨款',
          ],
          'revenue',
          { source: 'stateCapital' },
        ),
        line(27, ['本年收入合计', '一、本年收入', '本年收入'], 'revenue', { source: 'fiscal' }),
        line(28, ['年初财政拨款结转和结余', '年初结转和结余', '二、上年结转', '上年结转'], 'carriedIn', {
          fund: 'fiscal',
        }),
        line(
          29,
          ['一般公共预算财政拨款', '一、一般公共预算财政拨款', '其中:一般公共预算财政拨款', '(一)一般公共预算拨款'],
          'carriedIn',
          { fund: 'general' },
        ),
        line(
          30,
          [
            '政府性基金预算财政拨款',
            '二、政府性基金预算财政拨款',
            '其中:政府性基金预算财政拨款',
            '(二)政府性基金预算拨款',
          ],
          'carriedIn',
          { fund: 'govFund' },
        ),
        line(
          31,
          [
            '国有资本经营预算财政拨款',
            '三、国有资本经营预算财政拨款',
            '其中:国有资本经营预算财政拨款',
            '(三)国有资本经营预算拨款',
          ],
          'carriedIn',
          { fund: 'stateCapital' },
        ),
        line(32, ['总计', '收入总计', '合计'], 'revenueTotal', { fund: 'fiscal' }),
      ],
      columnsElsewhere: BUDGETS,
    },
    {
      columns: [
        { number: '2', labels: ['合计', '小计', '决算数', '金额', '预算数'], dims: { fund: 'fiscal' } },
        {
          number: '3',
          labels: ['一般公共预算财政拨款', '一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款支出'],
          dims: { fund: 'general' },
        },
        {
          number: '4',
          labels: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金预算拨款', '政府性基金预算财政拨款支出'],
          dims: { fund: 'govFund' },
        },
        {
          // printed since 2020
          optional: true,
          number: '5',
          labels: [
            '国有资本经营预算财政拨款',
            '国有资本经营预算',
            '国有资本经营预算拨款',
            '国有资本经营预算财政拨款支出',
          ],
          dims: { fund: 'stateCapital' },
        },
      ],
      lines: [
        ...classLines(33),
        line(59, ['本年支出合计', '一、本年支出', '本年支出'], 'expenditure'),
        line(60, ['年末财政拨款结转和结余', '年末结转和结余', '二、结转下年', '结转下年'], 'carriedOut'),
        line(64, ['总计', '支出总计', '合计'], 'expenditureTotal'),
      ],
    },
  ],
};

function vehicles(number: number, label: string | readonly string[], use: string): LineLayout {
  return { ...line(number, label, 'vehicles', { use }), unit: '辆' };
}

/** Eight uses of vehicles, in the order of the table; the narrative names them alike. */
export const vehicleUses = [
  { use: 'ministerial', label: '副部(省)级及以上领导用车' },
  { use: 'principal', label: '主要负责人用车' },
  { use: 'confidential', label: '机要通信用车' },
  { use: 'emergency', label: '应急保障用车' },
  { use: 'enforcement', label: '执法执勤用车' },
  { use: 'special', label: '特种专业技术用车' },
  { use: 'retired', label: '离退休干部服务用车' },
  { use: 'other', label: '其他用车' },
] as const;

export const statistics: LinesLayout = {
  kind: 'lines',
  role: 'statistics',
  number: '10',
  titles: ['部门决算公开相关信息统计表', '单位决算公开相关信息统计表', '决算公开相关信息统计表', '相关信息统计表'],
  signature: ['货物', '工程', '服务'],
  sides: [
    {
      columns: [{ number: '统计数', labels: ['统计数'] }],
      lines: [
        line(1, '合计', 'procurement'),
        line(2, '货物', 'procurement', { kind: 'goods' }),
        line(3, '工程', 'procurement', { kind: 'works' }),
        line(4, '服务', 'procurement', { kind: 'services' }),
        line(5, '(一)行政单位', 'agencyOperating', { unit: 'administrative' }),
        line(6, '(二)参照公务员法管理事业单位', 'agencyOperating', { unit: 'participating' }),
        { ...line(7, '(一)车辆数合计(辆)', 'vehicles'), unit: '辆' },
        ...vehicleUses.map(({ use, label }, i) => vehicles(8 + i, `${i + 1}.${label}`, use)),
        {
          ...line(
            17,
            ['(二)单价100万元(含)以上设备(不含车辆)', '(二)单价100万元(含)以上设备(不含车辆)(台/套)'],
            'equipment',
          ),
          unit: '台(套)',
        },
      ],
    },
  ],
};
