/** Judging the audit of a mutated text: was the change reported, by one finding, with the old value, named for what it is? */
import type { Audit, Finding } from '@mingsuan/core/audit';
import type { Mutation, MutationKind } from './mutation.ts';

export interface Verdict {
  readonly mutation: Mutation;
  /** A new finding of error or warning names a changed place. */
  readonly reported: boolean;
  /** The first such finding has the changed place as its first suspect and proposes the old value. */
  readonly named: boolean;
  /** The finding says what kind of slip it is (for kinds that have a name). */
  readonly kindNamed: boolean;
  /** New findings of error beyond the one that names the change. */
  readonly extra: number;
  /** Rules that fired on it, and those whose finding was right. */
  readonly fired: readonly string[];
  readonly right: readonly string[];
}

const KIND_WORDS: Readonly<Partial<Record<MutationKind, RegExp>>> = {
  swap: /颠倒/,
  tenfold: /小数点|倍|多了一位/,
  unit: /万元当作元|元当作万元|倍/,
  shift: /移了/,
  paste: /循环|移了|互相填反/,
};

function signature(finding: Finding): string {
  return `${finding.rule.id}|${finding.message}`;
}

export function signatures(audit: Audit): Set<string> {
  return new Set(audit.findings.map(signature));
}

export function judge(mutation: Mutation, baseline: ReadonlySet<string>, audit: Audit): Verdict {
  const fresh = audit.findings.filter(
    (f) => f.outcome !== 'tail' && f.severity !== 'info' && !baseline.has(signature(f)),
  );
  const changed = new Map(mutation.edits.map((edit) => [edit.statement.place.line, edit]));
  const namesChange = (finding: Finding): boolean =>
    [finding.places, ...finding.symptoms.map((s) => s.places)].some((places) =>
      places.some((place) => {
        const edit = changed.get(place.line);
        return edit !== undefined && place.start === edit.statement.place.start;
      }),
    );
  const telling = fresh.filter(namesChange);
  const named = telling.find((finding) => isRight(finding, mutation));
  const words = KIND_WORDS[mutation.kind];
  return {
    mutation,
    reported: telling.length > 0,
    named: named !== undefined,
    kindNamed: words !== undefined && telling.some((f) => words.test(f.cause ?? '')),
    extra: fresh.filter((f) => f.severity === 'error').length - (named ? 1 : 0),
    fired: [...new Set(telling.flatMap((f) => [f.rule.id, ...f.symptoms.map((s) => s.rule.id)]))],
    right: named ? [...new Set([named.rule.id, ...named.symptoms.map((s) => s.rule.id)])] : [],
  };
}

/** The suspects are the changed cells and the proposed values are the old ones. */
function isRight(finding: Finding, mutation: Mutation): boolean {
  const first = finding.places[0];
  const edit = mutation.edits[0];
  if (!first || !edit || finding.expected === null) return false;
  const wanted = mutation.edits.map((e) => plain(e.statement.printed.text) + e.statement.printed.unit);
  const proposed = finding.expected.split('、').map(plain);
  const zero = (text: string) => (/^0(\.0+)?\D*$/.test(text) || /^\D*$/.test(text) ? '0' : text);
  const sites = mutation.edits.some(
    (e) => e.statement.place.line === first.line && e.statement.place.start === first.start,
  );
  return sites && wanted.every((value) => proposed.some((p) => zero(p) === zero(value)));
}

function plain(text: string): string {
  return text
    .replaceAll(',', '')
    .replace(/(\.\d*?)0+(?=\D|$)/, '$1')
    .replace(/\.(?=\D|$)/, '');
}
