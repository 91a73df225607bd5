/** Money of a whole department: execution against budget, what was evaluated against the whole, one total against another. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { answer } from '@mingsuan/core/audit';
import { objection, passed, plus, ratesHold, reportRule, totalsOf } from '@mingsuan/core/families';
import { formatQuanta } from '@mingsuan/core/money';
import type { EvaluationReport, Statement } from '@mingsuan/core/statement';
import { completionBounds } from '../parameters.ts';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };
const KINDS = ['overallEvaluationReport'] as const;

interface Whole {
  readonly budget: Statement;
  readonly executed: Statement;
  readonly rate: Statement | null;
}

/** Budget, execution and rate of the department, told one after the other. */
function wholesOf(report: EvaluationReport): Whole[] {
  const budgets = [
    ...totalsOf(report, 'annualBudget', 'department'),
    ...totalsOf(report, 'initialBudget', 'department'),
  ];
  return totalsOf(report, 'executed', 'department').flatMap((executed) => {
    const budget = budgets.filter((s) => s.index < executed.index).sort((a, b) => b.index - a.index)[0];
    const rate = totalsOf(report, 'rate', 'department').find((s) => s.index > executed.index) ?? null;
    return budget && executed.index - budget.index <= NEAR ? [{ budget, executed, rate }] : [];
  });
}

/** Numbers of one sentence stand next to each other, a year between them. */
const NEAR = 3;

function* wholeRates(report: EvaluationReport): Generator<Check> {
  for (const { budget, executed, rate } of wholesOf(report)) {
    if (!rate || rate.index - executed.index > NEAR) continue;
    const say = '部门整体完成率 = 全年执行数 ÷ 全年预算数';
    yield { kind: 'ratio', rate, num: [plus(executed)], den: [plus(budget)], say };
  }
}

const WHY_MORE = /追加|结转|上年|调整(?:后)?预算|调增|下达|增拨|政策性/;

function* moreIsExplained(report: EvaluationReport, text: (line: number) => string): Generator<Check> {
  for (const { budget, executed } of wholesOf(report)) {
    const relation = { kind: 'atMost' as const, left: [plus(executed)], right: [plus(budget)], say: '' };
    const around = text(executed.place.line) + text(executed.place.line + 1);
    if (answer(relation).outcome !== 'failed' || WHY_MORE.test(around)) {
      yield { ...passed(), statements: [budget, executed] };
      continue;
    }
    const over = formatQuanta(executed.printed.value - budget.printed.value, executed.printed.unit, 2);
    yield objection(
      `部门全年执行数 ${executed.printed.text}${executed.printed.unit}大于全年预算数 ${budget.printed.text}${budget.printed.unit}，超出 ${over}${executed.printed.unit}，没有说明追加、结转；全年预算数应为调整后的预算数。`,
      {
        statements: [executed, budget],
        difference: `${over}${executed.printed.unit}`,
        expected: '说明超过预算的原因，或改用调整后预算数',
      },
    );
  }
}

/** A share of 项目支出总额 that is reckoned on another, larger total of the report. */
function* sharesAreOfProjects(report: EvaluationReport): Generator<Check> {
  for (const { statement: share, of } of report.totals.filter((t) => t.figure === 'share')) {
    const funds = totalsOf(report, 'funds', 'projects').findLast((s) => s.index < share.index);
    if (!funds || !/项目支出/.test(of ?? '') || share.printed.value === 100_000_000) continue;
    const others = [
      ...totalsOf(report, 'general', 'department').map((whole) => ({ whole, name: '部门整体支出的一般公共预算支出' })),
      ...totalsOf(report, 'general', 'projects').map((whole) => ({ whole, name: '一般公共预算支出' })),
      ...totalsOf(report, 'executed', 'department').map((whole) => ({ whole, name: '部门全年执行数' })),
      ...totalsOf(report, 'annualBudget', 'department').map((whole) => ({ whole, name: '部门全年预算数' })),
    ];
    const fits = others.find(({ whole }) => {
      const relation = { kind: 'ratio' as const, rate: share, num: [plus(funds)], den: [plus(whole)], say: '' };
      return ['passed', 'tail'].includes(answer(relation).outcome);
    });
    if (!fits) continue;
    yield objection(
      `自评资金 ${funds.printed.text}${funds.printed.unit}占「${of ?? ''}」的 ${share.printed.text}%，是用 ${fits.whole.printed.text}${fits.whole.printed.unit}算出的，而这个数在文中是${fits.name}，不是项目支出总额；分母用错或用词有误。`,
      {
        statements: [share, funds, fits.whole],
        stated: `${share.printed.text}%`,
        expected: '用一般公共预算项目支出总额作分母，或改正说法',
      },
    );
  }
}

/** The whole expenditure is told once as execution, once as what was evaluated: two numbers want a bridge. */
function* wholesAgree(report: EvaluationReport): Generator<Check> {
  const [general] = totalsOf(report, 'general', 'department');
  const executed = totalsOf(report, 'executed', 'department');
  const budgets = totalsOf(report, 'annualBudget', 'department');
  const [first] = executed;
  if (!general || !first) return;
  const same = [...executed, ...budgets].some(
    (s) => Math.abs(s.printed.value - general.printed.value) <= s.printed.half,
  );
  const funds = report.totals.some((t) => /政府性基金|国有资本|其他资金|非财政/.test(t.clause));
  if (same || funds) {
    yield { ...passed(), statements: [general] };
    return;
  }
  const gap = formatQuanta(Math.abs(first.printed.value - general.printed.value), general.printed.unit, 2);
  yield objection(
    `部门整体支出自评涉及一般公共预算支出 ${general.printed.text}${general.printed.unit}，前面说全年执行数 ${first.printed.text}${first.printed.unit}${budgets[0] ? `、全年预算 ${budgets[0].printed.text}${budgets[0].printed.unit}` : ''}，相差 ${gap}${general.printed.unit}，没有说明其余资金的来源和是否纳入自评。`,
    {
      statements: [general, first, ...budgets.slice(0, 1)],
      difference: `${gap}${general.printed.unit}`,
      expected: '说明各口径的关系（政府性基金、其他资金等）',
    },
  );
}

export const rules: readonly Rule[] = [
  reportRule({
    id: 'D-04',
    title: '部门整体的完成率等于全年执行数除以全年预算数',
    formula: '完成率 = 全年执行数 ÷ 全年预算数',
    severity: 'error',
    basis: [cite('layout', '完成率 = 全年执行数 ÷ 全年预算数')],
    effective: always,
    remedy: '重算完成率。',
    kinds: KINDS,
    needs: '部门整体的预算数、执行数和完成率',
    asks: wholeRates,
    examples: {
      pass: [{ name: '950 ÷ 1000', text: overallReport() }],
      fail: [
        {
          name: '完成率错',
          text: overallReport({ whole: '全年预算1000.00万元，全年执行数950.00万元，完成率96.00%。' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-04-2',
    title: '部门全年执行数超过全年预算数的，说明追加、结转',
    formula: '执行数 > 预算数 ⇒ 说明原因',
    severity: 'warning',
    basis: [completionBounds.basis],
    effective: always,
    remedy: '写明年中追加、上年结转，或把全年预算数改为调整后的预算数。',
    kinds: KINDS,
    needs: '部门整体的预算数和执行数',
    asks: (report, { reading }) => moreIsExplained(report, (line) => reading.document.normal[line - 1] ?? ''),
    examples: {
      pass: [
        { name: '没有超过', text: overallReport() },
        {
          name: '说明了追加',
          text: overallReport({
            whole: '全年预算1000.00万元，全年执行数1050.00万元，完成率105.00%，主要是年中追加专项资金。',
          }),
        },
      ],
      fail: [
        {
          name: '完成率105%没有说明',
          text: overallReport({ whole: '全年预算1000.00万元，全年执行数1050.00万元，完成率105.00%。' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-05',
    title: '自评资金占比的分母是项目支出总额',
    formula: '占比 = 自评项目资金 ÷ 一般公共预算项目支出总额',
    severity: 'warning',
    basis: [cite('layout', '占比 = 自评项目资金 ÷ 项目支出总额')],
    effective: always,
    remedy: '用项目支出总额重算占比，或把“项目支出总额”改成实际所用的分母。',
    kinds: KINDS,
    needs: '可以验算的占比',
    asks: function* asks(report) {
      const found = [...sharesAreOfProjects(report)];
      if (found.length === 0 && report.totals.some((t) => t.figure === 'share')) yield passed();
      yield* found;
    },
    examples: {
      pass: [{ name: '占项目支出的100%', text: overallReport() }],
      fail: [
        {
          name: '用部门执行数作分母',
          text: overallReport({
            evaluated:
              '我局组织对2022年度12个项目支出开展绩效自评，共涉及资金380.00万元，占一般公共预算项目支出总额的40%。',
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-05-2',
    title: '部门整体支出的几个总额之间的关系有说明',
    formula: '自评涉及的支出 = 全年执行数（或说明其余资金）',
    severity: 'warning',
    basis: [cite('practice', '同一部门整体支出的几个总额应当能对上')],
    effective: always,
    remedy: '写明各总额的口径：一般公共预算、政府性基金、其他资金各多少，是否都纳入自评。',
    kinds: KINDS,
    needs: '自评涉及的支出和全年执行数',
    asks: wholesAgree,
    examples: {
      pass: [
        {
          name: '与执行数一致',
          text: overallReport().replace(
            '占一般公共预算项目支出总额的100%。',
            '占一般公共预算项目支出总额的100%。我局组织部门整体支出绩效自评，涉及一般公共预算支出950.00万元。',
          ),
        },
      ],
      fail: [
        {
          name: '与执行数相差',
          text: overallReport().replace(
            '占一般公共预算项目支出总额的100%。',
            '占一般公共预算项目支出总额的100%。我局组织部门整体支出绩效自评，涉及一般公共预算支出760.00万元。',
          ),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-11',
    title: '重点项目的执行率等于完成支出除以预算数',
    formula: '执行率 = 完成支出 ÷ 预算数',
    severity: 'error',
    basis: [cite('layout', '执行率 = 完成支出 ÷ 预算数')],
    effective: always,
    remedy: '重算执行率，或核对预算数、支出数。',
    kinds: KINDS,
    needs: '项目的预算数、支出数和执行率',
    asks: (report) => ratesHold(report, '执行率 = 完成支出 ÷ 预算数'),
    examples: {
      pass: [{ name: '50 ÷ 50', text: overallReport() }],
      fail: [{ name: '执行率错', text: overallReport().replace('完成支出50.00万元', '完成支出40.00万元') }],
    },
  }),
];
