/** A whole self-evaluation under a scheme: every row, the execution, the total and the grade, printed beside computed. */
import type { Indicator, SelfEvaluation, Statement } from '../statement/index.ts';
import { type ExecutionScore, scoreExecution } from './execution-score.ts';
import { type Grade, gradeNamed, gradeOf } from './grade.ts';
import { allowedFor, type IndicatorValues, valuesOf } from './indicator-score.ts';
import type { Points } from './points.ts';
import type { Allowed } from './quantity-score.ts';
import type { ExecutionCap, ScoringScheme, WeightGroup } from './scheme.ts';

/** `unknown`: no rule says what the row may get. */
export type RowVerdict = 'within' | 'over' | 'under' | 'unknown';

export interface RowScore {
  readonly values: IndicatorValues;
  /** Of weights; null where no group is told. */
  readonly group: WeightGroup | null;
  readonly weight: Points | null;
  readonly printed: Points | null;
  readonly allowed: Allowed | null;
  readonly verdict: RowVerdict;
}

export interface FormScore {
  readonly evaluation: SelfEvaluation;
  readonly scheme: ScoringScheme;
  readonly rows: readonly RowScore[];
  readonly execution: {
    readonly weight: Points;
    readonly printed: Points | null;
    readonly computed: ExecutionScore | null;
  };
  /** Σ分值 with that of execution; null where a weight is missing. */
  readonly weightSum: Points | null;
  /** Σ得分 as printed, with that of execution; null where a score is missing. */
  readonly printedSum: Points | null;
  readonly printedTotal: Points | null;
  /** Least, likeliest and most that the scheme allows; what it cannot judge counts as printed. */
  readonly total: { readonly least: Points; readonly likely: Points; readonly most: Points } | null;
  readonly cap: ExecutionCap | null;
  readonly printedGrade: Grade | null;
}

export function pointsOf(statement: Statement | null | undefined): Points | null {
  return statement?.printed.state === 'stated' && statement.printed.dimension === 'plain'
    ? statement.printed.value
    : null;
}

/** The row of all money: that of the total, else the only one. */
export function fundsOf({ funds }: SelfEvaluation): SelfEvaluation['funds'][number] | null {
  return funds.find((row) => row.isTotal) ?? (funds.length === 1 ? (funds[0] ?? null) : null);
}

export function scoreForm(evaluation: SelfEvaluation, scheme: ScoringScheme): FormScore {
  const rows: RowScore[] = [];
  for (const indicator of evaluation.indicators) rows.push(scoreRow(indicator, scheme));
  const execution = executionOf(evaluation, scheme);
  return {
    evaluation,
    scheme,
    rows,
    execution,
    weightSum: sumOf(rows, 'weight', execution.weight),
    printedSum: sumOf(rows, 'printed', execution.printed),
    printedTotal: pointsOf(evaluation.total),
    total: totalOf(rows, execution),
    cap: capOf(execution.computed, scheme),
    printedGrade: evaluation.grade ? gradeNamed(evaluation.grade.text) : null,
  };
}

function scoreRow(indicator: Indicator, scheme: ScoringScheme): RowScore {
  const values = valuesOf(indicator);
  const weight = pointsOf(indicator.weight);
  const printed = pointsOf(indicator.score);
  const allowed = weight === null ? null : allowedFor(values, weight, scheme);
  const group = groupOf(values, scheme);
  return {
    values,
    group,
    weight,
    printed,
    allowed,
    verdict: verdictOf(printed, allowed, indicator.score?.printed.half ?? 0),
  };
}

/** Scores are kept to two decimals: less than half a hundredth apart is the same. */
const SAME: Points = 50;

/** A score printed with fewer decimals is rounded to them: 14.25 as 14, 4.45 as 4.4 or 4.5. */
function verdictOf(printed: Points | null, allowed: Allowed | null, half: Points): RowVerdict {
  if (printed === null || allowed === null) return 'unknown';
  const same = Math.max(SAME, half);
  if (allowed.mostExcluded ? printed >= allowed.most : printed - allowed.most > same) return 'over';
  return allowed.least - printed > same ? 'under' : 'within';
}

function executionOf(evaluation: SelfEvaluation, scheme: ScoringScheme): FormScore['execution'] {
  const row = fundsOf(evaluation);
  const scored = row?.amounts.score ?? evaluation.funds.find((r) => r.amounts.score)?.amounts.score;
  const weight = pointsOf(row?.amounts.weight) ?? scheme.execution.weight;
  const budget = row?.amounts[scheme.execution.over]?.printed;
  const executed = row?.amounts.executed?.printed;
  const isStated = budget?.state === 'stated' && executed?.state === 'stated';
  return {
    weight,
    printed: pointsOf(scored),
    computed: isStated ? scoreExecution(executed.value, budget.value, weight, scheme.execution, scheme.rounding) : null,
  };
}

/** Of all rows and the execution; null where one is missing. */
function sumOf(rows: readonly RowScore[], column: 'weight' | 'printed', ofExecution: Points | null): Points | null {
  let sum = ofExecution;
  for (const row of rows) {
    const points = row[column];
    if (points === null || sum === null) return null;
    sum += points;
  }
  return sum;
}

function totalOf(rows: readonly RowScore[], { printed, computed }: FormScore['execution']): FormScore['total'] {
  const execution = computed?.score ?? printed;
  if (execution === null) return null;
  let [least, likely, most] = [execution, execution, execution];
  for (const row of rows) {
    const bounds = boundsOf(row);
    if (bounds === null) return null;
    least += bounds.least;
    most += bounds.most;
    likely += likelyOf(row, bounds);
  }
  return { least, likely, most };
}

function boundsOf({ allowed, printed }: RowScore): { least: Points; most: Points } | null {
  if (allowed) return allowed;
  return printed === null ? null : { least: printed, most: printed };
}

/** What was printed, drawn into what is allowed. */
function likelyOf({ printed }: RowScore, { least, most }: { least: Points; most: Points }): Points {
  return printed === null ? most : Math.min(Math.max(printed, least), most);
}

function capOf(computed: ExecutionScore | null, { caps }: ScoringScheme): ExecutionCap | null {
  if (!computed) return null;
  const { num, den } = computed.rate;
  return caps.find(({ below }) => num < BigInt(below) * 1_000_000n * den) ?? null;
}

/** The grade that follows from a total, with what low execution does to it. */
export function gradeUnder(total: Points, cap: ExecutionCap | null): Grade {
  return gradeOf(cap === null ? total : Math.min(total, cap.most));
}

/** The group of weights that an indicator belongs to; costs are of the output where a scheme knows no group of costs. */
export function groupOf({ level: { group } }: IndicatorValues, scheme: ScoringScheme): WeightGroup | null {
  return group === 'cost' && scheme.weights.cost === undefined ? 'output' : group;
}
