/** Several 勾稽关系 told as one rule: totals beside classes, an equality beside a bound. */
import type { Case } from '../audit/case.ts';
import type { Check } from '../audit/check.ts';
import type { Rule } from '../audit/rule.ts';
import { type RuleText, type TieRow, tie } from './tie.ts';

/** One of the ties: its own sides, and in words what they are where the rule's formula says too much. */
export interface TiePart extends Pick<TieRow, 'left' | 'right' | 'relation' | 'each'> {
  readonly say?: string;
}

export interface TiesRow extends RuleText {
  readonly parts: readonly TiePart[];
  /** true where the rule applies; else why it does not. */
  readonly when?: (disclosure: Case) => true | string;
}

export function ties(row: TiesRow): Rule {
  const { parts, when, ...text } = row;
  const rules = parts.map(({ say, ...part }) => tie({ ...text, ...part, formula: say ?? text.formula }));
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      const applies = when?.(disclosure) ?? true;
      if (applies === true) for (const rule of rules) yield* rule.check(disclosure);
      else yield { kind: 'verdict', outcome: 'notApplicable', message: applies };
    },
  };
}
