/**
 * Which budget a 功能科目 belongs to: 公开04, 05, 07 and 08 print each under its own. Most rows of our list are recalled,
 * so these rules ask and never accuse; a code that the list does not know proves nothing.
 */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { codesAllowed, isNonZero, passed, unreadTable } from '@mingsuan/core/families';
import { factKey, type Statement } from '@mingsuan/core/statement';
import { BUDGET_NAME, type BudgetKind, budgetsOf, functionalByCode, functionalEntry } from '../codes/index.ts';
import { cite } from '../sources/index.ts';

const basis = [cite('KM', '科目表')];
const effective = { from: null, to: null };
const remedy = '对照当年《政府收支分类科目》核实资金性质和支出功能分类，改正串表、串栏或串行。';

/** Whether a code may be printed under a budget; null where the list cannot tell. */
function mayStandUnder(budget: BudgetKind) {
  const known = new Map<string, boolean | null>();
  return (code: string, year: number | null): boolean | null => {
    const key = `${code} ${year}`;
    let may = known.get(key);
    if (may === undefined) {
      may = looksRightUnder(budget, code, year);
      if (known.size > KNOWN_MAX) known.clear();
      known.set(key, may);
    }
    return may;
  };
}

/** Answers kept: more than the 科目 of some years. */
const KNOWN_MAX = 20_000;

function looksRightUnder(budget: BudgetKind, code: string, year: number | null): boolean | null {
  const { budgets } = budgetsOf(code, year);
  if (code.length === 3) return isWholeClass(code) ? budgets.includes(budget) : null;
  const section = code.slice(0, 5);
  const isListed = functionalEntry(code, year) !== null;
  const isDecidedBySection = functionalEntry(section, year) !== null && budgetsOf(section, year).budgets.length === 1;
  return isListed || isDecidedBySection || isWholeClass(code.slice(0, 3)) ? budgets.includes(budget) : null;
}

/** A 类 that belongs to a single budget other than 一般公共预算. */
function isWholeClass(code: string): boolean {
  return functionalByCode(code).some((entry) => entry.budget !== 'general');
}

const FUND_COLUMNS = [
  { fund: 'govFund', column: '栏4' },
  { fund: 'stateCapital', column: '栏5' },
] as const;

/** Cells of a fund in 类 under which our list knows no 科目 of that budget. */
function* classesOfFunds(disclosure: Case): Generator<Check> {
  if (!disclosure.table('fiscalTotal')) {
    yield unreadTable('fiscalTotal');
    return;
  }
  const odd = FUND_COLUMNS.map(({ fund, column }) => ({ fund, column, cells: oddCells(disclosure, fund) }));
  for (const { fund, column, cells } of odd) {
    if (cells.length === 0) continue;
    const rows = cells.map((s) => `${s.cell?.rowLabel} ${s.printed.text}`).join('、');
    const message = `公开04表${column}的${BUDGET_NAME[fund]}财政拨款列在${rows}，没有查到该类下的${BUDGET_NAME[fund]}科目。`;
    yield { kind: 'verdict', outcome: 'explain', message, statements: cells };
  }
  if (odd.every(({ cells }) => cells.length === 0)) yield passed();
}

function oddCells(disclosure: Case, fund: BudgetKind): Statement[] {
  const grid = disclosure.grid('fiscalTotal');
  const column = grid.column(factKey('expenditure', { fund }));
  return grid.classes.flatMap((row) => {
    const cell = column.printed(row)?.statement;
    if (!isNonZero(cell)) return [];
    return budgetsOf(grid.allCodes[row] ?? '', disclosure.year).budgets.includes(fund) ? [] : [cell];
  });
}

export const rules: readonly Rule[] = [
  {
    id: 'T04-10',
    title: '政府性基金、国有资本经营预算支出列在有其科目的类',
    formula: '04表 栏4、栏5 所在的类 ∈ 该预算的支出科目',
    severity: 'warning',
    basis,
    effective,
    remedy,
    check: classesOfFunds,
    examples: {
      pass: [{ name: '城乡社区支出列政府性基金', cells: { '04:43.4': '20.00' } }],
      fail: [{ name: '一般公共服务支出列政府性基金', cells: { '04:33.4': '20.00' } }],
    },
  },
  codesAllowed({
    id: 'T05-04',
    title: '一般公共预算支出表不列其他预算的科目',
    formula: '05表 科目 ∈ 一般公共预算',
    severity: 'warning',
    basis,
    effective,
    remedy,
    role: 'generalBudget',
    allows: mayStandUnder('general'),
    words: (table, rows) => `${table}列有其他预算的科目：${rows}。`,
    examples: {
      pass: [
        { name: '一般公共预算的科目', cells: { '05:201.1': '1.00', '05:20132.1': '1.00', '05:2013201.1': '1.00' } },
        { name: '不认识的科目不作判断', cells: { '05:201.1': '1.00', '05:20188.1': '1.00', '05:2018801.1': '1.00' } },
      ],
      fail: [{ name: '土地出让金支出列入一般公共预算', cells: { '05:212.1': '1.00', '05:21208.1': '1.00' } }],
    },
  }),
  codesAllowed({
    id: 'T07-04',
    title: '政府性基金支出表只列政府性基金的科目',
    formula: '07表 科目 ∈ 政府性基金预算',
    severity: 'warning',
    basis,
    effective,
    remedy,
    role: 'governmentFund',
    allows: mayStandUnder('govFund'),
    words: (table, rows) => `${table}列有政府性基金以外的科目：${rows}。`,
    examples: {
      pass: [{ name: '土地出让金支出', cells: { '07:212.3': '1.00', '07:21208.3': '1.00', '07:2120804.3': '1.00' } }],
      fail: [
        { name: '行政运行列入政府性基金', cells: { '07:201.3': '1.00', '07:20132.3': '1.00', '07:2013201.3': '1.00' } },
      ],
    },
  }),
  codesAllowed({
    id: 'T08-03',
    title: '国有资本经营预算支出表只列该预算的科目',
    formula: '08表 科目 ∈ 国有资本经营预算',
    severity: 'warning',
    basis,
    effective,
    remedy,
    role: 'stateCapital',
    allows: mayStandUnder('stateCapital'),
    words: (table, rows) => `${table}列有国有资本经营预算以外的科目：${rows}。`,
    examples: {
      pass: [
        {
          name: '国有企业退休人员社会化管理补助',
          cells: { '08:223.1': '1.00', '08:22301.1': '1.00', '08:2230105.1': '1.00' },
        },
      ],
      fail: [
        {
          name: '住房公积金列入国有资本经营预算',
          cells: { '08:221.1': '1.00', '08:22102.1': '1.00', '08:2210201.1': '1.00' },
        },
      ],
    },
  }),
];
