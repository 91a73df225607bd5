/**
 * A part's XML as events with canonical names: `w:p` whatever prefix the writer chose and whichever edition of the
 * standard it follows. saxes expands no entities but the five of XML; a DOCTYPE is reported and otherwise ignored.
 * A prefix means one thing in the whole part: no writer of documents says otherwise.
 */
import { SaxesParser } from 'saxes';
import { withoutLooks } from './looks.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type XmlFault = 'malformed' | 'doctype' | 'too-deep';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const PREFIXES: Readonly<Record<string, string>> = {
  [WORD]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};
const CANONICAL = new Set(Object.values(PREFIXES));

/** Each error costs a stack trace: XML with more of them is given up. */
const ERRORS_MAX = 500;
/** Characters between two looks at the errors. */
const CHUNK = 32 * 1024;

/** Feeds the handler; returns what is wrong with the XML, each fault once. Reads on behind what is malformed. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, depthMax: number): ReadonlySet<XmlFault> {
  const faults = new Set<XmlFault>();
  const names = new Names();
  const open: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  let errors = 0;
  parser.on('error', () => {
    errors++;
    faults.add('malformed');
  });
  parser.on('doctype', () => faults.add('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > depthMax) {
      faults.add('too-deep');
      return;
    }
    const canonical = names.canonical(name, attributes);
    open.push(canonical);
    handler.open(canonical, attributes);
  });
  const close = () => {
    const name = depth > depthMax ? undefined : open.pop();
    if (name !== undefined) handler.close(name);
    depth--;
  };
  parser.on('closetag', close);
  const text = (text: string) => {
    if (depth <= depthMax) handler.text(text);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const source = withoutLooks(decodeXml(bytes));
  const isHopeless = () => errors > ERRORS_MAX;
  for (let at = 0; at < source.length && !isHopeless(); at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
  const isOpen = () => depth > 0;
  while (isOpen()) close(); // what a torn part left open
  return faults;
}

/** UTF-8 unless a mark or the declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declaration = Buffer.from(bytes.subarray(0, 120)).toString('latin1');
  const isChinese = /^\s*<\?xml[^>]*encoding\s*=\s*["']\s*(?:gb2312|gbk|gb18030)/i.test(declaration);
  return new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes);
}

/** An attribute by its local name, with whatever prefix or none. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const usual = attributes[`w:${local}`];
  if (usual !== undefined) return usual;
  for (const name in attributes) {
    if (name === local || (name.endsWith(local) && name[name.length - local.length - 1] === ':')) {
      return attributes[name];
    }
  }
  return undefined;
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val');
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** A whole number; undefined where there is none. */
export function integer(attributes: Attributes, local = 'val'): number | undefined {
  const value = attribute(attributes, local);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** Canonical names of elements, worked out at the first sight of each. */
class Names {
  private readonly prefixes = new Map<string, string>();
  private readonly cache = new Map<string, string>();

  canonical(name: string, attributes: Attributes): string {
    return this.cache.get(name) ?? this.add(name, attributes);
  }

  private add(name: string, attributes: Attributes): string {
    for (const key in attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const uri = attributes[key] ?? '';
      // an address that means nothing to us takes the prefix `w` away from no one: damaged files name odd ones
      const prefix = PREFIXES[uri];
      if (prefix !== undefined) this.prefixes.set(key.slice(6), prefix);
      else if (!CANONICAL.has(key.slice(6))) this.prefixes.set(key.slice(6), key.slice(6));
    }
    const colon = name.indexOf(':');
    const own = colon < 0 ? '' : name.slice(0, colon);
    const prefix = this.prefixes.get(own) ?? own;
    const canonical = prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
    this.cache.set(name, canonical);
    return canonical;
  }
}
