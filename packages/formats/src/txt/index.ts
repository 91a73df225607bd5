/** Plain text: reader only; the text of any document is written by `read --text`. */
export { type Decoded, decodeText } from './decode.ts';
export { readTxt } from './reader.ts';
