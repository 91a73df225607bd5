/** Workbooks as they come back from people, as real files: each fault told by sheet and cell, and no ledger of half a book. */
import { type Cell, numberCell, type Sheet, textCell, type Workbook } from '@mingsuan/core/workbook';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { bookOf } from './book-of.ts';
import { sayBookProblem } from './book-problem.ts';
import { readBook } from './read-book.ts';

const ledger = ledgerOf(sampleYear());

type Change = (sheet: Sheet) => Partial<Sheet>;

/** The sample's workbook with one sheet changed, through a file. */
function changed(name: string, change: Change) {
  return throughFile((book) => ({
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
  }));
}

function throughFile(change: (book: Workbook) => Workbook) {
  const stored = readStoredCells(writeXlsx(change(bookOf(ledger))), '账本.xlsx');
  if ('code' in stored) throw new Error(stored.message);
  return readBook(stored);
}

/** Puts cells over others: by name. */
const put =
  (cells: Readonly<Record<string, Cell | null>>): Change =>
  ({ rows }) => ({
    rows: rows.map((row, r) => {
      const over = Object.entries(cells).filter(([name]) => name.replace(/\D/g, '') === String(r + 1));
      const copy = [...row.cells];
      for (const [name, cell] of over) copy[name.charCodeAt(0) - 65] = cell;
      return { ...row, cells: copy };
    }),
  });

function told({ ledger: read, problems }: ReturnType<typeof readBook>) {
  return { isRead: read !== null, told: problems.map(sayBookProblem) };
}

// 收入支出: totals in row 5, header in row 6, the first line in row 7
const LINES = '收入支出';

describe('a number', () => {
  it('as text is told, with what to do', () => {
    expect(told(changed(LINES, put({ E7: textCell('约三百万') })))).toEqual({
      isRead: false,
      told: expect.arrayContaining([
        '工作表「收入支出」E7：「约三百万」不是数字。金额以元为单位，最多两位小数，请改正。',
      ]),
    });
  });

  it('of full width, with separators and 元 is read', () => {
    const typed = changed(LINES, put({ E7: textCell('３，４２６，３０７．４４元') }));
    expect(typed).toEqual({ ledger, problems: [] });
  });

  it('with float noise is rounded, with a third decimal is told', () => {
    expect(changed(LINES, put({ E7: numberCell('3426307.4400000001') })).ledger).toEqual(ledger);
    const fine = told(changed(LINES, put({ E7: numberCell('3426307.445') })));
    expect(fine.isRead).toBe(false);
    expect(fine.told[0]).toContain('E7：「3426307.445」的小数位数太多');
  });

  it('that is an error value is told', () => {
    const cell = { kind: 'text', text: '#REF!' } as const;
    expect(told(changed(LINES, put({ E7: cell }))).told[0]).toContain('E7：「#REF!」不是数字');
  });

  it('less than nothing is refused where it makes no sense', () => {
    const { isRead, told: words } = told(changed('采购与资产', put({ B5: numberCell('-1.00') })));
    expect(isRead).toBe(false);
    expect(words).toContain('工作表「采购与资产」B5：这里的金额不能是负数。请改正。');
  });

  it('in 万元 all over is doubted', () => {
    const wan: Change = ({ rows }) => ({
      rows: rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell?.kind === 'number'
            ? { ...cell, digits: cell.digits.replace(/\d{4}\.\d\d$/, '.00').replace(/^\./, '0.') }
            : cell,
        ),
      })),
    });
    expect(told(changed(LINES, wan)).told.join('')).toContain('像是按万元填的');
  });
});

describe('a code', () => {
  it('of the wrong length, unknown or missing is told', () => {
    const { isRead, told: words } = told(
      changed(LINES, put({ A7: textCell('20701'), A8: textCell('2999999'), A9: null })),
    );
    expect(isRead).toBe(false);
    expect(words).toEqual(
      expect.arrayContaining([
        '工作表「收入支出」A7：「20701」不是科目代码。请填支出功能分类的项，七位数字。',
        expect.stringContaining('A8：科目表里没有代码299。'),
        '工作表「收入支出」A9：缺「科目代码」。这一行已填了其他内容，请补填或清空整行。',
      ]),
    );
  });

  it('as a number is read', () => {
    expect(changed(LINES, put({ A7: numberCell('2070101') })).ledger).toEqual(ledger);
  });

  it('of 经济科目 outside 基本支出 is told', () => {
    const { told: words } = told(changed('经济科目', put({ A7: textCell('30902') })));
    expect(words.join('')).toMatch(/「经济科目」A7：经济科目30902/);
  });
});

describe('a line', () => {
  it('that spends more than there is does not balance', () => {
    const { isRead, told: words } = told(changed(LINES, put({ E7: numberCell('1000000.00') })));
    expect(isRead).toBe(false);
    expect(words[0]).toMatch(/^工作表「收入支出」R7：这一行收支不平衡：.*少2,?426307\.44元/);
  });

  it('of other money that spends more than all of it has is told at its row, with what to fill in', () => {
    const { isRead, told: words } = told(changed('结余与上年', put({ B6: numberCell('90000000.00') })));
    expect(isRead).toBe(false);
    expect(words.join('')).toMatch(/「收入支出」R\d+：非财政拨款收支不平衡：.*在“结余与上年”补填使用的结余/);
  });

  it('with income of the other kind is told', () => {
    const { told: words } = told(changed(LINES, put({ J7: numberCell('10.00') })));
    expect(words).toContain(
      '工作表「收入支出」J7：一般公共预算的行只填“财政拨款收入”。请把这一格移到“非财政拨款”的行，或改正资金性质。',
    );
  });

  it('with words that are no choice is told with the choices', () => {
    const { told: words } = told(changed(LINES, put({ C7: textCell('财政') })));
    expect(words[0]).toContain('C7：「财政」不是可选的内容。请从下拉列表中选：「一般公共预算」、');
  });

  it('pasted twice is doubted', () => {
    const twice: Change = ({ rows }) => ({ rows: rows.toSpliced(7, 0, rows[6]!) });
    const { isRead, told: words } = told(changed(LINES, twice));
    expect(isRead).toBe(true);
    expect(words[0]).toContain('A8：与第7行的科目和资金性质相同，两行的数会相加');
  });
});

describe('the shape of a sheet', () => {
  it('may have blank rows, moved columns and a column of one’s own', () => {
    const shaken: Change = ({ rows, columns }) => ({
      columns: [...columns, { width: 20 }],
      merges: [],
      rows: rows
        .map((row, i) => ({ ...row, cells: [i === 5 ? textCell('备注') : null, ...row.cells.toReversed()] }))
        .toSpliced(8, 0, { cells: [] }, { cells: [] }),
    });
    expect(changed(LINES, shaken)).toEqual({ ledger, problems: [] });
  });

  it('with a renamed column is told, with the name that was met', () => {
    const { isRead, told: words } = told(changed(LINES, put({ E6: textCell('财政收入') })));
    expect(isRead).toBe(false);
    expect(words[0]).toBe(
      '工作表「收入支出」第6行：找不到「财政拨款收入」一列。表头里不认识的有：E6「财政收入」。请把列名改回「财政拨款收入」。',
    );
  });

  it('with a renamed row is told', () => {
    const { isRead, told: words } = told(changed('采购与资产', put({ A5: textCell('货物') })));
    expect(isRead).toBe(false);
    expect(words[0]).toContain('「采购与资产」：找不到「政府采购货物支出」一行。不认识的行：A5「货物」');
  });

  it('with merged rows is told', () => {
    const merged: Change = ({ merges = [] }) => ({ merges: [...merges, { top: 6, left: 2, bottom: 8, right: 2 }] });
    const { isRead, told: words } = told(changed(LINES, merged));
    expect(isRead).toBe(false);
    expect(words[0]).toBe('工作表「收入支出」C7:C9：这里合并了单元格，读不出各行各列的数。请取消合并，逐格填写。');
  });

  it('with a sheet missing or renamed is told', () => {
    const renamed = changed('三公经费', () => ({ name: '三公' }));
    expect(told(renamed).isRead).toBe(false);
    expect(told(renamed).told[0]).toContain('账本里没有工作表「三公经费」。现有：「填表说明」、');
    expect(told(renamed).told[0]).toContain('「三公」');
  });

  it('of another version is refused; without its mark it is read with a word', () => {
    const old = changed('版本', put({ A1: textCell('mingsuan.book/0') }));
    expect(told(old)).toEqual({ isRead: false, told: [expect.stringContaining('这个账本的版本是 mingsuan.book/0')] });
    const unmarked = throughFile((book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== '版本') }));
    expect(unmarked.ledger).toEqual(ledger);
    expect(unmarked.problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('of another workbook is refused', () => {
    const other = throughFile((book) => ({
      ...book,
      names: [],
      sheets: book.sheets.filter(({ name }) => name === '科目表'),
    }));
    expect(told(other).told).toEqual([expect.stringContaining('这个工作簿不是明算账本')]);
  });
});

describe('projects', () => {
  it('with indicators of a number that no project has are told', () => {
    const { isRead, told: words } = told(changed('项目指标', put({ A6: numberCell('99') })));
    expect(isRead).toBe(false);
    expect(words.join('')).toContain('「项目指标」A6：工作表「项目」里没有序号为99的项目');
  });
});

describe('a file', () => {
  it('that is torn, locked or none is refused in words', () => {
    const bytes = writeXlsx(bookOf(ledger));
    const torn = bytes.slice(0, bytes.length >> 1);
    expect(readStoredCells(torn, '账本.xlsx')).toMatchObject({ code: 'unreadable-file' });
    expect(readStoredCells(new TextEncoder().encode('收入'), '账本.xlsx')).toMatchObject({ code: 'unreadable-file' });
  });
});
