/**
 * What a file is, by its bytes alone: names lie, and the web pages that offices publish as .doc and .xls are many.
 * Knows signatures and the names inside containers; deliberately opens no container, so that it costs nothing and a
 * hostile file cannot hurt it.
 */
import { mhtmlHead, startsAsHtml, startsAsXml } from './markup.ts';
import { oleContent } from './ole.ts';
import type { Content } from './words.ts';
import { zipContent } from './zip-content.ts';

const SIGNATURES: readonly { readonly content: Content | 'zip'; readonly bytes: readonly number[] }[] = [
  { content: 'zip', bytes: [0x50, 0x4b, 3, 4] },
  { content: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { content: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { content: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { content: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { content: 'tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { content: 'tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { content: 'archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { content: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { content: 'archive', bytes: [0x1f, 0x8b, 0x08] },
];

/** A PDF may begin with up to a kilobyte of something else. */
const PDF_SEARCHED = 1024;

export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  const ole = oleContent(bytes);
  if (ole !== null) return ole;
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return known.content === 'zip' ? zipContent(bytes) : known.content;
  if (isWebp(bytes) || isBitmap(bytes)) return 'picture';
  if (isPhoto(bytes)) return 'image';
  if (startsWithin(bytes, '%PDF-', PDF_SEARCHED)) return 'pdf';
  if (mhtmlHead(bytes)) return 'mhtml';
  const xml = startsAsXml(bytes);
  if (xml !== null) return xml;
  if (startsAsHtml(bytes)) return 'html';
  return isOwnData(bytes) ? 'json' : 'txt';
}

/** Our own open data says what it is in its first line; any other JSON is text. */
function isOwnData(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"schema":\s*"mingsuan\.disclosure\/\d+"/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

function startsWithin(bytes: Uint8Array, word: string, within: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).includes(word, 0, 'latin1');
}

function isWebp(bytes: Uint8Array): boolean {
  return startsWithin(bytes, 'RIFF', 4) && startsWithin(bytes.subarray(8), 'WEBP', 4);
}

/** HEIC and AVIF: a box of file type, with the brand that says so. */
function isPhoto(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/.test(head);
}

/** `BM` may begin a text; a bitmap says its own length next. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 14) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}
