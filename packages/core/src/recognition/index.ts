/** Recognition: from the text of a document to the statements it makes. */

export { bareTitle } from './heading.ts';
export * from './form-vocabulary.ts';
export * from './recognise.ts';
export { placeInFlow } from './sections.ts';
export * from './vocabulary.ts';
