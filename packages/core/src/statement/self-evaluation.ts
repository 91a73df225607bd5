/**
 * A project's self-evaluation (项目支出绩效自评表) as printed: every field with its place, every number a statement.
 * Nothing printed is repaired here; what recognition had to decide about columns is said in problems.
 */
import type { Place, Statement } from './statement.ts';

/** A text of a form with the place it stands at. */
export interface FormText {
  readonly text: string;
  readonly place: Place;
}

/** Columns of money of a funds row, in the order of the form. */
export const FUNDS_COLUMNS = [
  'initialTargeted',
  'initialBudget',
  'annualBudget',
  'executed',
  'balance',
  'weight',
  'rate',
  'score',
] as const;
export type FundsColumn = (typeof FUNDS_COLUMNS)[number];

/** Money of one source, or of all (年度资金总额). */
export interface FundsRow {
  readonly source: FormText;
  /** The row of all sources together. */
  readonly isTotal: boolean;
  readonly line: number;
  readonly amounts: Readonly<Partial<Record<FundsColumn, Statement>>>;
  /** 偏差原因分析及改进措施 of the row; null where nothing is written. */
  readonly deviation: FormText | null;
}

/** One indicator of the third level. */
export interface Indicator {
  /** 产出指标, 效益指标 …; taken from the row above where the cell is merged. */
  readonly level1: string;
  readonly level2: string;
  readonly name: FormText;
  readonly initialTarget: FormText | null;
  readonly adjustedTarget: FormText | null;
  readonly actual: FormText | null;
  /** 指标性质 of forms that print it apart from the value: ≥, ＝, 正向, 定性. */
  readonly nature: FormText | null;
  /** 度量单位 of forms that print it apart from the values. */
  readonly unit: FormText | null;
  /** 得分系数: the share of the weight that is earned. */
  readonly coefficient: FormText | null;
  readonly weight: Statement | null;
  readonly score: Statement | null;
  readonly deviation: FormText | null;
  readonly line: number;
}

/** Texts of the analysis below the indicators. */
export const ANALYSIS_PARTS = [
  'budgetExecution',
  'output',
  'benefit',
  'satisfaction',
  'experience',
  'problems',
  'improvements',
] as const;
/** 评价结论 is a part of some places' forms, and stands where they like. */
export type AnalysisPart = (typeof ANALYSIS_PARTS)[number] | 'conclusion';

/** A number that the analysis tells, and what it tells again; null where its words do not say. */
export interface Retold {
  readonly column: 'arrivalRate' | 'rate' | 'annualBudget' | 'balance' | 'executed' | 'satisfaction' | null;
  readonly statement: Statement;
}

/** A body with a code, as forms print it: 007-某部门. */
export interface CodedName {
  readonly code: string | null;
  readonly name: string;
  readonly place: Place;
}

export interface SelfEvaluation {
  /** Index of the form in `Reading.forms`. */
  readonly form: number;
  readonly project: FormText | null;
  readonly title: string;
  readonly year: number | null;
  readonly line: number;
  readonly endLine: number;
  readonly department: CodedName | null;
  readonly unit: CodedName | null;
  /** Unit of the money columns. */
  readonly fundsUnit: string;
  readonly funds: readonly FundsRow[];
  readonly goal: { readonly expected: FormText | null; readonly actual: FormText | null };
  readonly indicators: readonly Indicator[];
  readonly total: Statement | null;
  /** Weight of all together, where the total row prints it. */
  readonly totalWeight: Statement | null;
  readonly grade: FormText | null;
  readonly analysis: Readonly<Partial<Record<AnalysisPart, FormText>>>;
  /** The numbers of the analysis, in order of reading. */
  readonly retold: readonly Retold[];
}
