/**
 * One indicator under a scheme: its values understood, and the points they may earn. What cannot be judged is said to be
 * so, never passed. Deterministic; the scheme decides where formulas differ.
 */
import type { Indicator } from '../statement/index.ts';
import { type Direction, directionOf, isCost } from './direction.ts';
import { type IndicatorValue, readIndicatorValue } from './indicator-value.ts';
import { joinedActual, joinedTarget } from './joined-value.ts';
import { type LevelKind, levelKindOf } from './level-kind.ts';
import { type Points, percentOfWeight } from './points.ts';
import { aligned, type NumberValue } from './quantity.ts';
import { type Allowed, scoreQuantity, scoreRange } from './quantity-score.ts';
import type { ScoringScheme } from './scheme.ts';
import { attainmentOf, scoreDate, scoreWords } from './words-score.ts';

/** The values of an indicator, read once. */
export interface IndicatorValues {
  readonly indicator: Indicator;
  /** What its levels say. */
  readonly level: LevelKind;
  /** 调整后指标值 where it is filled in, else 年初指标值. */
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly direction: Direction;
  readonly isCost: boolean;
  readonly isSatisfaction: boolean;
}

const UNFILLED: IndicatorValue = { kind: 'unfilled' };

export function valuesOf(indicator: Indicator): IndicatorValues {
  const level = levelKindOf(indicator.level1, indicator.level2);
  const target = targetOf(indicator);
  const ofCost = isCost(level, indicator.name.text);
  return {
    indicator,
    level,
    target,
    actual: indicator.actual ? readIndicatorValue(joinedActual(indicator.actual.text, indicator)) : UNFILLED,
    direction: directionOf(target, indicator.name.text, ofCost),
    isCost: ofCost,
    isSatisfaction: level.isSatisfaction,
  };
}

function targetOf(indicator: Indicator): IndicatorValue {
  const { adjustedTarget, initialTarget } = indicator;
  const adjusted = adjustedTarget ? readIndicatorValue(joinedTarget(adjustedTarget.text, indicator)) : UNFILLED;
  if (adjusted.kind !== 'unfilled' || !initialTarget) return adjusted;
  return readIndicatorValue(joinedTarget(initialTarget.text, indicator));
}

/** The points an indicator may earn; null where its values cannot be judged by rule. */
export function allowedFor(values: IndicatorValues, weight: Points, scheme: ScoringScheme): Allowed | null {
  const { target, actual } = values;
  const { words, rounding } = scheme;
  if (target.kind === 'unfilled' || actual.kind === 'unfilled') return unfilled(weight, scheme);
  if (actual.kind === 'words') {
    const attainment = attainmentOf(actual.text, target.kind === 'words' ? target.text : '');
    return attainment === null ? null : scoreWords(attainment, weight, words, rounding);
  }
  if (target.kind === 'number' && actual.kind === 'number') return ofNumbers(values, target, actual, weight, scheme);
  if (target.kind === 'range' && actual.kind === 'number') {
    const low = aligned({ ...actual, numeral: target.from, unit: target.unit }, actual);
    const high = aligned({ ...actual, numeral: target.to, unit: target.unit }, actual);
    // both ends are on the same scale only where their decimals are
    const isOneScale = target.from.decimals === target.to.decimals;
    return low && high && isOneScale ? scoreRange(low[0], high[0], low[1], weight, rounding) : null;
  }
  if (target.kind === 'date' && actual.kind === 'date') return scoreDate(target, actual, weight);
  if (target.kind === 'range' && actual.kind === 'range') {
    return isSameRange(target, actual) ? scoreWords('met', weight, words, rounding) : null;
  }
  return null;
}

const SAME = [1n, 1n] as const;

function ofNumbers(
  { direction, isCost: cost, isSatisfaction: satisfaction }: IndicatorValues,
  target: NumberValue,
  actual: NumberValue,
  weight: Points,
  { quantity, rounding }: ScoringScheme,
): Allowed | null {
  // the same text is the same value; most results repeat their targets
  const pair = target === actual ? SAME : aligned(target, actual);
  if (!pair || direction === 'within') return null;
  // a result that repeats the operator, 「>95%」, says that it is more
  const strict = (target.operator === '>' || target.operator === '<') && actual.operator !== target.operator;
  const one = {
    target: pair[0],
    actual: pair[1],
    direction,
    strict,
    isCost: cost,
    isSatisfaction: satisfaction,
    weight,
  };
  return scoreQuantity(one, quantity, rounding);
}

function isSameRange(
  a: Extract<IndicatorValue, { kind: 'range' }>,
  b: Extract<IndicatorValue, { kind: 'range' }>,
): boolean {
  return a.from.mantissa === b.from.mantissa && a.to.mantissa === b.to.mantissa && a.unit === b.unit;
}

/** An indicator without a target has not been evaluated; some places limit what it may get all the same. */
function unfilled(weight: Points, { quantity, rounding }: ScoringScheme): Allowed | null {
  if (quantity.unfilledMost === null) return null;
  const most = percentOfWeight(weight, quantity.unfilledMost, rounding);
  return { least: 0, most, mostExcluded: false, method: 'SC-06', met: null };
}
