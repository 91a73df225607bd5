/**
 * Scores of quantities, SC-01 to SC-04, SC-07, SC-08: what an actual value may earn against its target. Where a scheme
 * leaves a choice (two formulas, judgement) the answer is a band, else its two ends are the same.
 */
import type { RoundingMode } from '../money/index.ts';
import type { Direction } from './direction.ts';
import { type Points, percentOfWeight, portion } from './points.ts';
import type { QuantityScheme, Step } from './scheme.ts';

/** SC-01 正向 · SC-02 反向 · SC-03 等于 · SC-04 区间 · SC-05 定性 · SC-06 直接 · SC-08 满意度 · SC-10 时限. */
export type ScoringMethod = 'SC-01' | 'SC-02' | 'SC-03' | 'SC-04' | 'SC-05' | 'SC-06' | 'SC-08' | 'SC-10';

export interface Allowed {
  readonly least: Points;
  readonly most: Points;
  /** The best score of the band belongs to the band above it. */
  readonly mostExcluded: boolean;
  readonly method: ScoringMethod;
  /** Whether the target was reached; null where the words or the scheme leave it open. */
  readonly met: boolean | null;
}

export interface QuantityCase {
  /** Target and actual value as whole numbers of one scale. */
  readonly target: bigint;
  readonly actual: bigint;
  readonly direction: Exclude<Direction, 'within'>;
  /** Only more than (less than) the target will do. */
  readonly strict: boolean;
  readonly isCost: boolean;
  readonly isSatisfaction: boolean;
  readonly weight: Points;
}

export function scoreQuantity(one: QuantityCase, scheme: QuantityScheme, rounding: RoundingMode): Allowed {
  const { direction, isCost, target, actual } = one;
  if (direction === 'atLeast') return atLeast(one, scheme, rounding);
  if (direction === 'atMost') return atMost(one, scheme, rounding);
  if (actual === target) return exactly(one.weight, 'SC-03', true);
  if (isCost && actual > target) return { ...atMost(one, scheme, rounding), method: 'SC-03' };
  const share = proportion(one, rounding);
  // a cost below its target is a saving; more people than planned are no shortfall, but no match either
  if (isCost) return { least: share, most: one.weight, mostExcluded: false, method: 'SC-03', met: true };
  if (actual < target) return exactly(share, 'SC-03', false);
  const beyond = portion(one.weight, target, actual, rounding);
  return { least: beyond, most: one.weight, mostExcluded: false, method: 'SC-03', met: null };
}

function exactly(score: Points, method: ScoringMethod, met: boolean): Allowed {
  return { least: score, most: score, mostExcluded: false, method, met };
}

/** w·B/A; a target of nothing is reached by anything, and cannot be divided by. */
function proportion({ weight, target, actual }: QuantityCase, rounding: RoundingMode): Points {
  return target <= 0n ? 0 : portion(weight, actual, target, rounding);
}

function atLeast(one: QuantityCase, scheme: QuantityScheme, rounding: RoundingMode): Allowed {
  const { target, actual, weight, strict, isSatisfaction } = one;
  const isMet = strict ? actual > target : actual >= target;
  if (isMet) {
    const { from, factorPercent } = scheme.overshoot;
    const isFar = target > 0n && !isSatisfaction && actual * 100n >= target * BigInt(from);
    if (!isFar) return exactly(weight, 'SC-01', true);
    const least = factorPercent === null ? 0 : overshot(one, from, factorPercent, rounding);
    return { least, most: weight, mostExcluded: false, method: 'SC-01', met: true };
  }
  const share = proportion(one, rounding);
  const stepped =
    isSatisfaction && scheme.satisfactionSteps ? stepShare(one, scheme.satisfactionSteps, rounding) : null;
  if (stepped !== null) {
    const [least, most] = stepped < share ? [stepped, share] : [share, stepped];
    return { least, most, mostExcluded: false, method: 'SC-08', met: false };
  }
  const mayBeNothing = scheme.passMark !== null && actual * 100n < target * BigInt(scheme.passMark);
  return { ...exactly(share, 'SC-01', false), least: mayBeNothing ? 0 : share };
}

/** [1 − (r − mark) × factor] × w. */
function overshot(one: QuantityCase, from: number, factorPercent: number, rounding: RoundingMode): Points {
  const { target, actual, weight } = one;
  const over = actual * 100n - target * BigInt(from);
  return portion(weight, target * 10_000n - over * BigInt(factorPercent), target * 10_000n, rounding);
}

function stepShare({ target, actual, weight }: QuantityCase, steps: readonly Step[], rounding: RoundingMode): Points {
  const step = steps.find(({ from }) => actual * 100n >= target * BigInt(from));
  return percentOfWeight(weight, step?.share ?? 0, rounding);
}

function atMost(one: QuantityCase, scheme: QuantityScheme, rounding: RoundingMode): Allowed {
  const { target, actual, weight, strict } = one;
  if (strict ? actual < target : actual <= target) return exactly(weight, 'SC-02', true);
  if (target <= 0n) return exactly(0, 'SC-02', false);
  const inverse = portion(weight, target, actual, rounding);
  const linear = portion(weight, 2n * target - actual, target, rounding);
  const ways = scheme.overrun.map((way) => (way === 'inverse' ? inverse : linear));
  return { ...exactly(0, 'SC-02', false), least: Math.min(...ways), most: Math.max(...ways) };
}

/** Inside the range all, outside less by how far the nearer end is missed. */
export function scoreRange(from: bigint, to: bigint, actual: bigint, weight: Points, rounding: RoundingMode): Allowed {
  if (from <= actual && actual <= to) return exactly(weight, 'SC-04', true);
  const nearest = actual < from ? from : to;
  const away = actual < from ? from - actual : actual - to;
  return exactly(nearest <= 0n ? 0 : portion(weight, nearest - away, nearest, rounding), 'SC-04', false);
}
