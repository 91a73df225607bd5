/** Workbooks as offices keep them, and as somebody forges them: read as shown, told of what is not, never thrown over. */
import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXls, readXlsx, SHEET_LIMITS, type SheetLimits } from './index.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Book {
  /** What stands in the worksheets, by name; a `!` in front hides the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** Number formats by style: 0 General, 1 thousands, 2 percent, 3 a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs></styleSheet>`;

function xlsx({ sheets, strings = [], date1904 = false, more = {} }: Book): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map((name, i) => `<sheet name="${name.replace('!', '')}" sheetId="${i + 1}"${name.startsWith('!') ? ' state="hidden"' : ''} r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rs" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rt" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`;
  });
  const bytes = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync({ ...bytes, ...more });
}

/** Cells by address: a string is text; otherwise the XML of the cell. */
function data(cells: Readonly<Record<string, string | { readonly xml: string }>>, rowAttributes = ''): string {
  const rows = new Map<number, string>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(address)?.[0]);
    const xml = typeof cell === 'string' ? `t="inlineStr"><is><t>${cell}</t></is>` : cell.xml;
    rows.set(row, `${rows.get(row) ?? ''}<c r="${address}" ${xml}</c>`);
  }
  return `<sheetData>${[...rows].map(([row, xml]) => `<row r="${row}"${row === 3 ? rowAttributes : ''}>${xml}</row>`).join('')}</sheetData>`;
}

const number = (value: string, style = 0) => ({ xml: `s="${style}"><v>${value}</v>` });

function lines(book: Book, limits: Partial<SheetLimits> = {}): readonly string[] {
  return readXlsx(xlsx(book), 'x.xlsx', { ...SHEET_LIMITS, ...limits }).lines;
}

describe('cells', () => {
  it('read as shown, and keep what they hold where that differs', () => {
    const cells = data({
      A1: '本年收入合计',
      B1: number('1556.6299', 1),
      C1: number('1556.6299999999999', 1),
      D1: number('0.3383', 2),
      E1: number('0.33834', 2),
      F1: number('45291', 3),
      G1: '1,556.63 ',
      H1: number('-12.5', 1),
    });
    const { lines, origins, problems } = readXlsx(xlsx({ sheets: { Sheet1: cells } }), 'x.xlsx');
    expect(lines[0]).toBe('本年收入合计\t1,556.63\t1,556.63\t33.83%\t33.83%\t2023年12月31日\t1,556.63\t-12.50');
    expect(origins[0]?.cells.map(({ stored }) => stored)).toEqual([
      null,
      '1556.6299',
      null,
      null,
      '0.33834',
      null,
      null,
      null,
    ]);
    expect(origins[0]).toMatchObject({ sheet: 'Sheet1', row: 1 });
    expect(origins[0]?.cells[6]?.address).toBe('G1');
    expect(problems).toEqual([]);
  });

  it('read the cached value of a formula; one nobody calculated and an error are no blanks', () => {
    const cells = data({
      A1: '合计',
      B1: { xml: '><f>SUM(B2:B3)</f><v>7</v>' },
      C1: { xml: '><f>SUM(C2:C3)</f>' },
      D1: { xml: 't="e"><f>X!A1</f><v>#REF!</v>' },
    });
    const { lines, problems } = readXlsx(xlsx({ sheets: { 总表: cells } }), 'x.xlsx');
    expect(lines).toEqual(['总表', '合计\t7\t=SUM(C2:C3)\t#REF!', '']);
    expect(problems.map((p) => [p.code, p.line])).toEqual([
      ['unreadable-cell', 1],
      ['unreadable-cell', 1],
    ]);
    expect(problems[0]?.message).toContain('D1（#REF!）');
    expect(problems[1]?.message).toContain('「总表」C1只有公式');
  });

  it('read texts of several fonts whole, without what tells their pronunciation', () => {
    const strings = [
      '<r><t>本年</t></r><r><t xml:space="preserve">收入 </t></r><rPh sb="0" eb="2"><t>ben nian</t></rPh>',
    ];
    const cells = data({ A1: { xml: 't="s"><v>0</v>' }, B1: '甲&#10;乙' });
    expect(lines({ sheets: { Sheet1: cells }, strings })).toEqual(['本年收入\t甲乙', '']);
  });

  it('read dates counted from 1904', () => {
    const cells = data({ A1: '日期', B1: number('43829', 3) });
    expect(lines({ sheets: { Sheet1: cells }, date1904: true })[0]).toBe('日期\t2023年12月31日');
  });
});

describe('sheets', () => {
  it('are lines of text and grids, by shape; blank rows and columns around go', () => {
    const cells = data({
      C3: '收入决算表',
      C4: '单位：万元',
      C5: '项目',
      E5: '金额',
      C6: '合计',
      C7: '教育',
      E7: number('1', 1),
      C9: '注：本表反映收入。',
    });
    const { lines, blocks } = readXlsx(xlsx({ sheets: { Z01: cells } }), 'x.xlsx');
    const text = ['收入决算表', '单位：万元', '项目\t金额', '合计\t', '教育\t1.00', '', '注：本表反映收入。'];
    expect(lines.filter((line, i) => line !== '' || i > 0)).toEqual(text);
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'paragraph', 'grid', 'paragraph']);
  });

  it('that are hidden, wholly or in part, are told of and not read', () => {
    const shown = `<cols><col min="1" max="1" hidden="1"/></cols>${data({ A1: '名称', B2: '甲', C2: '乙', B3: '丙', C3: '丁', A4: 'x' }, ' hidden="1"')}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`;
    const { lines, problems } = readXlsx(xlsx({ sheets: { 表: shown, '!旧表': data({ A1: '秘' }) } }), 'x.xlsx');
    expect(lines).toEqual(['名称', '甲\t乙', '']);
    expect(problems.map((p) => p.code)).toEqual(['hidden-content', 'hidden-content']);
    expect(problems[0]?.message).toContain('「表」隐藏了第 3 行和 A 列');
    expect(problems[1]?.message).toContain('「旧表」');
  });

  it('keep the text of a merged cell once', () => {
    const cells = `${data({ A1: '本年支出', B1: '盖住', C1: '合计', A2: '小计', B2: '项目', C2: '甲' })}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    expect(lines({ sheets: { Sheet1: cells } })).toEqual(['本年支出\t\t合计', '小计\t项目\t甲', '']);
  });

  it('with macros are read without them, and that is said', () => {
    const more = { 'xl/vbaProject.bin': new Uint8Array(10) };
    const { lines, problems } = readXlsx(xlsx({ sheets: { Sheet1: data({ A1: '甲', B1: '乙' }) }, more }), 'x.xlsm');
    expect(lines[0]).toBe('甲\t乙');
    expect(problems.map((p) => p.code)).toEqual(['macros-ignored']);
  });
});

describe('forged and damaged files', () => {
  const small = { sheets: { Sheet1: data({ A1: '甲', B1: '乙' }), Sheet2: data({ A1: '丙', B1: '丁' }) } };

  it('that name a million rows and columns cost what their cells cost', () => {
    const cells = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999" width="9"/></cols>${data({ A1: '甲', XFD1: '乙', A1048576: '丙', XFD1048576: '丁' })}<mergeCells><mergeCell ref="B2:XFC1048575"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" r:id="r9"/></hyperlinks>`;
    expect(lines({ sheets: { Sheet1: cells } })).toEqual(['甲\t乙', '', '丙\t丁', '']);
  });

  it('that inflate beyond the limit are refused sheet by sheet', () => {
    const bomb = { 'xl/worksheets/sheet1.xml': new Uint8Array(8 << 20) };
    const zip = { ...SHEET_LIMITS.zip, entryBytes: 1 << 20 };
    const { lines, problems } = readXlsx(xlsx({ ...small, more: bomb }), 'x.xlsx', { ...SHEET_LIMITS, zip });
    expect(lines).toEqual(['丙\t丁', '']);
    expect(problems.map((p) => p.code)).toEqual(['too-large']);
    expect(problems[0]?.message).toContain('「Sheet1」');
  });

  it('that have more elements or cells than the limits are read as far as those go', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`A${i + 1}`, `B${i + 1}`] as const);
    const book = {
      sheets: { 大: data(Object.fromEntries(rows.flat().map((at) => [at, at]))), 小: data({ A1: '甲', B1: '乙' }) },
    };
    const fewElements = readXlsx(xlsx(book), 'x.xlsx', { ...SHEET_LIMITS, elements: 150 });
    expect(fewElements.problems.map((p) => p.code)).toEqual(['too-large']);
    expect(fewElements.lines).toEqual(['小', '甲\t乙', '']);
    const fewCells = readXlsx(xlsx(book), 'x.xlsx', { ...SHEET_LIMITS, cells: 20 });
    expect(fewCells.problems.map((p) => p.code)).toEqual(['truncated']);
    expect(fewCells.lines).toContain('A10\tB10');
    expect(readXlsx(xlsx(book), 'x.xlsx', { ...SHEET_LIMITS, fileBytes: 100 }).problems[0]?.code).toBe('too-large');
  });

  it('that are cut off, of another kind, locked or empty give a Problem', () => {
    const bytes = xlsx(small);
    for (let end = 0; end < bytes.length; end += 101) {
      const { problems, blocks } = readXlsx(bytes.subarray(0, end), 'x.xlsx');
      expect(problems.map((p) => p.code)).toEqual(['unreadable-file']);
      expect(blocks).toEqual([]);
    }
    expect(readXlsx(zipSync({ a: strToU8('a') }), 'x.xlsx').problems[0]?.message).toContain('里没有 Excel 工作簿');
    expect(readXlsx(xlsx({ sheets: { Sheet1: '<sheetData/>' } }), 'x.xlsx').problems[0]?.code).toBe('empty-file');
    const locked = CFB.utils.cfb_new();
    CFB.utils.cfb_add(locked, '/EncryptionInfo', Buffer.alloc(64));
    CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(4096));
    const codes = readXls(CFB.write(locked, { type: 'buffer' }) as Buffer, 'x.xlsx').problems.map((p) => p.code);
    expect(codes).toEqual(['encrypted-file']);
  });
});

describe('formats that show a part of the number', () => {
  it.each([
    ['0!.0,', 15566299, '1556.6'],
    ['0\\.0,', 15566299, '1556.6'],
    ['0!.00,"万元"', -15566299, '-155.66万元'],
    ['#,##0!.0,', 155662990, '15,566.3'],
    ['0!.0,;[Red]-0!.0,', -15566299, '-1556.6'],
    ['0!.0,', 300, '0.0'],
    ['0!.0,', 0, '0.0'],
    ['0!.0000', 15566299, '1556.6299'],
    ['#,##0.00_ ;[Red]-#,##0.00', -1556.6299, '-1,556.63'],
    ['0.00%', 0.12345, '12.35%'],
    ['[DBNum1][$-804]General', 12, '12'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
  ])('%s shows %d as %s', (z, v, shown) => {
    const grid = utils.aoa_to_sheet([['金额', { t: 'n', v, z }]]);
    const book = write(
      { SheetNames: ['Sheet1'], Sheets: { Sheet1: grid } },
      { type: 'buffer', bookType: 'xlsx' },
    ) as Buffer;
    const { lines, origins } = readXlsx(book, 'x.xlsx');
    expect(lines[0]).toBe(`金额\t${shown}`);
    const isWhole = /^[-\d,.]+$/.test(shown) && Number(shown.replaceAll(',', '')) === v;
    expect(origins[0]?.cells[1]?.stored ?? null).toBe(isWhole ? null : String(v));
  });
});

describe('xls', () => {
  const sheet = utils.aoa_to_sheet([
    ['收入决算表'],
    ['项目', '金额'],
    ['合计', { t: 'n', v: 1556.6299, z: '#,##0.00' }],
  ]);
  const bytes = write(
    { SheetNames: ['总表'], Sheets: { 总表: sheet } },
    { type: 'buffer', bookType: 'biff8' },
  ) as Buffer;

  it('reads as xlsx does', () => {
    const { lines, origins, source, problems } = readXls(bytes, 'x.xls');
    expect(lines).toEqual(['收入决算表', '项目\t金额', '合计\t1,556.63', '']);
    expect(origins[2]?.cells[1]).toEqual({ address: 'B3', stored: '1556.6299' });
    expect(source.format).toBe('xls');
    expect(problems).toEqual([]);
  });

  it('reads the XML form of 2003', () => {
    const xml = write(
      { SheetNames: ['总表'], Sheets: { 总表: sheet } },
      { type: 'buffer', bookType: 'xlml' },
    ) as Buffer;
    expect(readXls(xml, 'x.xls').lines).toEqual(['收入决算表', '项目\t金额', '合计\t1,556.63', '']);
    expect(readXls(strToU8('甲,乙'), 'x.xls').problems.map((p) => p.code)).toEqual(['unreadable-file']);
  });

  it('cut off anywhere or with a byte changed ends with a Document', () => {
    for (let end = 0; end < bytes.length; end += 509) {
      const { problems, lines } = readXls(bytes.subarray(0, end), 'x.xls');
      // the last sector is padding
      const isWhole = end > bytes.length - 512 && lines.length === 4;
      expect(problems.length > 0 || isWhole, String(end)).toBe(true);
    }
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(readXls(changed, 'x.xls').source.format).toBe('xls');
    }
  });
});
