/** The whole published document of a department-year as a workbook, in the forms that offices keep it. */

import { type Cell, type Row, type Sheet, textCell } from '@mingsuan/core/workbook';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { type Block, composeDocument, type DepartmentYear, standardText } from '@mingsuan/generator/builders';
import { printedSheet } from './print-look.ts';
import { gridRows, type SheetBlocks, sheetBlocks } from './sheet-blocks.ts';
import { type SheetGrid, type TableArea, tableGrid } from './table-grid.ts';
import { standardWorkbook, type WorkbookOptions } from './workbook-options.ts';

/** Writes the workbook; options left out are those of the official form. */
export function writeWorkbook(year: DepartmentYear, options: Partial<WorkbookOptions> = {}): Uint8Array {
  const chosen = { ...standardWorkbook, ...options };
  const parts = sheetBlocks(composeDocument(year, standardText));
  const sheets = new Map<string, SheetGrid>();
  for (const part of parts) {
    if (part.table < 0) sheets.set(part.name, textSheet(part));
    else if (chosen.sheets === 'each') sheets.set(part.name, tableSheet(part, 0, chosen));
    else addBelow(sheets, part, chosen);
  }
  return writeXlsx({
    title: year.department,
    creator: '',
    created: null,
    sheets: [...sheets].map(([name, grid]) =>
      chosen.look ? printedSheet(name, grid, chosen.look) : plainSheet(name, grid),
    ),
  });
}

const TOGETHER = '公开表';

/** A table below those before it, one row apart. */
function addBelow(sheets: Map<string, SheetGrid>, part: SheetBlocks, options: WorkbookOptions): void {
  const { rows, merges, tables } = sheets.get(TOGETHER) ?? { rows: [], merges: [], tables: [] };
  if (rows.length > 0) rows.push([]);
  const grid = tableSheet(part, rows.length, options);
  sheets.set(TOGETHER, {
    rows: [...rows, ...grid.rows],
    merges: [...merges, ...grid.merges],
    tables: [...tables, ...grid.tables],
  });
}

function plainSheet(name: string, { rows, merges }: SheetGrid): Sheet {
  return { name, columns: [], rows: rows.map((cells): Row => ({ cells })), merges };
}

/** Paragraphs in one column, forms as they are; numbers of forms as numbers. */
function textSheet({ blocks }: SheetBlocks): SheetGrid {
  const rows: (Cell | null)[][] = [];
  const tables: TableArea[] = [];
  for (const block of blocks) {
    if (block.kind === 'grid') {
      const top = rows.length;
      rows.push(...gridRows(block.rows).map((row) => row.map(formCell)));
      tables.push({ top, head: top, bottom: rows.length - 1 });
    } else rows.push(...block.text.split('\n').map((line) => line.split('\t').map((text) => textCell(text))), []);
  }
  return { rows, merges: [], tables };
}

function formCell(text: string): Cell | null {
  if (text === '') return null;
  const decimals = /^\d{1,9}(?:\.(\d{1,4}))?$/.exec(text);
  if (!decimals) return textCell(text);
  const format = decimals[1] === undefined ? '0' : `0.${'0'.repeat(decimals[1].length)}`;
  return { kind: 'number', digits: text, style: { format } };
}

/** Title, head, grid, notes. */
function tableSheet({ blocks, table }: SheetBlocks, top: number, options: WorkbookOptions): SheetGrid {
  const at = blocks.findIndex(({ kind }) => kind === 'grid');
  const grid = blocks[at];
  const printed = grid?.kind === 'grid' ? gridRows(grid.rows) : [];
  const heads = headRows(blocks.slice(0, at).flatMap(linesOf), options.heads);
  const body = tableGrid(printed, table, top + heads.length, options);
  const last = Math.max(...body.rows.map((row) => row.length)) - 1;
  const rows: (Cell | null)[][] = [];
  const merges = [...body.merges];
  for (const head of heads) {
    if (head.length === 1) merges.push({ top: top + rows.length, bottom: top + rows.length, left: 0, right: last });
    rows.push(spread(head, last));
  }
  rows.push(...body.rows);
  for (const note of blocks.slice(at + 1).flatMap(linesOf)) {
    merges.push({ top: top + rows.length, bottom: top + rows.length, left: 0, right: last });
    rows.push([textCell(note)]);
  }
  return { rows, merges, tables: body.tables };
}

function linesOf(block: Block): string[] {
  return block.kind === 'grid' ? [] : block.text.split('\n');
}

/** The lines above the grid by rows: title, 表号, 部门 (perhaps with 年度), 年度, 单位. */
function headRows(lines: readonly string[], heads: WorkbookOptions['heads']): string[][] {
  const [title = '', number = '', ...rest] = lines;
  if (heads === 'rows') return lines.map((line) => [line]);
  const parts = rest.flatMap((line) => line.split(/ (?=20\d\d年度$)/));
  return heads === 'above' ? [[number], [title], parts] : [[title], ['', number], parts];
}

/** The first at the left, the last at the right end, one between them in the middle. */
function spread(texts: readonly string[], last: number): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: last + 1 }, () => null);
  texts.forEach((text, i) => {
    const column = i === 0 ? 0 : i === texts.length - 1 ? last : last >> 1;
    cells[column] = text === '' ? null : textCell(text);
  });
  return cells;
}
