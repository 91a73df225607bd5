/** What the grey cells say, held against the facts of the ledger that the same draft stands for. */
import { readFileSync } from 'node:fs';
import { deriveFacts, type Ledger } from '@mingsuan/core/ledger';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookDraft } from '../contract/index.ts';
import { type Calculated, calculated } from './calculated.ts';
import { yuanOf } from './digits.ts';
import { bookSheets, draftOf } from './draft.ts';
import { readBook } from './read-book.ts';

const sample = new URL('../../../../samples/final-accounts-2023/ledger.xlsx', import.meta.url);

describe('the grey cells of a draft', () => {
  let ledger: Ledger;
  let draft: BookDraft;
  let cells: Calculated;

  beforeAll(async () => {
    const stored = await readStoredCells(readFileSync(sample), 'ledger.xlsx');
    if (!('sheets' in stored)) throw new Error(stored.message);
    const read = readBook(stored);
    if (read.ledger === null) throw new Error('the sample is no book');
    ledger = read.ledger;
    draft = draftOf(ledger);
    cells = calculated(draft);
  });

  const answer = (label: string) => {
    const at = draft.sheets.结余与上年?.[0]?.findIndex((row) => row.项目 === label) ?? -1;
    return cells.结余与上年?.[0]?.[at]?.填写;
  };

  it('sum what the facts sum', () => {
    const { values } = deriveFacts(ledger);
    const fact = (key: string) => yuanOf(values.get(key) ?? -1);
    expect(answer('本年收入合计')).toBe(fact('revenue'));
    expect(answer('本年支出合计')).toBe(fact('expenditure'));
    expect(answer('收入总计')).toBe(fact('revenueTotal'));
    expect(answer('年末结转和结余')).toBe(fact('carriedOut'));
    expect(cells.三公经费?.[0]?.at(-1)?.本年决算数).toBe(fact('threePublic'));
  });

  it('name the codes and the projects', () => {
    expect(cells.收入支出?.[0]?.every((row) => row.科目名称 !== '')).toBe(true);
    expect(cells.项目指标?.[0]?.[0]?.项目名称).toBe(ledger.projects[0]?.name);
    expect(cells.项目指标?.[0]?.[0]?.本项目分值合计).toBe('90');
  });

  it('are calculated on every sheet: none is left empty but the workbook’s own check', () => {
    const empty = bookSheets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ columns }, index) =>
        columns
          .filter(({ entry, header }) => entry.kind === 'derived' && header !== '检查')
          .filter(({ header }) => {
            const rows = cells[name]?.[index] ?? [];
            return rows.length > 0 && rows.every((row) => (row[header] ?? '') === '');
          })
          .map(({ header }) => `${name} ${header}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('say nothing where something they need was not typed as a number', () => {
    const rows = draft.sheets.收入支出?.[0] ?? [];
    const wrong = {
      ...draft,
      sheets: { ...draft.sheets, 收入支出: [[{ ...rows[0], 基本支出: '约五万' }, ...rows.slice(1)]] },
    };
    const [first, second] = calculated(wrong).收入支出?.[0] ?? [];
    expect(first?.本年支出合计).toBe('');
    expect(second?.本年支出合计).not.toBe('');
  });
});
