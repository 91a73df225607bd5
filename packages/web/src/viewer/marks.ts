/**
 * What can be pointed at in the text: the numbers, and the passages findings name that hold no number.
 * Marks of a line are in order and never overlap, so that a line can be cut at them.
 */
import type { FindingJson, ReportData, ReportNumber } from '@mingsuan/app/contract';

export type Place = FindingJson['places'][number];

export interface Mark {
  /** `n12`: number 12 of the report. `t3`: a passage without a number. */
  readonly key: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly number: ReportNumber | null;
  /** Indexes into `audit.findings`, ascending. */
  readonly findings: readonly number[];
}

export interface Marks {
  readonly byKey: ReadonlyMap<string, Mark>;
  readonly byLine: ReadonlyMap<number, readonly Mark[]>;
  /** The mark a place means; null where it names a line and no passage of it. */
  readonly at: (place: Place) => Mark | null;
}

interface Draft extends Mark {
  readonly findings: number[];
}

export function marksOf(data: ReportData): Marks {
  const lines = new Map<number, Draft[]>();
  const byKey = new Map<string, Draft>();
  const add = (mark: Draft) => {
    const drafts = lines.get(mark.line) ?? [];
    if (mark.start >= mark.end || drafts.some((other) => overlap(other, mark))) return;
    drafts.push(mark);
    lines.set(mark.line, drafts);
    byKey.set(mark.key, mark);
  };
  data.numbers.forEach((number, index) => {
    const { line, start, end, findings } = number;
    add({ key: `n${index}`, line, start, end, number, findings: [...findings] });
  });

  const at = (place: Place) => bestOf(lines.get(place.line) ?? [], place);
  data.audit.findings.forEach((finding, index) => {
    for (const place of placesOf(finding)) {
      const { line, start, end } = place;
      const key = `t${byKey.size}`;
      if (at(place) === null) add({ key, line, start, end, number: null, findings: [] });
      const mark = at(place);
      if (mark !== null && !mark.findings.includes(index)) mark.findings.push(index);
    }
  });

  for (const drafts of lines.values()) drafts.sort((a, b) => a.start - b.start);
  for (const mark of byKey.values()) mark.findings.sort((a, b) => a - b);
  return { byKey, byLine: lines, at };
}

/** Those in this document: a finding may name places in other files of the department. */
function placesOf(finding: FindingJson): readonly Place[] {
  const all = [...finding.places, ...finding.symptoms.flatMap((symptom) => symptom.places)];
  return all.filter(({ document }) => document === undefined);
}

/** The mark with just this span, else the first it touches: a place may be a whole sentence or carry the unit. */
function bestOf(marks: readonly Draft[], place: Place): Draft | null {
  const exact = marks.find((mark) => mark.start === place.start && mark.end === place.end);
  if (exact) return exact;
  const touched = marks.filter((mark) => overlap(mark, place)).sort((a, b) => a.start - b.start);
  return touched[0] ?? null;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
