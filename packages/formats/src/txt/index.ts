/** Plain text: read from bytes, written from a composed document; the text of any document is written by `read --text`. */
export { readTxt } from './reader.ts';
export { writeTxt } from './writer.ts';
