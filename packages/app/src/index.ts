/** Use cases over the domain and the rulebook; formats and stores are handed in. */
export type * from './contract/reading.ts';
export { read } from './read/read.ts';
export { readingJson } from './read/reading-json.ts';
