/** A .docx from hand-written XML, for features that no library writes. Parts left out are left out of the package. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** More entries, whole. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** Packs the parts with the lists that name them. */
export function wordPackage(parts: WordParts): Uint8Array {
  const named = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).filter((name) => parts[name] !== undefined);
  const relations = named.map((name, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(['document.main', ...named]),
    '_rels/.rels': relationships(`<Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': wordXml('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(relations.join('')),
    ...Object.fromEntries(named.map((name) => [`word/${name}.xml`, wordXml(name, parts[name] ?? '')])),
    ...parts.more,
  };
  return packed(entries);
}

/** A zip of texts and bytes by name. */
export function packed(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, toBytes(value)])), {
    mtime: new Date('2024-01-01T00:00:00'),
  });
}

/** A part with its declaration and namespaces. */
export function wordXml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

function contentTypes(parts: readonly string[]): string {
  const type = (name: string, content: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${content}+xml"/>`;
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const own = parts.map((part) => type(part.replace('.main', ''), `${office}.${part}`));
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relations}"/>${own.join('')}</Types>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function toBytes(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? strToU8(value) : value;
}

/** A paragraph of one run, with properties of the paragraph. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${wordRun(text)}</w:p>`;
}

/** A run, with properties of its own. */
export function wordRun(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A cell is its text, or its properties and content. */
export type WordCell = string | readonly [properties: string, content: string];

/** A table; with the widths of its grid where given. */
export function wordTable(rows: readonly (readonly WordCell[])[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (given: WordCell) => {
    const [properties, content] = typeof given === 'string' ? ['', wordParagraph(given)] : given;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  };
  const written = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl>${grid === '' ? '' : `<w:tblGrid>${grid}</w:tblGrid>`}${written}</w:tbl>`;
}
