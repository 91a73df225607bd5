/**
 * Reads a zip from its central directory, one entry when it is asked for, and stops while inflating once a limit is
 * passed: what an entry says of its own size is never trusted. A fault is a word, not an exception.
 * Deliberately absent: writing, several disks, compressions other than deflate, mending an archive that lost its end.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  /** Entries of the archive, read or not. */
  readonly entries: number;
  /** Bytes of one entry once inflated. */
  readonly entryBytes: number;
  /** Bytes of all entries that are read. */
  readonly totalBytes: number;
}

/** A disclosure of a hundred forms is a document of 10 MB once inflated. */
export const ZIP_LIMITS: ZipLimits = { entries: 10_000, entryBytes: 64 * 1024 * 1024, totalBytes: 192 * 1024 * 1024 };

export type ZipFault = 'not-zip' | 'damaged' | 'encrypted' | 'too-many-entries' | 'too-large' | 'absent';

export interface ZipArchive {
  /** Names as they stand in the archive, with `/` between folders. */
  readonly names: readonly string[];
  /** The name as the archive writes it, whatever its case; null where there is none. */
  find(name: string): string | null;
  /** The bytes of an entry, checked against its CRC. */
  read(name: string): Uint8Array | ZipFault;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const IN_EXTRA = 0xffffffff;

/** Reads the directory of an archive. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipArchive | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) return 'not-zip';
  const directory = findDirectory(view);
  if (!directory) return 'damaged';
  if (directory.count > limits.entries) return 'too-many-entries';
  const entries = readDirectory(view, bytes, directory);
  return entries ? archiveOf(bytes, view, entries, limits) : 'damaged';
}

interface Directory {
  readonly at: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory | null {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === IN_EXTRA ? findDirectory64(view, at) : { at: offset, count };
  }
  return null;
}

function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return null;
  const at = u64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) return null;
  return { at: u64(view, at + 48), count: u64(view, at + 32) };
}

/** Beyond 2⁵³ a number is no place in a file that we hold: it comes out too large and is refused as such. */
function u64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readDirectory(view: DataView, bytes: Uint8Array, directory: Directory): Map<string, Entry> | null {
  const entries = new Map<string, Entry>();
  let { at } = directory;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > view.byteLength) return null;
    const sizes = { packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) };
    const name = nameOf(bytes.subarray(at + 46, nameEnd))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    entries.set(name, {
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...extended(view, nameEnd, extraEnd, { ...sizes, offset: view.getUint32(at + 42, true) }),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const GB18030 = new TextDecoder('gb18030');

/** Chinese Windows writes names in GBK, and many programs write UTF-8 without saying so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return GB18030.decode(bytes); // no UTF-8
    throw error;
  }
}

/** Sizes and place, which stand in the extra field where they say 0xffffffff. */
function extended<T extends Record<'size' | 'packed' | 'offset', number>>(
  view: DataView,
  from: number,
  end: number,
  given: T,
): Record<'size' | 'packed' | 'offset', number> {
  const found: Record<'size' | 'packed' | 'offset', number> = given;
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const values = { ...found };
    let next = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (found[key] !== IN_EXTRA || next + 8 > end) continue;
      values[key] = u64(view, next);
      next += 8;
    }
    return values;
  }
  return found;
}

function archiveOf(
  bytes: Uint8Array,
  view: DataView,
  entries: ReadonlyMap<string, Entry>,
  limits: ZipLimits,
): ZipArchive {
  const byLowerCase = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  let left = limits.totalBytes;
  return {
    names: [...entries.keys()],
    find: (name) => byLowerCase.get(name.toLowerCase()) ?? null,
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return 'absent';
      if (entry.isEncrypted) return 'encrypted';
      const packed = packedBytes(bytes, view, entry);
      if (!packed) return 'damaged';
      const most = Math.min(left, limits.entryBytes);
      const content = entry.method === 0 ? packed : inflate(entry, packed, most);
      if (content === 'too-large' || content.length > most) {
        left -= most; // what was inflated in vain counts: a thousand entries may share the bytes of one
        return 'too-large';
      }
      if (typeof content === 'string') return content;
      left -= content.length;
      return crc32(content) === entry.crc ? content : 'damaged';
    },
  };
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array | null {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

const CHUNK_MIN = 16 * 1024;
const CHUNK_MAX = 4 * 1024 * 1024;

function inflate(entry: Entry, packed: Uint8Array, bytesMax: number): Uint8Array | ZipFault {
  if (entry.method !== 8) return 'damaged';
  if (bytesMax < 1) return 'too-large';
  const chunkSize = Math.min(Math.max(entry.size, CHUNK_MIN), CHUNK_MAX);
  try {
    return inflateRawSync(packed, { maxOutputLength: bytesMax, chunkSize });
  } catch (error) {
    // what node:zlib throws on content carries a code; anything else is our own fault
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
