/**
 * Sentences that a ledger's owner writes may hold slots: 「{{机关运行经费}}」 becomes the printed number with its unit, bound
 * to its fact. A slot that names no fact is left as it stands, and told by `unknownSlots` before anything is composed.
 */
import type { Facts, Ledger, LedgerProject } from '../ledger/index.ts';
import { type FactKey, parseFactKey } from '../statement/index.ts';
import { percentShared } from '../text/index.ts';
import { isCount, printFact } from './print-fact.ts';
import type { Run } from './publication.ts';

/** Facts by the names that slots may use. */
export type SlotNames = ReadonlyMap<string, FactKey>;

/** Amounts, budgets and counts under their own names; where two facts share a name, none has it. */
export function slotNames(
  facts: Facts,
  nameOf: (key: FactKey) => string,
  aliases: Readonly<Record<string, FactKey>>,
): SlotNames {
  const names = new Map<string, FactKey>();
  const shared = new Set<string>();
  for (const key of facts.values.keys()) {
    const name = plainSlot(nameOf(key));
    if (names.has(name)) shared.add(name);
    names.set(name, key);
  }
  for (const name of shared) names.delete(name);
  for (const [alias, key] of Object.entries(aliases)) names.set(plainSlot(alias), key);
  return names;
}

/** Quotes, blanks and dots in a name do not matter, nor the width of brackets. */
function plainSlot(name: string): string {
  return name
    .replace(/[\s“”"'「」·]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

const SLOT = /\{\{([^{}]*)\}\}/g;

export function ownWords(text: string, facts: Facts, slots: SlotNames): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const hit of text.matchAll(SLOT)) {
    const fact = slots.get(plainSlot(hit[1] ?? ''));
    if (fact === undefined) continue;
    runs.push({ text: text.slice(at, hit.index), fact: null });
    runs.push({ text: printFact(facts, fact), fact }, { text: unitOf(fact), fact: null });
    at = hit.index + hit[0].length;
  }
  return [...runs, { text: text.slice(at), fact: null }].filter(({ text }) => text !== '');
}

const UNITS: Readonly<Record<string, string>> = { equipment: '台（套）', evaluationProblems: '个' };

/** 万元; of a count what it counts. */
export function unitOf(fact: FactKey): string {
  if (!isCount(fact)) return '万元';
  const { concept, dims } = parseFactKey(fact);
  return dims.count ?? UNITS[concept] ?? '辆';
}

/** A project with the slots of its texts filled, for forms, whose cells hold plain text. */
export function filledProject(project: LedgerProject, facts: Facts, slots: SlotNames): LedgerProject {
  const fill = (text: string) =>
    ownWords(text, facts, slots)
      .map((run) => run.text)
      .join('');
  const filled = <T extends object>(texts: T): T =>
    // The same keys with the same kind of values.
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(String(text))])) as T;
  return {
    ...project,
    goal: filled(project.goal),
    executionDeviation: fill(project.executionDeviation),
    analysis: filled(project.analysis),
  };
}

/** A slot that names nothing: where in the ledger, and the names that come nearest. */
export interface UnknownSlot {
  readonly path: string;
  readonly slot: string;
  readonly nearest: readonly string[];
}

/** Names that only a project's own words on its execution may use. */
const OF_EXECUTION = new Set(['全年预算数', '全年执行数', '结转结余', '执行率']);

export function unknownSlots(ledger: Ledger, slots: SlotNames): readonly UnknownSlot[] {
  return ownTexts(ledger).flatMap(({ path, text }) =>
    [...text.matchAll(SLOT)].flatMap((hit): UnknownSlot[] => {
      const slot = (hit[1] ?? '').trim();
      const isOwn = path.endsWith('.analysis.execution') && OF_EXECUTION.has(slot);
      return isOwn || slots.has(plainSlot(slot)) ? [] : [{ path, slot, nearest: nearest(slot, slots) }];
    }),
  );
}

const NEAREST = 3;

function nearest(slot: string, slots: SlotNames): readonly string[] {
  const plain = plainSlot(slot);
  const likeness = (name: string) => percentShared(plain, name, 1) + percentShared(name, plain, 1);
  return [...slots.keys()]
    .map((name) => ({ name, like: likeness(name) }))
    .filter(({ like }) => like >= 60)
    .sort((a, b) => b.like - a.like)
    .slice(0, NEAREST)
    .map(({ name }) => name);
}

function ownTexts(ledger: Ledger): { readonly path: string; readonly text: string }[] {
  const all = (path: string, texts: object) =>
    Object.entries(texts).map(([key, text]) => ({ path: `${path}.${key}`, text: String(text) }));
  return [
    ...all('reasons', ledger.reasons),
    ...all('uses', ledger.uses),
    { path: 'improvement', text: ledger.improvement },
    { path: 'otherMatters', text: ledger.otherMatters ?? '' },
    ...ledger.organisation.duties.map((text, i) => ({ path: `organisation.duties[${i}]`, text })),
    ...ledger.projects.flatMap((project, i) => [
      ...all(`projects[${i}].goal`, project.goal),
      { path: `projects[${i}].executionDeviation`, text: project.executionDeviation },
      ...all(`projects[${i}].analysis`, project.analysis),
      { path: `projects[${i}].overview`, text: project.overview ?? '' },
    ]),
    ...overallTexts(ledger),
  ];
}

function overallTexts({ overall }: Ledger): { readonly path: string; readonly text: string }[] {
  if (overall === undefined) return [];
  const { goal, tasks, achievements, problems, improvements } = overall;
  return [
    { path: 'overall.goal.expected', text: goal.expected },
    ...tasks.map((text, i) => ({ path: `overall.tasks[${i}]`, text })),
    ...achievements.map((text, i) => ({ path: `overall.achievements[${i}]`, text })),
    { path: 'overall.problems', text: problems },
    { path: 'overall.improvements', text: improvements },
  ];
}
