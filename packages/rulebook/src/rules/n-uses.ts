/** What the narrative says money is for: every large 项 of a 类, told down to 项, budgets called budgets. */
import { answer, type Case, type Check, type Rule, type Verdict } from '@mingsuan/core/audit';
import {
  baseOf,
  isInDoubt,
  nameOf,
  notApplicable,
  passed,
  plus,
  statementsIn,
  wordsAbout,
} from '@mingsuan/core/families';
import { parseFactKey, type Statement, type TableRow } from '@mingsuan/core/statement';
import { plainName, remembered } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { sectionsOf, spanInLine, textOf } from './g-shared.ts';
import { AMOUNT, told } from './n-performance-facts.ts';
import { allForms, columnOf, formsBehind } from './n-performance-forms.ts';
import { always, GENERAL } from './n-shared.ts';

function amountOf({ reading }: Case, { cells }: TableRow): Statement | null {
  const own = reading.statements[cells[0] ?? -1];
  return own?.printed.state === 'stated' && own.printed.value > 0 ? own : null;
}

interface Item {
  readonly code: string;
  readonly name: string;
  readonly amount: Statement;
}

function allItems(disclosure: Case): readonly Item[] {
  const items: Item[] = [];
  for (const row of disclosure.table('generalBudget')?.rows ?? []) {
    const amount = row.key.length === 7 ? amountOf(disclosure, row) : null;
    if (amount) items.push({ code: row.key, name: plainName(row.label), amount });
  }
  return items;
}

function itemsOf(disclosure: Case, code: string): readonly Item[] {
  return disclosure.once(allItems).filter((item) => item.code.startsWith(code));
}

/** What names of 项 have in common. */
const COMMON = /机关事业单位|行政事业单位|行政单位|事业单位|支出|缴费|其他|事务|补助|经费|的/g;

/** Each two characters of the words of a name that others do not have. */
const pairsOf = remembered((name): readonly string[] => {
  const pairs: string[] = [];
  for (const word of name.replace(COMMON, ' ').split(' '))
    for (let i = 0; i + 2 <= word.length; i++) pairs.push(word.slice(i, i + 2));
  return pairs;
}, 2_000);

function isNamed({ name }: Item, use: string): boolean {
  return pairsOf(name).some((pair) => use.includes(pair));
}

/** A part of a 类 that its description cannot pass over: one in so many. */
const LARGE_PART = 10;

interface Described {
  readonly told: Statement;
  readonly use: string;
  readonly left: readonly Item[];
}

const USED_FOR = /用于:?([^，。；]{2,60})/;

/** A description that names one 项 of its 类, and not another that is large. */
function describedIn(disclosure: Case): Described[] {
  const seen = new Set<string>();
  const found: Described[] = [];
  for (const statement of statementsIn(disclosure, { sections: GENERAL }, ['amount', 'initialCompletion'])) {
    const code = parseFactKey(baseOf(disclosure, statement)).dims.function ?? '';
    if (code.length !== 3 || seen.has(code) || isInDoubt(disclosure, statement)) continue;
    const use = USED_FOR.exec(wordsAbout(disclosure, statement))?.[1];
    if (use === undefined) continue;
    seen.add(code);
    const items = itemsOf(disclosure, code);
    const total = items.reduce((sum, item) => sum + item.amount.printed.value, 0);
    const isSpecific = items.some((item) => isNamed(item, use)) && !/等/.test(use);
    const left = items.filter((item) => item.amount.printed.value * LARGE_PART >= total && !isNamed(item, use));
    found.push({ told: statement, use, left: isSpecific ? left : [] });
  }
  return found;
}

function* usesAreWhole(disclosure: Case): Generator<Check> {
  const described = describedIn(disclosure);
  const odd = described.filter(({ left }) => left.length > 0);
  if (odd.length === 0) {
    yield described.length > 0 ? passed() : notApplicable('文中没有写各类支出的用途。');
    return;
  }
  const words = odd.map(
    (d) =>
      `「${nameOf(disclosure, d.told)}」写作用于「${d.use}」，没有说到${d.left.map((i) => `${i.code} ${i.name} ${i.amount.printed.text}`).join('、')}`,
  );
  const verdict: Verdict = {
    kind: 'verdict',
    outcome: 'explain',
    message: `${words.join('；')}。`,
    statements: odd.flatMap((d) => [d.told, ...d.left.map((item) => item.amount)]),
    expected: '用途写全主要的项',
  };
  yield verdict;
}

const ITEM_LEVEL = /\(项\)/;
const ITEMS_MIN = 3;

function* itemsAreTold(disclosure: Case): Generator<Check> {
  const sections = sectionsOf(disclosure, 'generalDetail', 'general');
  const text = textOf(disclosure, sections);
  const items = itemsOf(disclosure, '');
  const [first] = sections;
  if (!first || items.length < ITEMS_MIN || !text.includes('年初预算')) {
    yield notApplicable('没有读到公开05表的项级科目，或情况说明没有写年初预算。');
    return;
  }
  if (ITEM_LEVEL.test(text)) {
    yield passed();
    return;
  }
  const most = items.reduce((a, b) => (b.amount.printed.value > a.amount.printed.value ? b : a));
  yield {
    kind: 'verdict',
    outcome: 'explain',
    message: `情况说明只说到类，公开05表有 ${items.length} 个项级科目，各项的年初预算、决算和原因没有说明，其中最大的是 ${most.code} ${most.name} ${most.amount.printed.text}${most.amount.printed.unit}。`,
    statements: [most.amount],
    places: [spanInLine(disclosure.reading, first.heading.line, first.heading.title)],
    expected: '逐项说明年初预算、支出决算和原因',
  };
}

const CALLED_BUDGET = /年初预算(?:安排)?|预算资金|预算安排/;

/** 「年初预算安排的所有项目资金」 that is what was spent. */
function* budgetsAreBudgets(disclosure: Case): Generator<Check> {
  const forms = allForms(disclosure);
  const amount = told(disclosure, AMOUNT);
  const [executed, budget] = forms ? [columnOf(forms, 'executed'), columnOf(forms, 'annualBudget')] : [];
  const text = amount
    ? (disclosure.reading.document.normal[amount.place.line - 1] ?? '').slice(0, amount.place.start)
    : '';
  const called = CALLED_BUDGET.exec(text.slice(text.lastIndexOf('。') + 1));
  if (!amount || !executed || !budget || !called) {
    yield notApplicable('文中没有把自评资金叫作预算资金，或没有一一对应的自评表。');
    return;
  }
  const fits = (parts: readonly Statement[]) =>
    answer({ kind: 'equal', left: [plus(amount)], right: parts.map(plus), say: '' }).outcome !== 'failed';
  if (!fits(executed) || fits(budget)) yield passed();
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中说「${called[0]}」的资金 ${amount.printed.text}${amount.printed.unit}，是各张自评表全年执行数之和，不是预算数之和：用词与口径不一。`,
      statements: [amount],
      places: [{ line: amount.place.line, start: called.index, end: called.index + called[0].length }],
      expected: '写明是执行数，或改用预算数',
    };
  }
}

const DETAIL = { generalDetail: '社会保障和就业支出年初预算30.00万元，支出决算32.43万元，完成年初预算的108.10%，用于' };
const PENSIONS = {
  '05:合计.1': '32.43',
  '05:208.1': '32.43',
  '05:20805.1': '32.43',
  '05:2080501 行政单位离退休.1': '4.41',
  '05:2080505 机关事业单位基本养老保险缴费支出.1': '28.02',
};
const CALLED = '组织对预算安排的项目开展了绩效自评，涉及二级项目2个，资金19.50万元。';
const SCHOOLS = {
  '05:205.1': '9.00',
  '05:20502.1': '9.00',
  '05:2050201 学前教育.1': '3.00',
  '05:2050202 小学教育.1': '4.00',
  '05:2050203 初中教育.1': '2.00',
};

export const rules: readonly Rule[] = [
  {
    id: 'N-47-2',
    title: '各类支出的用途写全主要的项',
    formula: '占该类一成以上的项 ⊆ 用途',
    severity: 'info',
    basis: [cite('layout', '公开05表的项级科目与情况说明第五节（三）'), cite('practice', '用途应当写全')],
    effective: always,
    remedy: '补写没有说到的项。',
    check: usesAreWhole,
    examples: {
      pass: [
        {
          name: '两项都说到',
          cells: PENSIONS,
          prose: { generalDetail: `${DETAIL.generalDetail}离退休费和基本养老保险缴费。` },
        },
      ],
      fail: [
        {
          name: '没有说到离退休',
          cells: PENSIONS,
          prose: { generalDetail: `${DETAIL.generalDetail}人员基本养老保险缴费。` },
        },
      ],
    },
  },
  {
    id: 'S-23-2',
    title: '一般公共预算支出的具体情况宜说到项级科目',
    formula: '公开05表的每一项 ⇒ 年初预算、决算、原因',
    severity: 'info',
    basis: [cite('SH', '按上述格式依次说明到各项级科目')],
    effective: always,
    remedy: '按项级科目说明年初预算、支出决算和原因；本地表式只要求到类的可以不改。',
    check: itemsAreTold,
    examples: {
      pass: [
        {
          name: '说到项',
          cells: SCHOOLS,
          prose: { generalDetail: '教育支出（类）普通教育（款）学前教育（项）年初预算3.00万元，支出决算3.00万元。' },
        },
      ],
      fail: [
        { name: '只说到类', cells: SCHOOLS, prose: { generalDetail: '教育支出年初预算9.50万元，支出决算9.00万元。' } },
      ],
    },
  },
  {
    id: 'N-37-4',
    title: '自评资金叫作预算的，是预算数',
    formula: '“年初预算安排的资金” = Σ自评表 预算数',
    severity: 'info',
    basis: [cite('practice', '预算数与执行数用词分明')],
    effective: always,
    remedy: '写明自评资金是执行数还是预算数。',
    check: budgetsAreBudgets,
    examples: {
      pass: [{ name: '是预算数', text: formsBehind(CALLED.replace('19.50', '20.00')) }],
      fail: [{ name: '是执行数', text: formsBehind(CALLED) }],
    },
  },
];
