/** The audit of a generated document held against the truth: which defects were found, and which findings accuse the innocent. */
import type { Audit, Finding } from '@mingsuan/core/audit';
import type { PlantedDefect } from '@mingsuan/generator';

export interface Judgement {
  /** Each planted defect with those of its rules that named it. */
  readonly defects: readonly { readonly defect: PlantedDefect; readonly named: readonly string[] }[];
  /** Errors and warnings that no planted defect explains. */
  readonly invented: readonly Finding[];
  /** Rules of findings that a defect explains. */
  readonly right: readonly string[];
}

/** `sound`: the lines of the document before anything was planted. A row that is not among them was written over. */
export function judge(audit: Audit, defects: readonly PlantedDefect[], sound: ReadonlySet<string>): Judgement {
  const grave = audit.findings.filter(({ severity, outcome }) => severity !== 'info' && outcome !== 'tail');
  const { lines } = audit.reading.document;
  const isWrittenOver = (line: number) => lines[line - 1]?.includes('\t') === true && !sound.has(lines[line - 1] ?? '');
  const explained = new Map(grave.map((finding) => [finding, defects.filter((one) => touches(finding, one))]));
  const isExplained = (finding: Finding) =>
    (explained.get(finding) ?? []).length > 0 || finding.places.some(({ line }) => isWrittenOver(line));
  return {
    defects: defects.map((defect) => ({
      defect,
      named: [
        ...new Set(grave.filter((finding) => explained.get(finding)?.includes(defect)).flatMap((f) => rulesOf(f))),
      ].filter((rule) => defect.rules.includes(rule)),
    })),
    invented: grave.filter((finding) => !isExplained(finding)),
    right: grave.filter(isExplained).map(({ rule }) => rule.id),
  };
}

function rulesOf({ rule, symptoms }: Finding): string[] {
  return [rule.id, ...symptoms.map((symptom) => symptom.rule.id)];
}

/** By one of its rules, or by showing what was written in place of what. */
function touches(finding: Finding, { rules, also = [], new: written }: PlantedDefect): boolean {
  if (rulesOf(finding).some((rule) => rules.includes(rule) || also.includes(rule))) return true;
  const places = [finding.places, ...finding.symptoms.map(({ places }) => places)].flat();
  return places.some(({ text }) => written.some((one) => one !== '' && plain(text) === plain(one)));
}

function plain(text: string): string {
  return text.replaceAll(',', '').trim();
}
