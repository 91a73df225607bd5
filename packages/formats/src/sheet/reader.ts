/**
 * Workbooks (xlsx, xlsm, xlsb, xls) to Documents: every sheet that shows, in order. Never throws on content: what cannot
 * be read is a Problem, the rest is still read. @e965/xlsx parses; what it may be handed is decided here.
 */
import { createHash } from 'node:crypto';
import { read, type WorkBook } from '@e965/xlsx';
import { type Document, DocumentBuilder, type Problem } from '@mingsuan/core/document';
import { cellName, LINK_SHEET } from '@mingsuan/core/workbook';
import { factLinks } from './fact-links.ts';
import { layOut, type Room } from './lay-out.ts';
import { SHEET_LIMITS, type SheetLimits } from './limits.ts';
import { countOldCells } from './old-records.ts';
import { type PackageFault, safePackage } from './safe-package.ts';
import { countElements } from './safe-sheet-part.ts';
import { type VisibleSheet, visibleRows } from './visible-rows.ts';
import {
  errorCells,
  hiddenParts,
  hiddenSheets,
  problem,
  quoted,
  refusal,
  uncalculatedCells,
  unreadSheets,
} from './words.ts';

/** A workbook in a zip package. */
export function readXlsx(bytes: Uint8Array, name: string, limits: SheetLimits = SHEET_LIMITS): Document {
  return readFile(bytes, name, 'xlsx', limits, () => {
    const safe = safePackage(bytes, limits);
    if (typeof safe === 'string') return refusal(name, safe);
    const book = parsed(safe.bytes, name);
    return 'code' in book ? book : { book, hasMacros: safe.hasMacros, omitted: safe.omitted };
  });
}

/** A workbook of Excel 97—2003, or of its XML form of 2003. */
export function readXls(bytes: Uint8Array, name: string, limits: SheetLimits = SHEET_LIMITS): Document {
  return readFile(bytes, name, 'xls', limits, () => {
    if (!isOldBook(bytes)) return refusal(name, 'no-workbook');
    if (isTooLarge(bytes, limits)) return refusal(name, 'too-large');
    const book = parsed(bytes, name);
    return 'code' in book ? book : { book, hasMacros: book.vbaraw !== undefined, omitted: [] };
  });
}

/** Anything else the library would take for text, a database or a web page. */
function isOldBook(bytes: Uint8Array): boolean {
  const [a, b = 0xff, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return true;
  if (a === 0x09 && b <= 0x08) return true; // a stream of Excel 2 to 5 without a container
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, XML_HEAD)).toString('utf8');
  return /^\ufeff?\s*<\?xml/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet');
}

const XML_HEAD = 4096;

/** What cannot be opened is left to the library to refuse. */
function isTooLarge(bytes: Uint8Array, limits: SheetLimits): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isXml = file[0] !== 0xd0 && file[0] !== 0x09;
  return isXml ? countElements(file) > limits.elements : (countOldCells(file) ?? 0) > limits.cells;
}

interface Opened {
  readonly book: WorkBook;
  readonly hasMacros: boolean;
  readonly omitted: readonly PackageFault[];
}

function readFile(
  bytes: Uint8Array,
  name: string,
  format: 'xlsx' | 'xls',
  limits: SheetLimits,
  open: () => Opened | Problem,
): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const builder = new DocumentBuilder({ name, format, sha256, bytes: bytes.length });
  const opened = bytes.length > limits.fileBytes ? refusal(name, 'too-large') : open();
  if ('code' in opened) builder.problem(opened);
  else readBook(opened, name, limits, builder);
  return builder.build();
}

/** The library throws errors and bare words on content that it cannot read; neither are for people. */
function parsed(bytes: Uint8Array, name: string): WorkBook | Problem {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      type: 'buffer',
      dense: true,
      cellStyles: true, // hidden rows and columns, and formulas without a result
      cellHTML: false,
      bookVBA: true,
      dateNF: 'yyyy/m/d',
    });
  } catch (error) {
    return refusal(name, /password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged');
  }
}

function readBook(opened: Opened, file: string, limits: SheetLimits, builder: DocumentBuilder): void {
  const { book, hasMacros, omitted } = opened;
  const room: Room = { cells: limits.cells, characters: limits.characters };
  const links = factLinks(book.Sheets[LINK_SHEET]);
  const hidden: string[] = [];
  const unread: string[] = [];
  const cut: string[] = [];
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name];
    if (name === LINK_SHEET && sheet) return;
    if ((book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0) hidden.push(name);
    else if (!sheet) unread.push(name);
    else if (sheet['!data']) {
      const visible = visibleRows(sheet);
      const { hiddenRows, hiddenColumns, isMergeCut, faults } = visible;
      if (hiddenRows.length + hiddenColumns.length > 0) builder.problem(hiddenParts(name, hiddenRows, hiddenColumns));
      const first = builder.nextLine;
      if (layOut(name, visible, builder, room, links.get(name)) !== null || isMergeCut) cut.push(name);
      tellFaults(name, faults, first, builder);
    }
  });
  if (hidden.length > 0) builder.problem(hiddenSheets(hidden));
  if (unread.length > 0) builder.problem(unreadSheets(unread, omitted));
  if (cut.length > 0) {
    builder.problem(
      problem('truncated', `工作表${quoted(cut)}的单元格超过上限，只读了前面的部分。请删去无关的内容后再审。`),
    );
  }
  if (hasMacros) {
    builder.problem(problem('macros-ignored', `文件「${file}」带有宏，宏没有运行，只读了单元格的内容。`));
  }
  if (builder.nextLine === 1 && hidden.length + unread.length === 0) {
    builder.problem(problem('empty-file', `文件「${file}」的工作表都是空的。请确认导出是否完整，重新取得文件后再审。`));
  }
}

/** Cells whose value cannot be read, once for the sheet. */
function tellFaults(sheet: string, faults: VisibleSheet['faults'], line: number, builder: DocumentBuilder): void {
  const errors = faults.filter(({ fault }) => fault === 'error');
  const uncalculated = faults.filter(({ fault }) => fault === 'uncalculated');
  if (errors.length > 0) {
    const cells = errors.map(({ row, column, text }) => `${cellName(row, column)}（${text}）`);
    builder.problem(errorCells(sheet, cells, line));
  }
  if (uncalculated.length > 0) {
    const cells = uncalculated.map(({ row, column }) => cellName(row, column));
    builder.problem(uncalculatedCells(sheet, cells, line));
  }
}
