/** Any file to a Document: the reader is chosen by content and runs apart, within limits. Pages of a PDF to pictures, likewise. */
export { drawPages } from './draw-pages.ts';
export { endPrograms } from './in-worker.ts';
export { openDocument, openHere } from './open-document.ts';
