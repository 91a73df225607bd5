/** Forms and reports on performance as `read --json` prints them. */
import type {
  EvaluationReport,
  FormText,
  FundsColumn,
  FundsRow,
  ProjectMention,
  ReportFigure,
  ReportProject,
  SelfEvaluation,
  Statement,
} from '@mingsuan/core/statement';
import type { FundsJson, OverallJson, ProjectJson, SelfEvaluationJson } from '../contract/evaluation.ts';

/** The digits as printed, without thousands separators. */
function digits(statement: Statement | null | undefined): string | null {
  return statement ? statement.printed.text.replaceAll(',', '') : null;
}

/** With its unit where that is a percent sign: a target of 95%. */
function withUnit(statement: Statement | null): string | null {
  const text = digits(statement);
  return text === null || !statement ? null : text + (statement.printed.unit === '%' ? '%' : '');
}

function words(text: FormText | null | undefined): string | null {
  return text?.text ?? null;
}

function fundsJson({ source, amounts, deviation, line }: FundsRow): FundsJson {
  const of = (column: FundsColumn) => digits(amounts[column]);
  return {
    source: source.text,
    initialTargeted: of('initialTargeted'),
    initialBudget: of('initialBudget'),
    annualBudget: of('annualBudget'),
    executed: of('executed'),
    balance: of('balance'),
    weight: of('weight'),
    rate: of('rate'),
    score: of('score'),
    ...(deviation && { deviation: deviation.text }),
    line,
  };
}

export function selfEvaluationJson(form: SelfEvaluation): SelfEvaluationJson {
  const { department, unit } = form;
  return {
    project: words(form.project),
    year: form.year,
    line: form.line,
    department: department ? { code: department.code, name: department.name } : null,
    unit: unit ? { code: unit.code, name: unit.name } : null,
    fundsUnit: form.fundsUnit,
    funds: form.funds.map(fundsJson),
    goal: { expected: words(form.goal.expected), actual: words(form.goal.actual) },
    indicators: form.indicators.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      level3: row.name.text,
      initialTarget: words(row.initialTarget),
      adjustedTarget: words(row.adjustedTarget),
      actual: words(row.actual),
      ...(row.nature && { nature: row.nature.text }),
      ...(row.unit && { unit: row.unit.text }),
      ...(row.coefficient && { coefficient: row.coefficient.text }),
      weight: digits(row.weight),
      score: digits(row.score),
      deviation: words(row.deviation),
      line: row.line,
    })),
    total: digits(form.total),
    grade: words(form.grade),
    analysis: Object.fromEntries(Object.entries(form.analysis).map(([part, text]) => [part, text.text])),
  };
}

/** The table is set apart for figures; an account tells more than a list or a passing word. */
const TELLING: readonly ProjectMention['source'][] = ['table', 'account', 'list', 'passing'];

function mentionsByWorth({ mentions }: ReportProject): ProjectMention[] {
  return TELLING.flatMap((source) => mentions.filter((mention) => mention.source === source));
}

export function projectJson(project: ReportProject, report: EvaluationReport): ProjectJson {
  const mentions = mentionsByWorth(project);
  const figure = (wanted: ReportFigure): string | null => {
    for (const mention of mentions) {
      const told = mention.figures.find((f) => f.figure === wanted);
      if (told) return digits(told.statement);
    }
    return null;
  };
  const part = (wanted: 'problems' | 'improvements') => words(mentions.find((m) => m.parts[wanted])?.parts[wanted]);
  const claimed = report.grades.find((claim) => claim.isAll && isOfAll(claim.count, report))?.grade ?? null;
  const account = mentions.find((m) => m.indicators.length > 0);
  return {
    name: project.name,
    initialBudget: figure('initialBudget'),
    annualBudget: figure('annualBudget') ?? figure('initialBudget'),
    executed: figure('executed'),
    rate: figure('rate'),
    score: figure('score'),
    grade: words(mentions.find((m) => m.grade)?.grade ?? claimed),
    indicators: (account?.indicators ?? []).map(({ kind, text }) => ({ kind, text: text.text })),
    problems: part('problems'),
    improvements: part('improvements'),
    line:
      mentions.find((m) => m.figures.some((f) => f.figure !== 'annualBudget'))?.line ??
      mentions[0]?.line ??
      project.line,
  };
}

/** 「14个项目全部为优」 says it of each where there are fourteen. */
function isOfAll(count: Statement | null, { projects }: EvaluationReport): boolean {
  return count === null || digits(count) === String(projects.length);
}

export function overallJson(report: EvaluationReport): OverallJson | null {
  const { overallScores, parts, deductions, ratios } = report;
  if (overallScores.length + parts.length + deductions.length + ratios.length === 0) return null;
  return {
    total: digits(overallScores[0]),
    parts: parts.map(({ name, points, scores }) => ({ name, points: digits(points[0]), score: digits(scores[0]) })),
    deductions: deductions.map(({ item, points, score, reason, line }) => ({
      item: item.text,
      points: points.printed.text,
      score: digits(score),
      reason: words(reason),
      line,
    })),
    ratios: ratios.map(({ name, formula, target, actual, line }) => ({
      name: name.text,
      formula,
      target: withUnit(target),
      actual: withUnit(actual),
      line,
    })),
  };
}
