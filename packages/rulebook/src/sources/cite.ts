/**
 * A citation as a finding prints it. An article is quoted only where its text was read: a clause that is neither listed as
 * seen nor vouched for by the rule's author prints as 条文待核 beside the document's title (DESIGN §5).
 */
import { type SourceKey, sourceOf } from './sources.ts';

export interface Citation {
  readonly document: string;
  readonly number: string | null;
  readonly clause: string | null;
  readonly verified: boolean;
}

export const CLAUSE_TO_BE_CHECKED = '条文待核';

/**
 * `cite('DIR', '部门决算')` · `cite('layout', 'r27 = r1 + … + r8')` · `cite('YSF', '第十四条')` prints 条文待核.
 * `verified` overrides what the source says of this clause: only for a clause whose text was read.
 */
export function cite(key: SourceKey, clause: string | null = null, verified?: boolean): Citation {
  const source = sourceOf(key);
  const { document, number } = source;
  // Neither has articles: the clause is the rule's own formula or words, and prints as written.
  if (key === 'layout' || key === 'practice') return { document, number, clause, verified: source.verified };
  const isSeen =
    verified ?? (clause === null || !source.seenClauses ? source.verified : source.seenClauses.includes(clause));
  return { document, number, clause: isSeen ? clause : CLAUSE_TO_BE_CHECKED, verified: isSeen };
}
