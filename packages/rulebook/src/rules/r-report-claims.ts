/** Claims of accounts that do not sit together: full marks and a problem, thrift and a wrong estimate, rates nobody was asked for. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  figureOf,
  figuresOf,
  ONE,
  objection,
  passed,
  quotedNames,
  reportRule,
  together,
} from '@mingsuan/core/families';
import type { EvaluationReport, Place, ProjectMention, ReportProject, Statement } from '@mingsuan/core/statement';
import { HANDED_ON, MISJUDGED, OFFICE_COSTS, SAMPLED, SAVED } from '../performance/report-words.ts';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, projectReport, summary } from './r-examples.ts';

const always = { from: null, to: null };
const SUMMARY = ['selfEvaluationSummary'] as const;
const FULL = 100 * ONE;
const NO_PROBLEM = /^(?:无|暂无|没有|不存在|未发现)/;

interface Told {
  readonly project: ReportProject;
  readonly mention: ProjectMention;
}

function toldOf({ projects }: EvaluationReport): Told[] {
  return projects.flatMap((project) => project.mentions.map((mention) => ({ project, mention })));
}

function* fullMarksAreWhole(report: EvaluationReport): Generator<Check> {
  const full = toldOf(report).filter(
    ({ mention }) => mention.parts.problems && figureOf(mention, 'score')?.printed.value === FULL,
  );
  if (full.length === 0) return;
  const odd = full.filter(({ mention }) => !NO_PROBLEM.test(mention.parts.problems?.text ?? '无'));
  yield together(odd, (found) =>
    objection(
      `${found.map(({ project, mention }) => `「${project.name}」得满分，又写有问题「${problemOf(mention)}」`).join('；')}：有问题而没有一项指标扣分，请说明，或改正得分。`,
      {
        statements: found.flatMap(({ mention }) => figuresOf(mention, 'score').slice(0, 1)),
        places: found.flatMap(({ mention }) => (mention.parts.problems ? [mention.parts.problems.place] : [])),
        expected: '问题所涉及的指标相应扣分',
      },
    ),
  );
}

function problemOf({ parts }: ProjectMention): string {
  return (parts.problems?.text ?? '').replace(/[，。；]$/, '');
}

/** Thrift and a wrong estimate are not the same cause. */
function* thriftIsThrift(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const { project, mention } of toldOf(report)) {
    const problems = mention.parts.problems;
    const text = reading.document.normal[mention.line - 1] ?? '';
    const saved = SAVED.exec(text);
    if (!problems || !saved) continue;
    const cause = MISJUDGED.exec(problems.text);
    if (!cause) yield passed();
    else {
      yield objection(
        `「${project.name}」把没有执行完说成「${saved[0]}」，问题里又说「${problemOf(mention)}」：是节约还是预算测算不准，前后说法不一。`,
        {
          places: [{ line: mention.line, start: saved.index, end: saved.index + saved[0].length }, problems.place],
          expected: '写明没有执行完的真实原因',
        },
      );
    }
  }
}

interface Satisfaction {
  readonly statement: Statement | undefined;
  readonly place: Place;
  readonly words: string;
}

function satisfactions(report: EvaluationReport): Satisfaction[] {
  const ofSummaries = toldOf(report)
    .flatMap(({ mention }) => mention.indicators)
    .filter(({ text, numbers }) => /满意/.test(text.text) && numbers.some((s) => s.printed.unit === '%'))
    .map(({ text, numbers }) => ({
      statement: numbers.find((s) => s.printed.unit === '%'),
      place: text.place,
      words: text.text,
    }));
  const ofRatios = report.ratios
    .filter(({ name, actual }) => /满意/.test(name.text) && actual)
    .map(({ name, actual, text }) => ({ statement: actual ?? undefined, place: name.place, words: text }));
  return [...ofSummaries, ...ofRatios];
}

function* satisfactionIsAsked(report: EvaluationReport, { reading }: Case): Generator<Check> {
  const told = satisfactions(report);
  if (told.length === 0) return;
  const isSampled = reading.document.normal.some((line) => SAMPLED.test(line));
  const open = isSampled ? [] : told;
  yield together(open, (found) =>
    objection(
      `满意度写作 ${[...new Set(found.map(({ statement }) => `${statement?.printed.text ?? ''}%`))].join('、')}，没有说明调查方式、时间、对象和样本数。`,
      {
        statements: found.flatMap(({ statement }) => (statement ? [statement] : [])),
        expected: '写明调查方式、对象和样本数',
      },
    ),
  );
}

function* projectsAreProjects(report: EvaluationReport): Generator<Check> {
  if (report.projects.length === 0) return;
  const odd = report.projects.filter(({ name }) => OFFICE_COSTS.test(name) && !HANDED_ON.test(name));
  yield together(odd, (found) =>
    objection(
      `${quotedNames(found.map((p) => p.name))}是部门自身的办公支出，属于基本支出的公用经费，却列作项目支出，请说明依据。`,
      {
        places: found.map((p) => ({ line: p.line, start: 0, end: p.name.length })),
        expected: '列入公用经费，或写明专项内容',
      },
    ),
  );
}

const two = (own: Parameters<typeof account>[0]) =>
  summary([account(own), account({ name: '农家书屋项目', problems: '无' })], '40.00万元');

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-44',
    title: '得满分的项目没有写明的问题',
    formula: '得分 = 100 ⇒ 问题为“无”，或与指标无关',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '问题所涉及的指标应当扣分')],
    effective: always,
    remedy: '对照问题所涉及的指标扣分；与指标无关的写明。',
    kinds: SUMMARY,
    needs: '得满分并写有问题的项目',
    asks: fullMarksAreWhole,
    examples: {
      pass: [{ name: '没有问题', text: two({ name: '非遗展演项目', problems: '无' }) }],
      fail: [{ name: '满分而写有问题', text: two({ name: '非遗展演项目', problems: '场次安排较集中' }) }],
    },
  }),
  reportRule({
    id: 'R-45',
    title: '说节约的，问题里不说预算测算不准',
    formula: '没有执行完的原因 = 节约，或 = 测算不准',
    severity: 'info',
    basis: [cite('practice', '节约与测算不准是不同的原因')],
    effective: always,
    remedy: '写明真实的原因：节约的写明怎样节约，测算不准的写明怎样改进测算。',
    kinds: SUMMARY,
    needs: '说到节约的项目',
    asks: thriftIsThrift,
    examples: {
      pass: [
        {
          name: '节约的原因一致',
          text: two({ name: '非遗展演项目', done: '一是成本指标，节约了成本', problems: '舞台租赁合并，资金略有结余' }),
        },
      ],
      fail: [
        {
          name: '又说人数难以预测',
          text: two({ name: '非遗展演项目', done: '一是成本指标，节约了成本', problems: '观众人数变动难以预测' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-46',
    title: '写了满意度数值的，说明调查方式和样本',
    formula: '满意度 ⇒ 调查方式、时间、对象、样本数',
    severity: 'info',
    basis: [cite('R101'), cite('practice', '满意度应当由调查得出')],
    effective: always,
    remedy: '写明调查方式、时间、对象和样本数，附统计结果。',
    needs: '满意度的数值',
    asks: satisfactionIsAsked,
    examples: {
      pass: [
        { name: '发放问卷', text: summary([FOLK.replace('观众满意度96%', '发放问卷200份，观众满意度96%'), BOOKS]) },
      ],
      fail: [{ name: '只有百分比', text: summary([FOLK, BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-47',
    title: '部门自身的办公支出不列作项目',
    formula: '办公费、水电费等 ∈ 公用经费（基本支出）',
    severity: 'info',
    basis: [cite('layout', '公用经费 = 302商品和服务支出等（公开06表）'), cite('practice', '日常办公支出不作专项')],
    effective: always,
    remedy: '调整列入公用经费；确属专项的写明专项内容和依据。',
    needs: '项目',
    asks: projectsAreProjects,
    examples: {
      pass: [{ name: '专项内容', text: projectReport() }],
      fail: [{ name: '办公经费', text: two({ name: '办公经费项目' }) }],
    },
  }),
];
