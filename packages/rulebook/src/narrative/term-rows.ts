/** Terms of the narrative written as rows: words, concept, dimensions. */
import type { TermLayout } from '@mingsuan/core/recognition';

export function terms(
  roles: readonly string[],
  rows: readonly (readonly [string, string, Record<string, string>?])[],
): TermLayout[] {
  return rows.map(([words, concept, dims]) => ({
    words: words.split('|'),
    concept,
    in: roles,
    ...(dims ? { dims } : {}),
  }));
}
