/**
 * Bytes to text: UTF-8, UTF-8 with BOM, UTF-16 either way, GB18030, or what the file itself declares. Says when it had
 * to guess.
 */
import { isUtf8, transcode } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Characters that no encoding explains; the text around them is still good. */
  readonly doubtful: boolean;
}

/** Share of zero bytes at even or odd places that tells UTF-16 without a BOM from a binary file. */
const SAMPLE = 4096;

function withoutBomUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE);
  if (!bytes.subarray(0, length).includes(0)) return null;
  let even = 0;
  let odd = 0;
  let lineFeedLe = 0;
  let lineFeedBe = 0;
  for (let i = 0; i + 1 < length; i += 2) {
    const a = bytes[i];
    const b = bytes[i + 1];
    if (a === 0) even++;
    if (b === 0) odd++;
    if (a === 10 && b === 0) lineFeedLe++;
    if (a === 0 && b === 10) lineFeedBe++;
  }
  if (odd > 0 && even === 0 && lineFeedLe > 0) return 'utf-16le';
  if (even > 0 && odd === 0 && lineFeedBe > 0) return 'utf-16be';
  return null;
}

/**
 * Decodes; never throws. Text that is not text at all comes out doubtful. What is UTF-8 throughout is UTF-8, whatever
 * `declared` says: pages are converted and their declaration is forgotten.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe)
    return { text: decode('utf-16le', bytes.subarray(2)), encoding: 'utf-16le', doubtful: false };
  if (a === 0xfe && b === 0xff)
    return { text: decode('utf-16be', bytes.subarray(2)), encoding: 'utf-16be', doubtful: false };
  const utf16 = withoutBomUtf16(bytes);
  if (utf16) return { text: decode(utf16, bytes), encoding: utf16, doubtful: false };
  return utf8(bytes, decoderOf(declared));
}

/** null for a name that no decoder answers to; GB2312 and GBK are read as GB18030, which holds both. */
function decoderOf(declared: string | null): string | null {
  if (declared === null) return null;
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null; // an unknown name
    throw error;
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Of bytes that are UTF-8: by way of UTF-16, which takes a tenth of the time that a TextDecoder does. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = bytes.length === 0 ? '' : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** UTF-8 where it is UTF-8; else what is declared, or whichever of GB18030 and damaged UTF-8 loses fewer characters. */
function utf8(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (isUtf8(bytes)) return { text: decodeUtf8(bytes), encoding: 'utf-8', doubtful: false };
  if (declared !== null) {
    const text = decode(declared, bytes);
    return { text, encoding: declared, doubtful: lost(text) > 0 };
  }
  const gb = decode('gb18030', bytes);
  const damaged = decode('utf-8', bytes);
  const gbLost = lost(gb);
  const utf8Lost = lost(damaged);
  if (utf8Lost < gbLost || (utf8Lost === gbLost && rare(damaged) < rare(gb))) {
    return { text: damaged, encoding: 'utf-8', doubtful: true };
  }
  // A broken tail of UTF-8 decodes as plausible GB18030 rubbish: prefer the one with common characters.
  if (utf8Lost <= 4 && rare(gb) > rare(damaged) * 2 + 8) return { text: damaged, encoding: 'utf-8', doubtful: true };
  return { text: gb, encoding: 'gb18030', doubtful: gbLost > 0 };
}

function lost(text: string): number {
  let n = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) n++;
  return n;
}

/** Characters that ordinary Chinese administrative text does not contain. */
function rare(text: string): number {
  let n = 0;
  for (const ch of text.slice(0, 20_000)) {
    const code = ch.codePointAt(0) ?? 0;
    const common =
      (code >= 0x20 && code < 0x7f) ||
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x4e00 && code <= 0x9fa5) ||
      (code >= 0x3000 && code <= 0x303f) ||
      (code >= 0xff00 && code <= 0xffef) ||
      (code >= 0x2010 && code <= 0x2027);
    if (!common) n++;
  }
  return n;
}
