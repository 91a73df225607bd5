/** Files that ask for far more than they are: millions of cells, texts that stand for texts, structures that hold themselves. */
import { packed, wordPackage, wordParagraph } from '../office/word-package.ts';
import { compoundFileOf } from './compound-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { pdfFile } from './pdf-file.ts';
import { sharingEntries } from './sharing-entries.ts';
import { sheetPackage } from './sheet-package.ts';

const STOPPED = ['time-limit', 'memory-limit', 'too-large', 'truncated'];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Rows of a thousand. */
const rows = (open: string, cell: string, close: string, count: number) =>
  (open + cell.repeat(1000) + close).repeat(count);

/** Numbers in a square, as Excel 97 keeps them. */
function oldNumbers(side: number): Uint8Array {
  const stream = Buffer.alloc(20 + side * side * 18 + 4);
  stream.writeUInt16LE(0x0809, 0);
  stream.writeUInt16LE(16, 2);
  stream.writeUInt16LE(0x0600, 4);
  stream.writeUInt16LE(0x0010, 6);
  for (let i = 0, at = 20; i < side * side; i++, at += 18) {
    stream.writeUInt16LE(0x0203, at);
    stream.writeUInt16LE(14, at + 2);
    stream.writeUInt16LE(Math.floor(i / side), at + 4);
    stream.writeUInt16LE(i % side, at + 6);
    stream.writeDoubleLE(i + 0.25, at + 10);
  }
  stream.writeUInt16LE(0x000a, stream.length - 4);
  return compoundFileOf('Workbook', stream);
}

/** A list whose number is a megabyte of text, a thousand times over. */
function longNumbers(): Uint8Array {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1${'第'.repeat(1_000_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  return wordPackage({
    body: wordParagraph('决算', '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(5000),
    numbering,
  });
}

/** A footnote of a megabyte that every line refers to. */
function repeatedNote(): Uint8Array {
  const footnotes = `<w:footnote w:id="2">${wordParagraph('注'.repeat(1_000_000))}</w:footnote>`;
  const line = '<w:p><w:r><w:t>决算</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  return wordPackage({ body: line.repeat(5000), footnotes });
}

/** One text of a megabyte in fifty thousand cells. */
function sharedText(): Uint8Array {
  const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(25_000);
  return sheetPackage(cells, {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>${'收入'.repeat(500_000)}</t></si></sst>`,
  });
}

function manyMerges(): Uint8Array {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(900_000);
  return sheetPackage('', {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(1000)}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
  });
}

export const SWOLLEN_FILES: readonly HostileFile[] = [
  { what: 'an Excel 97 file of a million cells', name: '决算.xls', make: () => oldNumbers(1000), codes: STOPPED },
  {
    what: 'a page of 700,000 cells',
    name: '决算.html',
    make: () => bytesOf(`<table>${rows('<tr>', '<td>1</td>', '</tr>', 700)}</table>`),
    codes: STOPPED,
  },
  {
    what: 'a Word file of 700,000 cells',
    name: '决算.docx',
    make: () =>
      wordPackage({
        body: `<w:tbl>${rows('<w:tr>', '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>', '</w:tr>', 700)}</w:tbl>`,
      }),
    codes: STOPPED,
  },
  {
    what: 'a list whose numbers are a megabyte each',
    name: '决算.docx',
    make: longNumbers,
    codes: [],
  },
  { what: 'a footnote of a megabyte referred to everywhere', name: '决算.docx', make: repeatedNote, codes: [] },
  { what: 'a text of a megabyte in every cell', name: '决算.xlsx', make: sharedText, codes: STOPPED },
  { what: 'merged cells by the million', name: '决算.xlsx', make: manyMerges, codes: STOPPED },
  {
    what: 'entries that share the bytes of one',
    name: '决算.xlsx',
    make: () => sharingEntries(sheetPackage(''), 'xl/worksheets/sheet1.xml', new Uint8Array(90 << 20).fill(0x20), 8000),
    codes: [...STOPPED, 'empty-file'],
  },
  {
    what: 'pages that hold themselves',
    name: '决算.pdf',
    make: () => pdfFile({ pages: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 900000000 >>' }),
    codes: ['unreadable-file', 'truncated', 'content-skipped', 'unreadable-page'],
  },
  {
    what: 'a page of a million words',
    name: '决算.pdf',
    make: () => pdfFile({ content: `BT /F1 9 Tf ${'1 0 Td (1) Tj '.repeat(1_000_000)}ET` }),
    codes: [...STOPPED, 'content-skipped', 'unreadable-page'],
  },
  {
    what: 'a zip that is only its end',
    name: '决算.docx',
    make: () => packed({}),
    codes: ['unreadable-file', 'unsupported-format', 'binary-file'],
  },
];
