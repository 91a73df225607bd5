/** Summaries of self-evaluations (自评综述): what each says, its rate, the header over all, labels, problems and measures. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  figureOf,
  figureToldOf,
  ONE,
  objection,
  passed,
  plus,
  projectCounts,
  quotedNames,
  ratesHold,
  reportRule,
  together,
  totalsOf,
} from '@mingsuan/core/families';
import type { EvaluationReport, ProjectMention, ReportProject } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, projectReport, ROWS, summary } from './r-examples.ts';

const always = { from: null, to: null };
const SUMMARY = ['selfEvaluationSummary'] as const;

function accountsOf(report: EvaluationReport): { project: ReportProject; mention: ProjectMention }[] {
  return report.projects.flatMap((project) =>
    project.mentions.filter((m) => m.source === 'account').map((mention) => ({ project, mention })),
  );
}

function missingIn(mention: ProjectMention): string[] {
  const has = (figure: 'score' | 'executed' | 'rate') => figureOf(mention, figure) !== null;
  const budget = figureOf(mention, 'annualBudget') ?? figureOf(mention, 'initialBudget');
  const wanted: readonly (readonly [string, boolean])[] = [
    ['自评得分', has('score')],
    ['全年预算数', budget !== null],
    ['执行数', has('executed')],
    ['完成预算的比率', has('rate')],
    ['绩效目标完成情况', mention.parts.completion !== undefined || mention.indicators.length > 0],
    ['问题及原因', mention.parts.problems !== undefined],
    ['下一步改进措施', mention.parts.improvements !== undefined],
  ];
  return wanted.filter(([, isThere]) => !isThere).map(([name]) => name);
}

function* partsAreThere(report: EvaluationReport): Generator<Check> {
  for (const { project, mention } of accountsOf(report)) {
    const missing = missingIn(mention);
    if (missing.length === 0) yield passed();
    else {
      yield objection(`「${project.name}」的自评综述没有写：${missing.join('、')}。`, {
        places: [mention.name.place],
        expected: missing.join('、'),
      });
    }
  }
}

function* headerHolds(report: EvaluationReport): Generator<Check> {
  const budgets = report.projects.map((p) => figureToldOf(p, 'annualBudget')).filter((s) => s !== null);
  const counts = projectCounts(report);
  const [count] = counts;
  for (const funds of totalsOf(report, 'funds', 'projects')) {
    if (budgets.length < 2) continue;
    const isAll = count?.printed.value === budgets.length * ONE;
    const say = isAll ? '涉及资金 = 各项目预算数之和' : '所列项目预算数之和不大于涉及资金';
    yield { kind: isAll ? 'equal' : 'atMost', left: budgets.map(plus), right: [plus(funds)], say };
  }
  if (!count || report.projects.length === 0) return;
  if (report.projects.length * ONE <= count.printed.value) yield passed();
  else {
    yield objection(`文中说自评项目 ${count.printed.text} 个，列出的有 ${report.projects.length} 个。`, {
      statements: [count],
      stated: `${count.printed.text}个`,
      expected: `不少于${report.projects.length}个`,
    });
  }
}

const SECOND_LEVEL = /数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度/;

function* labelsAreOfOneLevel(report: EvaluationReport): Generator<Check> {
  for (const { project, mention } of accountsOf(report)) {
    const kinds = mention.indicators.flatMap((i) => (i.kind === null ? [] : [i.kind]));
    if (kinds.length < 2) continue;
    const mixed = mention.indicators.filter((i) => i.kind === '产出指标');
    const others = kinds.filter((kind) => SECOND_LEVEL.test(kind));
    const twice = kinds.filter((kind, i) => kinds.indexOf(kind) !== i);
    if (mixed.length > 0 && others.length > 0) {
      yield objection(
        `「${project.name}」的综述把一级指标「产出指标」与二级指标${quotedNames(others)}并列，应写明是数量指标还是其他。`,
        { places: mixed.map((i) => i.text.place), stated: '产出指标', expected: '数量指标' },
      );
    } else if (twice.length > 0) {
      const places = mention.indicators
        .filter((i) => i.kind !== null && twice.includes(i.kind))
        .map((i) => i.text.place);
      yield objection(`「${project.name}」的综述两次写${quotedNames(twice)}。`, { places });
    } else yield passed();
  }
}

const NONE = /^(?:无|暂无|没有|不存在|无问题|无明显问题)[。；，]?$/;

const CAUSES = new Set(['reportCauses', 'reportProblems', 'reportMeasures']);

/** What the sections on problems, causes and measures say. */
function causesOf({ reading }: Case): string {
  const own = reading.sections.filter((s) => CAUSES.has(s.role ?? '') || s.path.some((role) => CAUSES.has(role)));
  return plainName(own.map((s) => s.flow.text).join(''));
}

function bareName(name: string): string {
  return plainName(name).replace(/(?:经费|资金|项目)+$/, '');
}

/** Points were taken and nothing is told of why, or what will be done. */
function* deductionsAreAnswered(report: EvaluationReport, disclosure: Case): Generator<Check> {
  const causes = causesOf(disclosure);
  const silent: { project: ReportProject; statement: ReturnType<typeof figureToldOf> }[] = [];
  let asked = false;
  for (const project of report.projects) {
    const score = figureToldOf(project, 'score');
    if (!score || score.printed.value >= FULL) continue;
    asked = true;
    const told = project.mentions.some(({ parts }) => {
      const problem = parts.problems?.text ?? parts.cause?.text ?? '';
      return (problem !== '' && !NONE.test(problem)) || /原因|由于|因/.test(parts.completion?.text ?? '');
    });
    const isNamed = causes.length > 0 && (report.projects.length === 1 || causes.includes(bareName(project.name)));
    if (!told && !isNamed) silent.push({ project, statement: score });
  }
  if (!asked) return;
  yield together(silent, (found) => {
    const words = found.map(({ project }) => {
      const rate = figureToldOf(project, 'rate');
      const score = figureToldOf(project, 'score');
      return `「${project.name}」${rate ? `执行率 ${rate.printed.text}%、` : ''}得分 ${score?.printed.text ?? ''} 分`;
    });
    const rates = found.map(({ project }) => figureToldOf(project, 'rate'));
    return objection(`${words.join('；')}，文中没有说明扣分、偏离的原因和改进措施。`, {
      statements: [...found.map((f) => f.statement), ...rates].filter((s) => s !== null),
      expected: '写明问题、原因和改进措施',
    });
  });
}

/** Quanta of a full hundred points. */
const FULL = 100 * ONE;

export const rules: readonly Rule[] = [
  reportRule({
    id: 'P-40',
    title: '自评综述写全得分、预算、执行、完成情况、问题和措施',
    formula: '综述 = 得分 + 全年预算数 + 执行数 + 完成预算% + 目标完成情况 + 问题及原因 + 改进措施',
    severity: 'warning',
    basis: [cite('R10')],
    effective: always,
    remedy: '补写综述缺少的部分。',
    kinds: SUMMARY,
    needs: '项目自评综述',
    asks: partsAreThere,
    examples: {
      pass: [{ name: '七项写全', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '没有改进措施', text: summary([FOLK, BOOKS.replace(/下一步改进措施：.*/, '')]) }],
    },
  }),
  reportRule({
    id: 'P-41',
    title: '综述的完成预算比率等于执行数除以全年预算数',
    formula: '完成预算的% = 执行数 ÷ 全年预算数',
    severity: 'error',
    basis: [cite('layout', '完成预算的% = 执行数 ÷ 全年预算数'), cite('R10')],
    effective: always,
    remedy: '用执行数除以全年预算数重算比率；不要凑整。',
    kinds: SUMMARY,
    needs: '预算数、执行数和完成比率',
    asks: (report) => ratesHold(report, '完成预算的比率 = 执行数 ÷ 全年预算数'),
    examples: {
      pass: [
        {
          name: '取整相符',
          text: summary(
            [FOLK, account({ name: '农家书屋项目', budget: '22.5万元', executed: '21.45万元', rate: '95%' })],
            '42.50万元',
          ),
        },
      ],
      fail: [
        {
          name: '38.3%印作40%',
          text: summary(
            [FOLK, account({ name: '农家书屋项目', budget: '20万元', executed: '7.66万元', rate: '40%', score: '80' })],
            '40.00万元',
          ),
        },
      ],
    },
  }),
  reportRule({
    id: 'P-42',
    title: '自评情况的总句与所列项目相符',
    formula: 'Σ所列项目预算 ≤ 涉及资金（全部列出时相等）；所列个数 ≤ 自评项目个数',
    severity: 'error',
    basis: [cite('layout', '合计 = 各项目之和'), cite('R10')],
    effective: always,
    remedy: '核对自评项目清单、涉及资金和所列综述。',
    kinds: SUMMARY,
    needs: '自评项目个数、涉及资金',
    asks: headerHolds,
    examples: {
      pass: [{ name: '两个项目合计30万元', text: summary([FOLK, BOOKS]) }],
      fail: [
        { name: '所列之和大于涉及资金', text: summary([FOLK, BOOKS], '25.00万元') },
        { name: '个数少于所列', text: summary([FOLK, BOOKS], '30.00万元', '1') },
      ],
    },
  }),
  reportRule({
    id: 'P-43',
    title: '综述中“一是……二是……”用同一级指标的名称，不重复',
    formula: '指标名称 ∈ {数量, 质量, 时效, 成本, 效益, 满意度}',
    severity: 'info',
    basis: [cite('R10F', '产出指标、效益指标、满意度指标'), cite('practice', '一级指标与二级指标不并列')],
    effective: always,
    remedy: '按二级指标的名称改写。',
    kinds: SUMMARY,
    needs: '分项说明的指标',
    asks: labelsAreOfOneLevel,
    examples: {
      pass: [{ name: '数量、质量、效益、满意度', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '产出指标与质量指标并列', text: summary([FOLK.replace('数量指标', '产出指标'), BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-12',
    title: '扣了分的项目写明问题、原因和改进措施',
    formula: '得分 < 100 ⇒ 有问题及原因（不是“无”）',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '有扣分就有原因和措施')],
    effective: always,
    remedy: '对照扣分的指标写明偏差原因和改进措施。',
    kinds: ['selfEvaluationSummary', 'projectEvaluationReport'],
    needs: '扣了分的项目',
    asks: deductionsAreAnswered,
    examples: {
      pass: [
        { name: '扣分的项目写了问题', text: summary([account({ name: '非遗展演项目', score: '95' }), BOOKS]) },
        { name: '报告写了偏离的原因', text: projectReport() },
      ],
      fail: [
        {
          name: '扣了5分而问题写“无”',
          text: summary([account({ name: '非遗展演项目', score: '95', problems: '无' }), BOOKS]),
        },
        {
          name: '执行率30%没有写原因',
          text: projectReport({
            executed: '23.00万元',
            rate: '76.67%',
            causes: '加强预算管理。',
            accounts: [],
            rows: [ROWS[0] ?? ['', '', '', '', ''], ['农家书屋', '10.00', '3.00', '30', '90']],
          }),
        },
      ],
    },
  }),
];
