/** Compound files (OLE): what a file is said to be stands in their directory. */

const ENTRY = 128;
const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Sectors of version 4; of 512 bytes in older files. */
const SECTOR = 4096;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const NONE = 0xffffffff;

/** A file whose directory names these streams, with nothing in it. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 + ENTRY * streams.length);
  SIGNATURE.copy(file);
  for (const [i, name] of streams.entries()) writeEntry(file, 512 + ENTRY * i, name);
  return file;
}

/** A whole file with one stream, of more than a few kilobytes. */
export function compoundFileOf(name: string, content: Uint8Array): Uint8Array {
  const sectors = Math.ceil(content.length / SECTOR);
  const perSector = SECTOR / 4;
  const fatSectors = Math.ceil((sectors + 1) / (perSector - 1));
  const file = Buffer.alloc(SECTOR * (1 + fatSectors + 1 + sectors), 0);
  SIGNATURE.copy(file);
  const at = (sector: number) => SECTOR * (sector + 1);
  // minor and major version, byte order, sizes of sectors as powers of two
  for (const [i, value] of [0x3e, 4, 0xfffe, 12, 6].entries()) file.writeUInt16LE(value, 24 + 2 * i);
  // sectors of the directory and of the table, where the directory begins; small streams and more of the table: none
  const table = [1, fatSectors, fatSectors, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0];
  for (const [i, value] of table.entries()) file.writeUInt32LE(value, 40 + 4 * i);
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i < fatSectors ? i : NONE, 76 + 4 * i);
  const first = fatSectors + 1;
  for (let i = 0; i < fatSectors * perSector; i++) {
    const isLast = i === fatSectors || i === first + sectors - 1;
    const next = i < fatSectors ? FAT_SECTOR : isLast ? END_OF_CHAIN : i < first + sectors ? i + 1 : NONE;
    file.writeUInt32LE(next, SECTOR + 4 * i);
  }
  const directory = at(fatSectors);
  writeEntry(file, directory, 'Root Entry', { type: 5, child: 1, start: END_OF_CHAIN, size: 0 });
  writeEntry(file, directory + ENTRY, name, { type: 2, child: NONE, start: first, size: content.length });
  file.set(content, at(first));
  return file;
}

interface Entry {
  readonly type: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function writeEntry(file: Buffer, at: number, name: string, entry: Entry | null = null): void {
  file.write(name, at, 'utf16le');
  file.writeUInt16LE((name.length + 1) * 2, at + 64);
  if (entry === null) return;
  file.writeUInt8(entry.type, at + 66);
  file.writeUInt8(1, at + 67);
  for (const [i, value] of [NONE, NONE, entry.child].entries()) file.writeUInt32LE(value, at + 68 + 4 * i);
  file.writeUInt32LE(entry.start, at + 116);
  file.writeUInt32LE(entry.size, at + 120);
}
