/** Open data in JSON: our own disclosures out and in, ledgers in. */
export { readLedgerJson } from './ledger.ts';
export { readJson } from './reader.ts';
export { writeJson } from './writer.ts';
