/** Short ways to write the indicators of a self-evaluation; the 一级指标 follows from the 二级指标. */
import type { Indicator } from './project.ts';

const level1Of: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** What a qualitative indicator may be said to have reached. */
export const reached = '达成预期指标';
export const partlyReached = '部分达成预期指标并具有一定效果';

/** An indicator that reached its target and keeps its whole weight. */
export function met(level2: string, name: string, target: string, actual: string, weight: number): Indicator {
  return missed(level2, name, target, actual, weight, weight * 100, '');
}

/** An indicator short of its target, with the score it keeps and the reason. */
export function missed(
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
  scoreHundredths: number,
  deviation: string,
): Indicator {
  return { level1: level1Of[level2] ?? level2, level2, name, target, actual, weight, scoreHundredths, deviation };
}

/** weight × actual ÷ target in hundredths, half up, at most the weight: a positive quantitative indicator. */
export function proportionalScore(weight: number, actual: number, target: number): number {
  const full = weight * 100;
  return actual >= target ? full : Math.floor((2 * full * actual + target) / (2 * target));
}
