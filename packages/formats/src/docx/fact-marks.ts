/**
 * How a written document says which fact a number states: a bookmark around it, `_F12_340`, where 12 is the fact's place in
 * a list that the package carries as a part of its own (customXml). Content controls would do the same for Word, but
 * LibreOffice makes fields to fill in of them in a PDF; a bookmark's name has no room for a key.
 */
import { element, XML_HEAD } from '../xml/index.ts';
import type { Attributes, XmlHandler } from './xml.ts';

const NAMESPACE = 'urn:mingsuan:facts:1';
const MARK = /^_F(\d{1,9})_\d+$/;

/** The facts of a document that is being written. */
export class FactMarks {
  private readonly places = new Map<string, number>();
  private count = 0;

  /** Runs between the two ends of a bookmark for a fact. */
  around(fact: string, runs: string): string {
    const place = this.places.get(fact) ?? this.places.size;
    this.places.set(fact, place);
    const id = ++this.count;
    const name = `_F${place}_${id}`;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** The id of the next bookmark of another kind. */
  nextId(): number {
    return ++this.count;
  }

  /** The part that holds the list. */
  xml(): string {
    const facts = [...this.places.keys()].map((key) => element('fact', { key }));
    return XML_HEAD + element('facts', { xmlns: NAMESPACE }, facts.join(''));
  }
}

/** The place in the list that the name of a bookmark tells; null for other bookmarks. */
export function factPlace(bookmark: string | undefined): number | null {
  const hit = MARK.exec(bookmark ?? '');
  return hit ? Number.parseInt(hit[1] ?? '', 10) : null;
}

/** Reads the list; stays empty where a part is something else. */
export class FactList implements XmlHandler {
  readonly facts: string[] = [];
  private isOurs = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'facts') this.isOurs = attributes.xmlns === NAMESPACE;
    else if (name === 'fact' && this.isOurs) this.facts.push(attributes.key ?? '');
  }

  close(): void {}

  text(): void {}
}
