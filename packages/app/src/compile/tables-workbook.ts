/**
 * The disclosure as a workbook: a sheet for each table in its official layout, totals as formulas over the cells beside
 * and above them, then the narrative, the glossary and a sheet for each form. Cells hold 万元 to the 分 and show two
 * decimals, so that every total is rounded from 元 by itself (RULES.md G-22). A hidden sheet says which fact each number is.
 */
import type { FormFigure, Publication, PublicationBlock, TableBlock } from '@mingsuan/core/composition';
import type { Facts } from '@mingsuan/core/ledger';
import type { FactKey } from '@mingsuan/core/statement';
import {
  type CellLink,
  type CellStyle,
  LINK_SHEET,
  LINK_SHEET_HEAD,
  numberCell,
  type Row,
  type Sheet,
  sheetNameFor,
  textCell,
  type Workbook,
} from '@mingsuan/core/workbook';
import { formSheet } from './form-sheet.ts';

import type { LinkedSheet } from './table-grid.ts';
import { tableSheet } from './table-sheet.ts';

/** `figures`: numbers of forms that are to be numbers and formulas; those that are not told of stay as they are printed. */
export function tablesWorkbook(
  { title, department, blocks }: Publication,
  facts: Facts,
  figures: ReadonlyMap<FactKey, FormFigure> = new Map(),
): Workbook {
  const taken: string[] = [LINK_SHEET];
  const name = (text: string) => {
    const given = sheetNameFor(text, taken);
    taken.push(given);
    return given;
  };
  const parts = partsOf(blocks);
  const names = parts.map((part) => name(nameOf(part)));
  const sheetOf = (block: number) =>
    names[parts.findIndex(({ first, items }) => block >= first && block < first + items.length)];
  const sheets = parts.map(({ items }, i): LinkedSheet => {
    const [block] = items;
    const own = names[i] ?? '';
    if (block?.kind !== 'table') return textSheet(own, items, sheetOf);
    return block.role === null ? formSheet(own, block, figures) : tableSheet(own, block, facts);
  });
  const links = sheets.flatMap((one) => one.links);
  return {
    title: `${department}${title}`,
    creator: '明算',
    created: null,
    sheets: [...sheets.map(({ sheet }) => sheet), linkSheet(links)],
  };
}

/** Blocks of one sheet: a table, or texts that follow one another. */
interface Part {
  readonly first: number;
  readonly items: readonly PublicationBlock[];
}

function partsOf(blocks: readonly PublicationBlock[]): Part[] {
  const parts: { first: number; items: PublicationBlock[] }[] = [];
  blocks.forEach((block, i) => {
    const open = parts.at(-1);
    // a heading right above tables stays on the sheet of the text before it
    const begins = block.kind === 'heading' && block.level === 1 && blocks[i + 1]?.kind !== 'table';
    const goesOn = open?.items[0]?.kind !== 'table' && block.kind !== 'table' && !(begins && i > 0);
    if (open && goesOn) open.items.push(block);
    else parts.push({ first: i, items: [block] });
  });
  return parts;
}

function nameOf({ items: [block] }: Part): string {
  if (block?.kind === 'table') return block.number === null ? formName(block) : `${block.number} ${block.title}`;
  return block?.kind === 'heading' ? block.text : '封面';
}

function formName({ title }: TableBlock): string {
  return title.replace(/项目支出绩效自评表$/, '自评表');
}

const FONT = '宋体';
const BODY: CellStyle = { font: FONT, size: 11, wrap: true, vertical: 'top' };
const HEADING: CellStyle = { font: '黑体', size: 12, bold: true, wrap: true };
const TITLE: CellStyle = { font: '黑体', size: 18, horizontal: 'center', wrap: true };
const LINK: CellStyle = { ...BODY, colour: '0563C1' };
/** Characters of a line on A4 upright. */
const TEXT_WIDTH = 80;

function textSheet(
  name: string,
  blocks: readonly PublicationBlock[],
  sheetOf: (block: number) => string | undefined,
): LinkedSheet {
  const rows: Row[] = [];
  const links: CellLink[] = [];
  const add = (text: string, style: CellStyle) => rows.push({ cells: [textCell(text, style)] });
  for (const block of blocks) {
    if (block.kind === 'cover')
      for (const line of [...block.lines, ...(block.date === null ? [] : [block.date])]) add(line, TITLE);
    if (block.kind === 'heading') add(block.text, HEADING);
    if (block.kind === 'contents') {
      add(block.title, HEADING);
      for (const { text, block: at } of block.entries) {
        const sheet = sheetOf(at);
        rows.push({
          cells: [
            { ...textCell(text, LINK), ...(sheet === undefined ? {} : { link: { kind: 'cell', sheet, cell: 'A1' } }) },
          ],
        });
      }
    }
    if (block.kind === 'paragraph') {
      let at = 0;
      for (const { text, fact } of block.runs) {
        if (fact !== null)
          links.push({ sheet: name, row: rows.length, column: 0, start: at, end: at + text.length, fact });
        at += text.length;
      }
      add(block.runs.map(({ text }) => text).join(''), BODY);
    }
  }
  const print = { paper: 'A4', landscape: false, fitToWidth: true, pageNumbers: true } as const;
  return { sheet: { name, columns: [{ width: TEXT_WIDTH }], rows, gridLines: false, print }, links };
}

function linkSheet(links: readonly CellLink[]): Sheet {
  const rows = links.map(({ sheet, row, column, start, end, fact }) => ({
    cells: [
      textCell(sheet),
      ...[row + 1, column + 1, start, end].map((value) => numberCell(String(value))),
      textCell(fact),
    ],
  }));
  return {
    name: LINK_SHEET,
    columns: [{ width: 36 }, ...[8, 8, 8, 8].map((width) => ({ width })), { width: 60 }],
    rows: [{ cells: LINK_SHEET_HEAD.map((text) => textCell(text)) }, ...rows],
    hidden: true,
  };
}
