/** Between the tables, fund by fund: 政府性基金 and 国有资本经营预算 in 财政拨款总表 and in tables of their own. */
import type { Rule } from '@mingsuan/core/audit';
import { ties } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const bothTables = '核对两张表的同一个数，以部门决算报表为准改正填错的一处。';
const GOV_FUND = {
  本年收入: 'revenue{source=govFund}',
  年初结转和结余: 'carriedIn{fund=govFund}',
  本年支出: 'expenditure{fund=govFund}',
  年末结转和结余: 'carriedOut{fund=govFund}',
} as const;

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

export const rules: readonly Rule[] = [
  ties({
    id: 'X-11',
    title: '政府性基金收支在总表与明细表一致',
    ...byLayout('04表 行2 = 07表 栏2；行30 = 栏1；行59栏4 = 栏3；行60栏4 = 栏6（合计行）'),
    severity: 'error',
    remedy: bothTables,
    parts: Object.entries(GOV_FUND).map(([name, fact]) => ({
      left: [`04:${fact}`],
      right: [`07:${fact}`],
      say: `04表与07表的政府性基金${name}一致`,
    })),
    examples: {
      pass: [
        {
          name: '收入、支出、结转都相同',
          cells: {
            '04:2': '20.00',
            '04:59.4': '18.00',
            '04:60.4': '2.00',
            '07:合计.2': '20.00',
            '07:合计.3': '18.00',
            '07:合计.6': '2.00',
          },
        },
      ],
      fail: [
        { name: '总表有基金支出，明细表说没有数据', cells: { '04:59.4': '18.00', '07:合计.3': '', '07:empty': '' } },
      ],
    },
  }),
  ties({
    id: 'X-12',
    title: '各类政府性基金支出在总表与明细表一致',
    ...byLayout('04表 行33…行58 栏4 = 07表 各类 栏3'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['04:expenditure{fund=govFund}'], right: ['07:expenditure{fund=govFund}'], each: 'class' }],
    examples: {
      pass: [
        { name: '两表相同', cells: { '04:43.4': '18.00', '07:212.3': '18.00' } },
        {
          name: '总表没有基金支出，明细表没有数据',
          cells: { '04:33.2': '80.00', '04:33.3': '80.00', '04:33.4': '0.00', '07:合计.3': '' },
        },
      ],
      fail: [
        { name: '明细表列在另一类', cells: { '04:43.4': '18.00', '07:229.3': '18.00' } },
        { name: '总表有基金支出，明细表没有数据', cells: { '04:43.4': '18.00', '07:合计.3': '' } },
      ],
    },
  }),
  ties({
    id: 'X-13',
    title: '国有资本经营预算支出在总表与明细表一致',
    ...byLayout('04表 栏5 = 08表 栏1（合计及每类）'),
    severity: 'error',
    remedy: bothTables,
    parts: (['class', undefined] as const).map((each) => ({
      left: ['04:expenditure{fund=stateCapital}'],
      right: ['08:expenditure{fund=stateCapital}'],
      ...(each ? { each } : {}),
    })),
    examples: {
      pass: [
        { name: '两表相同', cells: { '04:53.5': '9.00', '04:59.5': '9.00', '08:合计.1': '9.00', '08:223.1': '9.00' } },
      ],
      fail: [
        {
          name: '明细表的类少填',
          cells: { '04:53.5': '9.00', '04:59.5': '9.00', '08:合计.1': '9.00', '08:223.1': '6.00' },
        },
      ],
    },
  }),
];
