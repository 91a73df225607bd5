/**
 * Which way an indicator wants its value to go: from the operator, else from what it measures. Costs and unwanted things
 * (投诉, 事故) are better low, all else better high.
 */
import type { IndicatorValue } from './indicator-value.ts';
import type { LevelKind } from './level-kind.ts';

export type Direction = 'atLeast' | 'atMost' | 'exact' | 'within';

const UNWANTED =
  /投诉|差错|事故|死亡|发病|违规|违法|失信|逾期|延误|故障|退货|上访|失业率|空置率|闲置率|损耗|误差|偏差|超支|返贫|流失/;
/** Of something unwanted, this much is wanted. */
const DONE_ABOUT_IT = /下降|减少|降低|处理|办结|整改|化解|查处|破案|控制|回复|满意/;
const SAVING = /节约|节省|降低|下降/;

/** A cost by its level that is not named for what was saved. */
export function isCost({ isCost: isOfCosts }: LevelKind, name: string): boolean {
  return isOfCosts && !SAVING.test(name);
}

/** `ofCost`: the indicator is a cost. */
export function directionOf(target: IndicatorValue, name: string, ofCost: boolean): Direction {
  if (target.kind === 'range') return 'within';
  if (target.kind === 'date') return 'atMost';
  const operator = target.kind === 'number' ? target.operator : null;
  if (operator === '≥' || operator === '>') return 'atLeast';
  if (operator === '≤' || operator === '<') return 'atMost';
  if (operator === '=') return 'exact';
  const isUnwanted = UNWANTED.test(name) && !DONE_ABOUT_IT.test(name);
  return isUnwanted || ofCost ? 'atMost' : 'atLeast';
}
