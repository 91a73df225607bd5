/**
 * Column widths and the size of type with which a table fits its page: no number and no code is broken, and a table that
 * can be on one page is. Lengths in twentieths of a point, sizes in half points.
 */
import type { TableBlock, TableCell } from '@mingsuan/core/composition';
import type { Room } from './page-sizes.ts';
import { placeCells } from './place-cells.ts';
import { countLines, type Measured, measure } from './text-width.ts';

export interface TableFit {
  /** Of type, in half points. */
  readonly size: number;
  readonly widths: readonly number[];
  /** Of rows, header first: what they need at least. */
  readonly heights: readonly number[];
  readonly pages: number;
}

/** 10.5 pt (五号) to 7 pt. */
const SIZES = [21, 20, 19, 18, 17, 16, 15, 14];
/** Type is not made smaller than 8 pt only to have fewer pages. */
const SMALLEST = 16;
/** What a cell keeps free at its left and right, together; above and below, together. */
export const PADDING = { across: 120, down: 70 };
/** Digits of other faces than Times are wider. */
const SPARE = 1.15;
/** 汉字 that stand beside each other at least. */
const CHARS_MIN = 2;

/** Leading of the type in tables. */
export function lineHeight(size: number): number {
  return Math.ceil(size * 12.5);
}

/** The fits of each table by the room they were made for: pages are counted before they are written. */
const known = new WeakMap<TableBlock, Map<string, TableFit>>();

export function fitTable(table: TableBlock, room: Room): TableFit {
  const fits = known.get(table) ?? new Map<string, TableFit>();
  known.set(table, fits);
  const key = `${room.width}×${room.height}`;
  const fit = fits.get(key) ?? fitAnew(table, room);
  fits.set(key, fit);
  return fit;
}

function fitAnew(table: TableBlock, room: Room): TableFit {
  const rows = placeCells([...table.header, ...table.body]).map((row) =>
    row.map(({ cell, column, goesOn }): Placed => ({ cell, column, text: goesOn ? NOTHING : measure(cell.text) })),
  );
  const cells = rows.flat();
  const body = rows.slice(table.header.length).flat();
  let best: TableFit | null = null;
  for (const size of SIZES) {
    if (best !== null && size < SMALLEST) break;
    const least = leastWidths(cells, table.widths.length, size);
    if (sumOf(least) > room.width && size !== SIZES.at(-1)) continue;
    for (const widths of [shareOut(table.widths, least, room.width), widthsForNames(table, body, least, room.width)]) {
      const heights = rows.map((row) => rowHeight(row, widths, size));
      const pages = Math.ceil(sumOf(heights) / room.height);
      if (best === null || pages < best.pages) best = { size, widths, heights, pages };
    }
    if (best?.pages === 1) break;
  }
  return best ?? { size: 14, widths: table.widths, heights: rows.map(() => 0), pages: 1 };
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

interface Placed {
  readonly cell: TableCell;
  readonly column: number;
  readonly text: Measured;
}

/** The text of a cell that goes on from above. */
const NOTHING = measure('');

/** What each column needs so that nothing in it is broken that must not be. */
function leastWidths(cells: readonly Placed[], columns: number, size: number): number[] {
  const least = Array.from({ length: columns }, () => PADDING.across);
  for (const { cell, column, text } of cells) {
    const ems = cell.fact === null ? Math.max(text.widest, Math.min(text.width, CHARS_MIN)) : text.width;
    const width = Math.ceil(ems * size * 10 * SPARE) + PADDING.across;
    for (let i = 0; i < cell.columns; i++) {
      const at = column + i;
      least[at] = Math.max(least[at] ?? 0, Math.ceil(width / cell.columns));
    }
  }
  return least;
}

/** As little as a column may ask for. */
const LITTLE = 0.01;

/** Widths with no more for columns of numbers than the widest number needs, so that names are broken less often. */
function widthsForNames(table: TableBlock, body: readonly Placed[], least: readonly number[], room: number): number[] {
  const numbers = new Set(body.flatMap(({ cell, column }) => (cell.fact === null ? [] : [column])));
  const names = new Set(
    body.flatMap(({ cell, column, text }) =>
      cell.columns === 1 && cell.fact === null && text.width > NAME_MIN ? [column] : [],
    ),
  );
  const widest = Math.max(...least.filter((_, i) => numbers.has(i)));
  const alike = least.map((width, i) => (numbers.has(i) ? widest : width));
  return shareOut(
    table.widths.map((width, i) => (names.has(i) ? width : LITTLE)),
    sumOf(alike) > room ? least : alike,
    room,
  );
}

/** Shorter texts are codes, numbers of rows and dashes. */
const NAME_MIN = 4;

/** The room in the proportions asked for, where every column gets what it needs at least; the sum is the room. */
function shareOut(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const isLow = wanted.map(() => false);
  for (;;) {
    const free = room - least.reduce((sum, width, i) => sum + (isLow[i] ? width : 0), 0);
    const parts = wanted.reduce((sum, part, i) => sum + (isLow[i] ? 0 : part), 0);
    const low = wanted.findIndex((part, i) => !isLow[i] && (part / parts) * free < (least[i] ?? 0));
    if (low >= 0) {
      isLow[low] = true;
      continue;
    }
    const widths = wanted.map((part, i) => (isLow[i] ? (least[i] ?? 0) : Math.trunc((part / parts) * free)));
    const scale = parts === 0 ? room / widths.reduce((sum, width) => sum + width, 0) : 1;
    return widths.map((width) => Math.trunc(width * scale));
  }
}

/** Cells that go over several rows are not counted: their rows have room. */
function rowHeight(row: readonly Placed[], widths: readonly number[], size: number): number {
  const lines = row.map(({ cell, column, text }) => {
    if (cell.rows > 1) return 1;
    const width = widths.slice(column, column + cell.columns).reduce((sum, part) => sum + part, 0);
    return countLines(text, (width - PADDING.across) / (size * 10));
  });
  return Math.max(1, ...lines) * lineHeight(size) + PADDING.down;
}
