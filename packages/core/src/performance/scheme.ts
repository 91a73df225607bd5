/**
 * A scoring scheme: what a place and time prescribe about weights, execution, indicators and grades. Data only; the
 * schemes themselves stand in the rulebook with their citations. Percentages are whole numbers, points are Points.
 */
import type { RoundingMode } from '../money/index.ts';
import type { Points } from './points.ts';

/** 达成预期指标 · 部分达成 · 未达成. */
export type Attainment = 'met' | 'partly' | 'missed';

/** The part of its weight that an indicator of words may get: [from, to) percent; the best band is closed above. */
export interface WordBand {
  readonly attainment: Attainment;
  readonly from: number;
  readonly to: number;
}

/** A step of a table: from so many percent of completion on, so many percent of the weight. */
export interface Step {
  readonly from: number;
  readonly share: number;
}

export interface ExecutionScheme {
  readonly weight: Points;
  /** The budget that execution is measured by. */
  readonly over: 'annualBudget' | 'initialBudget';
  /** Below so many percent nothing is given; null where there is no such mark. */
  readonly passMark: number | null;
  /** Completion by steps instead of in proportion; null: in proportion. */
  readonly steps: readonly Step[] | null;
  /** Below so many percent a reason must be written. */
  readonly reasonBelow: number;
}

export interface QuantityScheme {
  /** Ways to score a value above what was allowed: w·A/B, or w·(1 − (B−A)/A). */
  readonly overrun: readonly ('inverse' | 'linear')[];
  /** Below so many percent of completion the score may be nothing. */
  readonly passMark: number | null;
  /** From so many percent of completion on points may be taken: by judgement, or [1 − (r − mark) × factor] × w. */
  readonly overshoot: { readonly from: number; readonly factorPercent: number | null };
  /** Steps that a satisfaction may be scored by beside proportion. */
  readonly satisfactionSteps: readonly Step[] | null;
  /** At most so many percent of the weight for an indicator left unfilled; null where nothing is said. */
  readonly unfilledMost: number | null;
}

/** The groups of indicators that schemes give weights to. */
export type WeightGroup = 'cost' | 'output' | 'benefit' | 'satisfaction';

/** What low execution does to the result. */
export interface ExecutionCap {
  /** Below so many percent of execution … */
  readonly below: number;
  /** … the total, or what the grade is judged by, is at most so much. */
  readonly most: Points;
  readonly of: 'total' | 'grade';
}

export interface ScoringScheme {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** Fiscal years, both ends included; null is open. */
  readonly effective: { readonly from: number | null; readonly to: number | null };
  readonly execution: ExecutionScheme;
  /** Weights of the groups; a group left out is not named by the scheme. They and execution add up to 100. */
  readonly weights: Readonly<Partial<Record<WeightGroup, Points>>>;
  readonly quantity: QuantityScheme;
  readonly words: readonly WordBand[];
  /** Weakest first. */
  readonly caps: readonly ExecutionCap[];
  readonly rounding: RoundingMode;
}
