/** Which findings are listed, and in which order: by severity, then as audited. Searching ignores width, case, spaces and thousands separators. */
import type { FindingJson, ReportData } from '@mingsuan/app/contract';
import { sectionsOf } from './sections.ts';
import { severities } from './words.ts';

type SearchedReport = Pick<ReportData, 'audit' | 'blocks' | 'lines'>;

export interface FindingFilter {
  readonly severities: readonly FindingJson['severity'][];
  /** A rule id; empty for all. */
  readonly rule: string;
  /** A section of the document; empty for all. */
  readonly section: string;
  readonly query: string;
}

export interface SearchableFinding {
  readonly index: number;
  readonly finding: FindingJson;
  /** Where its first place stands. */
  readonly section: string;
  readonly text: string;
}

export function searchable({ audit, ...document }: SearchedReport): readonly SearchableFinding[] {
  const sectionOf = sectionsOf(document);
  return audit.findings
    .map((finding, index) => ({ index, finding, section: sectionOf(finding), text: fold(wordsOf(finding)) }))
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

export function filterFindings(all: readonly SearchableFinding[], filter: FindingFilter): readonly SearchableFinding[] {
  const terms = filter.query
    .split(/\s+/)
    .map(fold)
    .filter((term) => term !== '');
  return all.filter(
    ({ finding, section, text }) =>
      filter.severities.includes(finding.severity) &&
      (filter.rule === '' || finding.rule === filter.rule) &&
      (filter.section === '' || section === filter.section) &&
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

/** The sections that findings stand in, in the order of the text, with how many do. */
export function sectionsWith(
  all: readonly SearchableFinding[],
): readonly { readonly section: string; readonly count: number }[] {
  const line = ({ finding }: SearchableFinding) => finding.places[0]?.line ?? 0;
  const counts = new Map<string, number>();
  for (const { section } of all.toSorted((a, b) => line(a) - line(b))) {
    if (section !== '') counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([section, count]) => ({ section, count }));
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
