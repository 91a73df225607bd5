/** What the writer writes, read back by an independent reader and by LibreOffice where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import {
  boxed,
  type Cell,
  formulaCell,
  numberCell,
  type Sheet,
  textCell,
  type Workbook,
} from '@mingsuan/core/workbook';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellText, TEXT_MAX } from './shared-strings.ts';
import { streamXlsx, writeXlsx } from './writer.ts';

const sheetOf = (rows: readonly (readonly (Cell | null)[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  columns: [],
  rows: rows.map((cells) => ({ cells })),
  ...more,
});

const bookOf = (...sheets: readonly Sheet[]): Workbook => ({ title: '题', creator: '明算', created: null, sheets });

const readBack = (...sheets: readonly Sheet[]): WorkBook =>
  read(writeXlsx(bookOf(...sheets)), { cellStyles: true, cellNF: true });

const cellAt = (workbook: WorkBook, cell: string): CellObject =>
  workbook.Sheets[workbook.SheetNames[0]!]![cell] as CellObject;

const partOf = (workbook: Workbook, path: string): string => strFromU8(unzipSync(writeXlsx(workbook))[path]!);

const sheetXmlOf = (more: Partial<Sheet>, ...cells: readonly Cell[]): string =>
  partOf(bookOf(sheetOf([cells], more)), 'xl/worksheets/sheet1.xml');

describe('cells', () => {
  it('keep text, digits and truth values', () => {
    const cells = [textCell('收入'), numberCell('-1234567890.10'), { kind: 'boolean', value: true } as const];
    const back = readBack(sheetOf([cells]));
    expect(cellAt(back, 'A1')).toMatchObject({ t: 's', v: '收入' });
    expect(cellAt(back, 'B1')).toMatchObject({ t: 'n', v: -1_234_567_890.1 });
    expect(cellAt(back, 'C1')).toMatchObject({ t: 'b', v: true });
  });

  it('carry the decimal text itself, not a binary neighbour of it', () => {
    expect(sheetXmlOf({}, numberCell('0.30'), numberCell('100000000000000000000.01'))).toContain(
      '<c r="A1"><v>0.30</v></c><c r="B1"><v>100000000000000000000.01</v></c>',
    );
  });

  it.each(['', '1,000', '1e5', 'NaN', '.5', '1.', '<v/>'])('refuse %j for a number', (digits) => {
    expect(() => sheetXmlOf({}, numberCell(digits))).toThrow(RangeError);
  });

  it('keep formulas with their results', () => {
    const formula = formulaCell('SUM(A1:B1)&"<"', { kind: 'text', text: '3<' });
    const back = readBack(sheetOf([[numberCell('1'), numberCell('2'), formula]]));
    expect(cellAt(back, 'C1')).toMatchObject({ t: 's', v: '3<', f: 'SUM(A1:B1)&"<"' });
    expect(partOf(bookOf(sheetOf([[formula]])), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  it('ask the spreadsheet for results that are left out', () => {
    const workbook = bookOf(sheetOf([[formulaCell('1+1', { kind: 'blank' })]]));
    expect(partOf(workbook, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keep gaps between them', () => {
    const back = readBack(sheetOf([[null, { kind: 'blank' }, textCell('丙')], [], [textCell('丁')]]));
    expect(back.Sheets.表!['!ref']).toBe('A1:C3');
    expect(cellAt(back, 'C1').v).toBe('丙');
    expect(cellAt(back, 'A3').v).toBe('丁');
  });
});

describe('text', () => {
  const backOf = (text: string): CellObject => cellAt(readBack(sheetOf([[textCell(text)]])), 'A1');

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1', '=cmd|"/c calc"!A0', '=HYPERLINK("http://x")'])(
    'that looks like a formula stays text: %j',
    (text) => {
      expect(backOf(text)).toMatchObject({ t: 's', v: text });
      expect(backOf(text).f).toBeUndefined();
      const workbook = bookOf(sheetOf([[textCell(text, { bold: true }), textCell('收入')]]));
      expect(partOf(workbook, 'xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(1);
      expect(partOf(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );

  it.each(['  两边  ', '第一行\n第二行', '<b>&"\'', '_x0041_', '_x000D_ _x', '👨‍👩‍👧 龘 𠮷', '007001'])(
    'comes back as it was: %j',
    (text) => {
      expect(backOf(text).v).toBe(text);
    },
  );

  it('loses what XML forbids', () => {
    expect(backOf('甲\u0000\u0007\u001b乙\u007f\ufffe').v).toBe('甲乙');
    expect(backOf('\ud83d断\ude00').v).toBe('�断�');
    expect(backOf('一\r\n二\r三').v).toBe('一\n二\n三');
  });

  it('is cut where a cell ends, and says so', () => {
    const cut = backOf('长'.repeat(TEXT_MAX + 1)).v as string;
    expect(cut).toHaveLength(TEXT_MAX);
    expect(cut).toMatch(/长…（原文过长，以下略）$/);
    expect(backOf('😀'.repeat(TEXT_MAX)).v).not.toMatch(/�/);
    expect(backOf('长'.repeat(TEXT_MAX)).v).toBe('长'.repeat(TEXT_MAX));
  });

  it('in is text out, for any text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\n', '\r', '\u0000', '_x', '000A_', '<', '&', ' ', '"'),
      }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ minLength: 1 }).map((text) => `=${text.repeat(2000)}`),
    );
    void fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), (texts) => {
        const back = readBack(sheetOf(texts.map((text) => [textCell(text, { wrap: true })])));
        texts.forEach((text, i) => {
          const cell = cellAt(back, `A${i + 1}`);
          expect(cell.t).toBe('s');
          expect(cell.v).toBe(cellText(text));
          expect(cell.f).toBeUndefined();
        });
      }),
      { numRuns: 200 },
    );
  });

  it('without anything forbidden is not touched', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!/\p{Cc}|[\ufffe\uffff]/u.test(text));
        expect(cellText(text)).toBe(text);
      }),
    );
  });
});

describe('the look', () => {
  it('is stored once for each combination', () => {
    const bold = { bold: true, fill: 'FFF2CC', border: boxed({ line: 'thin', colour: '808080' }), format: '#,##0.000' };
    const cells = [textCell('甲', bold), textCell('乙', { ...bold }), numberCell('1.5', { ...bold, bold: false })];
    const styles = partOf(bookOf(sheetOf([cells])), 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="#,##0.000"/>');
    expect(cellAt(readBack(sheetOf([cells])), 'C1')).toMatchObject({ w: '1.500' });
  });

  it('refuses a colour that is none', () => {
    expect(() => sheetXmlOf({}, textCell('甲', { colour: 'red' }))).toThrow(/RRGGBB/);
  });

  it('includes widths, heights, merges, frozen panes and the filter', () => {
    const sheet = sheetOf([[textCell('甲'), textCell('乙')], [textCell('丙')], []], {
      columns: [{ width: 20 }, { width: 5, hidden: true }],
      merges: [{ top: 1, left: 0, bottom: 2, right: 1 }],
      frozen: { rows: 1, columns: 1 },
      filter: { top: 0, left: 0, bottom: 2, right: 1 },
    });
    const back = readBack(sheet).Sheets.表!;
    expect(back['!cols']).toMatchObject([{ width: 20 }, { width: 5, hidden: true }]);
    expect(back['!merges']).toEqual([{ s: { r: 1, c: 0 }, e: { r: 2, c: 1 } }]);
    expect(back['!autofilter']).toEqual({ ref: 'A1:B3' });
    expect(sheetXmlOf(sheet)).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
  });

  it('fits rows to wrapped text unless their height is given', () => {
    const text = textCell('一'.repeat(30), { wrap: true, size: 10 });
    const fitted = sheetXmlOf({ columns: [{ width: 20 }] }, text);
    expect(fitted).toMatch(/<row r="1" ht="(?:4|5)\d">/);
    const given = sheetXmlOf({ columns: [{ width: 20 }], rows: [{ height: 18, cells: [text] }] });
    expect(given).toContain('<row r="1" ht="18" customHeight="1">');
  });

  it('links to cells and to the web, but runs nothing', () => {
    const workbook = bookOf(
      sheetOf([
        [
          { ...textCell('见表'), link: { kind: 'cell', sheet: "甲'表", cell: 'B7', tip: '去' } },
          { ...textCell('网页'), link: { kind: 'web', url: 'https://example.org/?a=1&b=2' } },
          { ...textCell('脚本'), link: { kind: 'web', url: 'javascript:alert(1)' } },
          { ...textCell('文件'), link: { kind: 'web', url: 'file:///etc/passwd' } },
        ],
      ]),
    );
    const back = read(writeXlsx(workbook));
    expect(cellAt(back, 'A1').l).toMatchObject({ Target: "#'甲''表'!B7", Tooltip: '去' });
    expect(cellAt(back, 'B1').l).toMatchObject({ Target: 'https://example.org/?a=1&b=2' });
    expect([cellAt(back, 'C1').l, cellAt(back, 'D1').l]).toEqual([undefined, undefined]);
  });

  it('says what may be typed where', () => {
    const ranges = [{ top: 1, left: 0, bottom: 9, right: 0 }];
    const xml = sheetXmlOf({
      validations: [
        { ranges, allow: { kind: 'oneOf', words: ['已改', '“不”改'] }, refusal: { title: '不对', text: '请选' } },
        { ranges, allow: { kind: 'listed', source: "'科目'!$A$1:$A$9" } },
        { ranges, allow: { kind: 'number', whole: false, min: '0', max: null } },
        { ranges, allow: { kind: 'number', whole: true, min: '1', max: '12' } },
      ],
    });
    expect(xml).toContain('<formula1>"已改,“不”改"</formula1>');
    expect(xml).toContain('errorTitle="不对" error="请选" sqref="A2:A10"');
    expect(xml).toContain("<formula1>'科目'!$A$1:$A$9</formula1>");
    expect(xml).toContain('type="decimal" operator="greaterThanOrEqual"');
    expect(xml).toContain('<formula1>1</formula1><formula2>12</formula2>');
    const tooLong = { ranges, allow: { kind: 'oneOf', words: ['字'.repeat(256)] } } as const;
    expect(() => sheetXmlOf({ validations: [tooLong] })).toThrow(/put them on a sheet/);
  });

  it('takes on a look while a formula holds', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 0 };
    const style = { bold: true, colour: '9C0006', fill: 'FFC7CE' };
    const workbook = bookOf(
      sheetOf([[numberCell('1')]], {
        conditions: [
          { ranges: [range], formula: '$A1<0', style },
          { ranges: [range], formula: 'ISTEXT(A1)&"<"', style },
        ],
      }),
    );
    const xml = partOf(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<conditionalFormatting sqref="A1:A2"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A1&lt;0</formula></cfRule></conditionalFormatting>',
    );
    expect(xml).toContain('dxfId="0" priority="2"');
    expect(partOf(workbook, 'xl/styles.xml')).toContain(
      '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('asks before it takes what is not listed', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 0 };
    const validations = [{ ranges: [range], allow: { kind: 'listed', source: '科目' }, isAdvice: true } as const];
    expect(sheetXmlOf({ validations }, textCell('甲'))).toContain('<dataValidation type="list" errorStyle="warning"');
  });

  it('locks cells but those left open', () => {
    const workbook = bookOf(
      sheetOf([[textCell('锁'), textCell('填', { unlocked: true })]], { protection: { filter: true } }),
    );
    const xml = partOf(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0"/>');
    expect(partOf(workbook, 'xl/styles.xml')).toContain('applyProtection="1"><protection locked="0"/>');
  });

  it('is set up for paper', () => {
    const workbook = bookOf(
      sheetOf([[textCell('甲')]], {
        print: {
          paper: 'A4',
          landscape: true,
          fitToWidth: true,
          titleRows: 2,
          heading: '甲&乙',
          footing: '明算',
          pageNumbers: true,
        },
      }),
    );
    const xml = partOf(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('甲&amp;&amp;乙</oddHeader>');
    expect(xml).toContain('&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(partOf(workbook, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'表'!$1:$2</definedName>`,
    );
  });
});

describe('a workbook written piece by piece', () => {
  it('is the one written at once, whatever part of its rows is made on the way', () => {
    const rows = Array.from({ length: 900 }, (_, i) => ({ cells: [textCell(`第 ${i % 700} 行`), numberCell(`${i}`)] }));
    const list = { name: '表', columns: [{ width: 20 }, { width: 9 }] };
    const whole = { ...bookOf(sheetOf([])), sheets: [{ ...list, rows }] };
    const further = { count: 600, rows: () => rows.slice(300) };
    const pieces: Uint8Array[] = [];
    streamXlsx({ ...whole, sheets: [{ ...list, rows: rows.slice(0, 300), further }] }, (bytes) => pieces.push(bytes));
    expect(unzipSync(Buffer.concat(pieces))).toEqual(unzipSync(writeXlsx(whole)));
  });
});

describe('the workbook', () => {
  it('is the same bytes for the same content', () => {
    const workbook = bookOf(sheetOf([[textCell('甲'), numberCell('1')]]));
    expect(writeXlsx(workbook)).toEqual(writeXlsx(structuredClone(workbook)));
  });

  it('says what it is called, by whom and when', () => {
    const created = '2024-08-01T00:00:00Z';
    const back = read(writeXlsx({ title: '<题>', creator: '明算', created, sheets: [sheetOf([])] }), {
      bookProps: true,
    });
    expect(back.Props).toMatchObject({ Title: '<题>', Author: '明算', CreatedDate: new Date(created) });
  });

  it('opens at the first sheet that is shown, and keeps the names it defines', () => {
    const names = [{ name: '科目', refersTo: "'甲'!$A$1:$A$9" }];
    const sheets = [sheetOf([], { name: '甲', hidden: true }), sheetOf([], { name: '乙' })];
    const workbook = { ...bookOf(...sheets), names };
    const back = read(writeXlsx(workbook));
    expect(back.Workbook?.Sheets).toMatchObject([{ Hidden: 1 }, { Hidden: 0 }]);
    expect(back.Workbook?.Names).toMatchObject([{ Name: '科目', Ref: "'甲'!$A$1:$A$9" }]);
    expect(partOf(workbook, 'xl/workbook.xml')).toContain('activeTab="1"');
  });

  it('refuses what a spreadsheet would call damaged', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 1 };
    expect(() => writeXlsx(bookOf())).toThrow(/at least one sheet/);
    expect(() => writeXlsx(bookOf(sheetOf([]), sheetOf([])))).toThrow(/two sheets/);
    expect(() => writeXlsx(bookOf(sheetOf([], { name: '甲/乙' })))).toThrow(/not a sheet's name/);
    expect(() => writeXlsx(bookOf(sheetOf([], { merges: [range, { ...range, top: 1 }] })))).toThrow(/two merges/);
  });
});

const soffice = 'soffice';
const hasLibreOffice = spawnSync(soffice, ['--version']).status === 0;

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  const texts = [
    '=1+1',
    '+1',
    '@x',
    '  两边  ',
    '<b>&',
    '_x0041_',
    '👨‍👩‍👧 𠮷',
    '007001',
    '一行\n二行',
    '甲\u0000乙',
    '长'.repeat(30_000),
  ];

  it('opens the workbook and loses nothing', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingsuan-xlsx-'));
    try {
      const rows = texts.map((text) => [textCell(text, { wrap: true }), numberCell('1234', { format: '#,##0.00' })]);
      const sum = formulaCell(`SUM(B1:B${rows.length})`, { kind: 'blank' }, { format: '0.00' });
      const print = { paper: 'A4', landscape: true, fitToWidth: true, titleRows: 1, pageNumbers: true } as const;
      const sheet = sheetOf([...rows, [null, sum]], { columns: [{ width: 40 }, { width: 12 }], print });
      writeFileSync(join(folder, 'book.xlsx'), writeXlsx(bookOf(sheet)));
      const convert = (format: string): void => {
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'book.xlsx')];
        execFileSync(soffice, args, { stdio: 'ignore' });
      };
      // Comma, double quote, UTF-8, from line 1, no column formats, text in quotes, content as shown.
      convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true');
      const lines = [...texts.map((text) => `"${cellText(text)}","1,234.00"`), `,${1234 * texts.length}.00`];
      // A failure tells the first line that differs, not thirty thousand characters.
      const told = readFileSync(join(folder, 'book.csv'), 'utf8').split(/\n(?=[",])/);
      expect(told.map((line) => line.trimEnd().length)).toEqual(lines.map((line) => line.length));
      expect(told.findIndex((line, i) => line.trimEnd() !== lines[i])).toBe(-1);
      convert('pdf');
      expect(readFileSync(join(folder, 'book.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
