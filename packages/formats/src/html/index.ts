/** Web pages, saved ones included: readers. */
export { readHtml, readMhtml } from './reader.ts';
