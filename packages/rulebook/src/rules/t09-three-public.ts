/** 公开09表 财政拨款“三公”经费支出决算表: items make up totals, final against budget, and what an empty table owes. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isPositive, isZero, notApplicable, passed, sectionsSay, ties, unreadTable } from '@mingsuan/core/families';
import { factKey, type Statement } from '@mingsuan/core/statement';
import { formOf } from '../layouts/profiles/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'threePublic';
const LEAVES = ['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'] as const;
const SECTIONS = ['threePublic', 'threePublicOverall', 'threePublicDetail'];
const MEASURES = ['annualBudget', 'amount'] as const;

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

type Measure = (typeof MEASURES)[number];

/** An item of 三公; without a name the total. */
function item(name: string | null, measure: Measure): string {
  return factKey('threePublic', name === null ? {} : { item: name }, measure);
}

/** The same sum on the side of the budget and of the final accounts. */
function bothSides(words: string, whole: string | null, parts: readonly string[]) {
  return MEASURES.map((measure) => ({
    left: [`09:${item(whole, measure)}`],
    right: parts.map((part) => `09:${item(part, measure)}`),
    say: `${measure === 'amount' ? '决算数' : '预算数'} ${words}`,
  }));
}

interface Pair {
  readonly final: Statement;
  readonly budget: Statement;
  readonly isLeaf: boolean;
}

/** The total and each item, with the facts of final and budget. */
const PAIRED = [null, 'vehicles', ...LEAVES].map((name) => ({
  final: item(name, 'amount'),
  budget: item(name, 'annualBudget'),
  isLeaf: name !== null && name !== 'vehicles',
}));

/** Final and budget of the total and of each item, where both cells were read. */
function pairs(disclosure: Case): readonly Pair[] {
  return disclosure.once(pairsIn);
}

function pairsIn(disclosure: Case): readonly Pair[] {
  return PAIRED.flatMap(({ isLeaf, ...facts }) => {
    const final = disclosure.cell(ROLE, facts.final);
    const budget = disclosure.cell(ROLE, facts.budget);
    return final && budget ? [{ final, budget, isLeaf }] : [];
  });
}

function exceeds(final: Statement, budget: Statement): boolean {
  return final.printed.value - final.printed.half > budget.printed.value + budget.printed.half;
}

/** Totals are asked about only where no item of theirs already is. */
function* withinBudget(disclosure: Case): Generator<Check> {
  const budgeted = pairs(disclosure).filter(({ final, budget }) => isPositive(final) && isPositive(budget));
  const isItemOver = budgeted.some(({ final, budget, isLeaf }) => isLeaf && exceeds(final, budget));
  for (const { final, budget, isLeaf } of budgeted) {
    if (isItemOver && !isLeaf) continue;
    yield {
      kind: 'atMost',
      left: [{ sign: 1, statement: final }],
      right: [{ sign: 1, statement: budget }],
      say: `${final.label}不超过全年预算数`,
    };
  }
  yield* nothingAsked(disclosure, budgeted.length);
}

function* nothingAsked(disclosure: Case, asked: number): Generator<Check> {
  if (!disclosure.table(ROLE)) yield unreadTable(ROLE);
  else if (asked === 0) yield notApplicable('没有发生“三公”经费，或没有预算数。');
}

function* budgetedAtAll(disclosure: Case): Generator<Check> {
  const spent = pairs(disclosure).filter(({ final, isLeaf }) => isLeaf && isPositive(final));
  const unbudgeted = spent.filter(({ budget }) => isZero(budget)).map(({ final }) => final);
  if (unbudgeted.length > 0) {
    const names = unbudgeted.map((s) => `${s.cell?.columnLabel.replace('决算数', '')} ${s.printed.text}`).join('、');
    yield { kind: 'verdict', outcome: 'explain', message: `没有预算数却有支出：${names}。`, statements: unbudgeted };
  } else if (spent.length > 0) yield passed();
  yield* nothingAsked(disclosure, spent.length);
}

/** 公开09表 prints the budget as adjusted; a sentence that calls the same number 年初预算 misnames it. */
function* budgetIsAdjusted(disclosure: Case): Generator<Check> {
  if (formOf(disclosure.reading)?.threePublicBudget !== 'annualBudget') {
    yield notApplicable('本地表式没有规定预算数是全年预算数。');
    return;
  }
  let compared = 0;
  for (const { budget } of pairs(disclosure)) {
    const fact = (budget.fact ?? '').replace(/:annualBudget$/, ':initialBudget');
    for (const statement of disclosure.prose(fact)) {
      if (!isPositive(statement) || !isPositive(budget)) continue;
      compared++;
      if (statement.printed.value !== budget.printed.value) continue;
      const message = `情况说明把 ${statement.printed.text} 称作年初预算，公开09表同一个数是全年预算数（调整后）。`;
      yield { kind: 'verdict', outcome: 'explain', message, statements: [statement, budget] };
    }
  }
  if (compared === 0 && disclosure.hasData(ROLE)) yield passed();
  yield* nothingAsked(disclosure, disclosure.hasData(ROLE) ? 1 : 0);
}

function hasUnreadable(disclosure: Case): boolean {
  return [...disclosure.factsOf(ROLE).values()].some((s) => s.printed.state === 'unreadable');
}

/** What says that nothing was spent. */
const NOTHING = /无|没有|未发生|未安排|(?<![\d.])0(?:\.0+)?\s*万?元/;

function* emptinessStated(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  if (disclosure.hasData(ROLE) || hasUnreadable(disclosure)) {
    yield notApplicable('公开09表有数据。');
    return;
  }
  const told = [null, ...LEAVES].flatMap((name) => disclosure.prose(item(name, 'amount')));
  for (const statement of told) {
    const blank = disclosure.cellOrBlank(ROLE, statement.fact ?? '');
    if (!blank || !isPositive(statement)) continue;
    const say = '公开09表没有数据，情况说明的支出也应为零';
    yield { kind: 'equal', left: [{ sign: 1, statement }], right: [{ sign: 1, statement: blank }], say };
  }
  if (table.emptyLine !== null || told.length > 0 || sectionsSay(disclosure, SECTIONS, NOTHING) === true) {
    yield passed();
  } else {
    const message = '公开09表没有数据，表下和情况说明都没有写明没有“三公”经费支出。';
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message,
      places: [{ line: table.line, start: 0, end: table.title.length }],
    };
  }
}

export const rules: readonly Rule[] = [
  ties({
    id: 'T09-01',
    title: '“三公”经费合计等于三项之和',
    ...byLayout('09表 栏1 = 栏2+栏3+栏6；栏7 = 栏8+栏9+栏12'),
    severity: 'error',
    remedy: '核对合计与因公出国（境）费、公务用车购置及运行维护费小计、公务接待费。',
    parts: bothSides('合计 = 因公出国（境）费+公务用车小计+公务接待费', null, ['overseas', 'vehicles', 'hospitality']),
    examples: {
      pass: [
        { name: '三项相加', cells: { '09:7': '6.00', '09:8': '1.00', '09:9': '3.00', '09:12': '2.00' } },
        { name: '三项相加差0.01是尾差', cells: { '09:7': '1.01', '09:8': '0.33', '09:9': '0.33', '09:12': '0.34' } },
      ],
      fail: [
        { name: '合计漏加公务接待费', cells: { '09:7': '4.00', '09:8': '1.00', '09:9': '3.00', '09:12': '2.00' } },
      ],
    },
  }),
  ties({
    id: 'T09-02',
    title: '公务用车小计等于购置费与运行维护费之和',
    ...byLayout('09表 栏3 = 栏4+栏5；栏9 = 栏10+栏11'),
    severity: 'error',
    remedy: '核对公务用车购置费、运行维护费与小计。',
    parts: bothSides('公务用车小计 = 购置费+运行维护费', 'vehicles', ['vehiclePurchase', 'vehicleOperation']),
    examples: {
      pass: [
        {
          name: '两项相加',
          cells: { '09:3': '21.00', '09:4': '18.00', '09:5': '3.00', '09:9': '3.00', '09:11': '3.00' },
        },
      ],
      fail: [{ name: '预算小计没有加购置费', cells: { '09:3': '3.00', '09:4': '18.00', '09:5': '3.00' } }],
    },
  }),
  {
    id: 'T09-03',
    title: '“三公”经费预算数是全年预算数',
    formula: '09表 栏1–栏6 = 全年预算数（按规定程序调整后）',
    severity: 'info',
    basis: [cite('S001', '公开09表注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数')],
    effective: always,
    remedy: '情况说明与公开09表用同一口径：写全年预算数；年内没有调整的，可写明“年初预算（全年未调整）”。',
    check: budgetIsAdjusted,
    examples: {
      pass: [
        {
          name: '情况说明写全年预算',
          cells: { '09:1': '3.00', '09:7': '2.00' },
          prose: { threePublicOverall: '“三公”经费财政拨款支出全年预算3.00万元，支出决算2.00万元。' },
        },
      ],
      fail: [
        {
          name: '把全年预算数称作年初预算',
          cells: { '09:1': '3.00', '09:7': '2.00' },
          prose: { threePublicOverall: '“三公”经费财政拨款支出年初预算3.00万元，支出决算2.00万元。' },
        },
      ],
    },
  },
  {
    id: 'T09-04',
    title: '“三公”经费决算不超过预算',
    formula: '09表 栏7 ≤ 栏1 … 栏12 ≤ 栏6',
    severity: 'warning',
    basis: [cite('LXJY'), cite('practice', '“三公”经费决算超过全年预算的，应当说明原因')],
    effective: always,
    remedy: '核对预算数是否为调整后的全年预算数；确实超支的，说明原因和审批依据。',
    check: withinBudget,
    examples: {
      pass: [{ name: '决算等于预算', cells: { '09:1': '3.00', '09:6': '3.00', '09:7': '3.00', '09:12': '3.00' } }],
      fail: [{ name: '公务接待费超预算', cells: { '09:1': '5.00', '09:6': '2.00', '09:7': '3.00', '09:12': '3.00' } }],
    },
  },
  {
    id: 'T09-05',
    title: '没有预算不得列支“三公”经费',
    formula: '09表 决算 > 0 ⇒ 预算 > 0（各项）',
    severity: 'warning',
    basis: [cite('LXJY'), cite('practice', '“三公”经费没有预算而有支出的，应当说明原因')],
    effective: always,
    remedy: '核对预算数是否漏填；确无预算而支出的，说明资金来源和审批依据。',
    check: budgetedAtAll,
    examples: {
      pass: [{ name: '有预算有支出', cells: { '09:6': '3.00', '09:12': '2.00' } }],
      fail: [{ name: '没有预算却有公务接待费', cells: { '09:7': '2.00', '09:12': '2.00' } }],
    },
  },
  {
    id: 'T09-06',
    title: '没有“三公”经费的要写明无数据，情况说明也为零',
    formula: '09表 无数据 ⇒ 列出空表并说明，情况说明各项为0',
    severity: 'error',
    basis: [cite('DIR', '部门决算')],
    effective: always,
    remedy: '在空表下写明「本表无数据」；确有支出的，把数填入公开09表。',
    check: emptinessStated,
    examples: {
      pass: [
        { name: '表下写明本表无数据', cells: { '09:empty': '' } },
        {
          name: '情况说明写明支出为0',
          cells: { '09:7': '' },
          prose: { threePublicOverall: '2023年度“三公”经费财政拨款支出决算0万元。' },
        },
      ],
      fail: [
        { name: '空表没有任何说明', cells: { '09:7': '' } },
        {
          name: '空表而情况说明有支出',
          cells: { '09:empty': '' },
          prose: { threePublicDetail: '1、公务接待费支出2.00万元。' },
        },
      ],
    },
  },
];
