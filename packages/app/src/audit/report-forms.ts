/** The self-evaluation forms of a report page: every field by its place, every score beside what the form's scheme gives. */
import { type FormScore, fundsOf, type RowScore, writePoints } from '@mingsuan/core/performance';
import type { FundsRow, Indicator, Place, Reading } from '@mingsuan/core/statement';
import type {
  ReportAllowed,
  ReportForm,
  ReportFundsRow,
  ReportIndicator,
  ReportSpan,
} from '../contract/report-form.ts';
import type { ScoredFormJson, ScoreVerdictJson } from '../contract/score.ts';
import { scoreEvaluations } from '../score/score-evaluations.ts';
import { scoreJson } from '../score/score-json.ts';

/** A form of which no indicator was read is left out: it is shown as it is printed. */
export function reportForms(reading: Reading): ReportForm[] {
  const scored = scoreEvaluations(reading, null);
  const printed = scoreJson(reading, null, scored).forms;
  return scored.flatMap(({ score }, at) => {
    const json = printed[at];
    return json && score.evaluation.indicators.length > 0 ? [formOf(score, json)] : [];
  });
}

function formOf(score: FormScore, json: ScoredFormJson): ReportForm {
  const { evaluation } = score;
  const { line, endLine, project, department, unit, fundsUnit, funds, goal, total, totalWeight, grade } = evaluation;
  return {
    line,
    endLine,
    ...spans({ project, department, unit }),
    fundsUnit,
    funds: funds.map((row) => fundsRow(row, row === fundsOf(evaluation) ? json.execution : null)),
    ...spans({ expected: goal.expected, achieved: goal.actual }),
    indicators: score.rows.map((row, at) => indicatorRow(row, score.rows[at - 1]?.values.indicator)),
    ...spans({ totalWeight, total, grade }),
    analysis: spans(evaluation.analysis),
    scheme: json.scheme.title,
    computed: {
      weightSum: json.weightSum && short(json.weightSum),
      scoreSum: json.total.ofPrintedScores && short(json.total.ofPrintedScores),
      ...totalOf(score),
      gradeOfTotal: json.grade.ofTotal,
      grade: json.grade.computed,
    },
  };
}

function fundsRow(
  { line, source, amounts, deviation }: FundsRow,
  execution: ScoredFormJson['execution'] | null,
): ReportFundsRow {
  const { computedRate, computed, agrees } = execution ?? {};
  const row = { line, source: span(source.place), amounts: spans(amounts), ...spans({ deviation }) };
  if (!computedRate || !computed) return row;
  return { ...row, computed: { rate: short(computedRate), score: short(computed), agrees: agrees ?? null } };
}

/** Columns that only some forms have. */
type Apart = Fields<'nature' | 'unit' | 'coefficient'>;

function indicatorRow({ values: { indicator }, allowed, verdict }: RowScore, above?: Indicator): ReportIndicator {
  const { line, level1, level2, name, weight, score, deviation } = indicator;
  const { nature, unit: measure, coefficient }: Indicator & Apart = indicator;
  const isSame1 = above?.level1 === level1;
  const isSame2 = isSame1 && above?.level2 === level2;
  return {
    line,
    ...(!isSame1 && { level1 }),
    ...(!isSame2 && { level2 }),
    name: span(name.place),
    ...spans({ initial: indicator.initialTarget, adjusted: indicator.adjustedTarget, actual: indicator.actual }),
    ...spans({ nature, measure, coefficient, weight, score, deviation }),
    ...(allowed && { allowed: allowedOf(allowed, verdict) }),
  };
}

/** Less than half a hundredth apart is the same, as for the rows. */
const SAME = 50;

function totalOf({ total, printedTotal: printed }: FormScore): { total?: ReportAllowed } {
  if (total === null) return {};
  let verdict: ScoreVerdictJson = 'unknown';
  if (printed !== null) {
    const isOver = printed - total.most > SAME;
    verdict = isOver ? 'over' : total.least - printed > SAME ? 'under' : 'within';
  }
  return { total: allowedOf({ ...total, mostExcluded: false }, verdict) };
}

function allowedOf(
  { least, most, mostExcluded }: Pick<NonNullable<RowScore['allowed']>, 'least' | 'most' | 'mostExcluded'>,
  verdict: ScoreVerdictJson,
): ReportAllowed {
  return {
    least: short(writePoints(least)),
    ...(most !== least && { most: short(writePoints(most)) }),
    ...(mostExcluded && { mostExcluded }),
    verdict,
  };
}

/** 「20.00」 as forms print it: 20. */
function short(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}

function span({ line, start, end }: Place): ReportSpan {
  return { line, start, end };
}

type Fields<K extends string> = Readonly<Partial<Record<K, { readonly place: Place } | null | undefined>>>;

/** The places of the fields that are printed. */
function spans<K extends string>(fields: Fields<K>): Partial<Record<K, ReportSpan>> {
  const found: Partial<Record<K, ReportSpan>> = {};
  for (const key in fields) {
    const place = fields[key]?.place;
    if (place && place.start < place.end) found[key] = span(place);
  }
  return found;
}
