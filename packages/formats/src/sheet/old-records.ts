/**
 * How much a workbook of Excel 97—2003 makes the library hold, told from its records before any is read: each becomes an
 * object, and those that stand for a run of cells become one for each of them.
 */
import { CFB } from '@e965/xlsx';

/** Records of several numbers, or blanks, side by side: bytes around them, and bytes of each. */
const RUNS: Readonly<Record<number, readonly [around: number, each: number]>> = { 189: [6, 6], 190: [6, 2] };

/** Cells, counting every other record as one. Null where the container cannot be opened. */
export function countOldCells(bytes: Buffer): number | null {
  const stream = bytes[0] === 0x09 ? bytes : streamOf(bytes);
  if (stream === null) return null;
  let count = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const [around, each] = RUNS[stream.readUInt16LE(at)] ?? [0, 0];
    count += each === 0 ? 1 : Math.max(1, Math.ceil((stream.readUInt16LE(at + 2) - around) / each));
  }
  return count;
}

/** The stream that holds the workbook. */
function streamOf(bytes: Buffer): Buffer | null {
  try {
    const container = CFB.read(bytes, { type: 'buffer' });
    const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
    return entry ? Buffer.from(entry.content) : Buffer.alloc(0);
  } catch {
    return null; // the library throws errors and bare words on containers that it cannot read
  }
}
