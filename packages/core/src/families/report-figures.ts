/** Figures of the projects of a report: the one told, the budget that an execution is measured by, sums over all projects. */
import type { Check, Operand, Relation } from '../audit/check.ts';
import { type Fraction, percentOf } from '../money/index.ts';
import type {
  EvaluationReport,
  ProjectMention,
  ReportFigure,
  ReportProject,
  ReportTotal,
  Statement,
} from '../statement/index.ts';
import { plus } from './prose-scope.ts';

export function figuresOf(mention: ProjectMention, figure: ReportFigure): Statement[] {
  return mention.figures
    .filter((told) => told.figure === figure && told.statement.printed.state === 'stated')
    .map((told) => told.statement);
}

export function figureOf(mention: ProjectMention, figure: ReportFigure): Statement | null {
  return figuresOf(mention, figure)[0] ?? null;
}

/** Anywhere: by the table where there is one. */
export function figureToldOf(project: ReportProject, figure: ReportFigure): Statement | null {
  const table = project.mentions.find((m) => m.source === 'table');
  for (const mention of table ? [table, ...project.mentions] : project.mentions) {
    const statement = figureOf(mention, figure);
    if (statement) return statement;
  }
  return null;
}

export function budgetToldOf(project: ReportProject): Statement | null {
  return figureToldOf(project, 'annualBudget') ?? figureToldOf(project, 'initialBudget');
}

/** The budget told last before a number of the same mention; the annual one where both are told. */
function budgetBefore(mention: ProjectMention, statement: Statement): Statement | null {
  const before = (figure: ReportFigure) => figuresOf(mention, figure).findLast((s) => s.index < statement.index);
  return before('annualBudget') ?? before('initialBudget') ?? figureOf(mention, 'annualBudget');
}

export interface Execution {
  readonly project: ReportProject;
  readonly mention: ProjectMention;
  readonly budget: Statement;
  readonly executed: Statement;
  readonly rate: Statement | null;
}

/** Budget, execution and rate that one mention tells together. */
export function executionsOf({ projects }: EvaluationReport): Execution[] {
  const found: Execution[] = [];
  for (const project of projects) {
    for (const mention of project.mentions) {
      const executed = figureOf(mention, 'executed');
      const budget = executed ? budgetBefore(mention, executed) : null;
      if (executed && budget) found.push({ project, mention, budget, executed, rate: figureOf(mention, 'rate') });
    }
  }
  return found;
}

/** 执行率 = 执行数 ÷ 预算数, wherever the three are told together. */
export function* ratesHold(report: EvaluationReport, say: string): Generator<Check> {
  for (const { project, budget, executed, rate } of executionsOf(report)) {
    if (!rate) continue;
    yield { kind: 'ratio', rate, num: [plus(executed)], den: [plus(budget)], say: `「${project.name}」${say}` };
  }
}

/** The execution of a project as one number: computed where it can be, for a printed rate may be rounded or wrong. */
export function executionRate({ budget, executed }: Pick<Execution, 'budget' | 'executed'>): Fraction | null {
  return percentOf(executed.printed.value, budget.printed.value);
}

/** Whether a percentage is below a whole number of percent. */
export function isBelow(rate: Fraction, percent: number): boolean {
  return rate.num < BigInt(percent) * QUANTA * rate.den;
}

const QUANTA = 1_000_000n;

export function totalsOf(report: EvaluationReport, figure: ReportFigure, scope: ReportTotal['scope']): Statement[] {
  return report.totals
    .filter((total) => total.figure === figure && total.scope === scope && total.statement.printed.state === 'stated')
    .map((total) => total.statement);
}

/** Quanta of a count of one. */
export const ONE = 10_000;

/** A number of projects that is of all of them, by the words around it. */
const OF_SOME = /年初|新增|增加|减少|其中|含|结转|重点|部分|抽|另|分别|调整|余下|剩余|上年/;

export function projectCounts(report: EvaluationReport): Statement[] {
  const told = report.totals
    .filter(({ figure, scope, clause }) => figure === 'count' && scope === 'projects' && !OF_SOME.test(clause))
    .map((total) => total.statement);
  const graded = report.grades.filter((claim) => claim.isAll && claim.count).map((claim) => claim.count);
  return [...told, ...graded.filter((count) => count !== null)];
}

/** The figure of every project from one kind of place; null where fewer tell it than there are projects. */
export function complete(
  report: EvaluationReport,
  source: ProjectMention['source'],
  figure: ReportFigure,
): Operand[] | null {
  const operands: Operand[] = [];
  for (const { mentions } of report.projects) {
    const mention = mentions.find((m) => m.source === source && figureOf(m, figure));
    const statement = mention ? figureOf(mention, figure) : null;
    if (statement) operands.push(plus(statement));
  }
  const counts = projectCounts(report).map((s) => s.printed.value);
  const wanted = counts.length > 0 ? Math.max(...counts) : report.projects.length * ONE;
  return operands.length >= 2 && operands.length * ONE === wanted ? operands : null;
}

/** The same fact told in several places is told alike. */
export function sameAs(statements: readonly Statement[], anchor: Statement, say: string): Relation[] {
  return statements
    .filter((statement) => statement !== anchor)
    .map((statement) => ({ kind: 'equal' as const, left: [plus(statement)], right: [plus(anchor)], say }));
}
