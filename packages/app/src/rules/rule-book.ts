/** The rulebook to read: every rule without its code. */
import type { Rule } from '@mingsuan/core/audit';
import { rules } from '@mingsuan/rulebook';

export type RuleJson = Omit<Rule, 'check'>;

export function ruleBook(): RuleJson[] {
  return rules.map(({ check: _check, ...rule }) => rule);
}
