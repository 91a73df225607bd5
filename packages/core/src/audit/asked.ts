/** Relations that rules asked about, with their answers. */
import type { Answer, Relation } from './check.ts';
import type { RuleText } from './rule.ts';

/** A relation with its answer and the rule that asked. */
export interface Asked {
  readonly rule: RuleText;
  readonly relation: Relation;
  readonly answer: Answer;
}
