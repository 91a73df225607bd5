import { describe, expect, it } from 'vitest';
import {
  cellName,
  columnName,
  fixedRangeName,
  isSheetName,
  quotedSheetName,
  rangeName,
  sheetNameFor,
} from './reference.ts';

describe('names of cells', () => {
  it('count letters as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    expect(cellName(6, 1)).toBe('B7');
  });

  it('name a range by its corners, a single cell by itself', () => {
    expect(rangeName({ top: 0, left: 0, bottom: 6, right: 1 })).toBe('A1:B7');
    expect(rangeName({ top: 2, left: 2, bottom: 2, right: 2 })).toBe('C3');
    expect(fixedRangeName({ top: 0, left: 0, bottom: 0, right: 1 })).toBe('$A$1:$B$1');
  });
});

describe('names of sheets', () => {
  it('double the quotes inside', () => {
    expect(quotedSheetName("甲'乙")).toBe("'甲''乙'");
  });

  it.each(['', '甲/乙', "'甲'", 'History', '甲\u0007', 'x'.repeat(32)])('refuse %j', (name) => {
    expect(isSheetName(name)).toBe(false);
  });

  it('are made of any text', () => {
    expect(sheetNameFor('公开01表：收入/支出[万元]')).toBe('公开01表：收入 支出 万元');
    expect(sheetNameFor("''")).toBe('表');
    expect(sheetNameFor('history')).toBe('history表');
    expect(sheetNameFor('x'.repeat(40))).toHaveLength(31);
    expect(sheetNameFor(`${'x'.repeat(30)}😀`)).toBe('x'.repeat(30));
    expect(isSheetName(sheetNameFor('\ud83d?\u0000'))).toBe(true);
  });

  it('differ from those taken, whatever their case', () => {
    expect(sheetNameFor('自评表', ['自评表', '自评表（2）'])).toBe('自评表（3）');
    expect(sheetNameFor('ab', ['AB'])).toBe('ab（2）');
    const long = 'y'.repeat(31);
    expect(sheetNameFor(long, [long])).toBe(`${'y'.repeat(28)}（2）`);
  });
});
