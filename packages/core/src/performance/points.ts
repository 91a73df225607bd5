/**
 * Points of a score, exact: whole quanta of 0.0001 point as printed scores count them. What is computed is rounded to
 * hundredths by a named rounding; nothing here knows what the points are for.
 */
import { formatExact, type RoundingMode, roundFraction } from '../money/index.ts';

/** 20 分 is 200 000. */
export type Points = number;

export const POINT: Points = 10_000;
/** Scores are kept to two decimals. */
const HUNDREDTH: Points = 100;

/** weight × num ÷ den in hundredths, never below nothing and never above the weight. */
export function portion(weight: Points, num: bigint, den: bigint, rounding: RoundingMode): Points {
  if (den <= 0n || num <= 0n) return 0;
  if (num >= den) return weight;
  return roundFraction({ num: BigInt(weight) * num, den }, HUNDREDTH, rounding);
}

/** A percentage of a weight, in hundredths. */
export function percentOfWeight(weight: Points, percent: number, rounding: RoundingMode): Points {
  return portion(weight, BigInt(percent), 100n, rounding);
}

/** 「14.40」; whole and short where the printed numbers are: two decimals always. */
export function writePoints(points: Points): string {
  return formatExact(points, '分', 2);
}
