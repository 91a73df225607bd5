/** The ledger behind a published document. */
export * from './infer-ledger.ts';
export { ownerOf } from './owner.ts';
export { printedText } from './told-words.ts';
