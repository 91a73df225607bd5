/** 公开03表 支出决算表: every row across, every column down, the codes, and what kind of money a 科目 usually is. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { codeStructure, hierarchy, isPositive, notApplicable, passed, tie, unreadTable } from '@mingsuan/core/families';
import { factKey, ofFunction, type TableRow } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'expenditure';
const KINDS = ['basic', 'project', 'toSuperior', 'operating', 'toAffiliate'].map(
  (kind) => `03:expenditure{kind=${kind}}`,
);
const COLUMNS = ['03:expenditure', ...KINDS];

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

const sums: readonly Rule[] = [
  tie({
    id: 'T03-01',
    title: '每行本年支出等于各类支出之和',
    ...byLayout('03表 每行 栏1 = 栏2+栏3+栏4+栏5+栏6'),
    severity: 'error',
    remedy: '核对该行基本支出、项目支出等各栏，改正填错的一栏。',
    left: ['03:expenditure'],
    right: KINDS,
    each: 'rows',
    examples: {
      pass: [
        { name: '基本支出加项目支出', cells: { '03:20132.1': '100.00', '03:20132.2': '60.00', '03:20132.3': '40.00' } },
        {
          name: '三个数差0.01是尾差',
          cells: { '03:21201.1': '1092.80', '03:21201.2': '1084.02', '03:21201.3': '8.77' },
        },
        { name: '有经营支出', cells: { '03:2050202.1': '70.00', '03:2050202.2': '60.00', '03:2050202.5': '10.00' } },
      ],
      fail: [
        { name: '合计栏少一万元', cells: { '03:20132.1': '99.00', '03:20132.2': '60.00', '03:20132.3': '40.00' } },
      ],
    },
  }),
  hierarchy({
    id: 'T03-02',
    title: '支出合计等于各类支出之和',
    ...byLayout('03表 合计 = Σ类（每栏）'),
    severity: 'error',
    remedy: '逐栏核对合计与各类之和，改正填错的一格。',
    columns: COLUMNS,
    level: 'total',
    examples: {
      pass: [{ name: '两类相加等于合计', cells: { '03:合计.2': '100.00', '03:201.2': '80.00', '03:208.2': '20.00' } }],
      fail: [
        { name: '合计与各类之和差一百元', cells: { '03:合计.2': '100.03', '03:201.2': '80.00', '03:208.2': '20.00' } },
      ],
    },
  }),
  hierarchy({
    id: 'T03-03',
    title: '支出的类、款等于下级科目之和',
    ...byLayout('03表 类 = Σ款，款 = Σ项（每栏）'),
    severity: 'error',
    remedy: '逐级核对类、款、项的金额，改正填错的一格。',
    columns: COLUMNS,
    level: 'children',
    examples: {
      pass: [
        { name: '款等于两项之和', cells: { '03:20132.1': '100.00', '03:2013201.1': '60.00', '03:2013202.1': '40.00' } },
      ],
      fail: [
        {
          name: '两项之和与款差十万元',
          cells: { '03:20132.1': '100.00', '03:2013201.1': '60.00', '03:2013202.1': '30.00' },
        },
      ],
    },
  }),
  codeStructure({
    id: 'T03-04',
    title: '支出决算表科目代码齐全、有序',
    ...byLayout('03表 科目代码为3、5、7位，由小到大，不重复，上级科目在列'),
    basis: [cite('KM', '编码规则')],
    severity: 'error',
    remedy: '补印缺少的上级科目，改正位数不对、重复或次序颠倒的科目代码。',
    role: ROLE,
    examples: {
      pass: [{ name: '类、款、项齐全', cells: { '03:201.1': '1.00', '03:20132.1': '1.00', '03:2013201.1': '1.00' } }],
      fail: [{ name: '代码少印一位', cells: { '03:201.1': '1.00', '03:20132.1': '1.00', '03:201321.1': '1.00' } }],
    },
  }),
];

/** Asks about rows that have money of a kind which such a 科目 usually does not have. */
function unusual(kind: 'basic' | 'project', isMeant: (row: TableRow) => boolean, words: (names: string) => string) {
  const whole = factKey('expenditure', { kind });
  return function* (disclosure: Case): Generator<Check> {
    const table = disclosure.table(ROLE);
    if (!table) {
      yield unreadTable(ROLE);
      return;
    }
    const rows = table.rows.filter((row) => row.key.length === 7 && isMeant(row));
    if (rows.length === 0) {
      yield notApplicable('公开03表没有这些科目。');
      return;
    }
    const cells = rows.map((row) => disclosure.cell(ROLE, ofFunction(whole, row.key))).filter(isPositive);
    const names = cells.map((s) => `${s.cell?.row} ${s.cell?.rowLabel} ${s.printed.text}`).join('、');
    if (cells.length === 0) yield passed();
    else yield { kind: 'verdict', outcome: 'explain', message: words(names), statements: cells };
  };
}

/** Pensions, medical insurance and housing: paid for people, whatever the project. */
const FOR_PEOPLE = /^(?:208050[1256]|21011\d\d|22102\d\d)$/;

export const rules: readonly Rule[] = [
  ...sums,
  {
    id: 'T03-05',
    title: '行政运行、事业运行一般是基本支出',
    formula: '03表 行政运行、事业运行 栏3 = 0',
    severity: 'info',
    basis: [cite('practice', '行政运行、事业运行反映基本支出')],
    effective: always,
    remedy: '核实是否应列一般行政管理事务或专门的项级科目；确属项目支出的，在说明中写明。',
    check: unusual(
      'project',
      (row) => ['行政运行', '事业运行'].includes(row.label),
      (names) => `运行科目列有项目支出：${names}。`,
    ),
    examples: {
      pass: [{ name: '行政运行只有基本支出', cells: { '03:2013201 行政运行.2': '60.00' } }],
      fail: [
        { name: '行政运行有项目支出', cells: { '03:2013201 行政运行.2': '60.00', '03:2013201 行政运行.3': '8.37' } },
      ],
    },
  },
  {
    id: 'T03-06',
    title: '一般行政管理事务一般是项目支出',
    formula: '03表 一般行政管理事务 栏2 = 0',
    severity: 'warning',
    basis: [cite('practice', '一般行政管理事务反映未单独设置项级科目的项目支出')],
    effective: always,
    remedy: '核实是否应列行政运行；确属基本支出的，在说明中写明原因。',
    check: unusual(
      'basic',
      (row) => row.label === '一般行政管理事务',
      (names) => `一般行政管理事务列有基本支出：${names}。`,
    ),
    examples: {
      pass: [{ name: '一般行政管理事务只有项目支出', cells: { '03:2013202 一般行政管理事务.3': '40.00' } }],
      fail: [{ name: '一般行政管理事务有基本支出', cells: { '03:2013202 一般行政管理事务.2': '40.00' } }],
    },
  },
  {
    id: 'T03-07',
    title: '养老、医疗、住房改革支出一般是基本支出',
    formula: '03表 2080501、2080502、2080505、2080506、21011项、22102项 栏3 = 0',
    severity: 'info',
    basis: [cite('practice', '人员的社会保障、医疗和住房支出列基本支出')],
    effective: always,
    remedy: '核实是否应列基本支出；确属项目支出的，在说明中写明。',
    check: unusual(
      'project',
      (row) => FOR_PEOPLE.test(row.key),
      (names) => `人员保障科目列有项目支出：${names}。`,
    ),
    examples: {
      pass: [{ name: '住房公积金是基本支出', cells: { '03:2210201.2': '22.77' } }],
      fail: [{ name: '住房公积金列在项目支出', cells: { '03:2210201.3': '22.77' } }],
    },
  },
];
