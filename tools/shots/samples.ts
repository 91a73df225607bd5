/** Our samples that the pictures show. */
import { fileURLToPath } from 'node:url';

const samples = new URL('../../samples/final-accounts-2023/', import.meta.url);

export const sampleFile = fileURLToPath(new URL('defective.txt', samples));
export const sampleBook = fileURLToPath(new URL('ledger.xlsx', samples));
