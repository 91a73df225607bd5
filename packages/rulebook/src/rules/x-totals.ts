/** Between the tables: totals of income, expenditure and 财政拨款, and what the money outside 财政拨款 leaves between them. */
import type { Case, Rule } from '@mingsuan/core/audit';
import { ties } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const FUNDS = ['general', 'govFund', 'stateCapital'];
const FUND_NAME: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  govFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
};
const OTHER_SOURCES = ['superior', 'institution', 'operating', 'affiliate', 'other'];
const SOURCE_NAME: Readonly<Record<string, string>> = {
  superior: '上级补助收入',
  institution: '事业收入',
  operating: '经营收入',
  affiliate: '附属单位上缴收入',
  other: '其他收入',
};
const bothTables = '核对两张表的同一个数，以部门决算报表为准改正填错的一处。';

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

/** Some forms print 财政拨款收入 as one row of the total. */
function toldApart(disclosure: Case): true | string {
  return (
    disclosure.cell('incomeExpenditureTotal', 'revenue{source=fiscal}') === undefined || '总表没有分列三本预算的拨款。'
  );
}

export const rules: readonly Rule[] = [
  ties({
    id: 'X-02-2',
    title: '总表的财政拨款收入与收入表一致',
    ...byLayout('01表 财政拨款收入 = 02表 合计 财政拨款收入'),
    severity: 'error',
    remedy: bothTables,
    when: (disclosure) => (toldApart(disclosure) === true ? '总表分列了三本预算的拨款。' : true),
    parts: [{ left: ['01:revenue{source=fiscal}'], right: ['02:revenue{source=fiscal}'] }],
    examples: {
      pass: [{ name: '两表相同', cells: { '01:1 一、财政拨款收入': '80.00', '02:合计.2': '80.00' } }],
      fail: [{ name: '两表不同', cells: { '01:1 一、财政拨款收入': '80.00', '02:合计.2': '88.00' } }],
    },
  }),
  ties({
    id: 'X-01',
    title: '总表与收入表的本年收入合计一致',
    ...byLayout('01表 行27 = 02表 合计 栏1'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['01:revenue'], right: ['02:revenue'] }],
    examples: {
      pass: [
        { name: '两表相同', cells: { '01:27': '100.00', '02:合计.1': '100.00' } },
        { name: '两表差0.01是尾差', cells: { '01:27': '100.00', '02:合计.1': '100.01' } },
      ],
      fail: [{ name: '两表差0.02', cells: { '01:27': '100.00', '02:合计.1': '100.02' } }],
    },
  }),
  ties({
    id: 'X-02',
    title: '总表三本预算拨款之和等于收入表的财政拨款收入',
    ...byLayout('01表 行1+行2+行3 = 02表 合计 栏2'),
    severity: 'error',
    remedy: bothTables,
    when: toldApart,
    parts: [{ left: FUNDS.map((fund) => `01:revenue{source=${fund}}`), right: ['02:revenue{source=fiscal}'] }],
    examples: {
      pass: [{ name: '两本预算之和', cells: { '01:1': '80.00', '01:2': '20.00', '02:合计.2': '100.00' } }],
      fail: [{ name: '收入表漏了政府性基金', cells: { '01:1': '80.00', '01:2': '20.00', '02:合计.2': '80.00' } }],
    },
  }),
  ties({
    id: 'X-03',
    title: '总表各项非财政拨款收入与收入表一致',
    ...byLayout('01表 行4…行8 = 02表 合计 栏3…栏7'),
    severity: 'error',
    remedy: bothTables,
    parts: OTHER_SOURCES.map((source) => ({
      left: [`01:revenue{source=${source}}`],
      right: [`02:revenue{source=${source}}`],
      say: `01表与02表的${SOURCE_NAME[source]}一致`,
    })),
    examples: {
      pass: [
        {
          name: '事业收入、其他收入都相同',
          cells: { '01:5': '20.00', '01:8': '1.00', '02:合计.4': '20.00', '02:合计.7': '1.00' },
        },
      ],
      fail: [{ name: '事业收入错填在经营收入一栏', cells: { '01:5': '20.00', '02:合计.5': '20.00' } }],
    },
  }),
  ties({
    id: 'X-04',
    title: '总表与支出表的本年支出合计一致',
    ...byLayout('01表 行58 = 03表 合计 栏1'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['01:expenditure'], right: ['03:expenditure'] }],
    examples: {
      pass: [{ name: '两表相同', cells: { '01:58': '100.00', '03:合计.1': '100.00' } }],
      fail: [{ name: '支出表少一位', cells: { '01:58': '100.00', '03:合计.1': '10.00' } }],
    },
  }),
  ties({
    id: 'X-07',
    title: '两张总表的财政拨款收入一致',
    ...byLayout('04表 行1、行2、行3 = 01表 行1、行2、行3'),
    severity: 'error',
    remedy: bothTables,
    when: toldApart,
    parts: FUNDS.map((fund) => ({
      left: [`04:revenue{source=${fund}}`],
      right: [`01:revenue{source=${fund}}`],
      say: `04表与01表的${FUND_NAME[fund]}财政拨款收入一致`,
    })),
    examples: {
      pass: [{ name: '两表相同', cells: { '01:1': '80.00', '01:2': '20.00', '04:1': '80.00', '04:2': '20.00' } }],
      fail: [{ name: '财政拨款总表漏了政府性基金', cells: { '01:1': '80.00', '01:2': '20.00', '04:1': '80.00' } }],
    },
  }),
  ties({
    id: 'X-08',
    title: '财政拨款总表的本年收入等于收入表的财政拨款收入',
    ...byLayout('04表 行27 = 02表 合计 栏2'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['04:revenue{source=fiscal}'], right: ['02:revenue{source=fiscal}'] }],
    examples: {
      pass: [{ name: '两表相同', cells: { '02:合计.2': '100.00', '04:27': '100.00' } }],
      fail: [{ name: '数字颠倒', cells: { '02:合计.2': '123.00', '04:27': '132.00' } }],
    },
  }),
  ties({
    id: 'X-09',
    title: '一般公共预算支出在总表与明细表一致',
    ...byLayout('04表 行59 栏3 = 05表 合计 栏1'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['04:expenditure{fund=general}'], right: ['05:expenditure{fund=general}'] }],
    examples: {
      pass: [{ name: '两表相同', cells: { '04:59.3': '100.00', '05:合计.1': '100.00' } }],
      fail: [{ name: '明细表多一万元', cells: { '04:59.3': '100.00', '05:合计.1': '101.00' } }],
    },
  }),
  ties({
    id: 'X-15',
    title: '财政拨款结转不超过全部结转',
    ...byLayout('04表 行28 ≤ 01表 行29；04表 行60 栏2 ≤ 01表 行60'),
    severity: 'error',
    remedy: '财政拨款结转和结余是全部结转和结余的一部分：核对两张总表的年初、年末结转和结余。',
    parts: [
      {
        left: ['04:carriedIn{fund=fiscal}'],
        right: ['01:carriedIn'],
        relation: 'atMost',
        say: '04表 行28 ≤ 01表 行29',
      },
      {
        left: ['04:carriedOut{fund=fiscal}'],
        right: ['01:carriedOut'],
        relation: 'atMost',
        say: '04表 行60 ≤ 01表 行60',
      },
    ],
    examples: {
      pass: [
        {
          name: '另有非财政拨款结转',
          cells: { '01:29': '49.14', '01:60': '55.34', '04:28': '21.63', '04:60.2': '21.63' },
        },
      ],
      fail: [{ name: '总表漏填年初结转', cells: { '04:28': '21.63', '01:27': '100.00' } }],
    },
  }),
  ties({
    id: 'X-18',
    title: '非财政拨款支出等于非财政拨款收入与结转的变动',
    ...byLayout(
      '03表 合计－04表 行59 = 02表 栏3…栏7之和 + 01表 行28 + (01表 行29－04表 行28) － 01表 行59 － (01表 行60－04表 行60)',
    ),
    severity: 'error',
    remedy: '核对非财政拨款的收入、支出、年初和年末结转：两张总表之差必须自身平衡。',
    parts: [
      {
        left: [
          '03:expenditure',
          '-04:expenditure{fund=fiscal}',
          '01:surplusDistribution',
          '01:carriedOut',
          '-04:carriedOut{fund=fiscal}',
        ],
        right: [
          ...OTHER_SOURCES.map((source) => `02:revenue{source=${source}}`),
          '01:nonFiscalSurplusUsed',
          '01:carriedIn',
          '-04:carriedIn{fund=fiscal}',
        ],
      },
    ],
    examples: {
      pass: [
        {
          name: '事业收入用于支出，余下结转',
          cells: { '03:合计.1': '112.00', '04:59.2': '100.00', '02:合计.4': '15.00', '01:60': '3.00' },
        },
      ],
      fail: [
        {
          name: '事业收入没有去处',
          cells: { '03:合计.1': '112.00', '04:59.2': '100.00', '02:合计.4': '15.00', '01:58': '112.00' },
        },
      ],
    },
  }),
];
