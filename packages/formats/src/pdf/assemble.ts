/** Pages to a Document: paragraphs and tables in the order in which they are read, over the ends of pages. */
import {
  type CellSource,
  DocumentBuilder,
  type OriginSource,
  type PageBox,
  type Source,
} from '@mingsuan/core/document';
import { goesOnAs, wholeTable } from './continuation.ts';
import { textOf, withoutFurniture } from './furniture.ts';
import type { TextLine } from './lines.ts';
import type { PageContent } from './page.ts';
import { marginsOfPages, type PlacedLine, paragraphsOf } from './paragraphs.ts';
import type { CellMark, PageTable } from './table.ts';
import { findUnruled, goesOnUnruled, type UnruledPart, unruledTables } from './unruled-table.ts';

/** How many lines before a table may be its title, repeated where it goes on. */
const CAPTION_LINES = 8;

type Item = TextLine | PageTable;

export function assemble(pages: readonly PageContent[], source: Source): DocumentBuilder {
  const builder = new DocumentBuilder(source);
  const writer = new Writer(builder, new Map(pages.map((content) => [content.page, content])));
  const contents = withoutFurniture(pages);
  const margins = marginsOfPages(contents);
  const items = withTables(contents.map(itemsOf));
  for (const [i, content] of contents.entries()) {
    for (const { page, width, height, turn } of [content, ...content.joined])
      builder.page({ page, width, height, turn });
    for (const item of items[i] ?? []) {
      if ('rows' in item) writer.table(item);
      else
        writer.line({
          page: content.page,
          line: item,
          margins: margins[i] ?? { left: 0, right: content.width, bottom: content.height },
        });
    }
  }
  writer.end();
  return builder;
}

/** The lines and tables of a page from top to bottom. */
function itemsOf({ lines, tables, page, across }: PageContent): (Item | UnruledPart)[] {
  const items: (Item | UnruledPart)[] = [];
  let run: TextLine[] = [];
  const close = () => {
    items.push(...findUnruled(run, page, across));
    run = [];
  };
  const waiting = tables.toSorted((a, b) => a.top - b.top || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
  for (const line of lines) {
    while (waiting[0] && waiting[0].top < line.base) {
      close();
      items.push(...waiting.splice(0, 1));
    }
    run.push(line);
  }
  close();
  return [...items, ...waiting];
}

/** The items with tables for the parts of tables: those that go on over pages have their columns in common. */
function withTables(pages: readonly (readonly (Item | UnruledPart)[])[]): Item[][] {
  const chains: UnruledPart[][] = [];
  let caption: readonly string[] = [];
  let before: Item | UnruledPart | undefined;
  for (const items of pages) {
    for (const [i, item] of items.entries()) {
      if (!('body' in item)) continue;
      const lines = captionsOf(items.slice(0, i));
      const chain = chains.at(-1);
      const last = chain?.at(-1);
      if (
        last &&
        last === before &&
        lines.length === i &&
        lines.every((line) => caption.includes(line)) &&
        goesOnUnruled(last, item)
      )
        chain?.push(item);
      else {
        chains.push([item]);
        caption = lines.slice(-CAPTION_LINES);
      }
    }
    before = items.at(-1);
  }
  const tables = new Map(chains.flatMap((chain) => unruledTables(chain).map((table, i) => [chain[i], table] as const)));
  return pages.map((items) => items.flatMap((item) => ('body' in item ? (tables.get(item) ?? []) : [item])));
}

function captionsOf(items: readonly (Item | UnruledPart)[]): string[] {
  return items.flatMap((item) => ('words' in item ? [captionOf(item)] : []));
}

class Writer {
  private readonly builder: DocumentBuilder;
  /** Lines that are not yet written: whether they part two tables is seen at the next one. */
  private lines: PlacedLine[] = [];
  private parts: PageTable[] = [];
  private caption: string[] = [];
  private tables = 0;

  private readonly pages: ReadonlyMap<number, PageContent>;

  constructor(builder: DocumentBuilder, pages: ReadonlyMap<number, PageContent>) {
    this.builder = builder;
    this.pages = pages;
  }

  line(line: PlacedLine): void {
    this.lines.push(line);
  }

  table(table: PageTable): void {
    const last = this.parts.at(-1);
    if (last && goesOnAs(last, table) && this.lines.every(({ line }) => this.caption.includes(captionOf(line)))) {
      this.lines = [];
      this.parts.push(table);
      return;
    }
    this.writeTable();
    this.caption = this.lines.slice(-CAPTION_LINES).map(({ line }) => captionOf(line));
    this.writeLines();
    this.parts = [table];
  }

  end(): void {
    this.writeTable();
    this.writeLines();
  }

  private originOn(page: number): OriginSource {
    return this.pages.get(page)?.isFromPicture ? { page, isFromPicture: true } : { page };
  }

  private writeLines(): void {
    for (const { page, text, pieces } of paragraphsOf(this.lines)) {
      const line = this.builder.nextLine;
      this.builder.paragraph(text, this.originOn(page));
      for (const piece of pieces) this.builder.box({ line, ...piece, ...this.placed(piece) });
    }
    this.lines = [];
  }

  private writeTable(): void {
    if (this.parts.length === 0) return;
    this.tables++;
    for (const [i, { page, cells, marks }] of wholeTable(this.parts).rows.entries())
      this.builder.row(
        cells.map((text, column) => this.cell(text, marks[column] ?? null, page)),
        { ...this.originOn(page), table: this.tables, row: i + 1 },
      );
    this.builder.endTable({ isInferred: this.parts.some((part) => part.isInferred) });
    this.parts = [];
  }

  private cell(text: string, mark: CellMark | null, page: number): CellSource {
    if (mark === null) return { text };
    const { left, top, right, bottom, columns, rows } = mark;
    return { text, span: { columns, rows }, box: this.placed({ page, left, top, right, bottom }) };
  }

  /** The place on the page itself where pages were put beside one another: where most of it stands. */
  private placed({ page, left, top, right, bottom }: PageBox): PageBox {
    const joined = this.pages.get(page)?.joined ?? [];
    const own = joined.findLast(({ by }) => (left + right) / 2 >= by);
    const by = own?.by ?? 0;
    return { page: own?.page ?? page, left: left - by, top, right: right - by, bottom };
  }
}

function captionOf(line: TextLine): string {
  return textOf(line).replace(/[(（]?续表?[)）]?|\s/g, '');
}
