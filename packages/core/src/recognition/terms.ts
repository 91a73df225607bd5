/** Finding the words that name facts: leftmost-longest over a dictionary, per section. */
import type { Dimensions, TableReading } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import type { TermLayout, Vocabulary } from './vocabulary.ts';

/** A term as it takes part in finding: one word of a TermLayout. */
export interface Term {
  readonly word: string;
  readonly concept: string;
  readonly dims: Dimensions;
  readonly layout: TermLayout | null;
  readonly label: string;
}

export interface TermHit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** A dictionary of words by first character, longest first. */
export class TermDictionary {
  private readonly byFirst = new Map<string, Term[]>();

  constructor(terms: Iterable<Term>) {
    for (const term of terms) {
      const first = term.word.charAt(0);
      const list = this.byFirst.get(first);
      if (list) list.push(term);
      else this.byFirst.set(first, [term]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
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
    const list = this.byFirst.get(text.charAt(position));
    if (!list) return null;
    for (const term of list) {
      if (text.startsWith(term.word, position)) return { term, start: position, end: position + term.word.length };
    }
    return null;
  }
}

/** Roles of sections whose numbers are about 功能科目 and 经济科目. */
export interface NamesByTable {
  readonly functional: ReadonlyMap<string, string>;
  readonly economic: ReadonlyMap<string, string>;
}

/** Names printed in the document's own tables, by name: the narrative repeats them. */
export function namesOf(tables: readonly TableReading[]): NamesByTable {
  const functional = new Map<string, string>();
  const economic = new Map<string, string>();
  for (const table of tables) {
    const target = table.role === 'basicExpenditure' ? economic : functional;
    for (const { text, code } of table.labels) {
      const name = plainName(bareTitle(text));
      // 行政运行 stands under many 款: only a name that means one code can be bound by name alone
      if (code === null || name.length < 2) continue;
      const known = target.get(name);
      if (known !== undefined && known !== code) target.set(name, '');
      else target.set(name, code);
    }
  }
  return { functional, economic };
}

/** The dictionary of words before numbers for one section; `after` words are kept apart. */
export function dictionaryFor(
  vocabulary: Vocabulary,
  role: string,
  path: readonly string[],
  dims: Dimensions,
  names: NamesByTable,
): { before: TermDictionary; after: TermDictionary } {
  const before: Term[] = [];
  const after: Term[] = [];
  const words = new Set<string>();
  const add = (list: Term[], word: string, concept: string, termDims: Dimensions, layout: TermLayout | null) => {
    list.push({ word, concept, dims: termDims, layout, label: layout?.label ?? word });
    if (list === before) words.add(word);
  };
  for (const layout of vocabulary.narrative.terms) {
    if (layout.in && !layout.in.includes(role) && !layout.in.some((r) => path.includes(r))) continue;
    for (const word of layout.words) add(layout.after ? after : before, word, layout.concept, { ...layout.dims }, layout);
  }
  if (dims['names'] === 'functional') {
    const own = withoutNames(dims);
    const addName = (name: string, code: string) => {
      if (code !== '' && !words.has(name)) add(before, name, 'expenditure', { ...own, function: code }, null);
    };
    for (const { code, name } of vocabulary.classNames) addName(name, code);
    for (const [name, code] of names.functional) addName(name, code);
  }
  if (dims['names'] === 'economic') {
    const own = withoutNames(dims);
    const addName = (name: string, code: string) => {
      if (code !== '' && !words.has(name)) add(before, name, 'expenditure', { ...own, economic: code }, null);
    };
    for (const { code, name } of vocabulary.economicNames) addName(name, code);
    for (const [name, code] of names.economic) addName(name, code);
  }
  return { before: new TermDictionary(before), after: new TermDictionary(after) };
}

export function withoutNames(dims: Dimensions): Dimensions {
  const { names: _names, ...rest } = dims;
  return rest;
}
