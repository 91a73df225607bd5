import { readFileSync } from 'node:fs';
import { emptyLedger } from '@mingsuan/core/ledger';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { describe, expect, it } from 'vitest';
import type { BookDraft } from '../contract/index.ts';
import { draftOf, readDraft } from './draft.ts';
import { readBook } from './read-book.ts';

const sample = new URL('../../../../samples/final-accounts-2023/ledger.xlsx', import.meta.url);

async function sampleLedger() {
  const cells = await readStoredCells(readFileSync(sample), 'ledger.xlsx');
  if (!('sheets' in cells)) throw new Error(cells.message);
  const { ledger } = readBook(cells);
  if (ledger === null) throw new Error('the sample is no book');
  return ledger;
}

/** A cell of the draft typed over. */
function typed(draft: BookDraft, sheet: string, row: number, values: Readonly<Record<string, string>>): BookDraft {
  const [first = [], ...others] = draft.sheets[sheet] ?? [];
  const rows = first.map((old, at) => (at === row ? { ...old, ...values } : old));
  return { ...draft, sheets: { ...draft.sheets, [sheet]: [rows, ...others] } };
}

describe('a draft of a book', () => {
  it('says the ledger it was made of', async () => {
    const ledger = await sampleLedger();
    const { ledger: again, problems } = readDraft(draftOf(ledger));
    expect(problems).toEqual([]);
    expect(again).toEqual(ledger);
  });

  it('takes numbers as people type them', async () => {
    const draft = draftOf(await sampleLedger());
    const { ledger } = readDraft(typed(draft, '经济科目', 0, { 基本支出: '１，２３４．５０元' }));
    const code = draft.sheets.经济科目?.[0]?.[0]?.科目代码 ?? '';
    expect(ledger?.basicByEconomic[code]).toBe(123_450);
  });

  it('tells a problem at its cell', async () => {
    const draft = draftOf(await sampleLedger());
    const { ledger, problems } = readDraft(typed(draft, '收入支出', 2, { 基本支出: '约五万' }));
    expect(ledger).toBeNull();
    expect(problems).toMatchObject([{ code: 'not-a-number', sheet: '收入支出', block: 0, row: 2, header: '基本支出' }]);
  });

  it('is kept half filled in: what is missing is told', () => {
    const { ledger, problems } = readDraft(draftOf(emptyLedger('', 2024)));
    expect(ledger).toBeNull();
    expect(problems).toMatchObject([{ sheet: '封面与单位', block: 0, row: 0, header: '填写' }]);
  });
});
