/**
 * The ten tables as printed: the form in force for 2023 (山西, 公开01–公开10). What each cell states comes from the layouts
 * that reading uses, so that both directions agree by construction.
 */
import { type CellSpec, headCell, type TableForm, textCell } from '@mingsuan/core/composition';
import type { ColumnLayout, LineLayout, LinesLayout, SideLayout } from '@mingsuan/core/recognition';
import { type FactKey, factKey } from '@mingsuan/core/statement';
import { writeOrdinal } from '@mingsuan/core/text';
import { classRows } from '../layouts/class-rows.ts';
import { expenditure, generalBudget, governmentFund, income, stateCapital } from '../layouts/codes-tables.ts';
import { fiscalTotal, incomeExpenditureTotal, statistics } from '../layouts/lines-tables.ts';
import { threePublic } from '../layouts/other-tables.ts';
import { economicLaneRows } from './economic-lanes.ts';

const DEPARTMENT = '部门名称：{{department}}';
const YEAR = '{{year}}年度';
const UNIT = '金额单位：万元';
const EMPTY = '说明：本部门{{year}}年度没有此项收支，故本表无数据。';

/** The fact of a column in the rows of totals. */
function factOf({ concept = '', dims = {}, measure }: ColumnLayout): FactKey {
  return factKey(concept, dims, measure);
}

/** As printed: a 类 with its ordinal. */
function labelOf({ labels, dims }: LineLayout): string {
  const at = classRows.findIndex(({ code }) => code === dims.function);
  return at < 0 ? (labels[0] ?? '') : `${writeOrdinal(at + 1)}、${labels[0]}`;
}

/** The cells of one 行次 on one side: label, 行次, values. A 行次 without a line keeps its number. */
function sideCells({ lines, columns }: SideLayout, number: number): CellSpec[] {
  const line = lines.find((l) => l.number === number);
  return [
    line ? labelOf(line) : '',
    String(number),
    ...columns.map((column): CellSpec => {
      if (!line) return '';
      return { fact: factKey(line.concept, { ...line.dims, ...column.dims }, column.measure) };
    }),
  ];
}

/** Two sides beside each other: 行次 1 to `left`, then `left + 1` on. */
function twoSides({ sides }: LinesLayout, height: number): CellSpec[][] {
  const [left, right] = sides;
  if (!left || !right) return [];
  return Array.from({ length: height }, (_, i) => [...sideCells(left, i + 1), ...sideCells(right, height + i + 1)]);
}

const grandTotal: TableForm = {
  role: 'incomeExpenditureTotal',
  title: '收入支出决算总表',
  number: '公开01表',
  head: [DEPARTMENT, YEAR, UNIT],
  header: [
    [headCell('收入', 3), headCell('支出', 3)],
    ['项目', '行次', '金额', '项目', '行次', '金额'].map((text) => headCell(text)),
    ['栏次', '', '1', '栏次', '', '2'].map((text) => headCell(text)),
  ],
  widths: [30, 6, 14, 30, 6, 14],
  isWide: false,
  body: { kind: 'rows', rows: twoSides(incomeExpenditureTotal, 31) },
  note: '注：本表反映部门本年度的总收支和年末结转结余情况。',
  emptyNote: EMPTY,
};

const fiscal: TableForm = {
  role: 'fiscalTotal',
  title: '财政拨款收入支出决算总表',
  number: '公开04表',
  head: [DEPARTMENT, YEAR, UNIT],
  header: [
    [headCell('收入', 3), headCell('支出', 6)],
    [
      '项目',
      '行次',
      '金额',
      '项目',
      '行次',
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ].map((text) => headCell(text)),
    ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'].map((text) => headCell(text)),
  ],
  widths: [24, 5, 12, 24, 5, 12, 12, 12, 12],
  isWide: true,
  body: { kind: 'rows', rows: twoSides(fiscalTotal, 32) },
  note: '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  emptyNote: EMPTY,
};

/** A table by 功能科目: names under 项目, then a column each; `groups` are headings over several of them. */
function byCode(
  { role, columns }: { readonly role: TableForm['role']; readonly columns: readonly ColumnLayout[] },
  text: Pick<TableForm, 'title' | 'number' | 'note' | 'head'>,
  groups: readonly { readonly label: string; readonly parts: readonly string[] }[],
): TableForm {
  return {
    role,
    ...text,
    header: [
      [
        headCell('项目', 2),
        ...groups.map(({ label, parts }) => headCell(label, Math.max(1, parts.length), parts.length === 0 ? 2 : 1)),
      ],
      [
        headCell('科目代码'),
        headCell('科目名称'),
        ...groups.flatMap(({ parts }) => parts.map((part) => headCell(part))),
      ],
      [headCell('栏次', 2), ...columns.map((_, i) => headCell(String(i + 1)))],
    ],
    widths: [10, 28, ...columns.map(() => 12)],
    isWide: columns.length > 4,
    body: { kind: 'codes', columns: columns.map(factOf) },
    emptyNote: EMPTY,
  };
}

const single = (...labels: readonly string[]) => labels.map((label) => ({ label, parts: [] }));
const HEAD = [DEPARTMENT, YEAR, UNIT];

const ITEM_PARTS = ['小计', '公务用车购置费', '公务用车运行维护费'];

const publicItems: TableForm = {
  role: 'threePublic',
  title: '财政拨款“三公”经费支出决算表',
  number: '公开09表',
  head: HEAD,
  header: [
    [headCell('预算数', 6), headCell('决算数', 6)],
    [0, 1].flatMap(() => [
      headCell('合计', 1, 2),
      headCell('因公出国（境）费', 1, 2),
      headCell('公务用车购置及运行维护费', 3),
      headCell('公务接待费', 1, 2),
    ]),
    [0, 1].flatMap(() => ITEM_PARTS.map((part) => headCell(part))),
    Array.from({ length: 12 }, (_, i) => headCell(String(i + 1))),
  ],
  widths: Array.from({ length: 12 }, () => 8),
  isWide: true,
  body: { kind: 'rows', rows: [threePublic.columns.map((column) => ({ fact: factOf(column) }))] },
  note: '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
  emptyNote: EMPTY,
};

const basic: TableForm = {
  role: 'basicExpenditure',
  title: '一般公共预算财政拨款基本支出决算明细表',
  number: '公开06表',
  head: HEAD,
  header: [
    [headCell('人员经费', 3), headCell('公用经费', 9)],
    Array.from({ length: 4 }, () => ['科目代码', '科目名称', '决算数'].map((text) => headCell(text))).flat(),
  ],
  widths: Array.from({ length: 4 }, () => [7, 16, 9]).flat(),
  isWide: true,
  body: { kind: 'rows', rows: economicLaneRows },
  note: '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  emptyNote: EMPTY,
};

function statisticsRows(): CellSpec[][] {
  const [side] = statistics.sides;
  const row = (number: number): CellSpec[] => (side ? sideCells(side, number) : []);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => row(from + i));
  return [
    ['一、政府采购情况', '', ''],
    ['项目', '行次', '统计数'],
    ...range(1, 4),
    ['二、机关运行经费', '', ''],
    ...range(5, 6),
    ['三、国有资产占用情况', '', ''],
    ...range(7, 15),
    row(17),
  ];
}

const [statisticsTitle = [], statisticsHeader = [], ...statisticsBody] = statisticsRows();

const otherFigures: TableForm = {
  role: 'statistics',
  title: '部门决算公开相关信息统计表',
  number: '公开10表',
  head: ['单位名称：{{department}}', YEAR, UNIT],
  header: [
    statisticsTitle.map((cell) => ({ ...textCell(typeof cell === 'string' ? cell : ''), columns: 1 })),
    statisticsHeader.map((cell) => headCell(typeof cell === 'string' ? cell : '')),
  ],
  widths: [50, 10, 20],
  isWide: false,
  body: { kind: 'rows', rows: statisticsBody },
  note: '注：本表反映部门本年度政府采购、机关运行经费和国有资产占用情况。',
  emptyNote: EMPTY,
};

/** The ten tables in the order of print. */
export const tableForms: readonly TableForm[] = [
  grandTotal,
  byCode(
    income,
    { title: '收入决算表', number: '公开02表', head: HEAD, note: '注：本表反映部门本年度取得的各项收入情况。' },
    single(...income.columns.map(({ labels }) => labels[0] ?? '')),
  ),
  byCode(
    expenditure,
    { title: '支出决算表', number: '公开03表', head: HEAD, note: '注：本表反映部门本年度各项支出情况。' },
    single(...expenditure.columns.map(({ labels }) => labels[0] ?? '')),
  ),
  fiscal,
  byCode(
    generalBudget,
    {
      title: '一般公共预算财政拨款支出决算表',
      number: '公开05表',
      head: HEAD,
      note: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
    },
    [{ label: '本年支出', parts: ['小计', '基本支出', '项目支出'] }],
  ),
  basic,
  byCode(
    governmentFund,
    {
      title: '政府性基金预算财政拨款收入支出决算表',
      number: '公开07表',
      head: [DEPARTMENT, YEAR, '单位：万元'],
      note: '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
    },
    [
      ...single('年初结转和结余', '本年收入'),
      { label: '本年支出', parts: ['小计', '基本支出', '项目支出'] },
      ...single('年末结转和结余'),
    ],
  ),
  byCode(
    stateCapital,
    {
      title: '国有资本经营预算财政拨款支出决算表',
      number: '公开08表',
      head: [DEPARTMENT, YEAR, '单位：万元'],
      note: '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
    },
    [{ label: '本年支出', parts: ['合计', '基本支出', '项目支出'] }],
  ),
  publicItems,
  otherFigures,
];
