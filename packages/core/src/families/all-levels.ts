/** Sums down the classification, and the codes that they go by, told as one rule where they are rarely needed apart. */
import { allChecks } from '../audit/all-checks.ts';
import type { Rule } from '../audit/rule.ts';
import { codeStructure } from './code-structure.ts';
import { type HierarchyRow, hierarchy } from './hierarchy.ts';
import { parseRef } from './ref.ts';

/** 类 = Σ款, 款 = Σ项, over codes that stand once and in order. */
export function lowerLevels(row: Omit<HierarchyRow, 'level'>): Rule {
  const children = hierarchy({ ...row, level: 'children' });
  const codes = codeStructure({ ...children, role: parseRef(row.columns[0] ?? '').role });
  return {
    ...children,
    check: (disclosure) => [...allChecks(children.check(disclosure)), ...allChecks(codes.check(disclosure))],
  };
}

/** And 合计 = Σ类. */
export function allLevels(row: Omit<HierarchyRow, 'level'>): Rule {
  const total = hierarchy({ ...row, level: 'total' });
  const lower = lowerLevels(row);
  return {
    ...total,
    check: (disclosure) => [...allChecks(total.check(disclosure)), ...allChecks(lower.check(disclosure))],
  };
}
