/** What the slots of reports on performance say: of the whole, and of each project, task, part and lost point. */
import {
  gradeOfProject,
  type Ledger,
  type LedgerIndicator,
  type LedgerProject,
  type OverallEvaluation,
  overallGrade,
  overallParts,
  overallPoints,
  TARGET_RATE,
  totalPoints,
} from '../ledger/index.ts';
import { formatExact } from '../money/index.ts';
import { dimensionOfName, type FactKey, factKey } from '../statement/index.ts';
import { writeOrdinal } from '../text/index.ts';
import type { Run } from './publication.ts';
import { type ReportFigures, type Said, words } from './report-figures.ts';
import type { ReportEach } from './report-form.ts';

export type Values = Readonly<Record<string, Said>>;

/** What values are made from. */
export interface ReportSource {
  readonly ledger: Ledger;
  /** Projects that are told of. */
  readonly told: readonly LedgerProject[];
  readonly nameTail: string;
  readonly figures: ReportFigures;
  /** A text of the ledger's owner, its own slots filled. */
  readonly own: (text: string) => readonly Run[];
}

const year = (value: number): Said => [{ text: String(value), fact: 'year' }];
const count = (list: readonly unknown[]) => words(String(list.length));
const listed = (names: readonly string[]) => words(names.join('、'));
const withoutStop = (text: string) => text.replace(/。$/, '');

/** A text of the owner's; nothing where there is none. */
function owned({ own }: ReportSource, text: string): Said {
  return text === '' ? null : own(text);
}

/** A project under the name by which readings of such a report know it. */
function projectFact({ nameTail }: ReportSource, { name }: LedgerProject) {
  const dims = { project: dimensionOfName(`${bareName(name)}${nameTail}`) };
  return {
    initialBudget: factKey('project', dims, 'initialBudget'),
    annualBudget: factKey('project', dims, 'annualBudget'),
    executed: factKey('project', dims),
    rate: factKey('project', dims, 'completion'),
    score: factKey('score', dims),
  };
}

/** Sentences say 「…项目」 of every project. */
function bareName(name: string): string {
  return name.replace(/项目$/, '');
}

/** What was self-evaluated: all projects that are listed, or more where the ledger says so. */
function scopeValues(source: ReportSource): Values {
  const { ledger, told, figures } = source;
  const sum = (of: (project: LedgerProject) => number) => told.reduce((all, project) => all + of(project), 0);
  const [funds, number] = ['自评涉及资金', '开展自评的项目个数'];
  const { evaluated } = ledger;
  if (evaluated === undefined) {
    const budgets = told.map((project) => projectFact(source, project).annualBudget);
    return {
      evaluated: told.length === 0 ? null : figures.count('projectCount', number, told.length),
      evaluatedAmount: figures.wan(
        'selfEvaluation',
        funds,
        sum(({ annualBudget }) => annualBudget),
        budgets,
      ),
      evaluatedExecuted: allExecuted(source),
    };
  }
  const { projects, allProjects, amount, projectTotal, generalTotal } = evaluated;
  const share = (total: number) =>
    figures.rate('selfEvaluation:share', '自评涉及资金占比', [amount, 'selfEvaluation'], [total, null]);
  const coverage = (all: number) =>
    figures.rate('selfEvaluationCoverage', '自评覆盖率', [projects, 'projectCount'], [all, null]);
  return {
    evaluated: figures.count('projectCount', number, projects),
    evaluatedAmount: figures.wan('selfEvaluation', funds, amount),
    coverage: allProjects === undefined ? null : coverage(allProjects),
    evaluatedShare: projectTotal === undefined ? null : share(projectTotal),
    generalTotal:
      generalTotal === undefined
        ? null
        : figures.wan('wholeExpenditure{fund=general}', '一般公共预算支出', generalTotal),
  };
}

function allExecuted(source: ReportSource): Said {
  const { told, figures } = source;
  const executed = told.reduce((all, project) => all + project.executed, 0);
  const parts = told.map((project) => projectFact(source, project).executed);
  return figures.wan('allProjects', '全部项目 · 全年执行数', executed, parts);
}

export function wholeValues(source: ReportSource): Values {
  const { ledger, told, figures } = source;
  const { department, organisation, overall } = ledger;
  const sum = (of: (project: LedgerProject) => number) => told.reduce((all, project) => all + of(project), 0);
  const [budget, executed] = [sum(({ annualBudget }) => annualBudget), sum((project) => project.executed)];
  const budgets = told.map((project) => projectFact(source, project).annualBudget);
  const whole = 'allProjects:annualBudget';
  const bodies = organisation.units.flatMap(({ names }) => names);
  return {
    ...(overall ? overallValues(overall, source) : {}),
    ...scopeValues(source),
    department: words(department.name),
    year: year(ledger.year),
    count: told.length === 0 ? null : figures.count('projectCount', '项目个数', told.length),
    budget: figures.wan(whole, '全部项目 · 全年预算数', budget, budgets),
    executed: allExecuted(source),
    rate: figures.rate('allProjects:completion', '全部项目 · 执行率', [executed, 'allProjects'], [budget, whole]),
    grades: gradesTold(source),
    offices: listed(organisation.offices),
    officeCount: count(organisation.offices),
    bodies: listed(bodies),
    bodyCount: count(bodies),
  };
}

/** 3个项目等级为“优”，1个项目等级为“良”. */
function gradesTold({ told, figures }: ReportSource): Said {
  const parts = ['优', '良', '中', '差'].flatMap((grade): Run[][] => {
    const number = told.filter((project) => gradeOfProject(project) === grade).length;
    if (number === 0) return [];
    const said = figures.count(factKey('gradeCount', { grade }), `等级为“${grade}”的项目个数`, number) ?? [];
    return [[...said, { text: `个项目等级为“${grade}”`, fact: null }]];
  });
  return parts.length === 0 ? null : joined(parts, '，');
}

function joined(parts: readonly (readonly Run[])[], between: string): Run[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [{ text: between, fact: null }, ...part]));
}

function overallValues(overall: OverallEvaluation, source: ReportSource): Values {
  const { figures } = source;
  const { annualBudget, executed, indicators, goal, problems, improvements } = overall;
  const parts = overallParts(overall);
  const [budgetFact, executedFact] = ['wholeExpenditure:annualBudget', 'wholeExpenditure'];
  const scores = parts.map(({ name }) => partFact('partScore', name));
  const total = indicators.reduce((all, { weight }) => all + weight, 0);
  const of = '部门整体';
  return {
    wholeBudget: figures.wan(budgetFact, `${of} · 全年预算数`, annualBudget),
    wholeExecuted: figures.wan(executedFact, `${of} · 全年执行数`, executed),
    wholeRate: figures.rate(
      'wholeExpenditure:completion',
      `${of} · 完成率`,
      [executed, executedFact],
      [annualBudget, budgetFact],
    ),
    wholeGoal: owned(source, goal.expected),
    wholePoints: figures.points('overallPoints', `${of} · 总分值`, total),
    partNames: listed(parts.map(({ name }) => name)),
    wholeScore: figures.points('overallScore', `${of} · 综合得分`, overallPoints(overall), scores),
    wholeGrade: words(overallGrade(overall)),
    wholeProblems: owned(source, problems),
    wholeImprovements: owned(source, improvements),
  };
}

function partFact(concept: 'partPoints' | 'partScore', part: string): FactKey {
  return factKey(concept, { part: part.replace(/[,=:{}]/g, ' ').trim() });
}

export function turnsOf(each: ReportEach, source: ReportSource): readonly Values[] {
  const { told, ledger } = source;
  const { overall } = ledger;
  switch (each) {
    case 'project':
      return told.map((project) => projectValues(project, source));
    case 'shortfall':
      return told
        .filter(({ executionDeviation, indicators }) => executionDeviation !== '' || indicators.some(isLoss))
        .map((project) => projectValues(project, source));
    case 'task':
      return (overall?.tasks ?? []).map((name) => ({ name: owned(source, name) }));
    case 'achievement':
      return (overall?.achievements ?? []).map((name) => ({ name: owned(source, name) }));
    case 'part':
      return partValues(source);
    case 'item':
      return (overall?.indicators ?? [])
        .filter(({ weight, score }) => score < weight)
        .map((indicator) => itemValues(indicator, source));
  }
}

export function partValues({ ledger, figures }: ReportSource): readonly Values[] {
  return (ledger.overall ? overallParts(ledger.overall) : []).map(({ name, weight, score }) => ({
    name: words(name),
    weight: figures.points(partFact('partPoints', name), `${name} · 分值`, weight),
    score: figures.points(partFact('partScore', name), `${name} · 得分`, score),
  }));
}

/** An indicator of the whole that lost points. */
function itemValues({ name, weight, score, deviation }: LedgerIndicator, source: ReportSource): Values {
  const { figures } = source;
  const fact = (part: string) => factKey('deduction', { item: name.replace(/[,=:{}]/g, ' ').trim(), part });
  return {
    name: words(name),
    score: figures.points(fact('score'), `${name} · 自评分数`, score),
    lost: figures.points(fact('points'), `${name} · 扣减`, weight - score),
    reason: owned(source, deviation),
  };
}

function isLoss({ score, weight, deviation }: LedgerIndicator): boolean {
  return score < weight && deviation !== '';
}

function lossOf(score: number, weight: number, deviation: string): string {
  return score < weight
    ? `，未完成的部分扣${formatExact(weight - score, '分', 0)}分${deviation === '' ? '' : `，原因是${deviation}`}`
    : '';
}

export function projectValues(project: LedgerProject, source: ReportSource): Values {
  const { name, initialBudget, annualBudget, executed, overview = '', goal, indicators, analysis } = project;
  const fact = projectFact(source, project);
  const figures = source.figures.of(name);
  const losses = indicators.filter((one) => one.name !== TARGET_RATE && isLoss(one)).map(({ deviation }) => deviation);
  const cause = [project.executionDeviation, ...losses].filter((text) => text !== '').join('；');
  const said = (text: string) => owned(source, withoutStop(text));
  const budget = figures.wan(fact.annualBudget, '全年预算数', annualBudget);
  return {
    name: words(bareName(name)),
    score: figures.points(fact.score, '自评得分', totalPoints(project)),
    grade: words(gradeOfProject(project)),
    initial: figures.wan(fact.initialBudget, '年初预算数', initialBudget),
    budget,
    adjusted: annualBudget === initialBudget ? null : budget,
    executed: figures.wan(fact.executed, '全年执行数', executed),
    rate: figures.rate(fact.rate, '执行率', [executed, fact.executed], [annualBudget, fact.annualBudget]),
    overview: said(overview),
    goal: said(goal.expected),
    done: said(goal.actual),
    targetRate: words(indicators.find(({ name: own }) => own === TARGET_RATE)?.actual ?? ''),
    indicators: indicatorsTold(project, source),
    cause: owned(source, cause),
    problems: said(analysis.problems),
    improvements: said(analysis.improvements),
  };
}

/** 一是数量指标，…；二是…. */
function indicatorsTold({ indicators }: LedgerProject, source: ReportSource): Said {
  const told = indicators
    .filter(({ name }) => name !== TARGET_RATE)
    .map(({ level2, name, target, actual, score, weight, deviation }, i) => {
      const of =
        name === ''
          ? actual
          : `${name}，年初指标值为${target}，实际完成指标值为${actual}${lossOf(score, weight, deviation)}`;
      return `${writeOrdinal(i + 1)}是${level2 === '' ? '' : `${level2}，`}${of}`;
    });
  return owned(source, told.join('；'));
}
