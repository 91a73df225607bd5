/** Money of a form: the rows add up, the balance is what was not spent, a changed budget is explained. */
import type { Check, Checks, Operand, Rule } from '@mingsuan/core/audit';
import { plus } from '@mingsuan/core/families';
import type { FormText, FundsColumn, FundsRow, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import { always, type Form, fault, formRule, isSilent, NOTHING, placesOf, stated } from './p-forms.ts';

const MONEY = [
  ['initialTargeted', '目标申报数'],
  ['initialBudget', '年初预算数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['balance', '结转结余'],
] as const satisfies readonly (readonly [FundsColumn, string])[];

function balanceHolds(form: Form): Checks {
  const rows = form.evaluation.funds;
  const found: Check[] = [];
  // one source prints what the total prints; it is asked to be the same elsewhere
  const asked = rows.length > 2 || !form.funds ? rows : [form.funds];
  for (const { amounts, source } of asked) {
    const { balance, annualBudget, executed } = amounts;
    if (!stated(balance) || !stated(annualBudget) || !stated(executed)) continue;
    const say = `${form.name}${source.text}：结转结余 = 全年预算数 − 全年执行数`;
    const right: Operand[] = [plus(annualBudget), { sign: -1, statement: executed }];
    found.push({ kind: 'equal', left: [plus(balance)], right, say });
  }
  return found;
}

/**
 * Of one source the two rows print the same: where one row has its two initial budgets alike and the other has not,
 * the other's are asked too, so that of two copies the wrong one shows.
 */
function initialsAgree(form: Form, row: FundsRow, other: FundsRow, into: Check[]): void {
  const { initialTargeted: targeted, initialBudget: budget } = row.amounts;
  if (!stated(targeted) || !stated(budget) || targeted.printed.value === budget.printed.value) return;
  if (other.amounts.initialTargeted?.printed.value !== other.amounts.initialBudget?.printed.value) return;
  const say = `${form.name}目标申报数与预算编制数，另一行印得相同`;
  into.push({ kind: 'equal', left: [plus(targeted)], right: [plus(budget)], say });
}

function sourcesAddUp(form: Form): Checks {
  const { funds } = form.evaluation;
  const total = funds.find((r) => r.isTotal);
  const sources = total ? funds.filter((r) => !r.isTotal) : [];
  const [only] = sources;
  if (!total || !only) return NOTHING;
  if (isEmptyTotal(total) && !sources.every(isEmptyTotal)) {
    const found = fault(`${form.name}「${total.source.text}」一行各栏为0，而各来源有数，没有合计。`, {
      statements: MONEY.flatMap(([column]) => [total.amounts[column], only.amounts[column]]).filter(stated),
      expected: '资金总额 = 各来源之和',
    });
    return [found];
  }
  const found: Check[] = [];
  if (sources.length === 1) {
    initialsAgree(form, total, only, found);
    initialsAgree(form, only, total, found);
  }
  for (const [column, name] of MONEY) {
    const whole = total.amounts[column];
    if (!stated(whole)) continue;
    const right = partsOf(sources, column);
    if (right.length === 0) continue;
    const say = `${form.name}${name}：${total.source.text} = 各来源之和`;
    found.push({ kind: 'equal', left: [plus(whole)], right, say });
  }
  return found;
}

/** What the sources print of a column; nothing where none of it is a number. */
function partsOf(sources: readonly FundsRow[], column: FundsColumn): readonly Operand[] {
  const parts: Operand[] = [];
  let isAnyStated = false;
  for (const { amounts } of sources) {
    const part = amounts[column];
    if (!part) continue;
    parts.push(plus(part));
    isAnyStated ||= stated(part);
  }
  return isAnyStated ? parts : [];
}

/** A row of noughts. */
function isEmptyTotal({ amounts }: FundsRow): boolean {
  return MONEY.every(([column]) => amounts[column]?.printed.value === 0 || !stated(amounts[column]));
}

const ADJUSTED = /调整|调减|调增|追加|压减|收回|结转|调剂|核减|盘活/;

/** Where a form speaks of the adjustment of its budget. */
function saysWhy({ evaluation: { analysis, funds, goal } }: Form): boolean {
  // money carried over from last year is a source of its own, and explains itself
  return (
    funds.some(isCarried) ||
    funds.some(({ deviation }) => tellsAdjustment(deviation)) ||
    tellsAdjustment(analysis.budgetExecution) ||
    tellsAdjustment(analysis.problems) ||
    tellsAdjustment(analysis.improvements) ||
    tellsAdjustment(goal.actual)
  );
}

function isCarried({ source, amounts: { annualBudget } }: FundsRow): boolean {
  return stated(annualBudget) && annualBudget.printed.value > 0 && source.text.includes('结转');
}

function tellsAdjustment(text: FormText | null | undefined): boolean {
  return !!text && ADJUSTED.test(text.text) && !isSilent(text);
}

function amountsOf(funds: FundsRow | null): { initial: Statement; annual: Statement } | null {
  const annual = funds?.amounts.annualBudget;
  const initial = funds?.amounts.initialBudget ?? funds?.amounts.initialTargeted;
  return stated(initial) && stated(annual) ? { initial, annual } : null;
}

/** A budget cut to so many percent without the targets following is told of as well. */
const CUT_PERCENT = 50;

function adjustmentIsExplained(form: Form): Checks {
  const amounts = amountsOf(form.funds);
  if (!amounts) return NOTHING;
  const { initial, annual } = amounts;
  if (Math.abs(initial.printed.value - annual.printed.value) <= initial.printed.half + annual.printed.half)
    return NOTHING;
  if (saysWhy(form)) return NOTHING;
  const isCut = annual.printed.value * 100 < initial.printed.value * CUT_PERCENT;
  const follows = form.evaluation.indicators.some(
    (i) => i.initialTarget && i.adjustedTarget && !isSame(i.initialTarget.text, i.adjustedTarget.text),
  );
  const more = isCut && !follows ? '，各项指标值没有随之调整' : '';
  const found = fault(
    `${form.name}全年预算数由年初的 ${initial.printed.text} 调整为 ${annual.printed.text}，没有说明调整的原因${more}。`,
    { statements: [initial, annual], expected: '说明预算调整的原因和批准程序，并相应调整绩效目标' },
  );
  return [found];
}

/** Blanks between characters set widely change nothing. */
function isSame(a: string, b: string): boolean {
  return a === b || a.replace(/\s/g, '') === b.replace(/\s/g, '');
}

function targetsAreKept(form: Form): Checks {
  const found: Check[] = [];
  for (const { initialTarget, adjustedTarget, deviation, name } of form.evaluation.indicators) {
    if (!initialTarget || !adjustedTarget || isSame(initialTarget.text, adjustedTarget.text)) continue;
    if (isSilent(initialTarget) || isSilent(adjustedTarget) || !isSilent(deviation) || saysWhy(form)) continue;
    found.push(
      fault(
        `${form.name}指标「${name.text}」的指标值由「${initialTarget.text}」改为「${adjustedTarget.text}」，没有说明。`,
        {
          places: placesOf([initialTarget, adjustedTarget]),
          stated: adjustedTarget.text,
          expected: initialTarget.text,
        },
      ),
    );
  }
  return found;
}

/** Two sources of money. */
const TWO_SOURCES = (second: string) =>
  attached(
    formText().replace(
      /\t\t市县区财政资金[^\n]*/,
      `\t\t市县区财政资金\t15\t15\t15\t15\t0\t100.00\t10.00\n\t\t其他资金\t5\t5\t5\t${second}\t80.00\t8.00`,
    ),
  );

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-10',
      title: '全年预算数与年初预算数不同的，说明调整原因',
      formula: '全年预算数 ≠ 年初预算数 ⇒ 有调整说明',
      severity: 'warning',
      basis: [cite('S001', '备注2：如果有调整，取调整后的预算数'), cite('R10')],
      effective: always,
      remedy: '说明预算调整的原因和批准程序；绩效目标没有随预算调整的一并说明。',
      examples: {
        pass: [
          oneForm('没有调整'),
          oneForm('说明了调整', { funds: ['12', '12', '20', '19', '1', '95.00', '9.50', '年中追加8万元'] }),
        ],
        fail: [oneForm('12调到20而没有说明', { funds: ['12', '12', '20', '19', '1', '95.00', '9.50'] })],
      },
    },
    adjustmentIsExplained,
  ),
  formRule(
    {
      id: 'P-11',
      title: '结转结余等于全年预算数减全年执行数',
      formula: '结转结余 = 全年预算数 − 全年执行数',
      severity: 'error',
      basis: [cite('layout', '结转结余 = 全年预算数 − 全年执行数')],
      effective: always,
      remedy: '核对预算数、执行数和结余。',
      examples: {
        pass: [oneForm('20 − 19 = 1')],
        fail: [oneForm('结余印作2', { funds: ['20', '20', '20', '19', '2', '95.00', '9.50'] })],
      },
    },
    balanceHolds,
  ),
  formRule(
    {
      id: 'P-12',
      title: '资金总额等于各来源资金之和',
      formula: '资金总额（每栏） = Σ 各来源资金',
      severity: 'error',
      basis: [cite('R10F'), cite('layout', '资金总额 = 各来源之和')],
      effective: always,
      remedy: '核对各来源资金和总额。',
      examples: {
        pass: [oneForm('一个来源，与总额相同'), { name: '15 + 4 = 19', text: TWO_SOURCES('4\t1') }],
        fail: [
          oneForm('总额为0', {
            funds: ['0', '0', '0', '0', '0', '0', '0'],
            source: ['20', '20', '20', '19', '1', '95.00'],
          }),
          { name: '15 + 5 ≠ 19', text: TWO_SOURCES('5\t0') },
        ],
      },
    },
    sourcesAddUp,
  ),
  formRule(
    {
      id: 'P-33',
      title: '调整后指标值与年初指标值不同的，说明原因',
      formula: '调整后指标值 ≠ 年初指标值 ⇒ 有说明',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '指标值的调整须经批准')],
      effective: always,
      remedy: '说明指标值调整的原因和批准程序。',
      examples: {
        pass: [oneForm('没有调整')],
        fail: [oneForm('10处改为8处', { rows: row(0, { target: '≥10处|≥8处', actual: '9处' }) })],
      },
    },
    targetsAreKept,
  ),
];
