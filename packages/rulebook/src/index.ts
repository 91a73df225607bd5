/** The law as data: layouts and words for recognition, rules for auditing, each with its citation. */
export { rules } from './rules/index.ts';
export { vocabulary } from './vocabulary.ts';
