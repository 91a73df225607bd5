/** Office files for tests: the disclosure as a Word file, and packages of hand-written XML. */
export { packed, type WordCell, wordPackage, wordParagraph, wordRun, wordTable, wordXml } from './word-package.ts';
export { type DocxOptions, writeDocx } from './write-docx.ts';
