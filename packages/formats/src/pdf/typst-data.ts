/** A publication as the data that the Typst program sets: sheets with page sizes in points, tables with fitted columns. */
import type { Publication, PublicationBlock, Run, TableBlock, TableCell } from '@mingsuan/core/composition';
import {
  contentsStep,
  fitTable,
  PAGE_SIZES,
  type PlacedBlock,
  type Room,
  roomOf,
  type Sheet,
  sheetsOf,
  tableRoom,
} from '../paper/index.ts';

/** What goes into the PDF beside the pages. */
export interface PdfAttachment {
  /** 「facts.json」. */
  readonly name: string;
  readonly content: string;
}

/** Twentieths of a point to points. */
const POINT = 20;
/** Typst counts the gap below a page's last line as room; without it a page has the 22 lines of the standard. */
const LAST_GAP = 160;

export function typstData(publication: Publication, facts: PdfAttachment | null): string {
  const sheets = sheetsOf(publication);
  const first = sheets.findIndex(isNumbered);
  return JSON.stringify({
    title: publication.title,
    department: publication.department,
    facts,
    sheets: sheets.map((sheet, i) => ({
      page: pageOf(sheet),
      numbered: isNumbered(sheet),
      first: i === first,
      blocks: sheet.blocks.map((placed, n) => ({
        ...blockData(placed.block, roomOf(sheet.kind)),
        at: placed.at,
        turns: turns(placed, sheet.blocks[n - 1]),
      })),
    })),
  });
}

function isNumbered({ kind }: Sheet): boolean {
  return kind !== 'cover' && kind !== 'contents';
}

function pageOf({ kind }: Sheet) {
  const { width, height, top, right, bottom, left } = PAGE_SIZES[kind];
  const isTable = kind === 'portrait' || kind === 'landscape';
  return {
    width: width / POINT,
    height: height / POINT,
    top: top / POINT,
    right: right / POINT,
    bottom: (bottom + (kind === 'prose' ? LAST_GAP : 0)) / POINT,
    left: left / POINT,
    footer: isTable ? 14 : 22,
  };
}

/** Whether a block begins a page within its sheet. */
function turns({ block }: PlacedBlock, before: PlacedBlock | undefined): boolean {
  if (before === undefined) return false;
  if (block.kind === 'table') return before.block.kind !== 'heading';
  return block.kind === 'heading' && block.level === 1;
}

function blockData(block: PublicationBlock, room: Room): object {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, runs: wholeNumbers(block.runs) };
    case 'table':
      return tableData(block, room);
    case 'contents':
      return { ...block, step: contentsStep(block.entries.length, room) / POINT };
    default:
      return block;
  }
}

/** Texts, and whether each is a number: a number keeps its % beside it. */
function wholeNumbers(runs: readonly Run[]): [text: string, isNumber: boolean][] {
  return runs.map(({ text, fact }, i) => {
    if (fact !== null) return [text + percentOf(runs[i + 1]), true];
    return [runs[i - 1]?.fact ? text.slice(percentOf(runs[i]).length) : text, false];
  });
}

/** The % that a run of words begins with. */
function percentOf(run: Run | undefined): string {
  return run?.fact === null && run.text.startsWith('%') ? '%' : '';
}

function tableData(table: TableBlock, room: Room): object {
  const { kind, role, title, number, head, header, body, notes } = table;
  const { size, widths, heights } = fitTable(table, { ...room, height: tableRoom(room.height) });
  const row = (cells: readonly TableCell[], y: number) =>
    cells.map(({ text, fact, columns, rows, align }) => {
      const isTall = (heights[y] ?? 0) > room.height / 2;
      return { text, number: fact !== null, columns, rows, align, tall: isTall };
    });
  return {
    kind,
    form: role === null,
    title,
    number,
    head,
    notes,
    size: size / 2,
    widths: widths.map((width) => width / POINT),
    header: header.map(row),
    body: body.map((cells, y) => row(cells, header.length + y)),
  };
}
