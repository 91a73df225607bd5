/** The committed sample workbook holds the ledger of our sample. Where it is deleted it is written anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { expect, it } from 'vitest';
import { bookOf } from '../book/book-of.ts';
import { readBook } from '../book/read-book.ts';

const PATH = new URL('../../../../samples/final-accounts-2023/ledger.xlsx', import.meta.url);

it('samples/final-accounts-2023/ledger.xlsx is read as the ledger of the sample', () => {
  const ledger = ledgerOf(sampleYear());
  if (!existsSync(PATH)) writeFileSync(PATH, writeXlsx(bookOf(ledger)));
  expect(
    existsSync(PATH) ? '' : 'run UPDATE_SAMPLES=1 npx vitest run packages/app/src/compile/sample-book.test.ts',
  ).toBe('');
  const book = readStoredCells(new Uint8Array(readFileSync(PATH)), 'ledger.xlsx');
  if ('message' in book) throw new Error(book.message);
  const read = readBook(book);
  expect(read.problems).toEqual([]);
  expect(read.ledger?.lines).toHaveLength(ledger.lines.length);
  expect({ ...read.ledger, lines: [], codeNames: {} }).toMatchObject({
    year: ledger.year,
    department: ledger.department,
  });
});
