/** Recognition: from the text of a document to the statements it makes. */
export * from './recognise.ts';
export * from './vocabulary.ts';
export { bareTitle } from './heading.ts';
export { placeInFlow } from './sections.ts';
