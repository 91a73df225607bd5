/**
 * Tables and columns of other places, of which no form says more than what their headers do: 其中 is part of its whole,
 * 类 are the sum of their 款 and 项, 财政拨款 is part of all expenditure.
 */
import type { Case, Check, Operand, Rule, Verdict } from '@mingsuan/core/audit';
import { notApplicable, tie } from '@mingsuan/core/families';
import {
  type CellAddress,
  type FactKey,
  factKey,
  parseFactKey,
  type Statement,
  type TableReading,
} from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

/** Cells of 其中 against the cell they are part of; a whole that has no such cell is not asked. */
function* partsWithin(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const statement of disclosure.once(cellsApart).parts) {
    if (!statement.cell || statement.printed.state !== 'stated') continue;
    const fact = parseFactKey(statement.fact ?? '');
    const { part, ...dims } = fact.dims;
    const { concept, measure } = fact;
    const whole = disclosure.cell(statement.cell.table, factKey(concept, dims, measure));
    if (!whole || whole.printed.value < 0 || statement.printed.value < 0) continue;
    asked = true;
    yield {
      kind: 'atMost',
      left: [{ sign: 1, statement }],
      right: [{ sign: 1, statement: whole }],
      say: `其中「${part}」不超过所属的一项`,
    };
  }
  if (!asked) yield notApplicable('表中没有“其中”栏或行。');
}

/** Told by the key as it is written, mostly, without taking it apart. */
function isPart({ fact }: Statement): boolean {
  return fact?.includes('part=') === true && parseFactKey(fact).dims.part !== undefined;
}

/** Cells of which the form says nothing. */
interface CellsApart {
  readonly parts: readonly Statement[];
  /** Those of columns that rules of their own do not add up. */
  readonly others: ReadonlySet<Statement>;
}

function cellsApart({ reading }: Case): CellsApart {
  const parts: Statement[] = [];
  const others = new Set<Statement>();
  for (const statement of reading.statements) {
    if (!statement.cell || statement.fact === null) continue;
    const isOfWhole = isPart(statement);
    if (isOfWhole) parts.push(statement);
    if (isOther(statement.cell, statement.fact, isOfWhole)) others.add(statement);
  }
  return { parts, others };
}

type Column = Map<string, Statement>;

/** Cells by 科目 for each column of a table that rules of its own do not add up. */
function columnsOf({ reading }: Case, table: TableReading, wanted: (statement: Statement) => boolean): Column[] {
  const columns = new Map<number, Column>();
  for (const row of table.rows) {
    for (const index of row.cells) {
      const statement = reading.statements[index];
      if (!statement?.cell || !wanted(statement)) continue;
      let column = columns.get(statement.cell.columnIndex);
      if (!column) {
        column = new Map();
        columns.set(statement.cell.columnIndex, column);
      }
      if (!column.has(row.key)) column.set(row.key, statement);
    }
  }
  return [...columns.values()];
}

/** 合计 = Σ类, 类 = Σ款, 款 = Σ项. A 科目 that is printed twice, or a total without rows, is not asked. */
function* sumsDown(column: Column): Generator<Check> {
  const children = new Map<string, Operand[]>();
  const add = (parent: string, statement: Statement) => {
    const list = children.get(parent);
    if (list) list.push({ sign: 1, statement });
    else children.set(parent, [{ sign: 1, statement }]);
  };
  for (const [key, statement] of column) {
    if (!/^\d{3}(?:\d{2}){0,2}$/.test(key)) continue;
    add(key.slice(0, -2), statement);
    if (key.length === 3) add('合计', statement);
  }
  for (const [key, whole] of column) {
    const right = children.get(key);
    if (right) yield { kind: 'equal', left: [{ sign: 1, statement: whole }], right, say: `${key} = 下级科目之和` };
  }
}

function* sums(
  disclosure: Case,
  tables: readonly TableReading[],
  wanted: (statement: Statement) => boolean,
  nothing: Verdict,
): Generator<Check> {
  let asked = false;
  for (const table of tables) {
    for (const column of columnsOf(disclosure, table, wanted)) {
      for (const check of sumsDown(column)) {
        asked = true;
        yield check;
      }
    }
  }
  if (!asked) yield nothing;
}

const WITHOUT_INCOME: ReadonlySet<string> = new Set(['generalBudget', 'stateCapital']);

function isOther({ table }: CellAddress, fact: FactKey, isOfWhole: boolean): boolean {
  if (table === 'fiscalExpenditure') return false;
  // columns of what came in and was carried, which few forms print there
  const isIncome = WITHOUT_INCOME.has(table) && parseFactKey(fact).concept !== 'expenditure';
  return isIncome || isOfWhole || isOtherColumn(fact);
}

function isOtherColumn(fact: FactKey): boolean {
  return fact.startsWith('otherColumn') && parseFactKey(fact).concept === 'otherColumn';
}

const TOTAL = '合计\t\t9.00\t5.00\t4.00\t\n';
const FISCAL = (rows: string) =>
  `明川大学\n2023年度部门决算\n\n高等学校财政拨款支出决算表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\t\n` +
  `\t\t\t\t小计\t其中：基本建设资金支出\n${rows}`;

export const rules: readonly Rule[] = [
  {
    id: 'V-01',
    title: '“其中”不超过所属的一项',
    ...byLayout('其中：某项 ≤ 所属的栏或行'),
    severity: 'error',
    remedy: '核对“其中”一栏（行）与它所属的一栏（行），改正填错的一格。',
    check: partsWithin,
    examples: {
      pass: [{ name: '其中小于所属', text: FISCAL('205\t教育支出\t9.00\t5.00\t4.00\t1.00') }],
      fail: [{ name: '其中大于所属', text: FISCAL('205\t教育支出\t9.00\t5.00\t4.00\t6.00') }],
    },
  },
  {
    id: 'V-02',
    title: '财政拨款支出决算表合计、类、款等于下级科目之和',
    ...byLayout('财政拨款支出决算表 合计 = Σ类，类 = Σ款，款 = Σ项（每栏）'),
    severity: 'error',
    remedy: '逐级核对合计、类、款、项的金额，改正填错的一格。',
    check: (disclosure) => {
      const tables = disclosure.reading.tables.filter(({ role }) => role === 'fiscalExpenditure');
      return sums(disclosure, tables, () => true, notApplicable('没有财政拨款支出决算表。'));
    },
    examples: {
      pass: [
        { name: '类等于款', text: FISCAL('205\t教育支出\t9.00\t5.00\t4.00\t\n20502\t普通教育\t9.00\t5.00\t4.00\t') },
      ],
      fail: [
        { name: '类多出一元', text: FISCAL('205\t教育支出\t9.10\t5.10\t4.00\t\n20502\t普通教育\t9.00\t5.00\t4.00\t') },
      ],
    },
  },
  tie({
    id: 'V-03',
    title: '财政拨款支出每行合计等于基本支出、项目支出之和',
    ...byLayout('财政拨款支出决算表 合计 = 基本支出+项目支出'),
    severity: 'error',
    remedy: '核对该行的合计、基本支出、项目支出，改正填错的一栏。',
    when: hasFiscalTable,
    left: ['12:expenditure{fund=fiscal}'],
    right: ['12:expenditure{fund=fiscal,kind=basic}', '12:expenditure{fund=fiscal,kind=project}'],
    each: 'rows',
    examples: {
      pass: [{ name: '相加相符', text: FISCAL(`${TOTAL}205\t教育支出\t9.00\t5.00\t4.00\t`) }],
      fail: [{ name: '相加不符', text: FISCAL(`${TOTAL}205\t教育支出\t9.00\t5.00\t4.50\t`) }],
    },
  }),
  tie({
    id: 'V-04',
    title: '财政拨款支出不超过同一科目的全部支出',
    ...byLayout('财政拨款支出决算表 合计 ≤ 支出决算表 本年支出合计（每个科目）'),
    severity: 'error',
    remedy: '财政拨款支出是全部支出的一部分：核对两张表的同一科目。',
    when: hasFiscalTable,
    left: ['12:expenditure{fund=fiscal}'],
    right: ['03:expenditure'],
    relation: 'atMost',
    each: 'rows',
    examples: {
      pass: [{ name: '一部分', text: withAll('9.00') }],
      fail: [{ name: '多于全部', text: withAll('8.00') }],
    },
  }),
  {
    id: 'V-05',
    title: '表式以外的栏，合计、类、款等于下级科目之和',
    ...byLayout('合计 = Σ类，类 = Σ款，款 = Σ项（“其中”栏和本地增加的栏）'),
    severity: 'warning',
    remedy: '逐级核对该栏的金额；该栏不是逐级相加的，不必理会。',
    check: (disclosure) => {
      const { others } = disclosure.once(cellsApart);
      const tables = others.size > 0 ? disclosure.reading.tables : [];
      return sums(disclosure, tables, (statement) => others.has(statement), notApplicable('没有表式以外的栏。'));
    },
    examples: {
      pass: [{ name: '其中栏逐级相加', text: tuition('3.00') }],
      fail: [{ name: '其中栏少加一项', text: tuition('2.00') }],
    },
  },
];

function hasFiscalTable(disclosure: Case): true | string {
  return disclosure.table('fiscalExpenditure') !== undefined || '没有财政拨款支出决算表。';
}

function withAll(all: string): string {
  return (
    `${FISCAL(`${TOTAL}205\t教育支出\t9.00\t5.00\t4.00\t`)}\n\n高等学校支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n` +
    `合计\t\t9.00\t5.00\t4.00\n205\t教育支出\t${all}\t5.00\t${all === '8.00' ? '3.00' : '4.00'}`
  );
}

/** 收入决算表 with 其中：教育收费 beside 事业收入. */
function tuition(part: string): string {
  return (
    '明川大学\n2023年度部门决算\n\n高等学校收入决算表\n单位：万元\n科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入\t\n' +
    `\t\t\t\t金额\t其中：教育收费\n合计\t\t9.00\t5.00\t4.00\t3.00\n205\t教育支出\t9.00\t5.00\t4.00\t${part}`
  );
}
