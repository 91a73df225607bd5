/** Sentences of the rulebook, filled. */
import type { Ledger } from '../ledger/index.ts';
import { type FactKey, factKey } from '../statement/index.ts';
import { type Filling, fillSlot, type Turn } from './fill-slot.ts';
import { amountOf } from './print-fact.ts';
import type { Run } from './publication.ts';
import type { Each, SentenceLayout } from './sentence-layout.ts';

/** Names of codes, as the rulebook knows them. */
export interface Names {
  functional(code: string): string;
  /** 款 of 部门经济科目 in the order of 公开06表. */
  readonly economic: readonly Turn[];
  isPersonnel(code: string): boolean;
}

const SLOT = /\{\{((?:[^{}]|\{[^{}]*\})+)\}\}/g;
const OPTIONAL = /\[\[(.*?)\]\]/g;

/** The paragraphs of a section: sentences that run on stand in one. */
export function composeSentences(
  sentences: readonly SentenceLayout[],
  filling: Filling,
  names: Names,
): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [];
  for (const sentence of sentences) {
    if (!applies(sentence, filling)) continue;
    const runs = composeSentence(sentence, filling, names);
    const open = paragraphs.at(-1);
    for (const [i, part] of runs.entries()) {
      if (i === 0 && sentence.runsOn && open) open.push(...part);
      else paragraphs.push([...part]);
    }
  }
  return paragraphs.map(joined).filter((runs) => runs.length > 0);
}

function applies({ when }: SentenceLayout, { facts }: Filling): boolean {
  if (when === undefined) return true;
  const { some = [], none = [] } = typeof when === 'string' ? { some: [when] } : when;
  return some.every((key) => amountOf(facts, key) !== 0) && none.every((key) => amountOf(facts, key) === 0);
}

/** One paragraph; or, where a repeated sentence is joined by a line end, one for each turn. */
function composeSentence(sentence: SentenceLayout, filling: Filling, names: Names): readonly (readonly Run[])[] {
  const { text, each, join = '', end = '' } = sentence;
  if (each === undefined) return [fill(text, filling, null)];
  const turns = turnsOf(each, filling, names);
  const isApart = join.endsWith('\n');
  const between = join.replace('\n', '');
  const parts = turns.map((turn, i) => [
    ...fill(text, filling, { ...turn, number: i + 1 }),
    { text: i === turns.length - 1 ? end : between, fact: null },
  ]);
  return isApart ? parts : [parts.flat()];
}

function turnsOf(each: Each, { facts, ledger }: Filling, names: Names): readonly Turn[] {
  if ('items' in each) {
    const { items, having } = each;
    return items.filter(({ code }) => having === undefined || amountOf(facts, having.replaceAll('*', code)) !== 0);
  }
  if ('organisation' in each) return partsOf(each.organisation, ledger);
  if ('column' in each) {
    const codes = (facts.codes.get(each.column) ?? []).filter((code) => code.length === each.digits);
    return codes.map((code) => ({
      code,
      name: names.functional(code),
      class: names.functional(code.slice(0, 3)),
      section: names.functional(code.slice(0, 5)),
    }));
  }
  const isPersonnel = each.economic === 'personnel';
  return names.economic.filter(
    ({ code }) => names.isPersonnel(code) === isPersonnel && amountOf(facts, economicFact(code)) !== 0,
  );
}

function partsOf(part: 'duties' | 'unitKinds', { organisation }: Ledger): readonly Turn[] {
  if (part === 'duties') return organisation.duties.map((name) => ({ code: '', name }));
  return organisation.units.map(({ kind, names }) => ({ code: '', name: kind, parts: names }));
}

function economicFact(code: string): FactKey {
  return factKey('expenditure', { economic: code, fund: 'general', kind: 'basic' });
}

function fill(text: string, filling: Filling, turn: Turn | null): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const hit of text.matchAll(OPTIONAL)) {
    runs.push(...(fillPart(text.slice(at, hit.index), filling, turn) ?? []));
    runs.push(...(fillPart(hit[1] ?? '', filling, turn) ?? []));
    at = hit.index + hit[0].length;
  }
  return [...runs, ...(fillPart(text.slice(at), filling, turn) ?? [])];
}

/** null where a slot has nothing to print. */
function fillPart(text: string, filling: Filling, turn: Turn | null): Run[] | null {
  const runs: Run[] = [];
  let at = 0;
  for (const hit of text.matchAll(SLOT)) {
    runs.push({ text: text.slice(at, hit.index), fact: null });
    const filled = fillSlot(hit[1] ?? '', filling, turn);
    if (filled === null) return null;
    runs.push(...filled);
    at = hit.index + hit[0].length;
  }
  runs.push({ text: text.slice(at), fact: null });
  return runs;
}

/** Words beside words become one run. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === '') continue;
    if (last && last.fact === null && run.fact === null)
      out[out.length - 1] = { text: last.text + run.text, fact: null };
    else out.push(run);
  }
  return out;
}
