/** What a zip holds, by the names of its entries: nothing is unpacked. */
import type { Content } from './words.ts';

/** More names than any document has; a hostile list is not walked to its end. */
const NAMES_MAX = 20_000;
/** The comment behind the directory is at most this long. */
const END_SEARCHED = 65_557;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

export function zipContent(bytes: Uint8Array): Content {
  const names = new Set<string>();
  let encrypted = false;
  for (const entry of entries(bytes)) {
    names.add(entry.name);
    encrypted ||= entry.isEncrypted;
  }
  const under = (folder: string) => [...names].some((name) => name.toLowerCase().startsWith(folder));
  if (under('word/')) return encrypted ? 'encrypted' : 'docx';
  if (under('xl/')) return encrypted ? 'encrypted' : 'xlsx';
  if (under('ppt/')) return 'slides';
  if (names.has('OFD.xml')) return 'ofd';
  if (names.has('content.xml') && names.has('mimetype')) return 'openDocument';
  return 'archive';
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
}

/** By the directory at the end; where the file is torn and has none, by the heads of the entries themselves. */
function entries(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const isWhole = end >= 0 && end >= file.length - END_SEARCHED && end + 22 <= file.length;
  const listed = isWhole ? directory(file, file.readUInt32LE(end + 16)) : [];
  return listed.length > 0 ? listed : heads(file);
}

function directory(file: Buffer, from: number): Entry[] {
  const found: Entry[] = [];
  let at = from;
  while (found.length < NAMES_MAX && at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    found.push({ name: file.toString('utf8', at + 46, at + 46 + name), isEncrypted: isEncrypted(file, at + 8) });
    at += 46 + name + extra + comment;
  }
  return found;
}

function heads(file: Buffer): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at >= 0 && at + 30 <= file.length && found.length < NAMES_MAX; ) {
    const name = file.readUInt16LE(at + 26);
    found.push({ name: file.toString('utf8', at + 30, at + 30 + name), isEncrypted: isEncrypted(file, at + 6) });
    at = file.indexOf('PK\u0003\u0004', at + 30 + name, 'latin1');
  }
  return found;
}

function isEncrypted(file: Buffer, flags: number): boolean {
  return (file.readUInt16LE(flags) & 1) === 1;
}
