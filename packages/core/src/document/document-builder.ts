/**
 * Puts a Document together for readers of formats that have paragraphs and tables of their own (docx, xlsx, pdf, html).
 * A row of a table becomes one line with a tab between cells, so that the text `read --text` prints, read again as plain
 * text, has the same cells. Rules for merged cells: a cell's text stands once, in its first column and row; the columns
 * and rows that it covers are blank cells, so that no column slides.
 */
import { halfWidth } from '../text/index.ts';
import type {
  Block,
  CellOrigin,
  CellSpan,
  Document,
  FactLink,
  GridCell,
  GridRow,
  LineOrigin,
  PageBox,
  PageSize,
  Source,
  TextBox,
} from './document.ts';
import type { Problem } from './problem.ts';

/** A cell as the format holds it; its text may have breaks and tabs, which become blanks. */
export interface CellSource {
  readonly text: string;
  readonly address?: string | null;
  readonly stored?: string | null;
  readonly span?: CellSpan | null;
  readonly box?: PageBox | null;
  /** What the file says of stretches of the text. */
  readonly links?: readonly SpanLink[];
}

/** A link in the text of one paragraph or cell. */
export type SpanLink = Omit<FactLink, 'line'>;

/** Where a paragraph or row stands, as far as the format knows. */
export type OriginSource = Partial<Omit<LineOrigin, 'cells'>>;

/** What a break inside a cell or paragraph becomes: nothing between 汉字, which wrap anywhere; else a blank. */
const BREAK = /\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const HAS_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/;

export class DocumentBuilder {
  private readonly lines: string[] = [];
  private readonly normal: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly origins: (LineOrigin | null)[] = [];
  private readonly links: FactLink[] = [];
  private readonly problems: Problem[] = [];
  private readonly pages: PageSize[] = [];
  private readonly boxes: TextBox[] = [];
  private rows: GridRow[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** The line that the next paragraph or row will get. */
  get nextLine(): number {
    return this.lines.length + 1;
  }

  /** A line of prose; breaks inside become lines of their own, and links are kept where there are none. Blank text is a blank line. */
  paragraph(text: string, origin: OriginSource = {}, links: readonly SpanLink[] = []): void {
    this.closeGrid();
    const line = this.nextLine;
    for (const part of text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)) {
      const line = part.replaceAll('\t', ' ');
      this.append(line, originOf(origin, []));
      if (line.trim() !== '') this.blocks.push({ kind: 'paragraph', line: this.lines.length });
    }
    if (this.nextLine === line + 1) for (const link of links) this.links.push({ line, ...link });
  }

  /** A row of the table that is open; the first one opens it. */
  row(cells: readonly CellSource[], origin: OriginSource = {}): void {
    const line = this.nextLine;
    const texts = cells.map((cell) => oneLine(cell.text));
    this.append(texts.join('\t'), originOf(origin, cells.map(cellOrigin)));
    const normal = this.normal[line - 1] ?? '';
    const isSame = normal === this.lines[line - 1];
    let start = 0;
    const row: GridCell[] = texts.map((text, i) => {
      const end = start + text.length;
      for (const link of linksOf(cells[i], text))
        this.links.push({ line, start: start + link.start, end: start + link.end, fact: link.fact });
      const cell = { text: isSame ? text : normal.slice(start, end).trim(), line, start, end };
      const { span, box } = cells[i] ?? {};
      if (box && start < end) this.boxes.push({ line, start, end, ...box });
      start = end + 1;
      return span && span.columns * span.rows > 1 ? { ...cell, span } : cell;
    });
    this.rows.push({ line, cells: row });
  }

  /** Ends the open table, if any; a blank line keeps it apart from the next one. */
  endTable(how: { readonly isInferred?: boolean } = {}): void {
    if (this.rows.length === 0) return;
    this.closeGrid(how.isInferred);
    this.append('', null);
  }

  /** Says where a stretch of a line stands on its page. */
  box(box: TextBox): void {
    this.boxes.push(box);
  }

  page(page: PageSize): void {
    this.pages.push(page);
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  build(): Document {
    this.closeGrid();
    const { source, lines, normal, blocks, origins, links, problems, pages, boxes } = this;
    return {
      source,
      lines,
      normal,
      blocks,
      origins,
      ...(links.length > 0 && { links }),
      problems,
      ...(pages.length > 0 && { layout: { pages, boxes } }),
    };
  }

  private append(line: string, origin: LineOrigin | null): void {
    this.lines.push(line);
    this.normal.push(halfWidth(line));
    this.origins.push(origin);
  }

  private closeGrid(isInferred = false): void {
    const first = this.rows[0];
    if (first)
      this.blocks.push({ kind: 'grid', line: first.line, rows: this.rows, ...(isInferred ? { isInferred } : {}) });
    this.rows = [];
  }
}

function oneLine(text: string): string {
  const trimmed = text.trim();
  if (!HAS_BREAK.test(trimmed)) return trimmed;
  return trimmed.replace(BREAK, (_, at: number, whole: string) => {
    const before = whole.charCodeAt(at - 1);
    return before >= 0x2e80 ? '' : ' ';
  });
}

/** Links of a cell whose text was not changed on its way into the line. */
function linksOf(cell: CellSource | undefined, text: string): readonly SpanLink[] {
  return cell?.links !== undefined && cell.text === text ? cell.links : [];
}

function cellOrigin(cell: CellSource): CellOrigin {
  return { address: cell.address ?? null, stored: cell.stored ?? null };
}

function originOf(origin: OriginSource, cells: readonly CellOrigin[]): LineOrigin {
  const { page = null, sheet = null, table = null, row = null, isFromPicture } = origin;
  return { page, sheet, table, row, cells, ...(isFromPicture && { isFromPicture }) };
}
