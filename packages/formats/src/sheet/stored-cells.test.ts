/** Cells as a file stores them: digits kept, texts whole, formulas only as their results. */
import { formulaCell, numberCell, storedBook, textCell, type Workbook } from '@mingsuan/core/workbook';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SHEET_LIMITS } from './limits.ts';
import { readStoredCells } from './stored-cells.ts';
import { readSheet, readStrings } from './stored-parts.ts';

/** A package of one sheet, by hand: writing is another format's. */
function packageOf(sheet: string, strings = '<sst/>'): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
    'xl/sharedStrings.xml': strings,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const cellsOf = (sheet: string, strings?: string) => {
  const book = readStoredCells(packageOf(sheet, strings), '账本.xlsx');
  return 'code' in book ? book : book.sheets[0]?.rows;
};
const stored = (kind: string, text: string, isFormula = false) => ({ kind, text, isFormula });

describe('stored cells', () => {
  it('keep the digits of the file', () => {
    const sheet = '<x:row r="1"><x:c r="B1"><x:v>0.30000000000000004</x:v></x:c><x:c><x:v>1E3</x:v></x:c></x:row>';
    expect(cellsOf(sheet)).toEqual([[undefined, stored('number', '0.30000000000000004'), stored('number', '1E3')]]);
  });

  it('are texts, shared or inline, without how they are read aloud', () => {
    const sheet =
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t>乙</x:t></x:r></x:is></x:c></x:row>';
    const strings = '<sst><si><t>本年_x000A_收入</t><rPh><t>shouru</t></rPh></si></sst>';
    expect(cellsOf(sheet, strings)).toEqual([[stored('text', '本年\n收入'), stored('text', '甲乙')]]);
  });

  it('of formulas are their results; one without a result is an error, never a silent blank', () => {
    const sheet =
      '<x:row><x:c t="str"><x:f>A1</x:f><x:v>甲</x:v></x:c><x:c><x:f>1+1</x:f></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row>';
    expect(cellsOf(sheet)).toEqual([
      [stored('text', '甲', true), stored('error', '（公式没有算出结果）', true), stored('error', '#REF!')],
    ]);
  });

  it('of a workbook in memory are those of its file', () => {
    const workbook: Workbook = {
      title: '题',
      creator: '明算',
      created: null,
      sheets: [
        {
          name: '表',
          columns: [],
          rows: [
            { cells: [textCell('甲'), null, numberCell('1.50'), formulaCell('1+1', { kind: 'number', digits: '2' })] },
          ],
        },
      ],
    };
    expect(storedBook(workbook).sheets[0]?.rows).toEqual([
      [stored('text', '甲'), undefined, stored('number', '1.50'), stored('number', '2', true)],
    ]);
  });
});

describe('a file', () => {
  it('is taken whole or not at all', () => {
    expect(cellsOf('<x:row><x:c></x:row>')).toMatchObject({ code: 'unreadable-file' });
    expect(readStrings('<sst><si>')).toBeNull();
    expect(readSheet('<a><b></a>', [])).toBeNull();
    expect(readStoredCells(packageOf('<x:row/>'.repeat(20)), 'x', { ...SHEET_LIMITS, elements: 10 })).toMatchObject({
      code: 'too-large',
    });
    expect(readStoredCells(packageOf(''), 'x', { ...SHEET_LIMITS, fileBytes: 10 })).toMatchObject({
      code: 'too-large',
    });
  });

  it('with any byte changed is read or refused, never thrown over', () => {
    const parts = unzipSync(packageOf('<x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>', '<sst><si><t>甲</t></si></sst>'));
    for (const name of Object.keys(parts)) {
      const xml = strFromU8(parts[name] ?? new Uint8Array());
      for (let at = 0; at < xml.length; at += 3) {
        const changed = { ...parts, [name]: strToU8(`${xml.slice(0, at)}<${xml.slice(at + 1)}`) };
        expect(() => readStoredCells(zipSync(changed, { level: 0 }), 'x'), `${name} ${at}`).not.toThrow();
      }
    }
  });
});
