/** Between the tables, 科目 by 科目: the same codes stand under the same names, and what came in went out or was carried over. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isNonZero, notApplicable, passed, unreadTable } from '@mingsuan/core/families';
import type { TableRole } from '@mingsuan/core/statement';
import { normalName } from '../codes/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const GRAND = 'incomeExpenditureTotal';

const CARRIED_OVER = ['nonFiscalSurplusUsed', 'carriedIn', 'surplusDistribution', 'carriedOut'];

/** null where the total table was not read. */
function hasCarriedOver(disclosure: Case): boolean | null {
  return disclosure.once(carriedOver);
}

function carriedOver(disclosure: Case): boolean | null {
  const cells = CARRIED_OVER.map((fact) => disclosure.cell(GRAND, fact));
  if (cells.some((s) => s === undefined || s.printed.state === 'unreadable')) return null;
  return cells.some(isNonZero);
}

function unread(disclosure: Case): Check | null {
  const missing = (['income', 'expenditure'] as const).find((role) => !disclosure.table(role));
  return missing ? unreadTable(missing) : null;
}

/** Rows of 项. */
function items({ grids }: Case, role: TableRole): Set<number> {
  return new Set(grids.of(role).rows.filter((row) => grids.codes[row]?.length === 7));
}

/** 项 by 项 where nothing was carried over: what came in went out. */
function* incomeIsSpent(disclosure: Case): Generator<Check> {
  const carried = hasCarriedOver(disclosure);
  const missing = unread(disclosure);
  if (missing || carried !== false) {
    yield missing ?? (carried ? notApplicable('有结转结余，收入与支出不必逐项相等。') : unreadTable(GRAND));
    return;
  }
  const spent = items(disclosure, 'expenditure');
  const [incomes, expenditures] = [columnOf(disclosure, 'income'), columnOf(disclosure, 'expenditure')];
  for (const row of items(disclosure, 'income')) {
    const income = incomes.printed(row);
    const expenditure = spent.has(row) ? expenditures.printed(row) : undefined;
    if (!income || !expenditure) continue;
    yield { kind: 'equal', left: [income], right: [expenditure], say: '没有结转结余时，同一科目的收入等于支出' };
  }
}

const NAMED: readonly TableRole[] = ['income', 'expenditure', 'generalBudget', 'governmentFund', 'stateCapital'];

function* codesAgree(disclosure: Case): Generator<Check> {
  const missing = unread(disclosure);
  if (missing) {
    yield missing;
    return;
  }
  if (hasCarriedOver(disclosure) === null) yield unreadTable(GRAND);
  const alone =
    hasCarriedOver(disclosure) === false ? [...onlyIn(disclosure, 'income'), ...onlyIn(disclosure, 'expenditure')] : [];
  if (alone.length > 0) {
    const message = `没有结转结余，科目却不一致：${alone.map((a) => a.words).join('、')}。`;
    yield { kind: 'verdict', outcome: 'explain', message, statements: alone.flatMap((a) => a.statements) };
  }
  const renamed = namesThatDiffer(disclosure);
  for (const { code, names } of renamed) {
    const message = `科目 ${code} 在各表的名称不同：${[...names].join('、')}。`;
    yield { kind: 'verdict', outcome: 'explain', message, statements: statementsOf(disclosure, code) };
  }
  if (alone.length + renamed.length === 0) yield passed();
}

/** 项 with an amount that the other of 收入表 and 支出表 does not print. */
function onlyIn(disclosure: Case, role: 'income' | 'expenditure') {
  const others = items(disclosure, role === 'income' ? 'expenditure' : 'income');
  if (others.size === 0) return [];
  const column = columnOf(disclosure, role);
  return [...items(disclosure, role)].flatMap((row) => {
    const statement = others.has(row) ? undefined : column.printed(row)?.statement;
    if (!isNonZero(statement)) return [];
    return [
      {
        words: `${disclosure.grids.codes[row]} 只有${role === 'income' ? '收入' : '支出'} ${statement.printed.text}`,
        statements: [statement],
      },
    ];
  });
}

/** The amounts of all money, 科目 by 科目. */
function columnOf(disclosure: Case, role: 'income' | 'expenditure') {
  return disclosure.grid(role).column(role === 'income' ? 'revenue' : 'expenditure');
}

/** Codes whose names differ between tables, whatever the width of their brackets. A name cut short at a line's end is no other name. */
function namesThatDiffer(disclosure: Case): { code: string; names: Set<string> }[] {
  const printed = new Map<string, string[]>();
  for (const role of NAMED) {
    for (const { code, text } of disclosure.table(role)?.labels ?? []) {
      if (code === null) continue;
      const known = printed.get(code);
      if (!known) printed.set(code, [text]);
      else if (known[known.length - 1] !== text) known.push(text);
    }
  }
  const isOneName = (known: ReadonlyMap<string, string>) => {
    const longest = [...known.keys()].reduce((a, b) => (b.length > a.length ? b : a), '');
    return [...known.keys()].every((name) => longest.startsWith(name));
  };
  const differing: { code: string; names: Set<string> }[] = [];
  for (const [code, texts] of printed) {
    if (texts.length === 1) continue;
    const known = new Map(texts.map((text) => [normalName(text), text]));
    if (!isOneName(known)) differing.push({ code, names: new Set(known.values()) });
  }
  return differing;
}

function statementsOf(disclosure: Case, code: string) {
  return NAMED.flatMap((role) => {
    const row = disclosure.table(role)?.rows.find((r) => r.key === code);
    const statement = row && disclosure.reading.statements[row.cells[0] ?? -1];
    return statement ? [statement] : [];
  });
}

export const rules: readonly Rule[] = [
  {
    id: 'X-20',
    title: '各表的科目及名称一致',
    formula: '02表 科目 = 03表 科目（没有结转结余时）；同一代码在各表名称相同',
    severity: 'warning',
    basis: [cite('practice', '收入表与支出表科目不同的，应有结转结余或未支出的收入可以说明')],
    effective: always,
    remedy: '核对科目代码是否串行；科目名称以当年《政府收支分类科目》为准，各表统一。',
    check: codesAgree,
    examples: {
      pass: [
        {
          name: '科目一致，括号全角半角不论',
          cells: {
            '01:27': '1.00',
            '02:20131 党委办公厅（室）及相关机构事务.1': '1.00',
            '03:20131 党委办公厅(室)及相关机构事务.1': '1.00',
          },
        },
        {
          name: '有年末结转时收入可以没有支出',
          cells: { '01:60': '9.00', '02:2013299.1': '9.00', '03:2013201.1': '1.00' },
        },
      ],
      fail: [
        { name: '没有结转却只有收入', cells: { '01:27': '9.00', '02:2013299.1': '9.00', '03:2013201.1': '9.00' } },
        { name: '同一代码两个名称', cells: { '02:2013250 事业运行.1': '1.00', '03:2013250 行政运行.1': '1.00' } },
      ],
    },
  },
  {
    id: 'X-21',
    title: '没有结转结余的，同一科目收入等于支出',
    formula: '01表 行28、29、59、60 = 0 ⇒ 02表 [项].栏1 = 03表 [项].栏1',
    severity: 'warning',
    basis: [cite('layout', '01表 行28、29、59、60 = 0 ⇒ 02表 [项].栏1 = 03表 [项].栏1')],
    effective: always,
    remedy: '核对该科目的收入与支出；确有科目间调剂的，在说明中写明。',
    check: incomeIsSpent,
    examples: {
      pass: [{ name: '收入等于支出', cells: { '01:27': '9.00', '02:2013201.1': '9.00', '03:2013201.1': '9.00' } }],
      fail: [
        { name: '没有结转却少支出一万元', cells: { '01:27': '9.00', '02:2013201.1': '9.00', '03:2013201.1': '8.00' } },
      ],
    },
  },
];
