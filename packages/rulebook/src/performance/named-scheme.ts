/** A scoring scheme as the rulebook keeps it: the prescriptions of core with their citations, and what they share. */
import {
  type ExecutionScheme,
  POINT,
  type QuantityScheme,
  type ScoringScheme,
  type WordBand,
} from '@mingsuan/core/performance';
import type { Citation } from '../sources/index.ts';

export interface NamedScheme extends ScoringScheme {
  readonly basis: readonly Citation[];
  /** What a reader should know of it, in Chinese. */
  readonly notes: readonly string[];
}

export function points(whole: number): number {
  return whole * POINT;
}

/** 执行率 × 分值 over 全年预算数, without marks and steps. */
export function execution(weight: number, more: Partial<ExecutionScheme> = {}): ExecutionScheme {
  return { weight: points(weight), over: 'annualBudget', passMark: null, steps: null, reasonBelow: 90, ...more };
}

/** 完成值 ÷ 指标值 × 分值; above a limit 指标值 ÷ 完成值; far above the target points may be taken. */
export const PROPORTIONAL: QuantityScheme = {
  overrun: ['inverse', 'linear'],
  passMark: null,
  overshoot: { from: 130, factorPercent: null },
  satisfactionSteps: null,
  unfilledMost: null,
};

/** 达成 100%—80%（含） · 部分达成 80%—60%（含） · 未达成 60%—0. */
export const THREE_BANDS: readonly WordBand[] = [
  { attainment: 'met', from: 80, to: 100 },
  { attainment: 'partly', from: 60, to: 80 },
  { attainment: 'missed', from: 0, to: 60 },
];
