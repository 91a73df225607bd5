/** What a compound file (OLE: .doc, .xls, .wps, .et, an encrypted .docx) holds, by the entries of its directory. */
import type { Content } from './words.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Entries of the directory are this long and begin on a multiple of it; their names come first, in UTF-16. */
const ENTRY = 128;
const NAME_LENGTH_AT = 64;

/** In the order of asking: a document may have a picture of a sheet inside. */
const STREAMS: readonly { readonly name: string; readonly content: Content }[] = [
  { name: 'EncryptedPackage', content: 'encrypted' },
  { name: 'WordDocument', content: 'doc' },
  { name: 'Workbook', content: 'xls' },
  { name: 'Book', content: 'xls' },
  { name: 'PowerPoint Document', content: 'slides' },
];

/** null for what is no compound file. */
export function oleContent(bytes: Uint8Array): Content | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return STREAMS.find(({ name }) => hasStream(file, name))?.content ?? 'binary';
}

function hasStream(file: Buffer, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = file.indexOf(name, 0, 'utf16le'); at >= 0; at = file.indexOf(name, at + 2, 'utf16le')) {
    if (at % ENTRY === 0 && at + ENTRY <= file.length && file.readUInt16LE(at + NAME_LENGTH_AT) === length) return true;
  }
  return false;
}
