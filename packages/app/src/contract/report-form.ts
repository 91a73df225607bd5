/** A self-evaluation form (项目支出绩效自评表) as read: where each field stands, and what its scheme gives beside what is printed. */
import type { PointsJson, ScoreVerdictJson } from './score.ts';

/** A passage of the document; what it says stands in `lines`. Fields with nothing printed are left out. */
export interface ReportSpan {
  readonly line: number;
  /** In UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Points the scheme allows, as short decimal text. */
export interface ReportAllowed {
  readonly least: string;
  /** Left out where the scheme leaves no choice. */
  readonly most?: string;
  /** The best score belongs to the next band. */
  readonly mostExcluded?: true;
  readonly verdict: ScoreVerdictJson;
}

export type ReportFundsColumn =
  | 'initialTargeted'
  | 'initialBudget'
  | 'annualBudget'
  | 'executed'
  | 'balance'
  | 'weight'
  | 'rate'
  | 'score';

export interface ReportFundsRow {
  readonly line: number;
  readonly source: ReportSpan;
  readonly amounts: Readonly<Partial<Record<ReportFundsColumn, ReportSpan>>>;
  readonly deviation?: ReportSpan;
  /** On the row by which execution is scored: the rate in percent, the points, and whether what is printed agrees. */
  readonly computed?: { readonly rate: string; readonly score: string; readonly agrees: boolean | null };
}

export interface ReportIndicator {
  readonly line: number;
  /** Left out where the level is that of the row above. */
  readonly level1?: string;
  readonly level2?: string;
  readonly name: ReportSpan;
  readonly initial?: ReportSpan;
  readonly adjusted?: ReportSpan;
  readonly actual?: ReportSpan;
  /** 指标性质, 度量单位 and 得分系数 of forms that print them in columns of their own. */
  readonly nature?: ReportSpan;
  readonly measure?: ReportSpan;
  readonly coefficient?: ReportSpan;
  readonly weight?: ReportSpan;
  readonly score?: ReportSpan;
  readonly deviation?: ReportSpan;
  /** Left out where no rule says what the row may get. */
  readonly allowed?: ReportAllowed;
}

export type ReportAnalysisPart =
  | 'budgetExecution'
  | 'output'
  | 'benefit'
  | 'satisfaction'
  | 'experience'
  | 'problems'
  | 'improvements'
  | 'conclusion';

export interface ReportForm {
  readonly line: number;
  readonly endLine: number;
  readonly project?: ReportSpan;
  readonly department?: ReportSpan;
  readonly unit?: ReportSpan;
  /** Unit of the money columns. */
  readonly fundsUnit: string;
  readonly funds: readonly ReportFundsRow[];
  readonly expected?: ReportSpan;
  readonly achieved?: ReportSpan;
  readonly indicators: readonly ReportIndicator[];
  readonly totalWeight?: ReportSpan;
  readonly total?: ReportSpan;
  readonly grade?: ReportSpan;
  readonly analysis: Readonly<Partial<Record<ReportAnalysisPart, ReportSpan>>>;
  /** Title of the scheme by which the form is recomputed. */
  readonly scheme: string;
  readonly computed: {
    /** Sum of the printed weights and of the printed scores. */
    readonly weightSum: PointsJson;
    readonly scoreSum: PointsJson;
    readonly total?: ReportAllowed;
    /** The grade of the printed total, and of the likeliest total under the scheme. */
    readonly gradeOfTotal: string | null;
    readonly grade: string | null;
  };
}
