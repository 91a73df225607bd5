/** Recognition: from the text of a document to the statements it makes. */

export * from './form-vocabulary.ts';
export { bareTitle } from './heading.ts';
export type { ProfileLayout, ProfileTable } from './profile.ts';
export * from './recognise.ts';
export * from './report-vocabulary.ts';
export { placeInFlow } from './sections.ts';
export * from './vocabulary.ts';
