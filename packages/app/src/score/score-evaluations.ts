/** The use case of scoring: every self-evaluation of a Reading recomputed under its scheme or a given one. */
import { type Converted, type FormScore, scoreForm, underScheme } from '@mingsuan/core/performance';
import type { Reading } from '@mingsuan/core/statement';
import { type NamedScheme, schemeOf, schemeOfForm, schemes } from '@mingsuan/rulebook';

export interface ScoredEvaluation {
  readonly score: FormScore;
  readonly scheme: NamedScheme;
  /** What each other scheme gives for the same facts. */
  readonly others: readonly { readonly scheme: NamedScheme; readonly converted: Converted }[];
}

export function isScheme(id: string): boolean {
  return schemeOf(id) !== undefined;
}

/** `id` names a scheme for all forms; null leaves each form its own. */
export function scoreEvaluations(reading: Reading, id: string | null): ScoredEvaluation[] {
  return reading.selfEvaluations.map((evaluation) => {
    const scheme = (id === null ? undefined : schemeOf(id)) ?? schemeOfForm(evaluation);
    const score = scoreForm(evaluation, scheme);
    const others = schemes.flatMap((other) => {
      const converted = other === scheme ? null : underScheme(score, other);
      return converted ? [{ scheme: other, converted }] : [];
    });
    return { score, scheme, others };
  });
}
