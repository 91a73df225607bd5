/**
 * What another scheme would give for the same facts: each group keeps its rate of score, the weights are the other scheme's.
 * Groups that the form does not have are 不适用: what remains is brought back to 100 (SC-09).
 */
import { type FormScore, gradeUnder, type RowScore, scoreForm } from './form-score.ts';
import type { Grade } from './grade.ts';
import { POINT, type Points, portion } from './points.ts';
import type { ScoringScheme, WeightGroup } from './scheme.ts';

export interface Converted {
  readonly total: Points;
  readonly grade: Grade;
  /** Groups of the scheme that the form has no indicator of. */
  readonly notApplicable: readonly WeightGroup[];
}

interface Group {
  weight: Points;
  score: Points;
}

/** null where the form is not complete enough to be converted. */
export function underScheme(form: FormScore, scheme: ScoringScheme): Converted | null {
  const own = scoreForm(form.evaluation, scheme);
  const { computed, weight } = own.execution;
  const groups = groupsOf(own);
  if (groups === null) return null;
  const parts: { full: Points; score: Points }[] = [];
  // without a budget there is no execution to score: not applicable like a missing group
  if (computed)
    parts.push({ full: scheme.execution.weight, score: rescaled(computed.score, weight, scheme.execution.weight) });
  const notApplicable: WeightGroup[] = [];
  for (const [name, full] of Object.entries(scheme.weights) as [WeightGroup, Points][]) {
    const group = groups.get(name);
    if (group && group.weight > 0) parts.push({ full, score: rescaled(group.score, group.weight, full) });
    else notApplicable.push(name);
  }
  const whole = toHundred(parts);
  const total = own.cap?.of === 'total' ? Math.min(whole, own.cap.most) : whole;
  return { total, grade: gradeUnder(total, own.cap), notApplicable };
}

function groupsOf(form: FormScore): ReadonlyMap<WeightGroup, Group> | null {
  const groups = new Map<WeightGroup, Group>();
  for (const row of form.rows) {
    const name = row.group;
    const score = estimate(row);
    if (name === null || row.weight === null || score === null) return null;
    const group = groups.get(name) ?? { weight: 0, score: 0 };
    groups.set(name, { weight: group.weight + row.weight, score: group.score + score });
  }
  return groups;
}

function estimate({ allowed, printed }: RowScore): Points | null {
  if (!allowed) return printed;
  return printed === null ? allowed.most : Math.min(Math.max(printed, allowed.least), allowed.most);
}

function rescaled(score: Points, of: Points, to: Points): Points {
  return portion(to, BigInt(score), BigInt(of), 'halfUp');
}

/** SC-09 折算: what applies, brought to 100. */
export function toHundred(parts: readonly { readonly full: Points; readonly score: Points }[]): Points {
  const full = parts.reduce((sum, part) => sum + part.full, 0);
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  return full === 100 * POINT ? score : portion(100 * POINT, BigInt(score), BigInt(full), 'halfUp');
}
