/**
 * Reports on performance from a ledger: 绩效情况说明, 项目支出绩效自评报告, 部门整体支出绩效自评报告. Their sentences are data of the
 * rulebook: text with slots; what stands between `[[` and `]]` is left out where a slot has nothing to say.
 */
import {
  gradeOfProject,
  type Ledger,
  type LedgerIndicator,
  type LedgerProject,
  overallGrade,
  overallParts,
  overallPoints,
  TARGET_RATE,
  totalPoints,
} from '../ledger/index.ts';
import { formatExact, formatQuanta, percentOf, roundPercent } from '../money/index.ts';
import { writeOrdinal } from '../text/index.ts';
import { headCell, type Publication, type PublicationBlock, textCell } from './publication.ts';

/** What a paragraph is said of, once for each. */
export type ReportEach = 'project' | 'shortfall' | 'task' | 'achievement' | 'item' | 'part';

export interface ReportParagraph {
  readonly text: string;
  readonly each?: ReportEach;
  /** Where the paragraph is a heading. */
  readonly level?: 2 | 3 | 4;
  /** Said for each in one paragraph, joined by this, behind `lead`. */
  readonly join?: string;
  readonly lead?: string;
}

export interface ReportForm {
  readonly title: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** Whether the table of scores is attached: of projects, or of the parts of the whole. */
  readonly table: 'projects' | 'parts' | null;
}

type Values = Readonly<Record<string, string | null>>;

/** 分 to quanta of money. */
const QUANTA = 10;

const wan = (fen: number) => `${formatExact(fen * QUANTA, '万元', 2)}万元`;
const points = (value: number) => formatExact(value, '分', 0);
const words = (text: string) => (text === '' ? null : text);

function rate(part: number, whole: number): string | null {
  const fraction = percentOf(part, whole);
  return fraction === null ? null : `${formatQuanta(roundPercent(fraction, 2, 'halfUp'), '%', 2, false)}%`;
}

export function composeReport(ledger: Ledger, form: ReportForm, date: string | null = null): Publication {
  const whole = wholeValues(ledger);
  const title = fill(form.title, whole) ?? '';
  const body = withoutEmpty(form.paragraphs.flatMap((paragraph) => blocksOf(paragraph, ledger, whole)));
  return {
    title,
    department: ledger.department.name,
    year: ledger.year,
    blocks: [{ kind: 'cover', lines: [ledger.department.name, title], date }, ...body, ...tableOf(ledger, form)],
  };
}

/** A heading that nothing stands under is left out. */
function withoutEmpty(blocks: readonly PublicationBlock[]): PublicationBlock[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return block.kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.level > block.level));
  });
}

function blocksOf(paragraph: ReportParagraph, ledger: Ledger, whole: Values): PublicationBlock[] {
  const { text, each, level, join, lead = '' } = paragraph;
  const turns = each === undefined ? [{}] : turnsOf(each, ledger);
  const said = turns.map((turn, i) =>
    fill(text, { ...whole, ...turn, number: String(i + 1), ordinal: writeOrdinal(i + 1) }),
  );
  const parts = said.flatMap((part) => (part === null || part === '' ? [] : [part]));
  const texts = join === undefined || parts.length === 0 ? parts : [`${lead}${parts.join(join)}。`];
  const lines = texts.flatMap((part) => part.split('\n\n'));
  return lines.map(
    (line): PublicationBlock =>
      level === undefined
        ? { kind: 'paragraph', runs: [{ text: line, fact: null }] }
        : { kind: 'heading', level, text: line },
  );
}

/** null where a slot outside `[[ ]]` has nothing to say. */
function fill(text: string, values: Values): string | null {
  let isComplete = true;
  const filled = text
    .replace(/\[\[([\s\S]*?)\]\]/g, (_, part: string) => fill(part, values) ?? '')
    .replace(/\{\{(\w+)\}\}/g, (_, slot: string) => {
      const value = values[slot] ?? null;
      if (value === null) isComplete = false;
      return value ?? '';
    });
  return isComplete ? filled : null;
}

/** What was self-evaluated: all projects that are listed, or more where the ledger says so. */
function scopeValues({ evaluated }: Ledger, told: readonly LedgerProject[]): Values {
  const sum = (of: (project: LedgerProject) => number) => told.reduce((all, project) => all + of(project), 0);
  if (evaluated === undefined) {
    return {
      evaluated: told.length === 0 ? null : String(told.length),
      evaluatedAmount: wan(sum(({ annualBudget }) => annualBudget)),
      evaluatedExecuted: wan(sum(({ executed }) => executed)),
    };
  }
  const { projects, allProjects, amount, projectTotal, generalTotal } = evaluated;
  return {
    evaluated: String(projects),
    evaluatedAmount: wan(amount),
    coverage: allProjects === undefined ? null : rate(projects, allProjects),
    evaluatedShare: projectTotal === undefined ? null : rate(amount, projectTotal),
    generalTotal: generalTotal === undefined ? null : wan(generalTotal),
  };
}

function wholeValues(ledger: Ledger): Values {
  const { department, year, projects, overall, organisation } = ledger;
  const told = projects.filter(({ isSecret }) => !isSecret);
  const sum = (of: (project: LedgerProject) => number) => told.reduce((all, project) => all + of(project), 0);
  const [budget, executed] = [sum(({ annualBudget }) => annualBudget), sum((project) => project.executed)];
  const grades = ['优', '良', '中', '差'].flatMap((grade) => {
    const count = told.filter((project) => gradeOfProject(project) === grade).length;
    return count === 0 ? [] : [`${count}个项目等级为“${grade}”`];
  });
  const bodies = organisation.units.flatMap(({ names }) => names);
  return {
    ...scopeValues(ledger, told),
    department: department.name,
    year: String(year),
    count: told.length === 0 ? null : String(told.length),
    budget: wan(budget),
    executed: wan(executed),
    rate: rate(executed, budget),
    grades: grades.length === 0 ? null : grades.join('，'),
    offices: organisation.offices.length === 0 ? null : organisation.offices.join('、'),
    officeCount: String(organisation.offices.length),
    bodies: bodies.length === 0 ? null : bodies.join('、'),
    bodyCount: String(bodies.length),
    wholeBudget: overall ? wan(overall.annualBudget) : null,
    wholeExecuted: overall ? wan(overall.executed) : null,
    wholeRate: overall ? rate(overall.executed, overall.annualBudget) : null,
    wholeGoal: words(overall?.goal.expected ?? ''),
    wholePoints: overall ? points(overall.indicators.reduce((all, { weight }) => all + weight, 0)) : null,
    partNames: overall
      ? overallParts(overall)
          .map(({ name }) => name)
          .join('、')
      : null,
    wholeScore: overall ? points(overallPoints(overall)) : null,
    wholeGrade: overall ? overallGrade(overall) : null,
    wholeProblems: words(overall?.problems ?? ''),
    wholeImprovements: words(overall?.improvements ?? ''),
  };
}

function turnsOf(each: ReportEach, { projects, overall }: Ledger): readonly Values[] {
  const told = projects.filter(({ isSecret }) => !isSecret);
  switch (each) {
    case 'project':
      return told.map(projectValues);
    case 'shortfall':
      return told
        .filter(({ executionDeviation, indicators }) => executionDeviation !== '' || indicators.some(isLoss))
        .map(projectValues);
    case 'task':
      return (overall?.tasks ?? []).map((name) => ({ name }));
    case 'achievement':
      return (overall?.achievements ?? []).map((name) => ({ name }));
    case 'part':
      return (overall ? overallParts(overall) : []).map(({ name, weight, score }) => ({
        name,
        weight: points(weight),
        score: points(score),
      }));
    case 'item':
      return (overall?.indicators ?? [])
        .filter(({ weight, score }) => score < weight)
        .map(({ name, weight, score, deviation }) => ({
          name,
          score: points(score),
          lost: points(weight - score),
          reason: words(deviation),
        }));
  }
}

function isLoss({ score, weight, deviation }: LedgerIndicator): boolean {
  return score < weight && deviation !== '';
}

function lossOf(score: number, weight: number, deviation: string): string {
  return score < weight
    ? `，未完成的部分扣${points(weight - score)}分${deviation === '' ? '' : `，原因是${deviation}`}`
    : '';
}

function projectValues(project: LedgerProject): Values {
  const {
    name,
    initialBudget,
    annualBudget,
    executed,
    overview = '',
    goal,
    indicators,
    executionDeviation,
    analysis,
  } = project;
  const listed = indicators.filter(({ name: own }) => own !== TARGET_RATE);
  const told = listed.map(({ level2, name: own, target, actual, score, weight, deviation }, i) => {
    const of =
      own === ''
        ? actual
        : `${own}，年初指标值为${target}，实际完成指标值为${actual}${lossOf(score, weight, deviation)}`;
    return `${writeOrdinal(i + 1)}是${level2 === '' ? '' : `${level2}，`}${of}`;
  });
  const losses = listed.filter(isLoss).map(({ deviation }) => deviation);
  return {
    name: name.replace(/项目$/, ''),
    score: points(totalPoints(project)),
    grade: gradeOfProject(project),
    initial: wan(initialBudget),
    budget: wan(annualBudget),
    executed: wan(executed),
    rate: rate(executed, annualBudget),
    overview: words(overview.replace(/。$/, '')),
    goal: words(goal.expected.replace(/。$/, '')),
    done: words(goal.actual.replace(/。$/, '')),
    targetRate: indicators.find(({ name: own }) => own === TARGET_RATE)?.actual ?? null,
    indicators: told.length === 0 ? null : told.join('；'),
    cause: words([executionDeviation, ...losses].filter((text) => text !== '').join('；')),
    problems: words(analysis.problems.replace(/。$/, '')),
    improvements: words(analysis.improvements.replace(/。$/, '')),
  };
}

function tableOf(ledger: Ledger, { table }: ReportForm): PublicationBlock[] {
  if (table === null) return [];
  const [heads, rows] = table === 'projects' ? projectTable(ledger) : partTable(ledger);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      role: null,
      title: '附件：评分表',
      number: null,
      head: [],
      header: [heads.map((head) => headCell(head))],
      body: rows.map((row) => row.map((cell, i) => textCell(cell, i === 0 ? 'left' : 'right'))),
      widths: heads.map((_, i) => (i === 0 ? 40 : 15)),
      isWide: false,
      notes: [],
    },
  ];
}

type Grid = readonly [heads: readonly string[], rows: readonly (readonly string[])[]];

function projectTable({ projects }: Ledger): Grid {
  const bare = (text: string | null) => (text ?? '').replace(/万元$|%$/, '');
  return [
    ['项目名称', '全年预算数（万元）', '全年执行数（万元）', '执行率（%）', '自评得分'],
    projects
      .filter(({ isSecret }) => !isSecret)
      .map((project) => {
        const { budget, executed, rate: done, score } = projectValues(project);
        return [project.name, ...[budget, executed, done, score].map((text) => bare(text ?? null))];
      }),
  ];
}

function partTable({ overall }: Ledger): Grid {
  const parts = overall ? overallParts(overall) : [];
  return [['一级指标', '分值', '得分'], parts.map(({ name, weight, score }) => [name, points(weight), points(score)])];
}
