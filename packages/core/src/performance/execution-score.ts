/** 执行率 and its score: executed ÷ budget, at most 100 %, by proportion, by steps or with a pass mark. */
import type { Fraction } from '../money/index.ts';
import { percentOf } from '../money/index.ts';
import { type Points, percentOfWeight, portion } from './points.ts';
import type { ExecutionScheme } from './scheme.ts';

export interface ExecutionScore {
  /** In percent quanta. */
  readonly rate: Fraction;
  readonly score: Points;
}

/** `executed` and `budget` in quanta of money; null where there was no budget: the rate means nothing. */
export function scoreExecution(
  executed: number,
  budget: number,
  weight: Points,
  { passMark, steps }: ExecutionScheme,
  rounding: 'halfUp' | 'truncate',
): ExecutionScore | null {
  const rate = percentOf(executed, budget);
  if (rate === null || budget < 0) return null;
  const [num, den] = [BigInt(executed), BigInt(budget)];
  const reaches = (percent: number) => num * 100n >= den * BigInt(percent);
  if (passMark !== null && !reaches(passMark)) return { rate, score: 0 };
  if (steps === null) return { rate, score: portion(weight, num, den, rounding) };
  const step = steps.find(({ from }) => reaches(from));
  return { rate, score: percentOfWeight(weight, step?.share ?? 0, rounding) };
}
