/** Plain text: reader only; the text of any document is written by `read --text`. */
export { readTxt } from './reader.ts';
