/** Precision and recall by rule over generated documents, from what was planted in them. */
import { auditDisclosure, read } from '@mingsuan/app';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { defectKinds, type GenerateOptions, generateDocument } from '@mingsuan/generator';
import { publicationProfiles } from '@mingsuan/rulebook';
import { judge } from './judge.ts';

export interface RuleFigures {
  /** Planted defects that break the rule, and those of them that it named. */
  planted: number;
  named: number;
  /** Its findings of error or warning, and those of them that a planted defect explains. */
  findings: number;
  right: number;
}

export interface KindFigures {
  planted: number;
  found: number;
}

export interface Measured {
  readonly documents: number;
  readonly sound: number;
  readonly defects: number;
  readonly byKind: Readonly<Record<string, KindFigures>>;
  readonly byRule: Readonly<Record<string, RuleFigures>>;
  /** Defects that none of their rules named, and findings that no defect explains: each as a line. */
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

export interface Extent {
  readonly from: number;
  readonly count: number;
  readonly seed: number;
}

const DEFECTS_MAX = 2;

export function measure({ from, count, seed }: Extent): Measured {
  const options: GenerateOptions = {
    seed,
    defectsMax: DEFECTS_MAX,
    kinds: defectKinds,
    formats: ['txt'],
    profiles: publicationProfiles,
  };
  const byKind = new Map<string, KindFigures>();
  const byRule = new Map<string, RuleFigures>();
  const missed: string[] = [];
  const invented: string[] = [];
  let [sound, total] = [0, 0];
  for (let i = from; i < from + count; i++) {
    const { publication, sound: before, defects } = generateDocument(i, options);
    const document = readTxt(new TextEncoder().encode(writeTxt(publication)), 'generated.txt');
    const judged = judge(auditDisclosure(read(document)), defects, new Set(writeTxt(before).split('\n')));
    if (defects.length === 0) sound++;
    for (const { defect, named } of judged.defects) {
      total++;
      const kind = entry(byKind, defect.kind, () => ({ planted: 0, found: 0 }));
      kind.planted++;
      if (named.length > 0) kind.found++;
      else
        missed.push(`第 ${i} 份 ${defect.kind} ${defect.place}：${defect.old.join('、')} → ${defect.new.join('、')}`);
      for (const rule of defect.rules) {
        const figures = entry(byRule, rule, noFigures);
        figures.planted++;
        if (named.includes(rule)) figures.named++;
      }
    }
    for (const rule of judged.right) {
      const figures = entry(byRule, rule, noFigures);
      figures.findings++;
      figures.right++;
    }
    for (const { rule, message } of judged.invented) {
      entry(byRule, rule.id, noFigures).findings++;
      invented.push(`第 ${i} 份 ${rule.id} ${message}`);
    }
  }
  return {
    documents: count,
    sound,
    defects: total,
    byKind: Object.fromEntries(byKind),
    byRule: Object.fromEntries(byRule),
    missed,
    invented,
  };
}

function noFigures(): RuleFigures {
  return { planted: 0, named: 0, findings: 0, right: 0 };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
