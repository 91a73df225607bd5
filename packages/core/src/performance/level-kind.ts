/**
 * What the first and second level say of an indicator: quantity, quality, time, cost, satisfaction, and the group of weights
 * it belongs to. Forms print the same few levels row by row: each pair of them is looked into once.
 */
import type { WeightGroup } from './scheme.ts';

export interface LevelKind {
  readonly isQuantity: boolean;
  readonly isQuality: boolean;
  /** 时效指标. */
  readonly isTime: boolean;
  readonly isCost: boolean;
  readonly isSatisfaction: boolean;
  /** Costs in a group of their own, which some schemes do not know; null where no group is told. */
  readonly group: WeightGroup | null;
}

const known = new Map<string, Map<string, LevelKind>>();
/** The levels that are prescribed are fewer than these; beyond them the memory is emptied. */
const KNOWN_MAX = 200;

export function levelKindOf(level1: string, level2: string): LevelKind {
  let under = known.get(level2);
  if (!under || under.size > KNOWN_MAX) {
    if (known.size > KNOWN_MAX) known.clear();
    under = new Map();
    known.set(level2, under);
  }
  let kind = under.get(level1);
  if (!kind) {
    kind = readLevels(level1, level2);
    under.set(level1, kind);
  }
  return kind;
}

function readLevels(level1: string, level2: string): LevelKind {
  const isCost = level2.includes('成本') || level1.includes('成本');
  const isSatisfaction = level1.includes('满意度') || level2.includes('满意度');
  return {
    isQuantity: level2.includes('数量'),
    isQuality: level2.includes('质量'),
    isTime: level2.includes('时效'),
    isCost,
    isSatisfaction,
    group: isSatisfaction ? 'satisfaction' : isCost ? 'cost' : groupNamed(level1, level2),
  };
}

function groupNamed(level1: string, level2: string): WeightGroup | null {
  const level = level2 === '' ? level1 : level2;
  if (/数量|质量|时效|产出/.test(level)) return 'output';
  return /效益|可持续|影响/.test(level) ? 'benefit' : level1.includes('产出') ? 'output' : null;
}
