/** Web pages, saved ones included: readers; our own page: writer. */
export { readHtml, readMhtml } from './reader.ts';
export { type PageAssets, writeHtml } from './writer.ts';
