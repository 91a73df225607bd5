/**
 * What a ledger prints, as sums of its leaves. The sums are not written down anywhere: a ledger with a single 分 in one
 * leaf is derived, and what then differs from nothing is where the leaf goes. So inference has no second set of formulas.
 */
import { deriveFacts } from '../ledger/index.ts';
import type { FactKey } from '../statement/index.ts';
import type { Draft } from './draft.ts';
import type { Leaf } from './leaves.ts';

/** Factor by index of leaf. */
export type Form = ReadonlyMap<number, bigint>;

export interface Figures {
  readonly now: ReadonlyMap<FactKey, Form>;
  readonly lastYear: ReadonlyMap<FactKey, Form>;
}

/** Keys of a project's own figures; its form prints them in several places. */
export function projectFigure(index: string, column: string): FactKey {
  return `project${index}:${column}`;
}

/** Facts that are no sums. */
const NOT_LINEAR = /count=|grade=|^vehicles|^equipment/;

export function figuresOf(leaves: readonly Leaf[], base: () => Draft): Figures {
  const now = new Map<FactKey, Map<number, bigint>>();
  const lastYear = new Map<FactKey, Map<number, bigint>>();
  leaves.forEach((leaf, index) => {
    const draft = base();
    leaf.put(draft, 1);
    const facts = deriveFacts(draft);
    for (const [key, value] of facts.values) note(now, key, index, value);
    for (const [key, value] of facts.lastYear) note(lastYear, key, index, value);
    draft.projects.forEach(({ targetedBudget = 0, initialBudget, annualBudget, executed }, i) => {
      const columns = {
        initialTargeted: targetedBudget,
        initialBudget,
        annualBudget,
        executed,
        balance: annualBudget - executed,
      };
      for (const [column, value] of Object.entries(columns)) note(now, projectFigure(String(i), column), index, value);
    });
  });
  return { now, lastYear };
}

function note(forms: Map<FactKey, Map<number, bigint>>, key: FactKey, index: number, value: number): void {
  if (value === 0 || NOT_LINEAR.test(key)) return;
  let form = forms.get(key);
  if (!form) {
    form = new Map();
    forms.set(key, form);
  }
  form.set(index, BigInt(value));
}

export function plus(a: Form, b: Form, factor: bigint): Form {
  const sum = new Map(a);
  for (const [index, value] of b) sum.set(index, (sum.get(index) ?? 0n) + value * factor);
  return sum;
}

export function times(form: Form, factor: bigint): Form {
  return new Map([...form].map(([index, value]) => [index, value * factor]));
}
