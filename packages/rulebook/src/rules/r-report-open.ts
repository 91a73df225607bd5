/** What a report leaves open: projects of which nothing is published, work not yet accepted, a budget told in two ways. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  figureOf,
  figureToldOf,
  ONE,
  objection,
  passed,
  plus,
  projectCounts,
  reportRule,
  together,
} from '@mingsuan/core/families';
import type { EvaluationReport, FormText, ReportProject, Statement } from '@mingsuan/core/statement';
import { NOT_ACCEPTED } from '../performance/report-words.ts';
import { cite } from '../sources/index.ts';
import { BOOKS, FOLK, projectReport, summary } from './r-examples.ts';

const always = { from: null, to: null };

function* othersAreListed(report: EvaluationReport): Generator<Check> {
  const [count] = projectCounts(report);
  const shown = report.projects.length;
  if (!count || shown === 0) return;
  const left = (count.printed.value - shown * ONE) / ONE;
  const isGraded = report.grades.length > 0 || report.projects.some((p) => p.mentions.some((m) => m.grade !== null));
  const lacks = [
    ...(left > 0 ? [`其余 ${left} 个项目的名单、得分`] : []),
    ...(left > 0 && !isGraded ? ['各项目的等级'] : []),
  ];
  if (lacks.length === 0) yield passed();
  else {
    yield objection(`文中说自评项目 ${count.printed.text} 个，写出的只有 ${shown} 个，没有${lacks.join('和')}。`, {
      statements: [count],
      expected: '列出全部项目的名称、得分和等级',
    });
  }
}

interface Open {
  readonly project: ReportProject;
  readonly score: Statement;
  readonly words: FormText;
}

const HIGH = 90 * ONE;

/** Quality and timeliness of what is not yet accepted are not known. */
function* openWorkIsNotDone(report: EvaluationReport): Generator<Check> {
  const open: Open[] = [];
  let asked = false;
  for (const project of report.projects) {
    const score = figureToldOf(project, 'score');
    const cause = project.mentions.map(({ parts }) => parts.cause ?? parts.problems).find((p) => p !== undefined);
    if (!score || !cause) continue;
    asked = true;
    if (score.printed.value >= HIGH && NOT_ACCEPTED.test(cause.text)) open.push({ project, score, words: cause });
  }
  if (!asked) return;
  yield together(open, (found) =>
    objection(
      `${found
        .map(
          ({ project, score, words }) =>
            `「${project.name}」写有「${NOT_ACCEPTED.exec(words.text)?.[0] ?? ''}」，得 ${score.printed.text} 分`,
        )
        .join('；')}：项目还没有验收，质量、时效指标不能算已经完成，也没有写明扣的是哪项指标的分。`,
      {
        statements: found.map(({ score }) => score),
        places: found.map(({ words }) => words.place),
        expected: '按验收后的完成情况评分，或写明扣分的指标',
      },
    ),
  );
}

const ADJUSTED = /调整|追加|调减|调增|核减|结转/;

/** 年初预算数 and 全年预算数 of one account: one number where no adjustment is told. */
function* budgetsAreOne(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const { name, mentions } of report.projects) {
    for (const mention of mentions) {
      const [initial, annual] = [figureOf(mention, 'initialBudget'), figureOf(mention, 'annualBudget')];
      if (!initial || !annual) continue;
      if (ADJUSTED.test(reading.document.normal[initial.place.line - 1] ?? '')) {
        yield passed();
        continue;
      }
      const say = `「${name}」没有说调整，年初预算数 = 全年预算数`;
      yield { kind: 'equal', left: [plus(initial)], right: [plus(annual)], say };
    }
  }
}

const causes = (text: string) => projectReport({ causes: `1、农家书屋项目：${text}` });

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-48',
    title: '自评的项目没有全部写出的，列出其余项目的名单、得分和等级',
    formula: '写出的项目数 = 自评项目数，或附名单',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '自评结果应当全部公开')],
    effective: always,
    remedy: '附全部自评项目的名单、预算、执行、得分和等级。',
    kinds: ['selfEvaluationSummary'],
    needs: '自评项目的个数',
    asks: othersAreListed,
    examples: {
      pass: [{ name: '两个都写', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '12个只写两个', text: summary([FOLK, BOOKS], '130.00万元', '12') }],
    },
  }),
  reportRule({
    id: 'R-49',
    title: '还没有验收的项目，得分与完成情况相称',
    formula: '没有验收 ⇒ 质量、时效指标没有完成',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '没有验收的项目不宜评为优')],
    effective: always,
    remedy: '按验收情况重新评分，写明扣分的指标。',
    needs: '写有原因的项目得分',
    asks: openWorkIsNotDone,
    examples: {
      pass: [{ name: '图书到货较晚', text: projectReport() }],
      fail: [{ name: '验收后给付', text: causes('原因是：剩余5%资金需项目验收合格后给付。') }],
    },
  }),
  reportRule({
    id: 'R-50',
    title: '没有说调整的，年初预算数与全年预算数相同',
    formula: '年初预算数 = 全年预算数，或说明调整',
    severity: 'warning',
    basis: [cite('R10F', '预算数（年初预算数、全年预算数）'), cite('practice', '预算调整应当说明')],
    effective: always,
    remedy: '核对年初预算数和全年预算数；有调整的写明调整的原因。',
    needs: '同时写明的年初预算数和全年预算数',
    asks: budgetsAreOne,
    examples: {
      pass: [
        { name: '相同', text: causes('年度资金总额10.00万元，年初预算数是10.00万元，全年执行数是9.50万元。') },
        { name: '说明了调整', text: causes('年度资金总额10.00万元，年初预算数是8.00万元，年中追加2.00万元。') },
      ],
      fail: [
        {
          name: '不同而没有说明',
          text: causes('年度资金总额10.00万元，年初预算数是18.00万元，全年执行数是9.50万元。'),
        },
      ],
    },
  }),
];
