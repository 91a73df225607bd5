/**
 * Spreadsheets, web pages and some writers put the title of a table, its head (公开NN表, 部门, 年度, 单位) and its notes
 * into rows of the grid itself, several tables below one another in one grid. Here such rows become lines of text, as
 * they are everywhere else; what is read from them is told by the same code.
 */
import type { Block, Document, Grid, GridCell, GridRow } from '../document/index.ts';

/** A table's own row of text: short, ends in 表 with at most a bracket behind. */
const TITLE = /^[^:。；，]{2,38}表\s?(?:\([^()]{1,12}\))?$/;
const HEAD_ITEM =
  /^(?:公开\d{2}表?|\(?20\d\d年度?\)?|(?:编制)?(?:部门|单位)(?:名称)?:.*|(?:金额)?单位:(?:亿元|万元|元))$/;
const NUMBER = /^公开\d{2}表?$/;
const NOTE = /^(?:注|说明|备注)\d?[:.、]|(?:本表|此表)(?:无数据|为空|没有数据|无此项)/;
/** No line of a head has more cells. */
const CELLS_MAX = 4;

type Kind = 'title' | 'head' | 'note' | 'row';

/** The document with such rows as paragraphs; the document itself where it has none. */
export function liftLines(document: Document, formTitle: readonly string[]): Document {
  const lifter = new Lifter(document, formTitle);
  return document.blocks.some((block) => block.kind === 'grid' && block.rows.some((row) => kindOf(row) !== 'row'))
    ? lifter.run()
    : document;
}

class Lifter {
  private readonly document: Document;
  private readonly formTitle: readonly string[];
  private readonly normal: string[];
  private readonly blocks: Block[] = [];
  private rows: GridRow[] = [];
  private inForm = false;
  private isInferred = false;

  constructor(document: Document, formTitle: readonly string[]) {
    this.document = document;
    this.formTitle = formTitle;
    this.normal = [...document.normal];
  }

  run(): Document {
    for (const block of this.document.blocks) {
      if (block.kind === 'grid') this.readGrid(block);
      else {
        this.seeTitle(this.normal[block.line - 1] ?? '');
        this.blocks.push(block);
      }
    }
    return { ...this.document, normal: this.normal, blocks: this.blocks };
  }

  private readGrid({ rows, isInferred = false }: Grid): void {
    this.isInferred = isInferred;
    /** Whether the rows just read are a head, or nothing yet stands in the grid. */
    let inHead = true;
    for (const row of rows) {
      const kind = kindOf(row);
      if (kind === 'title') {
        const above = this.headAbove();
        this.close();
        for (const head of above) this.lift(head);
        this.lift(row);
        this.seeTitle(this.normal[row.line - 1] ?? '');
        inHead = true;
      } else if ((kind === 'head' && inHead && !this.inForm) || (kind === 'note' && !this.inForm)) {
        this.close();
        this.lift(row);
      } else {
        inHead = false;
        this.rows.push(row);
      }
    }
    this.close();
  }

  /** Forms have rows of their own that look alike: 「单位：万元」 over a column. */
  private seeTitle(text: string): void {
    if (this.formTitle.some((word) => text.includes(word))) this.inForm = true;
    else if (TITLE.test(text.trim())) this.inForm = false;
  }

  /** Rows right above a title that are its head. */
  private headAbove(): GridRow[] {
    let from = this.rows.length;
    while (from > 0 && kindOf(this.rows[from - 1]) === 'head') from--;
    return this.rows.splice(from);
  }

  private close(): void {
    const [first] = this.rows;
    const { rows, isInferred } = this;
    if (first) this.blocks.push({ kind: 'grid', line: first.line, rows, ...(isInferred ? { isInferred } : {}) });
    this.rows = [];
  }

  private lift({ line }: GridRow): void {
    this.normal[line - 1] = (this.normal[line - 1] ?? '').replaceAll('\t', ' ');
    this.blocks.push({ kind: 'paragraph', line });
  }
}

function kindOf(row: GridRow | undefined): Kind {
  // the first text of nearly every row is no part of a head, which spares looking at the others
  const first = firstText(row);
  if (first === '' || !(HEAD_SIGN.test(first) && (HEAD_ITEM.test(first) || TITLE.test(first) || NOTE.test(first))))
    return 'row';
  const cells = filledCells(row);
  if (cells.length === 0) return 'row';
  let titles = 0;
  let heads = 0;
  for (const { text } of cells) {
    if (HEAD_ITEM.test(text)) heads++;
    else if (TITLE.test(text)) titles++;
    else return cells.length === 1 && NOTE.test(text) ? 'note' : 'row';
  }
  if (titles === 0) return 'head';
  return titles === 1 && (heads === 0 || cells.some(({ text }) => NUMBER.test(text))) ? 'title' : 'row';
}

/** A sign that heads, titles and notes have one of: most texts of a table have none, which is sooner seen. */
const HEAD_SIGN = /^[公(2编部单金注说备本此]|表/;

function firstText(row: GridRow | undefined): string {
  for (const { text } of row?.cells ?? []) if (text !== '') return text;
  return '';
}

/** The cells with text where they are few, else none. */
function filledCells(row: GridRow | undefined): readonly GridCell[] {
  const filled: GridCell[] = [];
  for (const cell of row?.cells ?? []) {
    if (cell.text === '') continue;
    if (filled.length === CELLS_MAX) return [];
    filled.push(cell);
  }
  return filled;
}
