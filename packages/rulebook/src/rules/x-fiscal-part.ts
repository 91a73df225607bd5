/** 财政拨款 is a part of all expenditure, 类 by 类 and 科目 by 科目; where there is no other money it is all of it. */
import { type Case, type Check, type Column, type Grids, type Rule, TOTAL } from '@mingsuan/core/audit';
import {
  isEmptyTable,
  isNonZero,
  isZero,
  notApplicable,
  parseRef,
  type Ref,
  Side,
  tableName,
  ties,
  unreadTable,
  unverified,
} from '@mingsuan/core/families';
import { type FactKey, factKey, type Statement, type TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const GRAND = 'incomeExpenditureTotal';
const ALL = 'expenditure';
const FUNDS = [
  { role: 'generalBudget', number: '05', fund: 'general', fact: factKey('expenditure', { fund: 'general' }) },
  { role: 'governmentFund', number: '07', fund: 'govFund', fact: factKey('expenditure', { fund: 'govFund' }) },
  { role: 'stateCapital', number: '08', fund: 'stateCapital', fact: factKey('expenditure', { fund: 'stateCapital' }) },
] as const;
/** Columns that 支出表 shares with the tables of the funds. */
const COLUMNS = (
  [
    [{}, '本年支出'],
    [{ kind: 'basic' }, '基本支出'],
    [{ kind: 'project' }, '项目支出'],
  ] as const
).map(([dims, name]) => ({
  name,
  all: [parseRef(`03:${factKey('expenditure', dims)}`)],
  fiscal: FUNDS.map(({ number, fund }) => parseRef(`${number}:${factKey('expenditure', { ...dims, fund })}`)),
}));

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

/** Money that does not come from 财政拨款, by the cells that would show it. */
const OTHER_MONEY: readonly (readonly [TableRole, FactKey])[] = [
  ...['superior', 'institution', 'operating', 'affiliate', 'other'].map(
    (source) => ['income', factKey('revenue', { source })] as const,
  ),
  [GRAND, 'nonFiscalSurplusUsed'],
  [GRAND, 'surplusDistribution'],
];
const CARRIED = ['carriedIn', 'carriedOut'].map((concept) => ({
  concept,
  fiscalFact: factKey(concept, { fund: 'fiscal' }),
}));

/** Whether 财政拨款 is the department's only money; else why not. */
function hasFiscalMoneyOnly(disclosure: Case): true | string {
  return disclosure.once(fiscalMoneyOnlyIn);
}

function fiscalMoneyOnlyIn(disclosure: Case): true | string {
  const all = OTHER_MONEY.every(([role, fact]) => isZero(disclosure.cell(role, fact)));
  if (!all) return '有财政拨款以外的收入或结余，或没有读到。';
  for (const { concept, fiscalFact } of CARRIED) {
    const whole = disclosure.cell(GRAND, concept);
    const fiscal = disclosure.cell('fiscalTotal', fiscalFact);
    const isSame = isZero(whole) && isZero(fiscal) ? true : whole?.printed.value === fiscal?.printed.value;
    if (!whole || !fiscal || !isSame) return '年初或年末有财政拨款以外的结转，或没有读到。';
  }
  return true;
}

const FISCAL_ONLY = '只有财政拨款，全部支出应等于财政拨款支出，由规则 X-17 核对。';

/** A row of a 科目 that one side prints and the other does not. */
interface Lone {
  readonly code: string;
  readonly statement: Statement;
}

function loneRows({ grids }: Case): { missing: Lone[]; added: Lone[] } {
  const all = grids.of(ALL);
  const here = new Set(all.rows);
  const there = new Set(FUNDS.flatMap(({ role }) => grids.of(role).rows));
  const missing = FUNDS.flatMap(({ role, fact }) => lone(grids, grids.of(role).column(fact), here));
  return { missing, added: lone(grids, all.column('expenditure'), there) };
}

/** Not a level that the others do not print, nor a 款 or 类 that is only left out above its own 项: other rules say that. */
function lone({ codes }: Grids, column: Column, others: ReadonlySet<number>): Lone[] {
  const rows: Lone[] = [];
  for (const row of column.grid.rows) {
    const statement = others.has(row) ? undefined : column.printed(row)?.statement;
    if (!isNonZero(statement)) continue;
    const code = codes[row] ?? '';
    const printed = [...others].map((other) => codes[other] ?? '');
    const isPrintedLevel = printed.some((other) => other.length === code.length);
    const isAbove = printed.some((other) => other.startsWith(code));
    if (isPrintedLevel && !isAbove) rows.push({ code, statement });
  }
  return rows;
}

/** The lowest rows say it all: a 类 that is missing misses its 项 too. */
function inWords(rows: readonly Lone[]): string {
  const lowest = rows.filter(({ code }) => !rows.some((other) => other.code !== code && other.code.startsWith(code)));
  return lowest
    .map(({ code, statement }) => `${code} ${statement.cell?.rowLabel}（${statement.printed.text}）`)
    .join('、');
}

/** 支出表 beside the tables of the funds, in every column they share. */
function* beside(disclosure: Case, relation: 'atMost' | 'equal'): Generator<Check> {
  const roles: readonly TableRole[] = [ALL, ...FUNDS.map(({ role }) => role)];
  const unread = roles.find((role) => !disclosure.table(role));
  if (unread === ALL) {
    yield unreadTable(unread);
    return;
  }
  const { missing, added } = loneRows(disclosure);
  // a 科目 that no table has may stand in the one that was not read
  const isWhole = relation === 'equal' && unread === undefined;
  const parts = [
    ...(missing.length > 0 ? [`公开03表没有 ${inWords(missing)}`] : []),
    ...(added.length > 0 && isWhole ? [`各本预算的支出表没有 ${inWords(added)}`] : []),
  ];
  if (parts.length > 0) {
    const statements = (isWhole ? [...missing, ...added] : missing).map((row) => row.statement);
    yield { kind: 'verdict', outcome: 'failed', message: `科目不一致：${parts.join('；')}。`, statements };
  }
  if (unread !== undefined) {
    yield unreadTable(unread);
    return;
  }
  // An empty table is zero everywhere, whatever it prints.
  const stated = FUNDS.map(({ role }) => role).filter((role) => !isEmptyTable(disclosure, role));
  const here = new Set(disclosure.grid(ALL).rows);
  const shared = new Set(stated.flatMap((role) => disclosure.grid(role).rows).filter((row) => here.has(row)));
  for (const { name, all, fiscal } of COLUMNS) {
    const refs = fiscal.filter((ref) => stated.some((role) => role === ref.role));
    const say = `05表+07表+08表 ${relation === 'equal' ? '=' : '≤'} 03表（${name}）`;
    yield* total(disclosure, all, refs, relation, say);
    yield* relations(disclosure, all, refs, shared, relation, say);
  }
}

function total(
  disclosure: Case,
  all: readonly Ref[],
  fiscal: readonly Ref[],
  kind: 'atMost' | 'equal',
  say: string,
): readonly Check[] {
  const lacking = [...all, ...fiscal].find(({ role, fact }) => !disclosure.cell(role, fact));
  return lacking
    ? [unverified(`${tableName(lacking.role)}缺少所需的合计行，未能核验。`)]
    : relations(disclosure, all, fiscal, [TOTAL], kind, say);
}

function relations(
  disclosure: Case,
  all: readonly Ref[],
  fiscal: readonly Ref[],
  rows: Iterable<number>,
  kind: 'atMost' | 'equal',
  say: string,
): readonly Check[] {
  const [part, whole] = [new Side(disclosure, fiscal), new Side(disclosure, all)];
  const asked: Check[] = [];
  for (const row of rows) {
    const left = part.at(row);
    const right = whole.at(row);
    if (typeof left === 'string' || typeof right === 'string') {
      asked.push(unverified(`${tableName(typeof left === 'string' ? left : ALL)}缺少所需的列，未能核验。`));
      break;
    }
    asked.push({ kind, left, right, say });
  }
  return asked;
}

const grandTotals = { left: ['04:expenditure{fund=fiscal}'], right: ['01:expenditure'], each: 'rows' } as const;
const remedyOfPart = '财政拨款支出是全部支出的一部分：核对支出决算表与各本预算支出表的同一科目。';

const ofClasses = ties({
  id: 'X-14',
  title: '财政拨款支出不超过全部支出',
  ...byLayout('04表 行33…行59 栏2 ≤ 01表 行32…行58'),
  severity: 'error',
  remedy: '财政拨款支出是全部支出的一部分：核对两张总表的同一类。',
  when: (disclosure) => (hasFiscalMoneyOnly(disclosure) === true ? FISCAL_ONLY : true),
  parts: [{ ...grandTotals, relation: 'atMost' }],
  examples: {
    pass: [
      {
        name: '另有事业收入安排的支出',
        cells: { '01:36': '100.00', '01:58': '100.00', '04:37.2': '80.00', '04:59.2': '80.00' },
      },
      { name: '多出0.01是尾差', cells: { '01:32': '80.00', '04:33.2': '80.01' } },
    ],
    fail: [{ name: '一类的财政拨款支出多于全部支出', cells: { '01:32': '80.00', '04:33.2': '90.00' } }],
  },
});

/** A department with nothing but money of 一般公共预算. */
const FISCAL_CELLS = {
  '01:32': '80.00',
  '02:合计.2': '80.00',
  '03:201.1': '80.00',
  '04:33.2': '80.00',
  '05:201.1': '80.00',
  '07:empty': '',
  '08:empty': '',
};

const fiscalMoneyOnly = ties({
  id: 'X-17',
  title: '只有财政拨款的部门，全部支出就是财政拨款支出',
  ...byLayout('02表 栏3…栏7 = 0，01表 行28、行59 = 0，结转相同 ⇒ 03表 = 05表+07表+08表，01表 = 04表 栏2'),
  severity: 'error',
  remedy: '没有其他资金来源时两处必须相等：核对支出表与各本预算支出表、两张总表的同一科目。',
  when: hasFiscalMoneyOnly,
  parts: [{ ...grandTotals, say: '04表 栏2 = 01表支出' }],
  examples: {
    pass: [{ name: '全部支出都是一般公共预算', cells: FISCAL_CELLS }],
    fail: [{ name: '支出表多出一万元，没有来源', cells: { ...FISCAL_CELLS, '03:201.1': '81.00' } }],
  },
});

export const rules: readonly Rule[] = [
  ofClasses,
  {
    id: 'X-16',
    title: '各科目的财政拨款支出不超过全部支出',
    ...byLayout('05表 栏1 + 07表 栏3 + 08表 栏1 ≤ 03表 栏1（每个科目；基本支出、项目支出亦同）'),
    severity: 'error',
    remedy: remedyOfPart,
    *check(disclosure): Generator<Check> {
      if (hasFiscalMoneyOnly(disclosure) === true) yield notApplicable(FISCAL_ONLY);
      else yield* beside(disclosure, 'atMost');
    },
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
  },
  {
    ...fiscalMoneyOnly,
    *check(disclosure): Generator<Check> {
      const missing = ([GRAND, 'income', 'fiscalTotal'] as const).find((role) => !disclosure.table(role));
      if (missing) yield unreadTable(missing);
      else yield* fiscalMoneyOnly.check(disclosure);
      if (!missing && hasFiscalMoneyOnly(disclosure) === true) yield* beside(disclosure, 'equal');
    },
  },
];
