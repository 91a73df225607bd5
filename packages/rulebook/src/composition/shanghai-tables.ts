/**
 * The nine tables as printed in 上海 (since 2021): no 行次, 总计 under both sides, 三公 as six pairs of budget and final.
 * What each cell states comes from the layouts that reading uses.
 */
import { type CellSpec, headCell, type TableForm } from '@mingsuan/core/composition';
import type { ColumnLayout, LinesLayout, SideLayout } from '@mingsuan/core/recognition';
import { type FactKey, factKey } from '@mingsuan/core/statement';
import { writeOrdinal } from '@mingsuan/core/text';
import { economicEntries } from '../codes/index.ts';
import { classRows } from '../layouts/class-rows.ts';
import { expenditure, generalBudget, governmentFund, income, stateCapital } from '../layouts/codes-tables.ts';
import { fiscalTotal, incomeExpenditureTotal } from '../layouts/lines-tables.ts';
import { threePublic } from '../layouts/other-tables.ts';

const HEAD = ['单位：万元'];

function empty(what: string): string {
  return `说明：{{department}}本年度没有${what}，故本表无数据。`;
}

function factOf({ concept = '', dims = {}, measure }: ColumnLayout): FactKey {
  return factKey(concept, dims, measure);
}

/** Label and values of each line of a side, without 行次; a 类 has its ordinal. */
function sideRows({ lines, columns }: SideLayout): CellSpec[][] {
  return lines.map(({ labels, concept, dims }) => {
    const at = classRows.findIndex(({ code }) => code === dims.function);
    const label = at < 0 ? (labels[0] ?? '') : `${writeOrdinal(at + 1)}、${labels[0]}`;
    const values = columns.map(
      (column): CellSpec => ({ fact: factKey(concept, { ...dims, ...column.dims }, column.measure) }),
    );
    return [label, ...values];
  });
}

/** Two sides beside each other: what stands above 本年合计, blanks between, and from there on line by line. */
function besides({ sides }: LinesLayout): CellSpec[][] {
  const [left, right] = sides.map((side) => {
    const rows = sideRows(side);
    const total = rows.findIndex(([label]) => typeof label === 'string' && /^本年..合计$/.test(label));
    return { above: rows.slice(0, total), below: rows.slice(total), width: side.columns.length + 1 };
  });
  if (!left || !right) return [];
  const pad = (rows: CellSpec[][], height: number, width: number) =>
    Array.from({ length: height }, (_, i) => rows[i] ?? Array.from({ length: width }, (): CellSpec => ''));
  const stack = (part: 'above' | 'below') => {
    const height = Math.max(left[part].length, right[part].length);
    const [own, other] = [pad(left[part], height, left.width), pad(right[part], height, right.width)];
    return own.map((row, i) => [...row, ...(other[i] ?? [])]);
  };
  const rows = [...stack('above'), ...stack('below')];
  return atTheEnd(rows, left.width);
}

/** 总计 of both sides stand in the last row, however many lines stand above them. */
function atTheEnd(rows: CellSpec[][], width: number): CellSpec[][] {
  const isTotal = (row: readonly CellSpec[], at: number) => row[at] === '总计';
  const left = rows.findIndex((row) => isTotal(row, 0));
  const right = rows.findIndex((row) => isTotal(row, width));
  const total = [...(rows[left] ?? []).slice(0, width), ...(rows[right] ?? []).slice(width)];
  const rest = rows.map((row, i) => [
    ...(i === left ? row.slice(0, width).map((): CellSpec => '') : row.slice(0, width)),
    ...(i === right ? row.slice(width).map((): CellSpec => '') : row.slice(width)),
  ]);
  return [...rest.filter((row) => row.some((cell) => cell !== '')), total];
}

const grandTotal: TableForm = {
  role: 'incomeExpenditureTotal',
  title: '收入支出决算总表',
  number: null,
  head: HEAD,
  header: [
    [headCell('收入', 2), headCell('支出', 2)],
    ['项目', '决算数', '项目', '决算数'].map((text) => headCell(text)),
  ],
  widths: [30, 16, 30, 16],
  isWide: false,
  body: { kind: 'rows', rows: besides(incomeExpenditureTotal) },
  note: '注：本表反映部门本年度的总收支和年末结转结余情况。',
  emptyNote: empty('此项收支'),
};

const FISCAL_COLUMNS = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];

const fiscal: TableForm = {
  role: 'fiscalTotal',
  title: '财政拨款收入支出决算总表',
  number: null,
  head: HEAD,
  header: [
    [headCell('收入', 2), headCell('支出', 5)],
    ['项目', '决算数', '项目', ...FISCAL_COLUMNS].map((text) => headCell(text)),
  ],
  widths: [24, 14, 24, 14, 14, 14, 14],
  isWide: true,
  body: { kind: 'rows', rows: besides(fiscalTotal) },
  note: '注：本表反映部门本年度财政拨款总收支和结转结余情况。',
  emptyNote: empty('此项收支'),
};

interface Group {
  readonly label: string;
  readonly parts: readonly string[];
}

/** A table by 功能科目; `groups` are headings over one or several columns. */
function byCode(
  { role, columns }: { readonly role: TableForm['role']; readonly columns: readonly ColumnLayout[] },
  text: Pick<TableForm, 'title' | 'note' | 'emptyNote'>,
  groups: readonly Group[],
  total: 'first' | 'last' = 'first',
): TableForm {
  return {
    role,
    ...text,
    number: null,
    head: HEAD,
    header: [
      [
        headCell('项目', 2),
        ...groups.map(({ label, parts }) => headCell(label, Math.max(1, parts.length), parts.length === 0 ? 2 : 1)),
      ],
      [
        headCell('功能分类科目编码'),
        headCell('科目名称'),
        ...groups.flatMap(({ parts }) => parts.map((part) => headCell(part))),
      ],
    ],
    widths: [12, 28, ...columns.map(() => 13)],
    isWide: columns.length > 4,
    body: { kind: 'codes', columns: columns.map(factOf), total },
  };
}

const single = (...labels: readonly string[]): Group[] => labels.map((label) => ({ label, parts: [] }));
const named = (columns: readonly ColumnLayout[]) => single(...columns.map(({ labels }) => labels[0] ?? ''));
const inAndOut: readonly Group[] = [
  ...single('年初结转和结余', '本年收入'),
  { label: '本年支出', parts: ['合计', '基本支出', '项目支出'] },
  ...single('年末结转和结余'),
];

/** 国有资本经营预算 with income and carry-overs, as 政府性基金 has them. */
const stateCapitalColumns: readonly ColumnLayout[] = [
  { number: '', labels: [], concept: 'carriedIn', dims: { fund: 'stateCapital' } },
  { number: '', labels: [], concept: 'revenue', dims: { source: 'stateCapital' } },
  ...stateCapital.columns,
  { number: '', labels: [], concept: 'carriedOut', dims: { fund: 'stateCapital' } },
];

/** 人员经费 left, 公用经费 right; the sum of each below it. */
function economicRows(): CellSpec[][] {
  const fact = (dims: Record<string, string>): CellSpec => ({
    fact: factKey('expenditure', { fund: 'general', kind: 'basic', ...dims }),
  });
  const lanes = ['人员经费', '公用经费'].map((group) =>
    [...economicEntries()]
      .filter((entry) => entry.group === group && entry.allowedInBasic)
      .map(({ code, name }) => [code, name, fact({ economic: code })]),
  );
  const height = Math.max(...lanes.map((lane) => lane.length));
  const body = Array.from({ length: height }, (_, i) => lanes.flatMap((lane) => lane[i] ?? ['', '', '']));
  return [
    ...body,
    ['人员经费合计', '', fact({ group: 'personnel' }), '公用经费合计', '', fact({ group: 'nonPersonnel' })],
  ];
}

const basic: TableForm = {
  role: 'basicExpenditure',
  title: '一般公共预算财政拨款基本支出决算表',
  number: null,
  head: HEAD,
  header: [
    ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'].map((text) => headCell(text)),
  ],
  widths: [12, 26, 14, 12, 26, 14],
  isWide: false,
  body: { kind: 'rows', rows: economicRows() },
  note: '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  emptyNote: empty('一般公共预算财政拨款基本支出'),
};

/** 预算数 and 决算数 of each item beside each other. */
const pairs: readonly CellSpec[] = threePublic.columns
  .filter(({ measure }) => measure === 'annualBudget')
  .flatMap((budget) => [{ fact: factOf(budget) }, { fact: factOf({ ...budget, measure: 'amount' }) }]);

const publicItems: TableForm = {
  role: 'threePublic',
  title: '财政拨款“三公”经费支出决算表',
  number: null,
  head: HEAD,
  header: [
    [
      headCell('合计', 2, 2),
      headCell('因公出国（境）费', 2, 2),
      headCell('公务用车购置及运行维护费', 6),
      headCell('公务接待费', 2, 2),
    ],
    [headCell('小计', 2), headCell('公务用车购置费', 2), headCell('公务用车运行维护费', 2)],
    Array.from({ length: 6 }, () => ['预算数', '决算数'].map((text) => headCell(text))).flat(),
  ],
  widths: Array.from({ length: 12 }, () => 8),
  isWide: true,
  body: { kind: 'rows', rows: [pairs] },
  note: '注：本表反映部门本年度“三公”经费支出预决算情况。',
  emptyNote: empty('“三公”经费财政拨款支出'),
};

/** The nine tables in the order of print. */
export const shanghaiTables: readonly TableForm[] = [
  grandTotal,
  byCode(
    income,
    { title: '收入决算表', note: '注：本表反映部门本年度取得的各项收入情况。', emptyNote: empty('收入') },
    named(income.columns),
  ),
  byCode(
    expenditure,
    { title: '支出决算表', note: '注：本表反映部门本年度各项支出情况。', emptyNote: empty('支出') },
    named(expenditure.columns),
  ),
  fiscal,
  byCode(
    generalBudget,
    {
      title: '一般公共预算财政拨款支出决算表',
      note: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
      emptyNote: empty('一般公共预算财政拨款支出'),
    },
    single('合计', '基本支出', '项目支出'),
    'last',
  ),
  basic,
  publicItems,
  byCode(
    governmentFund,
    {
      title: '政府性基金预算财政拨款收入支出决算表',
      note: '注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。',
      emptyNote: empty('政府性基金预算财政拨款收入和支出'),
    },
    inAndOut,
  ),
  byCode(
    { role: 'stateCapital', columns: stateCapitalColumns },
    {
      title: '国有资本经营预算财政拨款收入支出决算表',
      note: '注：本表反映部门本年度国有资本经营预算财政拨款收入支出及结转和结余情况。',
      emptyNote: empty('国有资本经营预算财政拨款收入和支出'),
    },
    inAndOut,
  ),
];
