/**
 * A set of ruled lines as a lattice: columns and rows between lines, and which of their fields are one cell because no
 * line parts them. Open sides are closed: a table may lack its outer uprights, or go on behind the end of the page.
 */
import type { Rule } from './ink.ts';
import type { RuleSet } from './rules.ts';

export interface Lattice {
  /** Places of the uprights, left to right; columns lie between them. */
  readonly xs: readonly number[];
  /** Places of the lines, top to bottom; rows lie between them. */
  readonly ys: readonly number[];
  /** The cell of each field, row after row: the index of the cell's first field. */
  readonly cells: readonly number[];
}

/** Nearer lines bound no column or row of their own. */
const NARROW = 3;
/** A side farther out than the outermost line is open. */
const OPEN_SIDE = 8;
/** The part of a field's side that must be drawn for a wall. */
const WALL = 0.55;

export function latticeOf({ horizontal, vertical }: RuleSet): Lattice | null {
  const across = extent(horizontal);
  const down = extent(vertical);
  const xs = places(vertical, across);
  const ys = places(horizontal, down);
  if (xs.length < 2 || ys.length < 2) return null;
  const columns = withWalls(xs, vertical, ys);
  const rows = withWalls(ys, horizontal, columns);
  const lattice = { xs: columns, ys: rows, cells: cellsOf(columns, rows, horizontal, vertical) };
  return new Set(lattice.cells).size > 1 ? lattice : null;
}

/** The field that a point lies in; null outside. */
export function fieldAt({ xs, ys }: Lattice, x: number, y: number): number | null {
  const column = between(xs, x);
  const row = between(ys, y);
  return column === null || row === null ? null : row * (xs.length - 1) + column;
}

function between(places: readonly number[], at: number): number | null {
  if (at < (places[0] ?? at) - 1 || at > (places.at(-1) ?? at) + 1) return null;
  let index = 0;
  while (index + 2 < places.length && at >= (places[index + 1] ?? at)) index++;
  return index;
}

function extent(rules: readonly Rule[]): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const rule of rules) {
    from = Math.min(from, rule.from);
    to = Math.max(to, rule.to);
  }
  return [from, to];
}

function places(rules: readonly Rule[], [from, to]: readonly [number, number]): number[] {
  const places: number[] = [];
  let group: number[] = [];
  const close = () => {
    if (group.length > 0) places.push(group.reduce((sum, at) => sum + at, 0) / group.length);
    group = [];
  };
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    if (group.length > 0 && at - (group[0] ?? at) > NARROW) close();
    group.push(at);
  }
  close();
  if (from < (places[0] ?? from) - OPEN_SIDE) places.unshift(from);
  if (to > (places.at(-1) ?? to) + OPEN_SIDE) places.push(to);
  return places;
}

/** Without the inner places at which no wall stands in any row. */
function withWalls(places: readonly number[], rules: readonly Rule[], crossing: readonly number[]): number[] {
  return places.filter((at, index) => {
    if (index === 0 || index === places.length - 1) return true;
    return crossing.some((from, i) => i + 1 < crossing.length && isWall(rules, at, from, crossing[i + 1] ?? from));
  });
}

function isWall(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let drawn = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > NARROW) continue;
    drawn += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return drawn >= WALL * (to - from);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): number[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const cells = Array.from({ length: width * height }, (_, i) => i);
  const rootOf = (field: number): number => {
    let root = field;
    while (cells[root] !== root) root = cells[root] ?? root;
    return root;
  };
  const merge = (a: number, b: number) => {
    const [x, y] = [rootOf(a), rootOf(b)];
    cells[Math.max(x, y)] = Math.min(x, y);
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const field = row * width + column;
      const [left = 0, right = 0] = xs.slice(column, column + 2);
      const [top = 0, bottom = 0] = ys.slice(row, row + 2);
      if (column + 1 < width && !isWall(vertical, right, top, bottom)) merge(field, field + 1);
      if (row + 1 < height && !isWall(horizontal, bottom, left, right)) merge(field, field + width);
    }
  }
  return cells.map((_, field) => rootOf(field));
}
