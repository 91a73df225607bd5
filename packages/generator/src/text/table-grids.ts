/** The grids of 公开01 to 公开10 as printed: header rows, 栏次, 行次 and cells. Zero is printed as an empty cell. */
import { classRows } from '../classification/class-rows.ts';
import { type Fen, wanDigits } from '../money.ts';
import type { FiscalTotals, GrandTotals } from '../tables/balance-tables.ts';
import type { StatisticsTable } from '../tables/derived-tables.ts';
import { type FunctionRow, totalCode } from '../tables/function-table.ts';
import { cells, type GridRow } from './blocks.ts';

export const cellText = (amount: Fen | undefined): string =>
  amount === undefined || amount === 0n ? '' : wanDigits(amount);

const grandLeft: Readonly<Record<number, string>> = {
  1: '一、一般公共预算财政拨款收入',
  2: '二、政府性基金预算财政拨款收入',
  3: '三、国有资本经营预算财政拨款收入',
  4: '四、上级补助收入',
  5: '五、事业收入',
  6: '六、经营收入',
  7: '七、附属单位上缴收入',
  8: '八、其他收入',
  27: '本年收入合计',
  28: '使用非财政拨款结余和专用结余',
  29: '年初结转和结余',
  31: '总计',
};

export function grandGrid({ left, right }: GrandTotals): GridRow[] {
  const rightLabels = [
    ...classRows.map(({ label }) => label),
    '本年支出合计',
    '结余分配',
    '年末结转和结余',
    '',
    '总计',
  ];
  const rows: GridRow[] = rightLabels.map((label, index) => [
    grandLeft[index + 1] ?? '',
    String(index + 1),
    cellText(left.get(index + 1)),
    label,
    String(index + 32),
    cellText(right.get(index + 32)),
  ]);
  return [
    cells(6, '收入', '', '', '支出'),
    ['项目', '行次', '金额', '项目', '行次', '金额'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...rows.slice(0, 18),
    null,
    ...rows.slice(18),
  ];
}

const fiscalLeft: Readonly<Record<number, string>> = {
  1: '一、一般公共预算财政拨款',
  2: '二、政府性基金预算财政拨款',
  3: '三、国有资本经营预算财政拨款',
  27: '本年收入合计',
  28: '年初财政拨款结转和结余',
  29: '一般公共预算财政拨款',
  30: '政府性基金预算财政拨款',
  31: '国有资本经营预算财政拨款',
  32: '总计',
};

export function fiscalGrid({ left, right }: FiscalTotals): GridRow[] {
  const rightLabels = [
    ...classRows.map(({ label }) => label),
    '本年支出合计',
    '年末财政拨款结转和结余',
    '',
    '',
    '',
    '总计',
  ];
  const rows: GridRow[] = rightLabels.map((label, index) => [
    fiscalLeft[index + 1] ?? '',
    String(index + 1),
    cellText(left.get(index + 1)),
    label,
    String(index + 33),
    ...Array.from({ length: 4 }, (_, column) => cellText(right.get(index + 33)?.[column])),
  ]);
  const funds = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  return [
    cells(9, '收入', '', '', '支出'),
    ['项目', '行次', '金额', '项目', '行次', '合计', ...funds],
    ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'],
    ...rows.slice(0, 16),
    null,
    ...rows.slice(16),
  ];
}

/** A table by 功能科目 under its two header rows; long ones get a page break after 32 rows. */
export function functionGrid(rows: readonly FunctionRow[], first: string[], second: string[]): GridRow[] {
  const width = rows[0]!.amounts.length + 2;
  const body = rows.map(({ code, name, amounts }) => [code, code === totalCode ? '' : name, ...amounts.map(cellText)]);
  const columns = rows[0]!.amounts.map((_, index) => String(index + 1));
  return [
    cells(width, '项目', '', ...first),
    cells(width, '科目代码', '科目名称', ...second),
    ['栏次', '', ...columns],
    ...body.slice(0, 32),
    ...(body.length > 32 ? [null, ...body.slice(32)] : []),
  ];
}

const vehicleUses = [
  '1. 副部(省)级及以上领导用车',
  '2. 主要负责人用车',
  '3. 机要通信用车',
  '4. 应急保障用车',
  '5. 执法执勤用车',
  '6. 特种专业技术用车',
  '7. 离退休干部服务用车',
  '8. 其他用车',
];

export function statisticsGrid({ amounts, counts }: StatisticsTable): GridRow[] {
  const amount = (label: string, row: number) => [label, String(row), cellText(amounts.get(row))];
  const count = (label: string, row: number) => [label, String(row), String(counts.get(row) || '')];
  return [
    ['一、政府采购情况', '', ''],
    ['项目', '行次', '统计数'],
    ...['合计', '货物', '工程', '服务'].map((label, index) => amount(label, index + 1)),
    ['二、机关运行经费', '', ''],
    ['项目', '', '统计数'],
    amount('(一) 行政单位', 5),
    amount('(二) 参照公务员法管理事业单位', 6),
    ['三、国有资产占用情况', '', ''],
    count('(一) 车辆数合计(辆)', 7),
    ...vehicleUses.map((label, index) => count(label, index + 8)),
    count('(二) 单价100万元(含)以上设备(不含车辆)', 17),
  ];
}
