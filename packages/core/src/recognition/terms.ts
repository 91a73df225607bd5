/**
 * Finding the words that name facts: leftmost-longest over layered dictionaries. The words of the rulebook are put in
 * dictionaries once; only the names that a document's own tables print are new with each document.
 */
import type { Dimensions, TableReading } from '../statement/index.ts';
import { copied, plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import type { Subject } from './prose-subject.ts';
import type { SectionLayout, TermLayout, Vocabulary } from './vocabulary.ts';

/** A term as it takes part in finding: one word of a TermLayout, or the name of a 科目. */
export interface Term {
  readonly word: string;
  readonly concept: string;
  readonly dims: Dimensions;
  /** null for the name of a 科目. */
  readonly layout: TermLayout | null;
  readonly label: string;
  /** Where the document prints the name for several 科目: their codes; else null. */
  readonly codes: readonly string[] | null;
  /** As its layout has them: layouts are of many shapes, terms of one. */
  readonly isAnchor: boolean;
  readonly isRelative: boolean;
  readonly isCounted: boolean;
  /** Of the name of a 科目. */
  readonly dimension: 'function' | 'economic' | null;
  /** Its second and its last character, by code: that these are not there is sooner seen than that the word is not. */
  readonly second: number;
  readonly end: number;
  /** What it names in a section, put together once, for terms of the rulebook last; null as long as nobody asked. */
  subjects: Map<SectionLayout | null, Subject> | null;
}

/** All terms are made here, so that they have one shape. */
export function termOf(
  word: string,
  concept: string,
  dims: Dimensions,
  layout: TermLayout | null,
  label: string,
  codes: readonly string[] | null = null,
): Term {
  return {
    word,
    concept,
    dims,
    layout,
    label,
    codes,
    isAnchor: layout?.anchor === true,
    isRelative: layout?.relative === true,
    isCounted: layout?.counted === true,
    dimension: dims.function !== undefined ? 'function' : dims.economic !== undefined ? 'economic' : null,
    second: word.length > 1 ? word.charCodeAt(1) : 0,
    end: word.length > 1 ? word.charCodeAt(word.length - 1) : 0,
    subjects: null,
  };
}

export interface TermHit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Words by first character, longest first. */
class Layer {
  readonly terms: readonly Term[];
  private readonly byFirst = new Map<number, Term[]>();
  /** A bit for each character that a word begins with: most characters of a text begin none. */
  private readonly firsts = new Uint8Array(0x2000);

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    for (const term of terms) {
      const first = term.word.charCodeAt(0);
      const list = this.byFirst.get(first);
      if (list) {
        list.push(term);
      } else {
        this.byFirst.set(first, [term]);
        this.firsts[first >> 3] = (this.firsts[first >> 3] ?? 0) | (1 << (first & 7));
      }
    }
    for (const list of this.byFirst.values()) if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length);
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  /** The words that begin with a character. */
  at(first: number): readonly Term[] | undefined {
    return ((this.firsts[first >> 3] ?? 0) & (1 << (first & 7))) === 0 ? undefined : this.byFirst.get(first);
  }
}

/** Layers of words; where two know words of the same length, the earlier layer is asked. */
export class TermDictionary {
  private readonly layers: readonly Layer[];
  /** Whether any word sets what relative words add to. */
  readonly hasAnchors: boolean;
  readonly isEmpty: boolean;

  constructor(layers: readonly Layer[], hasAnchors = false) {
    this.layers = layers;
    this.hasAnchors = hasAnchors;
    this.isEmpty = layers.every((layer) => layer.isEmpty);
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
    const first = text.charCodeAt(position);
    let best: Term | null = null;
    for (const layer of this.layers) {
      const terms = layer.at(first);
      if (terms === undefined) continue;
      for (const term of terms) {
        if (best !== null && term.word.length <= best.word.length) break;
        if (standsAt(term, text, position)) {
          best = term;
          break;
        }
      }
    }
    return best === null ? null : { term: best, start: position, end: position + best.word.length };
  }
}

function standsAt({ word, second, end }: Term, text: string, position: number): boolean {
  const last = position + word.length - 1;
  if (last >= text.length) return false;
  if (second !== 0 && (text.charCodeAt(position + 1) !== second || text.charCodeAt(last) !== end)) return false;
  return text.startsWith(word, position);
}

/** Which names of 科目 a section speaks of. */
export type NameKind = 'functional' | 'economic';

/** Names printed in the document's own tables: the narrative repeats them. */
export type NamesOfDocument = Readonly<Record<NameKind, Layer>>;

const DIMENSION: Readonly<Record<NameKind, string>> = { functional: 'function', economic: 'economic' };

function nameTerm(kind: NameKind, name: string, code: string, codes: readonly string[] | null = null): Term {
  return termOf(name, 'expenditure', { [DIMENSION[kind]]: code }, null, name, codes);
}

export function namesOf(tables: readonly TableReading[]): NamesOfDocument {
  const economic = tables.filter(({ role }) => role === 'basicExpenditure');
  const functional = tables.filter(({ role }) => role !== 'basicExpenditure');
  return { functional: layerOf('functional', functional), economic: layerOf('economic', economic) };
}

/** Layers of 经济科目 by the codes and names that they are made of: every document prints the same hundred. */
const economicLayers = new Map<string, Layer>();
/** Beyond this the memory is emptied. */
const LAYERS_MAX = 50;

function layerOf(kind: NameKind, tables: readonly TableReading[]): Layer {
  if (kind === 'functional') return new Layer(termsIn(kind, tables));
  let words = '';
  for (const { labels } of tables) for (const { text, code } of labels) if (code !== null) words += `${code} ${text}\n`;
  let layer = economicLayers.get(words);
  if (!layer) {
    layer = new Layer(termsIn(kind, tables));
    if (economicLayers.size > LAYERS_MAX) economicLayers.clear();
    economicLayers.set(words, layer);
  }
  return layer;
}

function termsIn(kind: NameKind, tables: readonly TableReading[]): Term[] {
  const codes = new Map<string, string[]>();
  documents++;
  for (const { labels } of tables) {
    for (const { text, code } of labels) {
      if (code === null) continue;
      const own = nameOfCode(kind, code, text);
      // most codes stand in several tables, with one name
      if (own.lastIn === documents) continue;
      own.lastIn = documents;
      if (own.name.length < 2) continue;
      const known = codes.get(own.name);
      if (known === undefined) codes.set(own.name, [own.code]);
      else if (!known.includes(own.code)) known.push(own.code);
    }
  }
  return Array.from(codes, ([name, own]) => sharedTerm(kind, name, own));
}

/** A code with the name last printed beside it. */
interface NamedCode {
  readonly code: string;
  readonly text: string;
  /** The same as words name it. */
  readonly name: string;
  readonly term: Term;
  /** The document that printed it last. */
  lastIn: number;
}

let documents = 0;

/** Codes met so far: most documents print the names that the law gives them. */
const namedCodes: Record<NameKind, Map<string, NamedCode>> = { functional: new Map(), economic: new Map() };
/** Beyond this the memory is emptied; a hostile text may print codes without end. */
const NAMES_MAX = 5000;

function nameOfCode(kind: NameKind, printed: string, label: string): NamedCode {
  const known = namedCodes[kind];
  let own = known.get(printed);
  if (own?.text !== label) {
    if (known.size > NAMES_MAX) known.clear();
    const [code, text] = [copied(printed), copied(label)];
    const name = plainName(bareTitle(text));
    own = { code, text, name, term: nameTerm(kind, name, code), lastIn: 0 };
    known.set(code, own);
  }
  return own;
}

/** 行政运行 stands under many 款: a name of several codes means one only where its sentence says which. */
function sharedTerm(kind: NameKind, name: string, codes: readonly string[]): Term {
  const [code = ''] = codes;
  const known = codes.length === 1 ? namedCodes[kind].get(code) : undefined;
  if (known?.name === name) return known.term;
  if (codes.length === 1) return nameTerm(kind, name, code);
  return nameTerm(kind, name, `?${name.replace(KEY_SIGNS, '')}`, codes);
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
  /** The words before a number with the names of 科目 that the law gives, put together as they are asked for. */
  readonly named: Map<NameKind, Layer>;
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
    new Layer(list.map(({ code, name }) => nameTerm(kind, plainName(name), code)));
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
      const term = termOf(word, layout.concept, layout.dims ?? {}, layout, layout.label ?? word);
      (layout.after ? after : before).push(term);
    }
  }
  const hasAnchors = before.some((term) => term.isAnchor);
  const made = { before: new Layer(before), after: new Layer(after), hasAnchors, named: new Map<NameKind, Layer>() };
  bySection.set(key, made);
  return made;
}

/** One layer of two: of words of one length the own ones come first, as they would in layers of their own. */
function withNames(own: SectionLayers, kind: NameKind, vocabulary: Vocabulary): Layer {
  let layer = own.named.get(kind);
  if (!layer) {
    layer = new Layer([...own.before.terms, ...standingOf(vocabulary).names[kind].terms]);
    own.named.set(kind, layer);
  }
  return layer;
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
  const layers = names === null ? [own.before] : [withNames(own, names, vocabulary), document[names]];
  return { before: new TermDictionary(layers, own.hasAnchors), after: new TermDictionary([own.after]) };
}
