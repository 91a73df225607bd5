/** The rulebook to read: every rule without its code. */
import type { RuleText } from '@mingsuan/core/audit';
import { crossRules, rules } from '@mingsuan/rulebook';

export type RuleJson = RuleText;

export function ruleBook(): RuleJson[] {
  return [
    ...rules.map(({ check: _check, ...rule }) => rule),
    ...crossRules.map(({ across: _across, ...rule }) => rule),
  ];
}
