/** Archives of strangers: within limits, checked, and never thrown over. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, ZIP_LIMITS, type ZipArchive, type ZipLimits } from './index.ts';

const TEXT = '本年收入合计 1,556.63 万元。'.repeat(200);
const small = zipSync({ 'word/document.xml': strToU8(TEXT), '[Content_Types].xml': strToU8('<Types/>') });

function opened(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipArchive {
  const archive = openZip(bytes, { ...ZIP_LIMITS, ...limits });
  if (typeof archive === 'string') throw new Error(archive);
  return archive;
}

/** Where the first central directory entry begins. */
function centralAt(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2) return i;
  throw new Error('no directory');
}

describe('openZip', () => {
  it('reads entries by name, and finds them whatever their case', () => {
    const archive = opened(small);
    expect(archive.names).toEqual(['word/document.xml', '[Content_Types].xml']);
    expect(archive.find('Word/Document.XML')).toBe('word/document.xml');
    expect(new TextDecoder().decode(archive.read('word/document.xml') as Uint8Array)).toBe(TEXT);
    expect(archive.read('word/styles.xml')).toBe('absent');
  });

  it('reads stored entries', () => {
    const archive = opened(zipSync({ a: strToU8(TEXT) }, { level: 0 }));
    expect((archive.read('a') as Uint8Array).length).toBe(strToU8(TEXT).length);
  });

  it('stops inflating at the limit of an entry and of all together, whatever the directory says of sizes', () => {
    const bomb = zipSync({ a: new Uint8Array(32 * 1024 * 1024), b: new Uint8Array(4096), c: new Uint8Array(4096) });
    // the directory claims a hundred bytes
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(centralAt(bomb) + 24, 100, true);
    expect(opened(bomb, { entryBytes: 1 << 20 }).read('a')).toBe('too-large');
    const archive = opened(bomb, { totalBytes: 6000 });
    expect(archive.read('b')).toHaveLength(4096);
    expect(archive.read('c')).toBe('too-large');
  });

  it('refuses more entries than the limit', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}`, new Uint8Array(1)])));
    expect(openZip(many, { ...ZIP_LIMITS, entries: 29 })).toBe('too-many-entries');
  });

  it('says damaged of a wrong CRC, of a torn stream and of a compression it does not know', () => {
    const changed = zipSync({ a: strToU8(TEXT) }, { level: 0 });
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(opened(changed).read('a')).toBe('damaged');
    const torn = small.slice();
    torn.fill(0xff, 60, 80);
    expect(opened(torn).read('word/document.xml')).toBe('damaged');
    const strange = small.slice();
    strange[centralAt(strange) + 10] = 12;
    expect(opened(strange).read('word/document.xml')).toBe('damaged');
  });

  it('says encrypted of an entry with a password', () => {
    const locked = small.slice();
    locked[centralAt(locked) + 8] = 1;
    expect(opened(locked).read('word/document.xml')).toBe('encrypted');
  });

  it('reads a directory in the wide form of large archives', () => {
    expect(new TextDecoder().decode(opened(wideZip('a', TEXT)).read('a') as Uint8Array)).toBe(TEXT);
  });

  it('never throws: cut anywhere, or with any byte changed', () => {
    for (let end = 0; end < small.length; end += 7) expect(openZip(small.subarray(0, end))).toMatch(/not-zip|damaged/);
    for (let at = 0; at < small.length; at++) {
      const flipped = small.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const archive = openZip(flipped);
      if (typeof archive !== 'string') for (const name of archive.names) archive.read(name);
    }
  });
});

/** One entry whose sizes and place stand in zip64 fields. */
function wideZip(name: string, text: string): Uint8Array {
  const plain = zipSync({ [name]: strToU8(text) });
  const packed = deflateRawSync(strToU8(text));
  const crc = new DataView(plain.buffer, plain.byteOffset).getUint32(14, true);
  const out: number[] = [];
  const put = (size: number, ...values: number[]) => {
    for (const value of values) for (let i = 0; i < size; i++) out.push(i < 6 ? Math.floor(value / 256 ** i) % 256 : 0);
  };
  put(4, 0x04034b50);
  put(2, 45, 0, 8, 0, 0);
  put(4, crc, 0xffffffff, 0xffffffff);
  put(2, name.length, 0);
  out.push(...strToU8(name), ...packed);
  const directory = out.length;
  put(4, 0x02014b50);
  put(2, 45, 45, 0, 8, 0, 0);
  put(4, crc, 0xffffffff, 0xffffffff);
  put(2, name.length, 28, 0, 0, 0);
  put(4, 0, 0xffffffff);
  out.push(...strToU8(name));
  put(2, 1, 24);
  put(8, strToU8(text).length, packed.length, 0);
  const end = out.length;
  put(4, 0x06064b50);
  put(8, 44);
  put(2, 45, 45);
  put(4, 0, 0);
  put(8, 1, 1, end - directory, directory);
  put(4, 0x07064b50, 0);
  put(8, end);
  put(4, 1, 0x06054b50);
  put(2, 0, 0, 0xffff, 0xffff);
  put(4, 0xffffffff, 0xffffffff);
  put(2, 0);
  return Uint8Array.from(out);
}
