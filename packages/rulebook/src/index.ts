/** The law as data: layouts and words for recognition, rules for auditing, each with its citation. */

export { applies } from './applies.ts';
export { codeBook } from './codes/code-book.ts';
export {
  economicByCode,
  economicEntries,
  functionalByCode,
  functionalEntries,
  functionalName,
  isValidIn,
} from './codes/index.ts';
export {
  economicName,
  factSource,
  type PublicationProfile,
  publicationForm,
  publicationProfiles,
} from './composition/index.ts';
export { reportForms } from './composition/report-forms.ts';
export { crossRules } from './cross-rules/index.ts';
export { profiles } from './layouts/profiles/index.ts';
export { composedScheme, type NamedScheme, schemeOf, schemeOfForm, schemes } from './performance/schemes.ts';
export { rules } from './rules/index.ts';
export { vocabulary } from './vocabulary.ts';
