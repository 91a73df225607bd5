/** Sums down the classification at every level told as one rule, for tables where they are rarely needed apart. */
import type { Rule } from '../audit/rule.ts';
import { type HierarchyRow, hierarchy } from './hierarchy.ts';

export function allLevels(row: Omit<HierarchyRow, 'level'>): Rule {
  const total = hierarchy({ ...row, level: 'total' });
  const children = hierarchy({ ...row, level: 'children' });
  return {
    ...total,
    *check(disclosure) {
      yield* total.check(disclosure);
      yield* children.check(disclosure);
    },
  };
}
