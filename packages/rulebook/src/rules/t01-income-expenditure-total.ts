/** 公开01表 收入支出决算总表: sums on either side, and the two sides against each other. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { tableName, tie, ties, unreadTable, unverified } from '@mingsuan/core/families';
import { factKey, type TableReading } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

const SOURCES = [
  'general',
  'govFund',
  'stateCapital',
  'superior',
  'institution',
  'operating',
  'affiliate',
  'other',
].map(ofSource);
/** Before the three budgets were told apart, and money outside them. */
const OTHER_SOURCES = ['fiscal', 'specialAccount'].map(ofSource);

function ofSource(source: string): string {
  return factKey('revenue', { source });
}

/** The total is the sum of the rows that the form prints; a form is not always that of today. */
function* sourcesMakeTotal(disclosure: Case): Generator<Check> {
  const role = 'incomeExpenditureTotal';
  const table = disclosure.table(role);
  if (!table) {
    yield unreadTable(role);
    return;
  }
  const cellOf = (fact: string) => disclosure.cell(role, fact);
  const total = disclosure.cell(role, 'revenue');
  const rows = [...SOURCES, ...OTHER_SOURCES].map(cellOf).filter((cell) => cell !== undefined);
  const isWhole = SOURCES.every((fact) => cellOf(fact)) || (rows.length > 1 && isAllKnown(disclosure, table));
  if (!total || !isWhole) {
    yield unverified(`${tableName(role)}缺少所需的列或行，未能核验。`);
    return;
  }
  yield {
    kind: 'equal',
    left: [{ sign: 1, statement: total }],
    right: rows.map((statement) => ({ sign: 1, statement })),
    say: '01表 行27 = 行1+行2+…+行8',
  };
}

/** No row of the table was left unread, so that the rows read are all there are. */
function isAllKnown({ reading }: Case, { line, endLine }: TableReading): boolean {
  return !reading.problems.some(
    (problem) =>
      problem.code === 'unknown-row' && problem.line !== null && problem.line >= line && problem.line <= endLine,
  );
}

export const rules: readonly Rule[] = [
  {
    id: 'T01-01',
    title: '本年收入合计等于各项收入之和',
    ...byLayout('01表 行27 = 行1+行2+…+行8'),
    severity: 'error',
    remedy: '核对各项收入与本年收入合计，改正填错的一行。',
    check: sourcesMakeTotal,
    examples: {
      pass: [
        { name: '两项收入相加等于合计', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.00' } },
        {
          name: '三项相加差0.01是尾差',
          cells: { '01:1': '80.00', '01:2': '3.33', '01:8': '20.00', '01:27': '103.34' },
        },
        { name: '其他收入因冲销为负数', cells: { '01:1': '80.00', '01:8': '-2.00', '01:27': '78.00' } },
      ],
      fail: [{ name: '合计多出一角即报', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.10' } }],
    },
  },
  ties({
    id: 'T01-02',
    title: '本年支出合计等于各类支出之和',
    ...byLayout('01表 行58 = 行32+行33+…+行57'),
    severity: 'error',
    remedy: '核对各类支出与本年支出合计，改正填错的一行。',
    parts: [{ left: ['01:expenditure'], right: ['01:expenditure{function=*}'] }],
    examples: {
      pass: [{ name: '两类支出相加等于合计', cells: { '01:32': '80.00', '01:39': '20.00', '01:58': '100.00' } }],
      fail: [{ name: '漏填一类支出', cells: { '01:32': '80.00', '01:58': '100.00' } }],
    },
  }),
  tie({
    id: 'T01-03',
    title: '收入总计等于本年收入、使用结余与年初结转之和',
    ...byLayout('01表 行31 = 行27+行28+行29'),
    severity: 'error',
    remedy: '核对本年收入合计、使用非财政拨款结余和专用结余、年初结转和结余三行，改正填错的一行。',
    left: ['01:revenueTotal'],
    right: ['01:revenue', '01:nonFiscalSurplusUsed', '01:carriedIn'],
    examples: {
      pass: [{ name: '有年初结转', cells: { '01:27': '100.00', '01:29': '5.00', '01:31': '105.00' } }],
      fail: [{ name: '总计没有加上年初结转', cells: { '01:27': '100.00', '01:29': '5.00', '01:31': '100.00' } }],
    },
  }),
  ties({
    id: 'T01-04',
    title: '支出总计等于本年支出、结余分配与年末结转之和',
    ...byLayout('01表 行62 = 行58+行59+行60'),
    severity: 'error',
    remedy: '核对本年支出合计、结余分配、年末结转和结余三行，改正填错的一行。',
    parts: [{ left: ['01:expenditureTotal'], right: ['01:expenditure', '01:surplusDistribution', '01:carriedOut'] }],
    examples: {
      pass: [
        {
          name: '有结余分配和年末结转',
          cells: { '01:58': '90.00', '01:59': '2.00', '01:60': '8.00', '01:62': '100.00' },
        },
      ],
      fail: [{ name: '年末结转填错', cells: { '01:58': '90.00', '01:60': '80.00', '01:62': '100.00' } }],
    },
  }),
  tie({
    id: 'T01-05',
    title: '收入总计等于支出总计',
    ...byLayout('01表 行31 = 行62'),
    severity: 'error',
    remedy: '收支两方总计必须相等：先核对两方各自的合计，再核对年初、年末结转和结余。',
    left: ['01:revenueTotal'],
    right: ['01:expenditureTotal'],
    examples: {
      pass: [{ name: '两方相等', cells: { '01:31': '100.00', '01:62': '100.00' } }],
      fail: [{ name: '两方差一元', cells: { '01:31': '100.00', '01:62': '99.90' } }],
    },
  }),
  ties({
    id: 'T01-06',
    title: '收支差额等于结转结余的变动',
    ...byLayout('01表 行58－行27 = (行28+行29)－(行59+行60)'),
    severity: 'error',
    remedy: '本年支出超过本年收入的部分只能来自结转结余：核对年初、年末结转和结余及结余分配。',
    parts: [
      {
        left: ['01:expenditure', '01:surplusDistribution', '01:carriedOut'],
        right: ['01:revenue', '01:nonFiscalSurplusUsed', '01:carriedIn'],
      },
    ],
    examples: {
      pass: [
        {
          name: '超支部分来自年初结转',
          cells: { '01:27': '100.00', '01:29': '112.88', '01:58': '112.88', '01:60': '100.00' },
        },
        {
          name: '四个数相加差0.01是尾差',
          cells: { '01:27': '100.00', '01:29': '5.00', '01:58': '90.00', '01:60': '15.01' },
        },
      ],
      fail: [{ name: '年末结转多了十万元', cells: { '01:27': '100.00', '01:58': '90.00', '01:60': '20.00' } }],
    },
  }),
];
