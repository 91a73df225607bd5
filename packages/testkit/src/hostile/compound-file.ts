/** Compound files (OLE) with a directory and nothing in it: what a file is said to be stands there. */

const SECTOR = 512;
const ENTRY = 128;

/** A file whose directory names these streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(SECTOR + ENTRY * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  for (const [i, name] of streams.entries()) {
    const at = SECTOR + ENTRY * i;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return file;
}
