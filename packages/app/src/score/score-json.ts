/** Scored self-evaluations and scoring schemes as `score --json` prints them. */
import type { Document } from '@mingsuan/core/document';
import { formatQuanta, roundPercent } from '@mingsuan/core/money';
import {
  type ExecutionScore,
  type FormScore,
  fundsOf,
  gradeOf,
  gradeUnder,
  POINT,
  type Points,
  type RowScore,
  type WeightGroup,
  writePoints,
} from '@mingsuan/core/performance';
import type { FormText, Reading, Statement } from '@mingsuan/core/statement';
import { schemes } from '@mingsuan/rulebook';
import type { PointsJson, SchemeJson, ScoredFormJson, ScoreJson, ScoreRowJson } from '../contract/score.ts';
import { originalOf } from '../read/original.ts';
import type { ScoredEvaluation } from './score-evaluations.ts';

const GROUPS: Readonly<Record<WeightGroup, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

export function scoreJson(reading: Reading, scheme: string | null, scored: readonly ScoredEvaluation[]): ScoreJson {
  return {
    schema: 'mingsuan.score/1',
    source: reading.document.source,
    scheme,
    forms: scored.map((one) => formJson(one, reading.document)),
  };
}

function formJson({ score, scheme, others }: ScoredEvaluation, document: Document): ScoredFormJson {
  const { evaluation, total, cap, printedTotal } = score;
  const execution = executionJson(score);
  const ofTotal = printedTotal === null ? null : gradeOf(printedTotal);
  return {
    project: text(evaluation.project),
    year: evaluation.year,
    line: evaluation.line,
    ...originalOf(document, evaluation.line),
    scheme: { id: scheme.id, title: scheme.title },
    execution,
    rows: score.rows.map(rowJson),
    weightSum: points(score.weightSum),
    total: {
      printed: points(printedTotal),
      ofPrintedScores: points(score.printedSum),
      least: points(total?.least ?? null),
      likely: points(total?.likely ?? null),
      most: points(total?.most ?? null),
    },
    grade: {
      printed: text(evaluation.grade),
      ofTotal,
      computed: total && gradeUnder(total.likely, cap),
    },
    others: others.map(({ scheme: other, converted }) => ({
      scheme: other.id,
      total: writePoints(converted.total),
      grade: converted.grade,
      notApplicable: converted.notApplicable.map((group) => GROUPS[group]),
    })),
    isWrong: isWrong(score, execution.agrees, ofTotal),
  };
}

function isWrong(
  { rows, weightSum, printedSum, printedTotal, printedGrade }: FormScore,
  agrees: boolean | null,
  ofTotal: string | null,
): boolean {
  return (
    agrees === false ||
    rows.some((row) => row.verdict === 'over' && row.printed !== row.allowed?.most) ||
    (weightSum !== null && weightSum !== 100 * POINT) ||
    (printedSum !== null && printedTotal !== null && Math.abs(printedSum - printedTotal) >= POINT / 100) ||
    (printedGrade !== null && ofTotal !== null && printedGrade !== ofTotal)
  );
}

function executionJson(score: FormScore): ScoredFormJson['execution'] {
  const { weight, printed, computed } = score.execution;
  const rate = fundsOf(score.evaluation)?.amounts.rate;
  return {
    weight: writePoints(weight),
    printedRate: rate?.printed.state === 'stated' ? rate.printed.text : null,
    computedRate: computed && formatQuanta(roundPercent(computed.rate, 2, 'halfUp'), '%', 2),
    printed: points(printed),
    computed: points(computed?.score ?? null),
    agrees: printed === null || computed === null ? null : agreesWith(printed, computed, rate),
  };
}

/** Rate and score to the last digit that is printed. */
function agreesWith(printed: Points, computed: ExecutionScore, rate: Statement | undefined): boolean {
  if (Math.abs(printed - computed.score) >= POINT / 100) return false;
  if (rate?.printed.state !== 'stated') return true;
  return roundPercent(computed.rate, rate.printed.decimals, 'halfUp') === rate.printed.value;
}

function rowJson({ values, weight, printed, allowed, verdict }: RowScore): ScoreRowJson {
  const { indicator } = values;
  return {
    line: indicator.line,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name.text,
    target: text(indicator.adjustedTarget ?? indicator.initialTarget),
    actual: text(indicator.actual),
    weight: points(weight),
    printed: points(printed),
    allowed: allowed && {
      least: writePoints(allowed.least),
      most: writePoints(allowed.most),
      mostExcluded: allowed.mostExcluded,
    },
    method: allowed?.method ?? null,
    met: allowed?.met ?? null,
    verdict,
  };
}

export function schemesJson(): SchemeJson[] {
  return schemes.map(({ id, title, place, effective, execution, weights, notes, basis }) => ({
    id,
    title,
    place,
    from: effective.from,
    to: effective.to,
    executionWeight: writePoints(execution.weight),
    weights: Object.fromEntries(
      Object.entries(weights).map(([group, of]) => [GROUPS[group as WeightGroup], writePoints(of)]),
    ),
    notes,
    basis: basis.map(({ document, number, clause, verified }) => ({ document, number, clause, verified })),
  }));
}

function points(of: Points | null): PointsJson {
  return of === null ? null : writePoints(of);
}

function text(of: FormText | null): string | null {
  return of === null ? null : of.text;
}
