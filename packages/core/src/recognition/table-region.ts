/**
 * Where each table of a disclosure begins and ends, and what it is.
 * A table is known by its title; a grid without one, by labels that only that table has.
 */
import type { Document, Grid, GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { bareTitle, readHeading } from './heading.ts';
import type { TableLayout, Vocabulary } from './vocabulary.ts';

/** What tables are known by. */
type TableWords = Pick<Vocabulary, 'layouts' | 'titlePatterns'>;

/** The lines of one table: its layout, the text of its head, its rows, the notes beneath. */
export interface TableRegion {
  readonly layout: TableLayout;
  readonly title: string;
  readonly line: number;
  endLine: number;
  /** Non-grid lines between title and first row. */
  readonly head: { readonly text: string; readonly line: number }[];
  readonly rows: GridRow[];
  /** Non-grid lines between or after rows. */
  readonly notes: { readonly text: string; readonly line: number }[];
  /** The columns of a grid in it are inferred. */
  isInferred: boolean;
  /** Its cells stood in no grid. */
  isLoose: boolean;
}

/** A grid that looks like a table of amounts but is none we know. */
export interface StrayGrid {
  readonly grid: Grid;
  readonly title: string | null;
}

export interface Regions {
  readonly tables: TableRegion[];
  /** Titles under which no grid stands: lists of tables, tables published apart, cells that lost their grid. */
  readonly bare: TableRegion[];
  readonly strays: StrayGrid[];
}

const NOT_IN_TITLE =
  /公开\d{2}表?|续表|\(续\)|^(?:附?表|附件)[\d一二三四五六七八九十]{1,3}(?:-\d)?[:、.]?|附表?\d*:?|^\d+$/g;
/** 「某局2024年度」 before the title of a table. */
const WHOSE = /^.*?20\d\d年度?(?=.{4,}表$)/;
const TITLE_LENGTH_MAX = 40;
const NUMBER = /^公开\d{2}表?$/;
/** Grids further apart than this many lines of prose are not one table. */
const NOTE_LINES_MAX = 8;

/** A line as a table title: half width, without blanks, numbering, 公开NN表, department and year. */
function titleText(normal: string): string {
  const title = plainName(bareTitle(normal.trim()));
  return MORE_THAN_TITLE.test(title) ? title.replace(NOT_IN_TITLE, '').replace(WHOSE, '') : title;
}

/** Without one of these signs nothing stands beside the title itself. */
const MORE_THAN_TITLE = /[公续附\d]|^表/;

/** The title as findings call the table: without 「表1：」 in front. */
function shownTitle(text: string): string {
  return plainName(text).replace(/^(?:附?表|附件)[\d一二三四五六七八九十]{1,3}(?:-\d)?[:、.]?(?=..)/, '');
}

/** Titles of all layouts, normalised; put together once. */
const titleIndexes = new WeakMap<readonly TableLayout[], ReadonlyMap<string, TableLayout>>();

function titleIndex(layouts: readonly TableLayout[]): ReadonlyMap<string, TableLayout> {
  let index = titleIndexes.get(layouts);
  if (!index) {
    index = new Map(layouts.flatMap((layout) => layout.titles.map((title) => [plainName(title), layout] as const)));
    titleIndexes.set(layouts, index);
  }
  return index;
}

function titleAt(document: Document, words: TableWords, b: number): TableLayout | null {
  const line = document.blocks[b]?.line ?? 1;
  const text = document.normal[line - 1] ?? '';
  if (text.length > TITLE_LENGTH_MAX || text.includes('\t') || /[。；，]/.test(text)) return null;
  const title = titleText(text);
  if (title.length < 4) return null;
  const index = titleIndex(words.layouts);
  const whole = index.get(title);
  if (whole) return whole;
  if (title.length < 6) return null;
  const joined = title + titleText(document.normal[line] ?? '');
  return index.get(joined) ?? byWords(document, words, title, b);
}

/** A title nobody wrote down is known by its words, where a grid follows it. */
function byWords(
  document: Document,
  { layouts, titlePatterns }: TableWords,
  title: string,
  b: number,
): TableLayout | null {
  if (!title.endsWith('表') && !title.endsWith('表)')) return null;
  const pattern = titlePatterns.find(
    ({ all, not }) => all.every((word) => title.includes(word)) && !not?.some((word) => title.includes(word)),
  );
  if (!pattern || !gridFollows(document, b)) return null;
  return layouts.find((layout) => layout.role === pattern.role) ?? null;
}

/** Lines between a title and its grid: number, department, year, unit. */
const HEAD_BLOCKS_MAX = 6;

function gridFollows(document: Document, b: number): boolean {
  for (let i = b + 1; i <= b + HEAD_BLOCKS_MAX; i++) {
    const block = document.blocks[i];
    if (block?.kind === 'grid') return true;
    if (!block || /[。；]|表$/.test((document.normal[block.line - 1] ?? '').trim().replace(/^公开\d{2}表$/, '')))
      return false;
  }
  return false;
}

function signatureOf(grid: Grid, layouts: readonly TableLayout[]): TableLayout | null {
  if (grid.rows.length < 3) return null;
  const labels = new Set<string>();
  for (const row of grid.rows)
    for (const cell of row.cells) if (cell.text !== '') labels.add(plainName(bareTitle(cell.text)));
  let best: TableLayout | null = null;
  let most = 0;
  for (const layout of layouts) {
    if (layout.signature.length === 0 || !layout.signature.every((word) => labels.has(word))) continue;
    const telling = tellingOf(layout, layouts);
    if (telling <= most) continue;
    best = layout;
    most = telling;
  }
  return best;
}

/** How telling the words of a signature are: one for each that no other table has, less for those that several have. */
function tellingOf({ signature }: TableLayout, layouts: readonly TableLayout[]): number {
  let telling = 0;
  for (const word of signature) telling += 1 / layouts.filter((other) => other.signature.includes(word)).length;
  return telling;
}

/** Numbers under which every place prints the same table. */
const USUAL_NUMBER = /^公开(0[1-4])表?$/;

/** The table that a number alone stands for, where its grid can be of that kind. */
function byNumber(head: TableRegion['head'], { rows }: Grid, layouts: readonly TableLayout[]): TableLayout | null {
  const number = USUAL_NUMBER.exec(head[0]?.text.replace(/\s/g, '') ?? '')?.[1];
  const layout = layouts.find((one) => number !== undefined && one.number === number);
  const word = layout?.kind === 'codes' ? '科目名称' : '项目';
  const isOfKind = rows.slice(0, 4).some(({ cells }) => cells.some(({ text }) => plainName(text) === word));
  return layout && isOfKind ? layout : null;
}

/** A page number alone on its line: `- 7 -`, 第 7 页. */
export function isPageMark(text: string): boolean {
  return text.length < 16 && /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页.*)$/.test(text);
}

/** Whether a line below a table's rows begins another table: its number, or a short line that ends in 表. */
function beginsAnother(text: string, open: TableRegion): boolean {
  const number = /^公开(\d{2})/.exec(text)?.[1];
  if (number !== undefined) return !open.head.some((part) => part.text.replace(/\s/g, '').includes(`公开${number}`));
  return text.length <= TITLE_LENGTH_MAX && /[^续]表$/.test(text) && !/[:。；，]/.test(text) && !/^[注说]/.test(text);
}

function isFormTitle(text: string, formTitle: readonly string[]): boolean {
  return text.length < 80 && formTitle.some((word) => text.includes(word));
}

/** A region that begins with its title, or with its number above that; a number beside the title is no part of it. */
function regionOf(
  layout: TableLayout,
  text: string,
  line: number,
  above: TableRegion['head'][number] | null,
): TableRegion {
  const beside = /公开\d{2}表?/.exec(text)?.[0];
  const head = [...(above ? [above] : []), ...(beside === undefined ? [] : [{ text: beside, line }])];
  const title = shownTitle(beside === undefined ? text : text.replace(beside, ''));
  return {
    layout,
    title,
    line: above?.line ?? line,
    endLine: line,
    head,
    rows: [],
    notes: [],
    isInferred: false,
    isLoose: false,
  };
}

/** A row by 功能科目 whose cells ran together, or have single blanks between them. */
const GLUED_ROW = /^(?:\d{3}(?:\d{2}){0,2}\s?[^\d\s.,、][^。；，:]{1,40}?|合计)\s?-?\d[\d,. ]*\.\d+$/;

/** A fixed line whose label, 行次 and amount ran together. */
const GLUED_LINE = /^(?!公开|第|附)[^。；，:]{1,30}[^\d\s.,。；，:、-]\d[\d,]*(?:\.\d+)?$/;

function isGluedRow(text: string, { kind }: TableLayout): boolean {
  return kind === 'codes' ? GLUED_ROW.test(text) : kind !== 'lanes' && GLUED_LINE.test(text);
}

function cellsOfLine(text: string, line: number): GridCell[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: cell, index }) => ({
    text: cell,
    line,
    start: index,
    end: index + cell.length,
  }));
}

/** Finds the regions of all tables from `bodyLine` on; stops a table at the next heading, table or form. */
export function findTables(
  document: Document,
  words: TableWords,
  formTitle: readonly string[],
  bodyLine: number,
): Regions {
  const tables: TableRegion[] = [];
  const strays: StrayGrid[] = [];
  let open: TableRegion | null = null;
  let prose = 0;
  let inForm = false;
  let lastShort: { text: string; line: number } | null = null;
  let numberAbove: { text: string; line: number } | null = null;
  /** From a number on that no title goes with: what may be the head of a table. */
  let headAbove: { text: string; line: number }[] = [];
  for (const [b, block] of document.blocks.entries()) {
    if (block.line < bodyLine) continue;
    const text = (document.normal[block.line - 1] ?? '').trim();
    if (block.kind === 'paragraph') {
      const layout = titleAt(document, words, b);
      if (layout) {
        inForm = false;
        if (
          open &&
          open.layout === layout &&
          open.rows.length > 0 &&
          !open.notes.some((n) => n.text.startsWith('注'))
        ) {
          open.notes.push({ text, line: block.line }); // the title again on the next page
          continue;
        }
        open = regionOf(layout, text, block.line, numberAbove);
        tables.push(open);
        numberAbove = null;
        headAbove = [];
        prose = 0;
        continue;
      }
      numberAbove = NUMBER.test(text) ? { text, line: block.line } : null;
      if (numberAbove) headAbove = [numberAbove];
      else if (headAbove.length > HEAD_BLOCKS_MAX || /[。；]/.test(text)) headAbove = [];
      else if (headAbove.length > 0) headAbove.push({ text, line: block.line });
      if (isFormTitle(text, formTitle)) {
        open = null;
        inForm = true;
        continue;
      }
      if (open && open.rows.length > 0 && isGluedRow(text, open.layout)) {
        open.rows.push({ line: block.line, cells: cellsOfLine(document.normal[block.line - 1] ?? '', block.line) });
        open.endLine = block.line;
        continue;
      }
      const heading = readHeading(text, block.line);
      const caption = document.blocks[b + 1]?.kind === 'grid' && document.blocks[b + 1]?.line === block.line + 1;
      if (heading && (heading.level === 1 || (open !== null && open.rows.length > 0 && !caption))) {
        open = null;
        if (heading.level === 1) inForm = false;
      }
      lastShort = text.length <= TITLE_LENGTH_MAX ? { text, line: block.line } : lastShort;
      if (!open || isPageMark(text)) continue;
      if (open.rows.length > 0 && beginsAnother(text, open)) {
        open = null;
        continue;
      }
      if (open.rows.length === 0) open.head.push({ text, line: block.line });
      else open.notes.push({ text, line: block.line });
      open.endLine = block.line;
      prose++;
      if (prose > NOTE_LINES_MAX) open = null;
      continue;
    }
    if (inForm) continue;
    if (!open) {
      const layout = byNumber(headAbove, block, words.layouts) ?? signatureOf(block, words.layouts);
      const head = headAbove;
      headAbove = [];
      if (!layout) {
        strays.push({ grid: block, title: lastShort && block.line - lastShort.line < 8 ? lastShort.text : null });
        continue;
      }
      open = {
        layout,
        title: layout.titles[0] ?? '',
        line: head[0]?.line ?? block.line,
        endLine: block.line,
        head,
        rows: [],
        notes: [],
        isInferred: false,
        isLoose: false,
      };
      tables.push(open);
    }
    open.rows.push(...block.rows);
    open.isInferred ||= block.isInferred === true;
    open.isLoose ||= block.isLoose === true;
    open.endLine = lastLine(block);
    prose = 0;
  }
  return {
    tables: tables.filter((table) => table.rows.length > 0),
    bare: tables.filter((table) => table.rows.length === 0),
    strays,
  };
}

/** Cells of a row may stand on several lines. */
function lastLine({ rows, line }: Grid): number {
  const cells = rows[rows.length - 1]?.cells ?? [];
  return cells[cells.length - 1]?.line ?? line;
}
