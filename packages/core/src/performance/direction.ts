/**
 * Which way an indicator wants its value to go: from the operator, else from what it measures. Costs and unwanted things
 * (投诉, 事故) are better low, all else better high.
 */
import type { IndicatorValue } from './indicator-value.ts';

export type Direction = 'atLeast' | 'atMost' | 'exact' | 'within';

/** What is known of an indicator beside its values. */
export interface IndicatorKind {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

const UNWANTED =
  /投诉|差错|事故|死亡|发病|违规|违法|失信|逾期|延误|故障|退货|上访|失业率|空置率|闲置率|损耗|误差|偏差|超支|返贫|流失/;
/** Of something unwanted, this much is wanted. */
const DONE_ABOUT_IT = /下降|减少|降低|处理|办结|整改|化解|查处|破案|控制|回复|满意/;
const SAVING = /节约|节省|降低|下降/;

export function isCost({ level1, level2, name }: IndicatorKind): boolean {
  return (level2.includes('成本') || level1.includes('成本')) && !SAVING.test(name);
}

export function isSatisfaction({ level1, level2 }: IndicatorKind): boolean {
  return level1.includes('满意度') || level2.includes('满意度');
}

export function directionOf(target: IndicatorValue, kind: IndicatorKind): Direction {
  if (target.kind === 'range') return 'within';
  if (target.kind === 'date') return 'atMost';
  const operator = target.kind === 'number' ? target.operator : null;
  if (operator === '≥' || operator === '>') return 'atLeast';
  if (operator === '≤' || operator === '<') return 'atMost';
  if (operator === '=') return 'exact';
  const isUnwanted = UNWANTED.test(kind.name) && !DONE_ABOUT_IT.test(kind.name);
  return isUnwanted || isCost(kind) ? 'atMost' : 'atLeast';
}
