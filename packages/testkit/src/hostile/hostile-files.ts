/**
 * Files made to hurt whoever opens them, and files that are merely broken: each with the codes of which one must be told.
 * Made when asked for, since some are large.
 */

import { writeHtml } from '../html/write-html.ts';
import { packed, wordPackage, wordParagraph } from '../office/word-package.ts';
import { sampleYear } from '../sample/sample-year.ts';
import { compoundFile } from './compound-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { lockedPdf, pdfFile } from './pdf-file.ts';
import { sheetPackage } from './sheet-package.ts';
import { SWOLLEN_FILES } from './swollen-files.ts';

const MEGABYTE = 1024 * 1024;
const STOPPED = ['time-limit', 'memory-limit', 'too-large', 'truncated'];

/** Text that shrinks to a thousandth. */
const blanks = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(0x20);

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file whose document is this XML. */
const documentXml = (xml: string) => wordPackage({ body: '', more: { 'word/document.xml': xml } });

const entity = (head: string, name: string) =>
  documentXml(
    `${head}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>&${name};</w:t></w:r></w:p></w:body></w:document>`,
  );

const nested = (tag: string, times: number) => `<${tag}>`.repeat(times) + `</${tag}>`.repeat(times);

const page = () => new TextEncoder().encode(writeHtml(sampleYear()));
const word = () => wordPackage({ body: wordParagraph('收入支出决算总表').repeat(50) });
const sheet = () => sheetPackage('<row r="1"><c r="A1"><v>1556.63</v></c></row>');
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));

function millionCells(): Uint8Array {
  const cell = '<c><v>1</v></c>'.repeat(1000);
  return sheetPackage(`<row>${cell}</row>`.repeat(2000));
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: 'nothing', name: '决算.docx', make: () => new Uint8Array(), codes: ['empty-file'] },
  {
    what: 'a Word file that inflates to 90 MB',
    name: '决算.docx',
    make: () => wordPackage({ body: '', more: { 'word/document.xml': blanks(90) } }),
    codes: ['unreadable-file', ...STOPPED],
  },
  {
    what: 'a sheet that inflates to 120 MB',
    name: '决算.xlsx',
    make: () => sheetPackage('', { 'xl/worksheets/sheet1.xml': blanks(120) }),
    codes: ['unreadable-file', ...STOPPED],
  },
  {
    what: 'zips in zips',
    name: '决算.zip',
    make: () => packed({ '1.zip': packed({ '2.zip': packed({ 'x.txt': blanks(8) }) }) }),
    codes: ['unsupported-format'],
  },
  {
    what: 'a Word file of 20,000 entries',
    name: '决算.docx',
    make: () =>
      packed({
        'word/document.xml': '',
        ...Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}`, ''])),
      }),
    codes: ['unreadable-file', 'unsupported-format'],
  },
  { what: 'a sheet of two million cells', name: '决算.xlsx', make: millionCells, codes: STOPPED },
  {
    what: 'XML 100,000 deep',
    name: '决算.docx',
    make: () => documentXml(`<w:document xmlns:w="${WORD}"><w:body>${nested('w:tbl', 100_000)}</w:body></w:document>`),
    codes: ['content-skipped', 'truncated', 'unreadable-file', ...STOPPED],
  },
  {
    what: 'a page 100,000 deep',
    name: '决算.html',
    make: () => new TextEncoder().encode(`<p>决算</p>${nested('div', 100_000)}`),
    codes: ['truncated'],
  },
  {
    what: 'tables in tables, 20,000 deep',
    name: '决算.html',
    make: () => new TextEncoder().encode(`<p>决算</p>${'<table><tr><td>1<td>'.repeat(20_000)}`),
    codes: ['truncated'],
  },
  {
    what: 'spans over a thousand columns and more rows than there are',
    name: '决算.html',
    make: () => new TextEncoder().encode(`<table>${'<tr><td rowspan=65534>1<td colspan=1000>2'.repeat(2000)}</table>`),
    codes: ['truncated'],
  },
  {
    what: 'entities of entities',
    name: '决算.docx',
    make: () => entity(LAUGHS, 'j'),
    codes: ['content-skipped', 'truncated', 'empty-file'],
  },
  {
    what: 'an entity from outside',
    name: '决算.docx',
    make: () => entity(OUTSIDE, 'a'),
    codes: ['content-skipped', 'truncated', 'empty-file'],
  },
  { what: 'a PDF with a password', name: '决算.pdf', make: lockedPdf, codes: ['encrypted-file'] },
  {
    what: 'a Word file with a password',
    name: '决算.docx',
    make: () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
    codes: ['encrypted-file'],
  },
  {
    what: 'a workbook with a password',
    name: '决算.xlsx',
    make: () => compoundFile('EncryptedPackage'),
    codes: ['encrypted-file'],
  },
  { what: 'a PDF cut in half', name: '决算.pdf', make: () => cut(pdfFile(), 0.3), codes: ['unreadable-file'] },
  { what: 'a Word file cut in half', name: '决算.docx', make: () => cut(word(), 0.5), codes: ['unreadable-file'] },
  { what: 'a workbook cut in half', name: '决算.xlsx', make: () => cut(sheet(), 0.5), codes: ['unreadable-file'] },
  {
    what: 'a Word 97 file that is only a directory',
    name: '决算.doc',
    make: () => compoundFile('WordDocument'),
    codes: ['unsupported-format', 'unreadable-file'],
  },
  {
    what: 'an Excel 97 file that is only a directory',
    name: '决算.xls',
    make: () => compoundFile('Workbook'),
    codes: ['unreadable-file', 'encrypted-file'],
  },
  {
    what: 'a Word file with macros',
    name: '决算.docm',
    make: () => wordPackage({ body: wordParagraph('决算'), more: { 'word/vbaProject.bin': 'macro' } }),
    codes: ['macros-ignored'],
  },
  {
    what: 'a workbook with macros',
    name: '决算.xlsm',
    make: () => sheetPackage('<row r="1"><c r="A1"><v>1</v></c></row>', { 'xl/vbaProject.bin': 'macro' }),
    codes: ['macros-ignored'],
  },
  { what: 'a page named .doc', name: '决算.doc', make: page, codes: ['wrong-extension'] },
  { what: 'a workbook named .docx', name: '决算.docx', make: sheet, codes: ['wrong-extension'] },
  {
    what: 'a picture named .pdf',
    name: '决算.pdf',
    make: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    codes: ['unsupported-format'],
  },
  ...SWOLLEN_FILES,
];

/** A PDF whose table of objects is wrong, which readers mend; it need not be told. */
export const mendedPdf = (): Uint8Array => pdfFile({ shift: 7 });

/** Its entities are not declared to anyone: the text stays as it is written. */
export const laughingSheet = (): Uint8Array =>
  sheetPackage('', {
    'xl/worksheets/sheet1.xml': `${LAUGHS}<worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
  });
