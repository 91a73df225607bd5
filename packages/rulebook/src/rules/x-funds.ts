/** Between the tables, fund by fund: the tables of the funds against 财政拨款总表, and all of them within 支出表. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isZero, ties, unreadTable } from '@mingsuan/core/families';
import { type FactKey, factKey, type TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const GRAND = 'incomeExpenditureTotal';
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

/** A column of 支出表 beside those of the three funds. */
function columns(kind: 'basic' | 'project' | null) {
  const suffix = kind === null ? '' : `,kind=${kind}`;
  return {
    all: [kind === null ? '03:expenditure' : `03:expenditure{kind=${kind}}`],
    fiscal: [
      `05:expenditure{fund=general${suffix}}`,
      `07:expenditure{fund=govFund${suffix}}`,
      `08:expenditure{fund=stateCapital${suffix}}`,
    ],
  };
}

const KINDS = [null, 'basic', 'project'] as const;
const KIND_NAME = { basic: '基本支出', project: '项目支出' } as const;

/** What a tie of a column is, in words. */
function sayOf(kind: (typeof KINDS)[number], relation: '≤' | '='): string {
  return `05表+07表+08表 ${relation} 03表（${kind === null ? '本年支出' : KIND_NAME[kind]}）`;
}
/** Money that does not come from 财政拨款, by the cells that would show it. */
const OTHER_MONEY: readonly (readonly [TableRole, FactKey])[] = [
  ...['superior', 'institution', 'operating', 'affiliate', 'other'].map(
    (source) => ['income', factKey('revenue', { source })] as const,
  ),
  [GRAND, 'nonFiscalSurplusUsed'],
  [GRAND, 'surplusDistribution'],
];
const CARRIED = ['carriedIn', 'carriedOut'] as const;

/** Whether 财政拨款 is the department's only money; else why not. */
function hasFiscalMoneyOnly(disclosure: Case): true | string {
  const all = OTHER_MONEY.every(([role, fact]) => isZero(disclosure.cell(role, fact)));
  if (!all) return '有财政拨款以外的收入或结余，或没有读到。';
  for (const concept of CARRIED) {
    const whole = disclosure.cell(GRAND, concept);
    const fiscal = disclosure.cell('fiscalTotal', factKey(concept, { fund: 'fiscal' }));
    const isSame = isZero(whole) && isZero(fiscal) ? true : whole?.printed.value === fiscal?.printed.value;
    if (!whole || !fiscal || !isSame) return '年初或年末有财政拨款以外的结转，或没有读到。';
  }
  return true;
}

const fiscalMoneyOnly = ties({
  id: 'X-17',
  title: '只有财政拨款的部门，全部支出就是财政拨款支出',
  ...byLayout('02表 栏3…栏7 = 0，01表 行28、行59 = 0，结转相同 ⇒ 03表 = 05表+07表+08表，01表 = 04表 栏2'),
  severity: 'error',
  remedy: '没有其他资金来源时两处必须相等：核对支出表与各本预算支出表、两张总表的同一科目。',
  when: hasFiscalMoneyOnly,
  parts: [
    { left: ['01:expenditure'], right: ['04:expenditure{fund=fiscal}'], each: 'rows', say: '01表支出 = 04表 栏2' },
    ...KINDS.map((kind) => {
      const { all, fiscal } = columns(kind);
      return { left: fiscal, right: all, each: 'rows' as const, say: sayOf(kind, '=') };
    }),
  ],
  examples: {
    pass: [
      {
        name: '全部支出都是一般公共预算',
        cells: {
          '01:32': '80.00',
          '02:合计.2': '80.00',
          '03:201.1': '80.00',
          '04:33.2': '80.00',
          '05:201.1': '80.00',
          '07:empty': '',
          '08:empty': '',
        },
      },
    ],
    fail: [
      {
        name: '支出表多出一万元，没有来源',
        cells: {
          '01:32': '80.00',
          '02:合计.2': '80.00',
          '03:201.1': '81.00',
          '04:33.2': '80.00',
          '05:201.1': '80.00',
          '07:empty': '',
          '08:empty': '',
        },
      },
    ],
  },
});

/** What a tie with a condition needs before the condition can be asked. */
function* onlyWhereRead(disclosure: Case): Generator<Check> {
  const missing = ([GRAND, 'income', 'fiscalTotal'] as const).find((role) => !disclosure.table(role));
  if (missing) yield unreadTable(missing);
  else yield* fiscalMoneyOnly.check(disclosure);
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
  ties({
    id: 'X-16',
    title: '各科目的财政拨款支出不超过全部支出',
    ...byLayout('05表 栏1 + 07表 栏3 + 08表 栏1 ≤ 03表 栏1（每个科目；基本支出、项目支出亦同）'),
    severity: 'error',
    remedy: '财政拨款支出是全部支出的一部分：核对支出决算表与各本预算支出表的同一科目。',
    parts: KINDS.map((kind) => {
      const { all, fiscal } = columns(kind);
      return { left: fiscal, right: all, relation: 'atMost' as const, each: 'rows' as const, say: sayOf(kind, '≤') };
    }),
    examples: {
      pass: [
        {
          name: '两本预算之和等于全部支出',
          cells: { '03:212.1': '50.00', '05:212.1': '30.00', '07:212.3': '20.00', '08:empty': '' },
        },
        {
          name: '另有事业收入安排的支出',
          cells: { '03:2050202.1': '50.00', '05:2050202.1': '30.00', '07:empty': '', '08:empty': '' },
        },
      ],
      fail: [
        {
          name: '一般公共预算的项目支出多于全部项目支出',
          cells: { '03:201.3': '40.00', '05:201.3': '44.00', '07:empty': '', '08:empty': '' },
        },
      ],
    },
  }),
  { ...fiscalMoneyOnly, check: onlyWhereRead },
];
