/**
 * A loose table put into rows before its amounts are placed: what stands before the amounts of a row, the amounts, and
 * the column of each, counted from 0 among the columns of amounts; null while nobody knows it.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import type { FactKey } from '../statement/index.ts';
import { blankAfter, type LooseCell } from './loose-cells.ts';

export interface LooseRow {
  /** Code and name, or label and 行次: what stands before the first column of amounts. */
  readonly lead: readonly GridCell[];
  readonly amounts: readonly LooseCell[];
  columns: readonly number[] | null;
  /** The ways to place them that are left, where there are several. */
  ways: readonly (readonly number[])[];
  /** Its amounts ran together: that they add up is what proves where each ends. */
  readonly mustAddUp?: boolean;
  /** Which row of the same side it is part of, by index; -1 for none. */
  parent: number;
  /** What an amount in a column states. */
  readonly factOf: (column: number) => FactKey | null;
}

/** What the amounts of one row always make: columns that together are as much as others together. */
export interface RowSum {
  readonly wholes: readonly number[];
  readonly parts: readonly number[];
}

/** Rows that have columns of their own: a table, or one side of it. */
export interface LooseSide {
  readonly rows: readonly LooseRow[];
  /** Cells before the amounts, and columns of amounts. */
  readonly lead: number;
  readonly width: number;
  readonly sums: readonly RowSum[];
}

export interface LooseTable {
  readonly header: readonly GridRow[];
  readonly sides: readonly LooseSide[];
  /** Rows as they were met: which of which side. */
  readonly order: readonly (readonly [side: number, row: number])[];
}

/** The table as rows of a grid; a row of the left side and the one of the right that follows it stand beside each other. */
export function gridRows({ header, sides, order }: LooseTable): GridRow[] {
  const rows: GridRow[] = [...header];
  let open: (readonly GridCell[])[] = [];
  const close = () => {
    const filled = sides.map((side, s) => open[s] ?? blankCells(side, open.find(Boolean)?.[0]));
    const cells = filled.flat();
    const line = cells.find(({ text }) => text !== '')?.line ?? cells[0]?.line ?? 1;
    if (open.length > 0) rows.push({ line, cells });
    open = [];
  };
  for (const [s, r] of order) {
    const side = sides[s];
    const row = side?.rows[r];
    if (!side || !row) continue;
    if (open.length > s) close();
    open[s] = rowCells(row, side);
  }
  close();
  return rows;
}

function blankCells({ lead, width }: LooseSide, at: GridCell | undefined): GridCell[] {
  const { line, start } = at ?? { line: 1, start: 0 };
  return Array.from({ length: lead + width }, () => ({ text: '', line, start, end: start }));
}

/** The cells of a row. Cells that are not the same in every way that is left are told to be so. */
function rowCells(row: LooseRow, side: LooseSide): GridCell[] {
  const cells = [...row.lead];
  const { amounts, columns } = row;
  const [first] = amounts;
  while (cells.length < side.lead) cells.push(after(cells, first));
  const placed = placedBy(columns ? [columns] : row.ways, side.width);
  const open = amounts.filter((_, i) => !placed.includes(i));
  for (const at of placed) {
    const amount = at === undefined ? open.shift() : amounts[at ?? -1];
    const cell = amount ? plainCell(amount) : after(cells, first);
    cells.push(at === undefined ? { ...cell, isUnplaced: true } : cell);
  }
  return cells;
}

/** For each column the amount that stands there, null for none, undefined where that is not known. */
function placedBy(ways: LooseRow['ways'], width: number): (number | null | undefined)[] {
  return Array.from({ length: width }, (_, column) => {
    const [at, ...others] = new Set(ways.map((way) => way.indexOf(column)));
    return at === undefined || others.length > 0 ? undefined : at < 0 ? null : at;
  });
}

function after(cells: readonly GridCell[], other: GridCell | undefined): GridCell {
  const last = cells[cells.length - 1] ?? other;
  return last ? blankAfter(last) : { text: '', line: 1, start: 0, end: 0 };
}

/** The cell without what only loose cells have. */
export function plainCell({ text, line, start, end }: GridCell): GridCell {
  return { text, line, start, end };
}

/** Cells run together into one: a name that was broken over lines; it is found where it begins. */
export function joinedCell(cells: readonly GridCell[]): GridCell | null {
  const [first] = cells;
  if (!first) return null;
  const text = cells.map((cell) => cell.text).join('');
  const last = cells[cells.length - 1];
  return { text, line: first.line, start: first.start, end: last?.line === first.line ? last.end : first.end };
}
