/** Funds of a report: the list, the accounts and the score table add up to the totals, and tell each project alike. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { budgetToldOf, complete, figuresOf, plus, reportRule, sameAs, totalsOf } from '@mingsuan/core/families';
import type { EvaluationReport, ProjectMention, ReportFigure, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { projectReport, ROWS } from './r-examples.ts';

const always = { from: null, to: null };
const SOURCES: readonly ProjectMention['source'][] = ['list', 'table', 'account'];
const WHERE: Readonly<Record<ProjectMention['source'], string>> = {
  list: '清单所列',
  table: '评分表所列',
  account: '文中所述',
  passing: '文中所述',
};

function* totalsAddUp(report: EvaluationReport): Generator<Check> {
  const sides: readonly (readonly [ReportFigure, readonly Statement[], string])[] = [
    [
      'annualBudget',
      [...totalsOf(report, 'annualBudget', 'projects'), ...totalsOf(report, 'funds', 'projects')],
      '预算',
    ],
    ['executed', totalsOf(report, 'executed', 'projects'), '执行'],
  ];
  for (const [figure, totals, word] of sides) {
    for (const source of SOURCES) {
      const parts = complete(report, source, figure);
      for (const total of parts ? totals : []) {
        const say = `${word}总额 = ${WHERE[source]}各项目${word}数之和`;
        yield { kind: 'equal', left: [plus(total)], right: parts ?? [], say };
      }
    }
  }
  yield* ratesOfTotals(report);
}

function* ratesOfTotals(report: EvaluationReport): Generator<Check> {
  const budgets = totalsOf(report, 'annualBudget', 'projects');
  for (const rate of totalsOf(report, 'rate', 'projects')) {
    const executed = totalsOf(report, 'executed', 'projects').findLast((s) => s.index < rate.index);
    const budget = budgets.findLast((s) => s.index < rate.index);
    if (executed && budget) {
      const say = '总执行率 = 执行总额 ÷ 预算总额';
      yield { kind: 'ratio', rate, num: [plus(executed)], den: [plus(budget)], say };
    }
    const num = complete(report, 'table', 'executed') ?? complete(report, 'account', 'executed');
    const den = complete(report, 'table', 'annualBudget') ?? complete(report, 'account', 'annualBudget');
    if (num && den) {
      const say = '总执行率 = 各项目执行数之和 ÷ 各项目预算数之和';
      yield { kind: 'ratio', rate, num, den, say };
    }
  }
}

const ALIKE: readonly (readonly [ReportFigure, string])[] = [
  ['annualBudget', '预算数'],
  ['executed', '执行数'],
  ['rate', '执行率'],
  ['score', '得分'],
];

function* toldAlike(report: EvaluationReport): Generator<Check> {
  for (const project of report.projects) {
    const mentions = [...project.mentions].sort((a, b) => rank(a) - rank(b));
    for (const [figure, word] of ALIKE) {
      const told = mentions.flatMap((mention) => figuresOf(mention, figure));
      const [anchor] = told;
      if (anchor) yield* sameAs(told, anchor, `「${project.name}」的${word}各处相同`);
    }
    const initial = mentions.flatMap((mention) => figuresOf(mention, 'initialBudget'));
    const [first] = initial;
    if (first) yield* sameAs(initial, first, `「${project.name}」的年初预算数各处相同`);
  }
}

function rank({ source }: ProjectMention): number {
  return source === 'table' ? 0 : source === 'list' ? 1 : 2;
}

function* executedWithinBudget(report: EvaluationReport): Generator<Check> {
  for (const project of report.projects) {
    const budget = budgetToldOf(project);
    const table =
      project.mentions.find((m) => m.source === 'table') ?? project.mentions.find((m) => m.source === 'account');
    const executed = table ? figuresOf(table, 'executed')[0] : undefined;
    if (!budget || !executed || project.mentions.some((m) => /追加|结转|调整/.test(m.parts.cause?.text ?? '')))
      continue;
    const say = `「${project.name}」的执行数不大于预算数`;
    yield { kind: 'atMost', left: [plus(executed)], right: [plus(budget)], say };
  }
}

export const rules: readonly Rule[] = [
  reportRule({
    id: 'P-17',
    title: '报告的预算总额、执行总额等于各项目之和，总执行率相符',
    formula: '预算总额 = Σ项目预算；执行总额 = Σ项目执行；总执行率 = 执行总额 ÷ 预算总额',
    severity: 'error',
    basis: [cite('layout', '合计 = 各项目之和'), cite('R10')],
    effective: always,
    remedy: '按各项目的预算数、执行数重算总额和总执行率；执行总额不能照抄预算总额。',
    needs: '全部项目的预算、执行和总额',
    asks: totalsAddUp,
    examples: {
      pass: [{ name: '清单、评分表与总额相符', text: projectReport() }],
      fail: [
        { name: '执行总额照抄预算总额', text: projectReport({ executed: '30.00万元', rate: '100%' }) },
        { name: '预算总额少一项', text: projectReport({ budget: '20.00万元', rate: '147.5%' }) },
      ],
    },
  }),
  reportRule({
    id: 'P-18',
    title: '同一项目的预算、执行、执行率和得分，文中与评分表一致',
    formula: '文中所述 = 评分表',
    severity: 'error',
    basis: [cite('layout', '同一事项前后一致'), cite('R10')],
    effective: always,
    remedy: '核对该项目的原始数据，改正写错的一处；照抄别的项目的段落时逐个数字核对。',
    needs: '在两处写明预算、执行或得分的项目',
    asks: toldAlike,
    examples: {
      pass: [{ name: '文中与评分表一致', text: projectReport() }],
      fail: [
        {
          name: '执行金额抄了别的项目的数',
          text: projectReport({
            accounts: ['1.农家书屋项目：预算金额10.00万元，执行金额20.00万元，执行率95%，得分98分。'],
          }),
        },
        {
          name: '得分不一致',
          text: projectReport({ rows: [ROWS[0] ?? ['', '', '', '', ''], ['农家书屋', '10.00', '9.50', '95', '89']] }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-01',
    title: '项目执行数不大于预算数，超出的说明追加或结转',
    formula: '执行数 ≤ 预算数',
    severity: 'warning',
    basis: [cite('practice', '执行率大于100%的应当说明原因')],
    effective: always,
    remedy: '核对预算数是否为调整后预算数；确有追加、结转的在文中说明。',
    needs: '项目的预算数和执行数',
    asks: executedWithinBudget,
    examples: {
      pass: [{ name: '执行数不大于预算数', text: projectReport() }],
      fail: [
        {
          name: '执行数大于预算数',
          text: projectReport({ rows: [ROWS[0] ?? ['', '', '', '', ''], ['农家书屋', '10.00', '12.50', '125', '98']] }),
        },
      ],
    },
  }),
];
