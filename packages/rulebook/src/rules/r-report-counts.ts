/** Counts and sums over the projects of a report: as many as are said, the same in list and table, totals and averages. */
import type { Check, Rule } from '@mingsuan/core/audit';
import {
  complete,
  figureToldOf,
  ONE,
  objection,
  passed,
  plus,
  projectCounts,
  quotedNames,
  reportRule,
  sameAs,
} from '@mingsuan/core/families';
import { formatQuanta } from '@mingsuan/core/money';
import type { EvaluationReport, ReportProject, Statement } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { projectReport } from './r-examples.ts';

const always = { from: null, to: null };

/** All counts of the projects agree, and so does the list. */
function* countsAgree(report: EvaluationReport): Generator<Check> {
  const counts = projectCounts(report);
  const [first] = counts;
  if (!first) return;
  yield* sameAs(counts, first, '文中各处的项目个数相同');
  for (const source of ['list', 'table'] as const) {
    const rows = report.projects.filter((p) => p.mentions.some((m) => m.source === source)).length;
    if (rows < 2) continue;
    const where = source === 'list' ? '清单' : '评分表';
    if (rows * ONE === first.printed.value) yield { ...passed(), statements: counts };
    else {
      yield objection(`文中说项目 ${first.printed.text} 个，${where}列出 ${rows} 个。`, {
        statements: [first],
        stated: `${first.printed.text}个`,
        expected: `${rows}个`,
      });
    }
  }
}

/** The list and the table name the same projects, where both are whole. */
function* listsAgree(report: EvaluationReport): Generator<Check> {
  const named = (source: 'list' | 'table') =>
    report.projects.filter((p) => p.mentions.some((m) => m.source === source));
  const [listed, rows] = [named('list'), named('table')];
  if (listed.length < 2 || listed.length !== rows.length) return;
  const only = [...listed.filter((p) => !rows.includes(p)), ...rows.filter((p) => !listed.includes(p))];
  if (only.length === 0) {
    yield passed();
    return;
  }
  const wrong = wrongNumber(only);
  yield objection(`清单与评分表的项目对不上：${quotedNames(only.map((p) => p.name))}只在其中一处出现。`, {
    places: wrong ? [] : only.flatMap((p) => p.mentions.slice(0, 1).map((m) => m.name.place)),
    statements: [...(wrong ? [wrong.statement] : []), ...only.flatMap((p) => p.mentions.flatMap((m) => m.inName))],
    stated: wrong ? `${wrong.statement.printed.text}${wrong.statement.printed.unit}` : '',
    expected: wrong?.right ?? '两处列同样的项目，名称一致',
  });
}

/** Two names that differ in a number alone: the one in fewer places is the slip. */
function wrongNumber(only: readonly ReportProject[]): { statement: Statement; right: string } | null {
  const [few, many] = [...only].sort((a, b) => a.mentions.length - b.mentions.length);
  const withoutDigits = (project: ReportProject) => bareName(project.name).replace(/\d+/g, '#');
  if (!few || !many || only.length !== 2 || few.mentions.length === many.mentions.length) return null;
  if (withoutDigits(few) !== withoutDigits(many)) return null;
  const [statement] = few.mentions.flatMap((m) => m.inName);
  const [right] = many.mentions.flatMap((m) => m.inName);
  return statement && right ? { statement, right: `${right.printed.text}${right.printed.unit}` } : null;
}

function bareName(name: string): string {
  return plainName(name).replace(/(?:经费|资金|项目)+$/, '');
}

function* amountsAreListed(report: EvaluationReport): Generator<Check> {
  const all = complete(report, 'table', 'executed');
  const totals = report.totals.filter((t) => t.clause === '评分表合计' && t.figure === 'executed');
  for (const total of all ? totals : []) {
    yield { kind: 'equal', left: [plus(total.statement)], right: all ?? [], say: '评分表合计 = 各项目执行数之和' };
  }
}

/** 平均得分 of the text and of the table's total row, where all scores are told. */
function* averagesHold(report: EvaluationReport): Generator<Check> {
  const scores = report.projects.map((p) => figureToldOf(p, 'score')).filter((s) => s !== null);
  const [count] = projectCounts(report);
  const isAll = count === undefined || count.printed.value === scores.length * ONE;
  const inTotal = report.totals
    .filter((t) => t.clause === '评分表合计' && t.figure === 'score')
    .map((t) => t.statement);
  if (scores.length < 2 || scores.length !== report.projects.length || !isAll) return;
  const sum = scores.reduce((total, s) => total + s.printed.value, 0);
  for (const average of [...report.averageScores, ...inTotal]) {
    const statements = [average, ...scores];
    // a total row may print the sum
    const isSum = inTotal.includes(average) && average.printed.value === sum;
    if (
      isSum ||
      Math.abs(average.printed.value * scores.length - sum) <= (average.printed.half || ONE / 2) * scores.length
    ) {
      yield { ...passed(), statements };
      continue;
    }
    const mean = formatQuanta(Math.floor((2 * sum + scores.length) / (2 * scores.length)), '分', 2);
    yield objection(`平均得分印作 ${average.printed.text} 分，按 ${scores.length} 个项目的得分算得 ${mean} 分。`, {
      statements,
      stated: `${average.printed.text}分`,
      expected: `${mean}分`,
    });
  }
}

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-16',
    title: '项目个数前后一致，与清单、评分表的行数一致',
    formula: '各处项目个数相等 = 清单行数 = 评分表行数',
    severity: 'error',
    basis: [cite('layout', '个数 = 列出的项目数')],
    effective: always,
    remedy: '清点项目，改正个数或补全清单。',
    kinds: ['projectEvaluationReport'],
    needs: '项目个数',
    asks: function* asks(report) {
      yield* countsAgree(report);
      yield* listsAgree(report);
    },
    examples: {
      pass: [{ name: '都是2个', text: projectReport() }],
      fail: [
        { name: '说3个列2个', text: projectReport().replaceAll('项目2个', '项目3个').replaceAll('2个项目', '3个项目') },
      ],
    },
  }),
  reportRule({
    id: 'R-21',
    title: '评分表的合计等于各项目之和',
    formula: '合计 = Σ各项目',
    severity: 'error',
    basis: [cite('layout', '合计 = 各行之和')],
    effective: always,
    remedy: '重算评分表的合计。',
    needs: '评分表的合计行',
    asks: amountsAreListed,
    examples: {
      pass: [
        {
          name: '合计相符',
          text: projectReport({
            rows: [
              ['非遗展演', '20.00', '20.00', '100', '100'],
              ['农家书屋', '10.00', '9.50', '95', '98'],
              ['合计', '30.00', '29.50', '98.33', '98'],
            ],
          }),
        },
      ],
      fail: [
        {
          name: '合计不符',
          text: projectReport({
            rows: [
              ['非遗展演', '20.00', '20.00', '100', '100'],
              ['农家书屋', '10.00', '9.50', '95', '98'],
              ['合计', '30.00', '39.50', '98.33', '98'],
            ],
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-37',
    title: '平均得分等于各项目得分的平均数',
    formula: '平均得分 = Σ得分 ÷ 项目数',
    severity: 'error',
    basis: [cite('layout', '平均得分 = Σ得分 ÷ 项目数')],
    effective: always,
    remedy: '重算平均得分。',
    needs: '平均得分和全部项目的得分',
    asks: averagesHold,
    examples: {
      pass: [{ name: '100与98平均99', text: projectReport({ result: '2个项目考评等级全部为“优”，平均得分99分。' }) }],
      fail: [{ name: '平均95', text: projectReport({ result: '2个项目考评等级全部为“优”，平均得分95分。' }) }],
    },
  }),
];
