/** Any file to a Document: the reader is chosen by content and runs apart, within limits. */
export { openDocument } from './open-document.ts';
