/** Codes of 科目 by their own make: which digits they begin with, whose children they are, what their tails mean. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Place, TableReading, TableRole } from '@mingsuan/core/statement';
import { CONSTRUCTION_CLASSES, NON_PERSONNEL_CLASSES, PERSONNEL_CLASSES, parentCode } from '../codes/index.ts';
import { cite } from '../sources/index.ts';
import { always, askTables, failed, tableNamed } from './g-shared.ts';

const FUNCTIONAL: ReadonlySet<TableRole> = new Set([
  'income',
  'expenditure',
  'generalBudget',
  'governmentFund',
  'stateCapital',
]);

interface Coded {
  readonly table: TableReading;
  readonly code: string;
  /** Without blanks, in half width. */
  readonly name: string;
}

function rowsOf(disclosure: Case, role: TableRole): readonly Coded[] {
  const own = disclosure.once(codedRows).filter(({ table }) => table.role === role);
  return own[0] && own.length === 1 ? own[0].rows : own.flatMap(({ rows }) => rows);
}

function codedRows({ reading }: Case): readonly { readonly table: TableReading; readonly rows: readonly Coded[] }[] {
  return reading.tables.map((table) => {
    const rows: Coded[] = [];
    for (const { key, label } of table.rows) if (CODE.test(key)) rows.push({ table, code: key, name: label });
    return { table, rows };
  });
}

const CODE = /^\d{3,}$/;

/** Those of 支出功能分类. */
function functionalRows(disclosure: Case): readonly Coded[] {
  return disclosure.once(functionalRowsOf);
}

function functionalRowsOf(disclosure: Case): readonly Coded[] {
  return disclosure.once(codedRows).flatMap(({ table, rows }) => (FUNCTIONAL.has(table.role) ? rows : []));
}

/** Where the name of a row stands. */
function placeOf({ table, code }: Coded): Place[] {
  return table.labels.filter((label) => label.code === code).map(({ place }) => place);
}

/** One verdict for each way of being wrong, with all its places. */
function* tell(odd: readonly Coded[], say: (list: string) => string): Generator<Verdict> {
  if (odd.length === 0) return;
  const codes = [...new Set(odd.map(({ code, name }) => `${code} ${name}`))];
  const tables = [...new Set(odd.map(({ table }) => table))].map(tableNamed).join('、');
  yield failed(`${tables}：${say(codes.join('、'))}`, { places: odd.flatMap(placeOf) });
}

function* firstDigits(disclosure: Case): Generator<Verdict> {
  const functional = functionalRows(disclosure).filter(({ code }) => !code.startsWith('2'));
  yield* tell(functional, (list) => `${list} 不是支出功能分类科目（应以2开头）。`);
  const economic = rowsOf(disclosure, 'basicExpenditure').filter(({ code }) => !code.startsWith('3'));
  yield* tell(economic, (list) => `${list} 不是部门预算支出经济分类科目（应以3开头）。`);
}

/** T02-04 and T03-04 ask this of 公开02 and 03. */
const NESTED: readonly TableRole[] = ['generalBudget', 'governmentFund', 'stateCapital', 'basicExpenditure'];

/** A table that prints no code of a level at all does not owe any. */
function* nesting(disclosure: Case): Generator<Verdict> {
  for (const role of NESTED) {
    const coded = rowsOf(disclosure, role);
    const codes = new Set<string>();
    for (const { code } of coded) codes.add(code);
    const isOrphan = ({ code }: Coded) => {
      const parent = parentCode(code);
      return parent !== null && !codes.has(parent) && coded.some((other) => other.code.length === parent.length);
    };
    const orphans = coded.filter(isOrphan);
    yield* tell(orphans, (list) => `印有 ${list}，没有印出上级科目。`);
  }
}

/** 项 of the offices of a 款: these names have these tails, whatever the 款. */
const TAILS: ReadonlyMap<string, string> = new Map([
  ['行政运行', '01'],
  ['一般行政管理事务', '02'],
  ['机关服务', '03'],
  ['事业运行', '50'],
]);
/** 农业农村 numbers 事业运行 otherwise. */
const FARMING = '2130104';

function* tails(disclosure: Case): Generator<Verdict> {
  const odd = functionalRows(disclosure).filter(({ code, name }) => {
    const tail = TAILS.get(name);
    return tail !== undefined && code.length === 7 && !code.endsWith(tail) && code !== FARMING;
  });
  yield* tell(
    odd,
    (list) => `${list} 的名称与科目代码末两位不符（行政运行01、一般行政管理事务02、机关服务03、事业运行50）。`,
  );
}

function* others(disclosure: Case): Generator<Verdict> {
  const odd = functionalRows(disclosure).filter(
    ({ code, name }) => code.length > 3 && code.endsWith('99') && /^[^\d]{2,}$/.test(name) && !name.includes('其他'),
  );
  yield* tell(odd, (list) => `${list} 末两位是99，名称应为“其他……”。`);
}

const LAID_OUT: ReadonlySet<string> = new Set([
  ...PERSONNEL_CLASSES,
  ...NON_PERSONNEL_CLASSES,
  ...CONSTRUCTION_CLASSES,
]);

function* classesOfBasic(disclosure: Case): Generator<Verdict> {
  const odd = rowsOf(disclosure, 'basicExpenditure').filter(
    ({ code }) => code.length === 3 && code.startsWith('3') && !LAID_OUT.has(code),
  );
  yield* tell(odd, (list) => `${list} 不在人员经费（301、303）和公用经费（302、307、310、312、313、399）之内。`);
}

const EDUCATION = { '05:205.1': '6.00', '05:20501.1': '6.00' };

export const rules: readonly Rule[] = [
  {
    id: 'C-01',
    title: '科目代码是支出功能分类、部门预算支出经济分类的代码，逐级相套',
    formula: '功能分类：类2xx、款5位、项7位；经济分类：类3xx、款5位；下级代码以上级代码开头',
    severity: 'error',
    basis: [cite('KM', '编码规则')],
    effective: { from: 2018, to: null },
    remedy: '核对科目代码：功能科目以2开头，部门预算经济科目以3开头（5开头的是政府预算经济科目）；补印上级科目。',
    check: askTables(firstDigits, nesting),
    examples: {
      pass: [
        { name: '代码逐级相套', cells: { ...EDUCATION, '05:2050101.1': '6.00', '06:301': '2.00', '06:30101': '2.00' } },
      ],
      fail: [
        { name: '用了政府预算经济分类', cells: { '06:501': '2.00', '06:50101': '2.00' } },
        { name: '没有印出上级科目', cells: { ...EDUCATION, '05:2050201.1': '1.00' } },
      ],
    },
  },
  {
    id: 'C-05',
    title: '行政运行、事业运行等的代码末位固定',
    formula: '行政运行01、一般行政管理事务02、机关服务03、事业运行50（农业农村2130104除外）',
    severity: 'warning',
    basis: [cite('KM', '公开文件所见科目')],
    effective: always,
    remedy: '核对科目代码和名称，改正填错的一个。',
    check: askTables(tails),
    examples: {
      pass: [{ name: '末位与名称相符', cells: { '05:2050101 行政运行.1': '6.00', '05:2130104 事业运行.1': '1.00' } }],
      fail: [{ name: '行政运行的末位是02', cells: { '05:2050102 行政运行.1': '6.00' } }],
    },
  },
  {
    id: 'C-06',
    title: '末两位为99的科目名称含“其他”',
    formula: 'xx99 ⇒ 名称含“其他”',
    severity: 'warning',
    basis: [cite('practice', '99为该级的“其他”科目')],
    effective: always,
    remedy: '核对科目代码和名称，改正填错的一个。',
    check: askTables(others),
    examples: {
      pass: [
        {
          name: '其他支出',
          cells: {
            '05:2050199 其他教育管理事务支出.1': '6.00',
            '07:2296099 用于其他社会公益事业的彩票公益金支出.3': '1.00',
          },
        },
      ],
      fail: [{ name: '末位99而名称不是其他', cells: { '05:2050199 教育管理事务.1': '6.00' } }],
    },
  },
  {
    id: 'C-08',
    title: '公开06表的各类都属于人员经费或公用经费',
    formula: '人员经费 = 301+303；公用经费 = 302+307+310+312+313+399',
    severity: 'error',
    basis: [cite('S001', '公开06表')],
    effective: { from: 2018, to: null },
    remedy: '核对类级科目代码；基本支出只列301、302、303、307、310、312、313、399各类。',
    check: askTables(classesOfBasic),
    examples: {
      pass: [{ name: '表式中的类', cells: { '06:301': '2.00', '06:302': '1.00', '06:309': '——' } }],
      fail: [{ name: '印有表式以外的类', cells: { '06:301': '2.00', '06:304 对企事业单位的补贴': '1.00' } }],
    },
  },
];
