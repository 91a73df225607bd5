/** Which findings are listed, and in which order: by severity, then as audited. Searching ignores width, case, spaces and thousands separators. */
import type { FindingJson } from '@mingsuan/app/contract';
import { severities } from './words.ts';

export interface FindingFilter {
  readonly severities: readonly FindingJson['severity'][];
  /** A rule id; empty for all. */
  readonly rule: string;
  readonly query: string;
}

export interface SearchableFinding {
  readonly index: number;
  readonly finding: FindingJson;
  readonly text: string;
}

export function searchable(findings: readonly FindingJson[]): readonly SearchableFinding[] {
  return findings
    .map((finding, index) => ({ index, finding, text: fold(wordsOf(finding)) }))
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

export function filterFindings(all: readonly SearchableFinding[], filter: FindingFilter): readonly SearchableFinding[] {
  const terms = filter.query
    .split(/\s+/)
    .map(fold)
    .filter((term) => term !== '');
  return all.filter(
    ({ finding, text }) =>
      filter.severities.includes(finding.severity) &&
      (filter.rule === '' || finding.rule === filter.rule) &&
      terms.every((term) => text.includes(term)),
  );
}

/** The rules that findings name, most findings first. */
export function rulesOf(
  findings: readonly FindingJson[],
): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function rank({ finding }: SearchableFinding): number {
  return severities.indexOf(finding.severity);
}

function wordsOf(finding: FindingJson): string {
  const places = [...finding.places, ...finding.symptoms.flatMap((symptom) => symptom.places)];
  return [
    finding.rule,
    finding.title,
    finding.message,
    finding.stated,
    finding.expected,
    finding.difference,
    finding.cause,
    finding.remedy,
    ...places.flatMap((place) => [place.where, place.text]),
    ...finding.symptoms.flatMap((symptom) => [symptom.rule, symptom.message]),
  ].join('\n');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[,\p{Zs}\t]/gu, '');
}
