/** 公开02表 收入决算表: every row across, every column down, and the codes in front. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  codeStructure,
  hierarchy,
  notApplicable,
  passed,
  readableTable,
  tie,
  unreadTable,
} from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'income';
const SOURCES = ['fiscal', 'superior', 'institution', 'operating', 'affiliate', 'other'].map(
  (source) => `02:revenue{source=${source}}`,
);
const COLUMNS = ['02:revenue', ...SOURCES];

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

/** Rows of 科目 in which no column says anything. */
function* rowsWithAmounts(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  const rows = table.rows.filter((row) => /^\d/.test(row.key));
  if (rows.length === 0) {
    yield notApplicable('公开02表没有科目行。');
    return;
  }
  const cellsOf = (indexes: readonly number[]) =>
    indexes.map((i) => disclosure.reading.statements[i]).filter((s) => s !== undefined);
  const blank = rows.filter((row) => cellsOf(row.cells).every((s) => s.printed.state === 'blank'));
  if (blank.length === 0) {
    yield passed();
    return;
  }
  const message = `公开02表有 ${blank.length} 行只有科目没有金额：${blank.map((row) => `${row.key} ${row.label}`).join('、')}。`;
  yield {
    kind: 'verdict',
    outcome: 'explain',
    message,
    statements: blank.flatMap((row) => cellsOf(row.cells.slice(0, 1))),
  };
}

export const rules: readonly Rule[] = [
  tie({
    id: 'T02-01',
    title: '每行本年收入等于各来源收入之和',
    ...byLayout('02表 每行 栏1 = 栏2+栏3+栏4+栏5+栏6+栏7'),
    severity: 'error',
    remedy: '核对该行各栏收入，改正填错的一栏。',
    left: ['02:revenue'],
    right: SOURCES,
    each: 'rows',
    examples: {
      pass: [
        {
          name: '财政拨款加事业收入',
          cells: { '02:2050202.1': '120.00', '02:2050202.2': '100.00', '02:2050202.4': '20.00' },
        },
        {
          name: '三栏相加差0.01是尾差',
          cells: { '02:201.1': '100.01', '02:201.2': '33.33', '02:201.4': '33.33', '02:201.7': '33.34' },
        },
      ],
      fail: [
        { name: '其他收入没有计入合计', cells: { '02:201.1': '100.00', '02:201.2': '100.00', '02:201.7': '0.50' } },
      ],
    },
  }),
  hierarchy({
    id: 'T02-02',
    title: '收入合计等于各类收入之和',
    ...byLayout('02表 合计 = Σ类（每栏）'),
    severity: 'error',
    remedy: '逐栏核对合计与各类之和，改正填错的一格。',
    columns: COLUMNS,
    level: 'total',
    examples: {
      pass: [{ name: '两类相加等于合计', cells: { '02:合计.1': '100.00', '02:201.1': '80.00', '02:208.1': '20.00' } }],
      fail: [{ name: '合计少了一类', cells: { '02:合计.1': '80.00', '02:201.1': '80.00', '02:208.1': '20.00' } }],
    },
  }),
  hierarchy({
    id: 'T02-03',
    title: '收入的类、款等于下级科目之和',
    ...byLayout('02表 类 = Σ款，款 = Σ项（每栏）'),
    severity: 'error',
    remedy: '逐级核对类、款、项的金额，改正填错的一格。',
    columns: COLUMNS,
    level: 'children',
    examples: {
      pass: [
        {
          name: '两项相加差0.01是尾差',
          cells: { '02:21011.1': '11.47', '02:2101101.1': '6.26', '02:2101102.1': '5.20' },
        },
      ],
      fail: [
        { name: '款多出一角', cells: { '02:20132.1': '100.10', '02:2013201.1': '60.00', '02:2013202.1': '40.00' } },
      ],
    },
  }),
  codeStructure({
    id: 'T02-04',
    title: '收入决算表科目代码齐全、有序',
    ...byLayout('02表 科目代码为3、5、7位，由小到大，不重复，上级科目在列'),
    basis: [cite('KM', '编码规则')],
    severity: 'error',
    remedy: '补印缺少的上级科目，改正位数不对、重复或次序颠倒的科目代码。',
    role: ROLE,
    examples: {
      pass: [{ name: '类、款、项齐全', cells: { '02:201.1': '1.00', '02:20132.1': '1.00', '02:2013201.1': '1.00' } }],
      fail: [
        {
          name: '有项没有款',
          cells: { '02:201.1': '2.00', '02:20132.1': '1.00', '02:2013201.1': '1.00', '02:2013801.1': '1.00' },
        },
      ],
    },
  }),
  {
    id: 'T02-05',
    title: '印出的科目应当有金额',
    formula: '02表 每行至少一栏有数',
    severity: 'info',
    basis: [cite('practice', '没有金额的科目不必列示')],
    effective: always,
    remedy: '删去没有金额的科目行；确有金额的，补填。',
    check: rowsWithAmounts,
    examples: {
      pass: [{ name: '每行都有金额', cells: { '02:201.1': '1.00' } }],
      fail: [{ name: '一行全空', cells: { '02:201.1': '1.00', '02:208.1': '' } }],
    },
  },
  readableTable({
    id: 'T02-06',
    title: '收入决算表各格读得出，没有错位',
    ...byLayout('02表 合计行的科目名称为空时，金额仍在各自的栏'),
    severity: 'info',
    remedy: '对照原件核对读不出的单元格；数字粘连、错列的，改正后重新核验。',
    role: ROLE,
    examples: {
      pass: [
        { name: '合计行没有科目名称', cells: { '02:合计.1': '100.00', '02:合计.2': '100.00', '02:201.1': '100.00' } },
      ],
      fail: [{ name: '两个数粘在一格', cells: { '02:合计.1': '100.00', '02:201.1': '60.00 40.00' } }],
    },
  }),
];
