/** Bytes to text, for the formats that are text. */
export { decodeText } from './decode.ts';
