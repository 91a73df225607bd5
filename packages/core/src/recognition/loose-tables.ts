/**
 * Tables whose cells stand in no grid — one on a line, as text copied from pages has them, or parted by single blanks —
 * are put into rows by what their form says of them: labels, 行次, 科目代码 and 栏次. The rows become a grid of the document,
 * and what reads tables reads them like any other. Where the columns cannot be told nothing is read, which is said.
 */
import type { Block, Document, GridRow, Paragraph, Problem } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { readHeading } from './heading.ts';
import { type LooseCell, looseCells } from './loose-cells.ts';
import { looseCodes } from './loose-codes.ts';
import { columnLabels } from './loose-header.ts';
import { looseLanes } from './loose-lanes.ts';
import { lineLabels, looseLines } from './loose-lines.ts';
import { looseMatrix, matrixLabels } from './loose-matrix.ts';
import { gridRows, type LooseTable } from './loose-row.ts';
import { type KnownFacts, placeAmounts } from './place-amounts.ts';
import { readHead } from './table-head.ts';
import { isPageMark, type TableRegion } from './table-region.ts';
import { UNIT_DEFAULT } from './undeclared-unit.ts';
import type { TableLayout } from './vocabulary.ts';

export interface LooseTables {
  readonly document: Document;
  /** Stretches of lines that are tables which could not be read. */
  readonly unread: readonly { readonly line: number; readonly endLine: number }[];
  readonly problems: readonly Problem[];
}

/** Words a table may begin with, below its head. */
const FIRST_WORDS = new Set(
  '项目 收入 支出 收入项目 支出项目 人员经费 公用经费 科目代码 科目编码 科目名称 栏次 行次 预算数 决算数 功能分类 功能分类科目编码 支出功能分类科目编码 经济分类科目编码 经济分类 类 编码'.split(
    ' ',
  ),
);
const NOTE = /^(?:注|说明|备注)\d?[:.、]|(?:本表|此表)(?:无数据|为空|没有数据|无此项)/;
/** The title of another table, though nobody knows which. */
const TITLE = /^[^:。；，\d]{4,38}表$/;
const SENTENCE = /[。；]|，.*，/;
const LINE_LENGTH_MAX = 300;
const HEAD_LINES_MAX = 14;
const CELLS_MIN = 6;

/** `bare`: tables known by their titles under which no grid stands; null where none of them has loose cells. */
export function readLoose(
  document: Document,
  bare: readonly TableRegion[],
  formTitle: readonly string[],
  known: KnownFacts,
): LooseTables | null {
  const blocks: Block[] = [];
  const unread: { line: number; endLine: number }[] = [];
  const problems: Problem[] = [];
  let from = 0;
  let hasLoose = false;
  for (const region of bare) {
    const title = document.blocks.findIndex(({ line }, b) => b >= from && line >= region.line);
    if (title < from) continue;
    const run = runBelow(document, title, region, bare, formTitle);
    if (!run) continue;
    hasLoose = true;
    blocks.push(...document.blocks.slice(from, run.from));
    from = run.to;
    const { line } = document.blocks[run.from] as Paragraph; // a run is paragraphs
    const endLine = document.blocks[run.to - 1]?.line ?? line;
    const read = rowsOf(run.cells, region, known);
    if (!read) {
      unread.push({ line, endLine });
      problems.push(unreadTable(region));
    } else {
      blocks.push({ kind: 'grid', line: read.rows[0]?.line ?? line, rows: read.rows, isLoose: true });
      if (read.open > 0) problems.push(openTable(region, read.rows[0]?.line ?? line, read.open));
    }
  }
  if (!hasLoose) return null;
  blocks.push(...document.blocks.slice(from));
  return { document: { ...document, blocks }, unread, problems };
}

interface Run {
  readonly from: number;
  /** Behind the last block of it. */
  readonly to: number;
  readonly cells: readonly LooseCell[];
}

/** The lines below a title that are cells; null where a grid, a sentence or nothing stands there. */
function runBelow(
  { blocks, normal }: Document,
  title: number,
  region: TableRegion,
  bare: readonly TableRegion[],
  formTitle: readonly string[],
): Run | null {
  const others = new Set(bare.filter(({ layout }) => layout !== region.layout).map(({ line }) => line));
  const textAt = (b: number) => (normal[(blocks[b]?.line ?? 0) - 1] ?? '').trim();
  const isEnd = (b: number) => {
    const block = blocks[b];
    if (!block || block.kind === 'grid' || others.has(block.line)) return true;
    const text = textAt(b);
    if (text.length > LINE_LENGTH_MAX || SENTENCE.test(text) || NOTE.test(text)) return true;
    if (TITLE.test(text) && !plainName(region.title).endsWith(plainName(text))) return true;
    const heading = readHeading(text, block.line);
    return heading?.level === 1 || text.endsWith('说明') || formTitle.some((word) => text.includes(word));
  };
  let from = title + 1;
  const labels = labelsOf(region.layout);
  const isFirst = (b: number) => {
    const word = plainName(textAt(b).split(/\s+/, 1)[0] ?? '');
    return FIRST_WORDS.has(word) || labels.has(word);
  };
  while (from <= title + HEAD_LINES_MAX && !isEnd(from) && !isFirst(from)) from++;
  if (from > title + HEAD_LINES_MAX || isEnd(from)) return null;
  let to = from;
  const paragraphs: Paragraph[] = [];
  for (; !isEnd(to); to++) {
    const block = blocks[to];
    if (block?.kind === 'paragraph' && !isPageMark(textAt(to))) paragraphs.push(block);
  }
  const cells = looseCells(paragraphs, normal, (label) => labels.has(label));
  return cells.length < CELLS_MIN ? null : { from, to, cells };
}

const labelSets = new WeakMap<TableLayout, ReadonlySet<string>>();

function labelsOf(layout: TableLayout): ReadonlySet<string> {
  let labels = labelSets.get(layout);
  if (!labels) {
    labels =
      layout.kind === 'lines'
        ? lineLabels(layout.sides)
        : layout.kind === 'codes'
          ? columnLabels(layout)
          : layout.kind === 'matrix'
            ? new Set([...matrixLabels(layout), ...(layout.upright ? lineLabels([layout.upright]) : [])])
            : new Set(layout.totals.flatMap((total) => total.labels));
    labelSets.set(layout, labels);
  }
  return labels;
}

/** The rows of a table, and how many of them have amounts in columns nobody knows; null where it cannot be read. */
function rowsOf(
  cells: readonly LooseCell[],
  region: TableRegion,
  known: KnownFacts,
): { rows: GridRow[]; open: number } | null {
  const { layout } = region;
  if (layout.kind === 'lanes') {
    const rows = looseLanes(cells, layout);
    return rows && { rows, open: 0 };
  }
  const table = tableOf(cells, layout);
  if (!table) return null;
  const unit = readHead(region).unit ?? UNIT_DEFAULT;
  for (const side of table.sides) placeAmounts(side, unit, known);
  const open = table.sides.flatMap(({ rows }) => rows).filter(({ columns }) => columns === null).length;
  return { rows: gridRows(table), open };
}

function tableOf(cells: readonly LooseCell[], layout: Exclude<TableLayout, { kind: 'lanes' }>): LooseTable | null {
  switch (layout.kind) {
    case 'lines':
      return looseLines(cells, layout.sides);
    case 'codes':
      return looseCodes(cells, layout);
    case 'matrix':
      return looseMatrix(cells, layout) ?? (layout.upright ? looseLines(cells, [layout.upright]) : null);
  }
}

function unreadTable({ title, line }: TableRegion): Problem {
  return {
    code: 'doubtful-table',
    line,
    message: `第 ${line} 行起的「${title}」没有分列，各格散成了行，分不清哪个数在哪一行哪一列：整张表没有参加核对，按未能核验处理。请换用 Word、Excel 或 PDF 原件再审。`,
  };
}

function openTable({ title, line }: TableRegion, first: number, open: number): Problem {
  return {
    code: 'unplaced-cells',
    line: first,
    message: `第 ${line} 行起的「${title}」各格散成了行，空白的格没有留位：有 ${open} 行的金额说不准各在哪一列，说不准的格未能核验。请换用 Word、Excel 或 PDF 原件再审。`,
  };
}
