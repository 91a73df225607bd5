/** Bad workbooks through the command as a process: each told by sheet and cell with a remedy, nothing written. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf } from '@mingsuan/app';
import { type Cell, numberCell, type Sheet, textCell, type Workbook } from '@mingsuan/core/workbook';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './testing/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-books-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Change = (book: Workbook) => Workbook;

const onSheet =
  (name: string, change: (sheet: Sheet) => Partial<Sheet>): Change =>
  (book) => ({
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
  });

/** Puts a cell over another: E7 is column 4 of row 7. */
const put = (sheet: string, name: string, cell: Cell | null): Change =>
  onSheet(sheet, ({ rows }) => ({
    rows: rows.map((row, r) => {
      if (name.slice(1) !== String(r + 1)) return row;
      return { ...row, cells: row.cells.with(name.charCodeAt(0) - 65, cell) };
    }),
  }));

// 收入支出: totals in row 5, header in row 6, the first line in row 7
const LINES = '收入支出';
const BAD: readonly (readonly [string, Change, RegExp])[] = [
  ['a wrong code', put(LINES, 'A7', textCell('20701')), /工作表「收入支出」A7：「20701」不是科目代码。请填/],
  ['an unknown code', put(LINES, 'A7', textCell('2999999')), /「收入支出」A7：科目表里没有代码299。请核对/],
  ['text in an amount', put(LINES, 'E7', textCell('约三百万')), /「收入支出」E7：「约三百万」不是数字。金额以元为单位/],
  ['a line that does not balance', put(LINES, 'E7', numberCell('1.00')), /「收入支出」R7：这一行收支不平衡：.*请核对/],
  [
    'a missing sheet',
    (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== '三公经费') }),
    /账本里没有工作表「三公经费」。现有：.*请把改过的表名改回来/,
  ],
  [
    'a renamed column',
    put(LINES, 'E6', textCell('财政收入')),
    /「收入支出」第6行：找不到「财政拨款收入」一列。.*请把列名改回/,
  ],
  [
    'merged rows',
    onSheet(LINES, ({ merges = [] }) => ({ merges: [...merges, { top: 6, left: 2, bottom: 8, right: 2 }] })),
    /「收入支出」C7:C9：这里合并了单元格.*请取消合并/,
  ],
  [
    'an old version',
    put('版本', 'A1', textCell('mingsuan.book/1')),
    /账本的版本是 mingsuan.book\/1，本程序只读.*请用 mingsuan new/,
  ],
];

describe('mingsuan compile', { timeout: 300_000 }, () => {
  it.each(BAD)('tells %s by its place with a remedy and writes nothing', (_, change, told) => {
    const path = join(folder, '账本.xlsx');
    const into = join(folder, 'out');
    writeFileSync(path, writeXlsx(change(bookOf(ledgerOf(sampleYear())))));
    const { code, out, err } = runCommand('compile', path, '--out', into);
    expect(err).toMatch(told);
    expect([code, out, existsSync(into)]).toEqual([2, '', false]);
    expect(err).toContain('什么都没有写出');
    expect(readdirSync(folder)).toEqual(['账本.xlsx']);
  });

  it('looks at the folder before the book', () => {
    const into = join(folder, 'full');
    mkdirSync(into);
    writeFileSync(join(into, '别人的.txt'), 'x');
    const { code, err } = runCommand('compile', join(folder, 'nowhere.xlsx'), '--out', into);
    expect([code, err]).toEqual([2, expect.stringContaining('已有内容，没有改动')]);
  });
});
