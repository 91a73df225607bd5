/** 公开04表 财政拨款收入支出决算总表: sums down each fund, funds across each row, the balance of each fund. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isNonZero, passed, tie, ties, unreadTable } from '@mingsuan/core/families';
import { factKey } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'fiscalTotal';
const FUNDS = ['general', 'govFund', 'stateCapital'] as const;
const COLUMNS = ['fiscal', ...FUNDS] as const;

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

const COLUMN_NAME = {
  fiscal: '合计',
  general: '一般公共预算',
  govFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
} as const;

/** One tie for every fund: `@` in the references is replaced. */
function eachFund(
  funds: readonly (keyof typeof COLUMN_NAME)[],
  words: string,
  left: readonly string[],
  right: readonly string[],
) {
  const of = (refs: readonly string[], fund: string) => refs.map((ref) => ref.replace('@', fund));
  return funds.map((fund) => ({ left: of(left, fund), right: of(right, fund), say: `${COLUMN_NAME[fund]} ${words}` }));
}

const sums: readonly Rule[] = [
  tie({
    id: 'T04-01',
    title: '财政拨款本年收入等于三本预算拨款之和',
    ...byLayout('04表 行27 = 行1+行2+行3'),
    severity: 'error',
    remedy: '核对一般公共预算、政府性基金预算、国有资本经营预算财政拨款三行与本年收入合计。',
    left: ['04:revenue{source=fiscal}'],
    right: FUNDS.map((fund) => `04:revenue{source=${fund}}`),
    examples: {
      pass: [{ name: '两本预算相加', cells: { '04:1': '80.00', '04:2': '20.00', '04:27': '100.00' } }],
      fail: [{ name: '合计漏加政府性基金', cells: { '04:1': '80.00', '04:2': '20.00', '04:27': '80.00' } }],
    },
  }),
  tie({
    id: 'T04-02',
    title: '每类财政拨款支出等于三本预算支出之和',
    ...byLayout('04表 行33…行59 栏2 = 栏3+栏4+栏5'),
    severity: 'error',
    remedy: '核对该行各本预算的支出，改正填错的一栏。',
    left: ['04:expenditure{fund=fiscal}'],
    right: FUNDS.map((fund) => `04:expenditure{fund=${fund}}`),
    each: 'rows',
    examples: {
      pass: [{ name: '城乡社区支出有两本预算', cells: { '04:43.2': '50.00', '04:43.3': '30.00', '04:43.4': '20.00' } }],
      fail: [{ name: '合计栏漏填', cells: { '04:43.3': '30.00', '04:43.4': '20.00' } }],
    },
  }),
  ties({
    id: 'T04-03',
    title: '财政拨款本年支出合计等于各类之和',
    ...byLayout('04表 行59 = 行33+…+行58（每栏）'),
    severity: 'error',
    remedy: '逐栏核对各类支出与本年支出合计，改正填错的一格。',
    parts: eachFund(COLUMNS, '行59 = 行33+…+行58', ['04:expenditure{fund=@}'], ['04:expenditure{fund=@,function=*}']),
    examples: {
      pass: [{ name: '两类相加', cells: { '04:33.3': '80.00', '04:40.3': '20.00', '04:59.3': '100.00' } }],
      fail: [{ name: '政府性基金一栏没有合计', cells: { '04:43.4': '20.00', '04:54.4': '5.00', '04:59.4': '20.00' } }],
    },
  }),
  tie({
    id: 'T04-04',
    title: '年初财政拨款结转和结余等于三本预算之和',
    ...byLayout('04表 行28 = 行29+行30+行31'),
    severity: 'error',
    remedy: '核对年初财政拨款结转和结余的三个明细行。',
    left: ['04:carriedIn{fund=fiscal}'],
    right: FUNDS.map((fund) => `04:carriedIn{fund=${fund}}`),
    examples: {
      pass: [{ name: '一般公共预算和基金都有结转', cells: { '04:28': '15.00', '04:29': '10.00', '04:30': '5.00' } }],
      fail: [{ name: '明细没有填', cells: { '04:28': '15.00', '04:29': '10.00' } }],
    },
  }),
  tie({
    id: 'T04-05',
    title: '财政拨款收入总计等于本年收入与年初结转之和',
    ...byLayout('04表 行32 = 行27+行28'),
    severity: 'error',
    remedy: '核对本年收入合计、年初财政拨款结转和结余与总计。',
    left: ['04:revenueTotal{fund=fiscal}'],
    right: ['04:revenue{source=fiscal}', '04:carriedIn{fund=fiscal}'],
    examples: {
      pass: [{ name: '有年初结转', cells: { '04:27': '100.00', '04:28': '15.00', '04:32': '115.00' } }],
      fail: [{ name: '总计没有加年初结转', cells: { '04:27': '100.00', '04:28': '15.00', '04:32': '100.00' } }],
    },
  }),
  ties({
    id: 'T04-06',
    title: '财政拨款支出总计等于本年支出与年末结转之和',
    ...byLayout('04表 行64 = 行59+行60（每栏）'),
    severity: 'error',
    remedy: '逐栏核对本年支出合计、年末财政拨款结转和结余与总计。',
    parts: eachFund(
      COLUMNS,
      '行64 = 行59+行60',
      ['04:expenditureTotal{fund=@}'],
      ['04:expenditure{fund=@}', '04:carriedOut{fund=@}'],
    ),
    examples: {
      pass: [{ name: '有年末结转', cells: { '04:59.3': '90.00', '04:60.3': '25.00', '04:64.3': '115.00' } }],
      fail: [
        { name: '基金一栏总计漏加年末结转', cells: { '04:59.4': '20.00', '04:60.4': '5.00', '04:64.4': '20.00' } },
      ],
    },
  }),
  tie({
    id: 'T04-07',
    title: '财政拨款收入总计等于支出总计',
    ...byLayout('04表 行32 = 行64 栏2'),
    severity: 'error',
    remedy: '收支两方总计必须相等：核对本年收支和年初、年末结转。',
    left: ['04:revenueTotal{fund=fiscal}'],
    right: ['04:expenditureTotal{fund=fiscal}'],
    examples: {
      pass: [{ name: '两方相等', cells: { '04:32': '115.00', '04:64.2': '115.00' } }],
      fail: [{ name: '两方差十万元', cells: { '04:32': '115.00', '04:64.2': '105.00' } }],
    },
  }),
  ties({
    id: 'T04-08',
    title: '每本预算收支各自平衡',
    ...byLayout('04表 行1+行29 = 行64 栏3；行2+行30 = 行64 栏4；行3+行31 = 行64 栏5'),
    severity: 'error',
    remedy: '该本预算的本年拨款加年初结转必须等于本年支出加年末结转，核对这四个数。',
    parts: eachFund(
      FUNDS,
      '本年拨款+年初结转 = 支出总计',
      ['04:revenue{source=@}', '04:carriedIn{fund=@}'],
      ['04:expenditureTotal{fund=@}'],
    ),
    examples: {
      pass: [{ name: '拨款加年初结转等于总计', cells: { '04:1': '2940.05', '04:29': '21.63', '04:64.3': '2961.68' } }],
      fail: [
        { name: '基金支出误填在一般公共预算一栏', cells: { '04:1': '100.00', '04:2': '20.00', '04:64.3': '120.00' } },
      ],
    },
  }),
  tie({
    id: 'T04-09',
    title: '年末财政拨款结转和结余等于三本预算之和',
    ...byLayout('04表 行60 栏2 = 栏3+栏4+栏5'),
    severity: 'error',
    remedy: '核对年末财政拨款结转和结余一行的各栏。',
    left: ['04:carriedOut{fund=fiscal}'],
    right: FUNDS.map((fund) => `04:carriedOut{fund=${fund}}`),
    examples: {
      pass: [{ name: '两本预算都有结转', cells: { '04:60.2': '30.00', '04:60.3': '25.00', '04:60.4': '5.00' } }],
      fail: [{ name: '合计栏漏加基金', cells: { '04:60.2': '25.00', '04:60.3': '25.00', '04:60.4': '5.00' } }],
    },
  }),
];

const NOT_BY_STATE_CAPITAL = ['general', 'govFund'].map((fund) => factKey('expenditure', { function: '223', fund }));

/** 国有资本经营预算支出 is paid by that budget alone. */
function* stateCapitalRow(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  const cells = NOT_BY_STATE_CAPITAL.map((fact) => disclosure.cell(ROLE, fact));
  const say = '国有资本经营预算支出的一般公共预算、政府性基金预算两栏应为空';
  for (const statement of cells) if (statement) yield { kind: 'equal', left: [{ sign: 1, statement }], right: [], say };
  if (!cells.some(isNonZero)) yield passed();
}

export const rules: readonly Rule[] = [
  ...sums,
  {
    id: 'T04-11',
    title: '国有资本经营预算支出不列其他预算',
    ...byLayout('04表 行53 栏3 = 栏4 = 0'),
    severity: 'warning',
    remedy: '把该行误列的金额移到国有资本经营预算财政拨款一栏，或移到实际的支出类别。',
    check: stateCapitalRow,
    examples: {
      pass: [{ name: '只列在国有资本经营预算一栏', cells: { '04:53.2': '5.00', '04:53.5': '5.00' } }],
      fail: [{ name: '误列在一般公共预算一栏', cells: { '04:53.2': '5.00', '04:53.3': '5.00' } }],
    },
  },
];
