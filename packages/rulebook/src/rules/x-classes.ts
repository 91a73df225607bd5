/** Between the tables, 类 by 类: 收支总表 with 支出表, 财政拨款总表 with 一般公共预算支出表. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isNonZero, passed, ties, unreadTable } from '@mingsuan/core/families';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const GRAND = 'incomeExpenditureTotal';
const DETAIL = 'expenditure';
const bothTables = '核对两张表的同一类，以部门决算报表为准改正填错的一处。';

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

interface Pair {
  readonly row: number;
  readonly grand: Statement | undefined;
  readonly detail: Statement | undefined;
}

/** The 类 of 公开01 and 公开03 with the cells of both; a row that is not printed has none. */
function pairs({ grids }: Case): readonly Pair[] {
  const [grand, detail] = [grids.of(GRAND), grids.of(DETAIL)];
  const codeOf = (row: number) => grids.codes[row] ?? '';
  const rows = [...new Set([...grand.classes, ...detail.classes])].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
  return rows.map((row) => ({
    row,
    grand: grand.column('expenditure').printed(row)?.statement,
    detail: detail.column('expenditure').printed(row)?.statement,
  }));
}

function unread(disclosure: Case): Check | null {
  const missing = ([GRAND, DETAIL] as const).find((role) => !disclosure.table(role));
  return missing ? unreadTable(missing) : null;
}

/** 类 that both tables print. */
function* amountsAgree(disclosure: Case): Generator<Check> {
  const missing = unread(disclosure);
  if (missing) {
    yield missing;
    return;
  }
  for (const { grand, detail } of disclosure.once(pairs)) {
    if (!grand || !detail) continue;
    const say = '总表与支出表同一类相等';
    yield { kind: 'equal', left: [{ sign: 1, statement: grand }], right: [{ sign: 1, statement: detail }], say };
  }
}

/** 类 with an amount that only one of the two tables prints: the other one says nothing there. */
function* rowsAgree(disclosure: Case): Generator<Check> {
  const missing = unread(disclosure);
  if (missing) {
    yield missing;
    return;
  }
  let alone = 0;
  for (const { grand, detail, row } of disclosure.once(pairs)) {
    const statement = grand ?? detail;
    if ((grand && detail) || !isNonZero(statement) || disclosure.grid(DETAIL).classes.length === 0) continue;
    alone++;
    const absent = disclosure
      .grid(grand ? DETAIL : GRAND)
      .column('expenditure')
      .at(row);
    const right = absent ? [absent] : [];
    const say = grand ? '总表有此类支出，支出表没有这一行' : '支出表有此类支出，总表没有这一行';
    yield { kind: 'equal', left: [{ sign: 1, statement }], right, say };
  }
  if (alone === 0 && disclosure.hasData(DETAIL)) yield passed();
}

export const rules: readonly Rule[] = [
  {
    id: 'X-05',
    title: '总表各类支出与支出表一致',
    ...byLayout('01表 行32…行57 = 03表 各类 栏1'),
    severity: 'error',
    remedy: bothTables,
    check: amountsAgree,
    examples: {
      pass: [
        { name: '两表相同', cells: { '01:32': '80.00', '01:39': '20.00', '03:201.1': '80.00', '03:208.1': '20.00' } },
        { name: '两表差0.01是尾差', cells: { '01:39': '326.71', '03:208.1': '326.72' } },
      ],
      fail: [
        {
          name: '两类的数填反',
          cells: { '01:32': '20.00', '01:39': '80.00', '03:201.1': '80.00', '03:208.1': '20.00' },
        },
      ],
    },
  },
  {
    id: 'X-06',
    title: '总表与支出表的类一一对应',
    ...byLayout('01表 有支出的类 ⇔ 03表 印出的类'),
    severity: 'error',
    remedy: '补印缺少的类，或把列错类的支出改到实际的类。',
    check: rowsAgree,
    examples: {
      pass: [{ name: '类一一对应', cells: { '01:32': '80.00', '03:201.1': '80.00' } }],
      fail: [{ name: '支出表没有住房保障支出', cells: { '01:32': '80.00', '01:50': '22.77', '03:201.1': '80.00' } }],
    },
  },
  ties({
    id: 'X-10',
    title: '各类一般公共预算支出在总表与明细表一致',
    ...byLayout('04表 行33…行58 栏3 = 05表 各类 栏1'),
    severity: 'error',
    remedy: bothTables,
    parts: [{ left: ['04:expenditure{fund=general}'], right: ['05:expenditure{fund=general}'], each: 'class' }],
    examples: {
      pass: [
        {
          name: '两表相同',
          cells: { '04:33.3': '80.00', '04:40.3': '20.00', '05:201.1': '80.00', '05:208.1': '20.00' },
        },
      ],
      fail: [{ name: '明细表漏了一类', cells: { '04:33.3': '80.00', '04:40.3': '20.00', '05:201.1': '80.00' } }],
    },
  }),
];
