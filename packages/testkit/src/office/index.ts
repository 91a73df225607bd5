/** Office files for tests: packages of hand-written XML. */
export { packed, wordPackage, wordParagraph, wordRun, wordTable, wordXml } from './word-package.ts';
