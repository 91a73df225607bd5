/**
 * Finding the words that name facts: leftmost-longest over layered dictionaries. The words of the rulebook are put in
 * dictionaries once; only the names that a document's own tables print are new with each document.
 */
import type { Dimensions, TableReading } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import type { TermLayout, Vocabulary } from './vocabulary.ts';

/** A term as it takes part in finding: one word of a TermLayout, or the name of a 科目. */
export interface Term {
  readonly word: string;
  readonly concept: string;
  readonly dims: Dimensions;
  /** null for the name of a 科目. */
  readonly layout: TermLayout | null;
  readonly label: string;
  /** Where the document prints the name for several 科目: their codes. */
  readonly codes?: readonly string[];
}

export interface TermHit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

type Layer = ReadonlyMap<string, readonly Term[]>;

/** Words by first character, longest first. */
function layerOf(terms: readonly Term[]): Layer {
  const layer = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.word.charAt(0);
    const list = layer.get(first);
    if (list) list.push(term);
    else layer.set(first, [term]);
  }
  for (const list of layer.values()) list.sort((a, b) => b.word.length - a.word.length);
  return layer;
}

/** Layers of words; where two know words of the same length, the earlier layer is asked. */
export class TermDictionary {
  private readonly layers: readonly Layer[];
  /** Whether any word sets what relative words add to. */
  readonly hasAnchors: boolean;

  constructor(layers: readonly Layer[], hasAnchors = false) {
    this.layers = layers;
    this.hasAnchors = hasAnchors;
  }

  get isEmpty(): boolean {
    return this.layers.every((layer) => layer.size === 0);
  }

  /** All terms of a text, not overlapping, leftmost and longest first. */
  findAll(text: string): TermHit[] {
    const hits: TermHit[] = [];
    for (let i = 0; i < text.length; i++) {
      const hit = this.at(text, i);
      if (!hit) continue;
      hits.push(hit);
      i = hit.end - 1;
    }
    return hits;
  }

  /** The longest term that begins at a position. */
  at(text: string, position: number): TermHit | null {
    const first = text.charAt(position);
    let best: Term | null = null;
    for (const layer of this.layers) {
      const terms = layer.get(first);
      if (terms === undefined) continue;
      for (const term of terms) {
        if (best !== null && term.word.length <= best.word.length) break;
        if (text.startsWith(term.word, position)) {
          best = term;
          break;
        }
      }
    }
    return best === null ? null : { term: best, start: position, end: position + best.word.length };
  }
}

/** Which names of 科目 a section speaks of. */
export type NameKind = 'functional' | 'economic';

/** Names printed in the document's own tables: the narrative repeats them. */
export type NamesOfDocument = Readonly<Record<NameKind, Layer>>;

const DIMENSION: Readonly<Record<NameKind, string>> = { functional: 'function', economic: 'economic' };

function nameTerm(kind: NameKind, name: string, code: string): Term {
  return { word: name, concept: 'expenditure', dims: { [DIMENSION[kind]]: code }, layout: null, label: name };
}

export function namesOf(tables: readonly TableReading[]): NamesOfDocument {
  const codes: Record<NameKind, Map<string, Set<string>>> = { functional: new Map(), economic: new Map() };
  for (const table of tables) {
    const target = codes[table.role === 'basicExpenditure' ? 'economic' : 'functional'];
    for (const { text, code } of table.labels) {
      if (code === null) continue;
      const name = plainName(bareTitle(text));
      if (name.length < 2) continue;
      const known = target.get(name);
      if (known === undefined) target.set(name, new Set([code]));
      else known.add(code);
    }
  }
  const layer = (kind: NameKind) => layerOf([...codes[kind]].map(([name, own]) => sharedTerm(kind, name, [...own])));
  return { functional: layer('functional'), economic: layer('economic') };
}

/** 行政运行 stands under many 款: a name of several codes means one only where its sentence says which. */
function sharedTerm(kind: NameKind, name: string, codes: readonly string[]): Term {
  const [code = ''] = codes;
  if (codes.length === 1) return nameTerm(kind, name, code);
  return { ...nameTerm(kind, name, `?${name.replace(KEY_SIGNS, '')}`), codes };
}

/** What would be taken for the structure of a fact's key. */
const KEY_SIGNS = /[{},=:]/g;

const LEVEL_LENGTH: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** The code that is meant where a name stands for several: by (类), (款) or (项) behind it, and below the code before it. */
export function codeMeant(codes: readonly string[], wordsBehind: string, above: string | undefined): string | null {
  const level = /^\((?:\d{2,3})?([类款项])\)/.exec(wordsBehind)?.[1];
  const ofLevel = level === undefined ? codes : codes.filter((code) => code.length === LEVEL_LENGTH[level]);
  if (ofLevel.length === 1) return ofLevel[0] ?? null;
  const prefixes = above === undefined ? [] : [above, above.slice(0, 5), above.slice(0, 3)];
  for (const prefix of prefixes) {
    const below = ofLevel.filter((code) => code.startsWith(prefix) && code.length >= prefix.length);
    if (below.length === 1) return below[0] ?? null;
  }
  return null;
}

interface SectionLayers {
  readonly before: Layer;
  readonly after: Layer;
  readonly hasAnchors: boolean;
}

/** Layers that depend on the rulebook alone, by section. */
interface StandingLayers {
  readonly bySection: Map<string, SectionLayers>;
  readonly names: Readonly<Record<NameKind, Layer>>;
}

const standing = new WeakMap<Vocabulary, StandingLayers>();

function standingOf(vocabulary: Vocabulary): StandingLayers {
  const known = standing.get(vocabulary);
  if (known) return known;
  const layer = (kind: NameKind, list: readonly { code: string; name: string }[]) =>
    layerOf(list.map(({ code, name }) => nameTerm(kind, plainName(name), code)));
  const made: StandingLayers = {
    bySection: new Map(),
    names: {
      functional: layer('functional', vocabulary.classNames),
      economic: layer('economic', vocabulary.economicNames),
    },
  };
  standing.set(vocabulary, made);
  return made;
}

function sectionLayers(vocabulary: Vocabulary, role: string, path: readonly string[]): SectionLayers {
  const { bySection } = standingOf(vocabulary);
  const key = `${role}<${path.join('<')}`;
  const known = bySection.get(key);
  if (known) return known;
  const before: Term[] = [];
  const after: Term[] = [];
  for (const layout of vocabulary.narrative.terms) {
    if (layout.in && !layout.in.includes(role) && !layout.in.some((r) => path.includes(r))) continue;
    for (const word of layout.words) {
      const term = { word, concept: layout.concept, dims: layout.dims ?? {}, layout, label: layout.label ?? word };
      (layout.after ? after : before).push(term);
    }
  }
  const hasAnchors = before.some((term) => term.layout?.anchor === true);
  const made = { before: layerOf(before), after: layerOf(after), hasAnchors };
  bySection.set(key, made);
  return made;
}

/** The dictionaries of one section: words before a number, and words after it. */
export function dictionaryFor(
  vocabulary: Vocabulary,
  role: string,
  path: readonly string[],
  names: NameKind | null,
  document: NamesOfDocument,
): { before: TermDictionary; after: TermDictionary } {
  const own = sectionLayers(vocabulary, role, path);
  const layers = names === null ? [own.before] : [own.before, standingOf(vocabulary).names[names], document[names]];
  return { before: new TermDictionary(layers, own.hasAnchors), after: new TermDictionary([own.after]) };
}
