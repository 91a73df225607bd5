/** The law as data: layouts and words for recognition, rules for auditing, each with its citation. */
export { vocabulary } from './vocabulary.ts';
