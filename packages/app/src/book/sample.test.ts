/** The committed workbook of the sample is what `npm run samples` writes, and is read back as the sample's ledger. */
import { existsSync, readFileSync } from 'node:fs';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { bookOf } from './book-of.ts';
import { readBook } from './read-book.ts';

const file = new URL('../../../../samples/final-accounts-2023/ledger.xlsx', import.meta.url);
const ledger = ledgerOf(sampleYear());

describe('samples/final-accounts-2023/ledger.xlsx', () => {
  it('is what npm run samples writes, byte by byte', () => {
    expect(existsSync(file), 'run npm run samples').toBe(true);
    expect(Buffer.from(writeXlsx(bookOf(ledger))).equals(readFileSync(file)), 'run npm run samples').toBe(true);
  });

  it('holds the ledger of the sample without a problem', () => {
    const book = readStoredCells(readFileSync(file), '账本.xlsx');
    if ('code' in book) throw new Error(book.message);
    expect(readBook(book)).toEqual({ ledger, problems: [] });
  });
});
