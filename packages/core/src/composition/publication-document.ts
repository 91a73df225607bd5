/**
 * A composed document as the Document that a reader would make of it: a line a paragraph, a tab between cells, covered
 * cells blank, and every printed number linked to its fact. So a publication is audited before it is a file.
 */
import { type Document, DocumentBuilder, type Source, type SpanLink } from '../document/index.ts';
import type { Publication, PublicationBlock, Run, TableBlock, TableCell } from './publication.ts';

export function publicationDocument(publication: Pick<Publication, 'blocks'>, source: Source): Document {
  return documentByBlocks(publication, source).document;
}

interface DocumentByBlocks {
  readonly document: Document;
  /** The line that each block of the publication begins with. */
  readonly starts: readonly number[];
}

/** The same document, with the way back from its lines to the blocks. */
export function documentByBlocks({ blocks }: Pick<Publication, 'blocks'>, source: Source): DocumentByBlocks {
  const builder = new DocumentBuilder(source);
  const starts = blocks.map((block, i) => {
    if (i > 0) builder.paragraph('');
    const { nextLine } = builder;
    addBlock(block, builder);
    return nextLine;
  });
  return { document: builder.build(), starts };
}

function addBlock(block: PublicationBlock, builder: DocumentBuilder): void {
  switch (block.kind) {
    case 'cover':
      apart([...block.lines, ...(block.date === null ? [] : [block.date])], builder);
      break;
    case 'contents':
      builder.paragraph(block.title);
      for (const { text } of block.entries) builder.paragraph(text);
      break;
    case 'heading':
      builder.paragraph(block.text);
      break;
    case 'paragraph':
      builder.paragraph(block.runs.map(({ text }) => text).join(''), {}, linksOf(block.runs));
      break;
    case 'table':
      addTable(block, builder);
      break;
  }
}

/** A blank line behind each. */
function apart(lines: readonly string[], builder: DocumentBuilder): void {
  for (const line of lines) {
    builder.paragraph(line);
    builder.paragraph('');
  }
}

function addTable({ title, number, head, header, body, notes }: TableBlock, builder: DocumentBuilder): void {
  apart([title, ...(number === null ? [] : [number]), ...head], builder);
  for (const row of spread([...header, ...body])) {
    builder.row(
      row.map((cell) => {
        const text = (cell?.text ?? '').replace(/\s+/g, ' ');
        return cell === null || cell.fact === null ? { text } : { text, links: [whole(text, cell.fact)] };
      }),
    );
  }
  builder.endTable();
  for (const note of notes) builder.paragraph(note);
}

function whole(text: string, fact: string): SpanLink {
  return { start: 0, end: text.length, fact };
}

/** Where in the text of a paragraph its numbers stand. */
function linksOf(runs: readonly Run[]): SpanLink[] {
  let at = 0;
  return runs.flatMap(({ text, fact }) => {
    const start = at;
    at += text.length;
    return fact === null ? [] : [{ start, end: at, fact }];
  });
}

/** Rows of a grid with a cell or nothing in every place: a merged cell stands in its first one. */
export function spread(rows: readonly (readonly TableCell[])[]): (TableCell | null)[][] {
  const grid: (TableCell | null)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rows; dy++) {
        const line = grid[y + dy];
        if (!line) break;
        for (let dx = 0; dx < cell.columns; dx++) line[x + dx] = dx === 0 && dy === 0 ? cell : null;
      }
      x += cell.columns;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}
