/** The law of the workbook: what is read back from it is the ledger that it was written from. */
import type { Ledger } from '@mingsuan/core/ledger';
import { storedBook } from '@mingsuan/core/workbook';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { bookOf } from './book-of.ts';
import { readBook } from './read-book.ts';
import { emptyLedger } from './roll-ledger.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

function throughFile(ledger: Ledger) {
  const book = readStoredCells(writeXlsx(bookOf(ledger)), '账本.xlsx');
  if ('code' in book) throw new Error(book.message);
  return readBook(book);
}

describe('readBook(bookOf(ledger))', () => {
  it('is our sample', () => {
    const ledger = ledgerOf(sampleYear());
    expect(readBook(storedBook(bookOf(ledger)))).toEqual({ ledger, problems: [] });
  });

  it('is the ledger of hundreds of invented department-years', () => {
    for (const seed of seeds(200)) {
      const ledger = ledgerOf(arbitraryYear(seed));
      const { ledger: back, problems } = readBook(storedBook(bookOf(ledger)));
      expect({ seed, problems: problems.filter(({ severity }) => severity === 'error') }).toEqual({
        seed,
        problems: [],
      });
      expect(back).toEqual(ledger);
    }
  });

  it('is the ledger after a file', () => {
    for (const seed of seeds(20)) {
      const ledger = ledgerOf(arbitraryYear(seed));
      expect(throughFile(ledger).ledger).toEqual(ledger);
    }
  });

  it('is an empty ledger', () => {
    const ledger = emptyLedger('明川县文化和旅游局', 2024);
    expect(throughFile(ledger)).toEqual({ ledger, problems: [] });
  });
});
