/** What a zip is, by the names of its entries: nothing is unpacked. */
import { openZip } from '../zip/index.ts';
import type { Content } from './words.ts';

const FOLDERS: readonly { readonly folder: string; readonly content: Content }[] = [
  { folder: 'word/', content: 'docx' },
  { folder: 'xl/', content: 'xlsx' },
  { folder: 'ppt/', content: 'slides' },
];

/** A torn zip has lost its directory; the first entries still name their folder. */
const TORN_SEARCHED = 65_536;

export function zipContent(bytes: Uint8Array): Content {
  const archive = openZip(bytes);
  if (typeof archive === 'string') {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TORN_SEARCHED));
    return FOLDERS.find(({ folder }) => head.includes(folder, 0, 'latin1'))?.content ?? 'archive';
  }
  const names = archive.names.map((name) => name.toLowerCase());
  const office = FOLDERS.find(({ folder }) => names.some((name) => name.startsWith(folder)));
  if (office) return office.content;
  if (names.includes('ofd.xml')) return 'ofd';
  return names.includes('content.xml') && names.includes('mimetype') ? 'openDocument' : 'archive';
}
