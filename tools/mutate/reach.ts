/** Which numbers any rule looks at: of the others no change can be reported, and they are listed instead of being counted as misses. */
import { type Audit, operandsOf, whereOf } from '@mingsuan/core/audit';
import type { Verdict } from './judge.ts';

/** Statements that stand in an equality or a ratio, and those that only a bound (≤) holds. */
function related(audit: Audit): { exact: Set<number>; bounded: Set<number> } {
  const exact = new Set<number>();
  const bounded = new Set<number>();
  for (const { relation } of audit.asked) {
    for (const { index } of operandsOf(relation)) (relation.kind === 'atMost' ? bounded : exact).add(index);
  }
  return { exact, bounded };
}

/** Indexes of statements that at least one rule answered for, a mere bound not counted. */
function reached(audit: Audit): Set<number> {
  const { exact, bounded } = related(audit);
  const found = new Set<number>(exact);
  audit.numbers.forEach((outcome, index) => {
    if (outcome !== undefined && outcome !== 'unchecked' && outcome !== 'unbound' && !bounded.has(index))
      found.add(index);
  });
  return found;
}

function isDate(fact: string | null): boolean {
  return fact !== null && /^(?:year|lastYear|date\b|documentNumber)/.test(fact);
}

export interface Reach {
  readonly reached: number;
  readonly reported: number;
  /** Single changes of numbers that no rule looks at, and that went unreported. */
  readonly unreached: readonly string[];
}

/** Single changes only; dates are left out, they are no amounts. */
export function reachOf(audit: Audit, verdicts: readonly Verdict[]): Reach {
  const known = reached(audit);
  let count = 0;
  let reported = 0;
  const unreached: string[] = [];
  for (const { mutation, reported: isReported } of verdicts) {
    const [edit] = mutation.edits;
    if (!edit || mutation.edits.length > 1 || (mutation.kind !== 'prose' && mutation.kind !== 'cell')) continue;
    const { statement } = edit;
    if (isDate(statement.fact)) continue;
    if (known.has(statement.index) || isReported) {
      count++;
      if (isReported) reported++;
    } else {
      const { printed, place } = statement;
      unreached.push(`第 ${place.line} 行 ${whereOf(audit.reading, statement)} ${printed.text}${printed.unit}`);
    }
  }
  return { reached: count, reported, unreached };
}
