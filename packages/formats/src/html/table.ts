/** A table element to rows of cells, spans filled with blank cells; and whether it is a table or a frame of the page. */
import type { CellSource } from '@mingsuan/core/document';
import { attribute, childrenNamed, elementsNamed } from './element.ts';
import type { PageElement } from './parse-page.ts';
import { textOf, weightOf } from './running-text.ts';

/** What HTML allows; more is read as this much. */
const COLUMN_SPAN_MAX = 1000;

export interface TableRows {
  readonly rows: readonly (readonly CellSource[])[];
  readonly isCut: boolean;
}

/**
 * Rows as shown: head first, foot last. At most so many cells. A span may reach from the head into the body: browsers cut
 * it there, but LibreOffice writes heads of two rows so.
 */
export function tableRows(table: PageElement, cellsMax: number, isOwn = false): TableRows {
  const rows: CellSource[][] = [];
  let cells = 0;
  /** By column: rows that a cell above still covers. */
  const covered: number[] = [];
  const all = rowsOf(table);
  for (const [r, row] of all.entries()) {
    const out: CellSource[] = [];
    for (const cell of childrenNamed(row, 'td', 'th')) {
      skipCovered(covered, out);
      const width = spanOf(cell, 'colspan', COLUMN_SPAN_MAX);
      const height = spanOf(cell, 'rowspan', all.length - r);
      cells += width;
      if (cells > cellsMax) return { rows, isCut: true };
      for (let i = 0; i < width; i++) {
        out.push(
          i === 0
            ? { ...cellSource(cell), ...(isOwn ? linksOf(cell) : {}), span: { columns: width, rows: height } }
            : BLANK,
        );
        covered[out.length - 1] = height - 1;
      }
    }
    closeRow(covered, out);
    rows.push(out);
  }
  return { rows, isCut: false };
}

const BLANK: CellSource = { text: '' };

/** Blank cells where cells of rows above reach down, up to the next free column. */
function skipCovered(covered: number[], out: CellSource[]): void {
  for (let left = covered[out.length] ?? 0; left > 0; left = covered[out.length] ?? 0) {
    covered[out.length] = left - 1;
    out.push(BLANK);
  }
}

/** The same to the end of the row, with the free columns between. */
function closeRow(covered: number[], out: CellSource[]): void {
  const end = covered.findLastIndex((rows) => rows > 0) + 1;
  while (out.length < end) {
    covered[out.length] = Math.max(0, (covered[out.length] ?? 0) - 1);
    out.push(BLANK);
  }
}

/** A span of zero rows reaches to the end, as one that is too large does. */
function spanOf(cell: PageElement, name: 'colspan' | 'rowspan', most: number): number {
  const given = /^\s*\d+/.exec(attribute(cell, name) ?? '')?.[0];
  const span = given === undefined ? 1 : Number.parseInt(given, 10);
  if (span === 0) return name === 'rowspan' ? most : 1;
  return Math.min(span, most);
}

/** Excel writes what a cell holds beside what it shows. */
function cellSource(cell: PageElement): CellSource {
  const text = textOf(cell);
  const stored = attribute(cell, 'x:num');
  const isSame = stored === null || stored === '' || stored === text.replaceAll(',', '').trim();
  return isSame ? { text } : { text, stored };
}

/** The attribute by which a page of ours says which fact a number is. */
export const FACT = 'data-fact';

/** A cell of ours holds one number and nothing else. */
function linksOf(cell: PageElement): Pick<CellSource, 'links'> {
  const [number] = childrenNamed(cell, 'span');
  const fact = number ? attribute(number, FACT) : null;
  return fact === null ? {} : { links: [{ start: 0, end: textOf(cell).length, fact }] };
}

/** The rows, head first and foot last as shown. */
function rowsOf(table: PageElement): PageElement[] {
  return ['thead', 'tbody', 'tfoot'].flatMap((name) =>
    childrenNamed(table, name).flatMap((group) => childrenNamed(group, 'tr')),
  );
}

/** Cells in the order of the page, for a table that is only a frame. */
export function cellsOf(table: PageElement): PageElement[] {
  return rowsOf(table).flatMap((row) => childrenNamed(row, 'td', 'th'));
}

/** A cell with more lines than this is no cell of a table but a place of the page. */
const CELL_LINES_MAX = 60;

/** Whether the table only puts the page's parts in place: tables inside hold most of its text, or one cell a whole page. */
export function isFrame(table: PageElement): boolean {
  const inner = [...elementsNamed(table, 'table')];
  if (inner.length > 0) {
    const nested = inner.reduce((sum, one) => sum + weightOf(one), 0);
    if (nested * 2 > weightOf(table)) return true;
  }
  const cells = rowsOf(table).map((row) => childrenNamed(row, 'td', 'th').map(textOf));
  if (cells.flat().some((text) => text.split('\n').length > CELL_LINES_MAX)) return true;
  return cells.every((row) => row.filter((text) => text !== '').length <= 1);
}
