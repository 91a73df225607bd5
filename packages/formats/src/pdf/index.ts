/** PDF: reader only. */
export { readPdf } from './reader.ts';
