/**
 * In which columns amounts stand whose blank neighbours are gone. An amount is placed only where one way is left: the
 * parts of a row make its whole, a row has no more columns than the row it is part of, the rows make the row above them,
 * and the same facts are stated elsewhere. Where several ways are
 * left, only what they have in common is known.
 */
import { type Printed, parseNumeral, stated } from '../money/index.ts';
import type { FactKey } from '../statement/index.ts';
import type { LooseRow, LooseSide, RowSum } from './loose-row.ts';

/** Values of facts stated outside the table, by their keys. */
export type KnownFacts = ReadonlyMap<FactKey, readonly Printed[]>;

/** More ways than this are not tried. */
const WAYS_MAX = 4000;

type Columns = readonly number[];

export function placeAmounts(side: LooseSide, unit: string, known: KnownFacts): void {
  const placing = new Placing(side, unit, known);
  // from the total downwards: what stands above says which columns there are
  for (let depth = 0, left = side.rows.length; left > 0 && depth < DEPTH_MAX; depth++) {
    const rows = side.rows.flatMap((row, i) => (depthOf(side.rows, row) === depth ? [i] : []));
    placing.place(rows);
    left -= rows.length;
  }
}

/** 合计, 类, 款, 项. */
const DEPTH_MAX = 4;

function depthOf(rows: readonly LooseRow[], row: LooseRow): number {
  let depth = 0;
  for (let at = rows[row.parent]; at && depth < DEPTH_MAX; at = rows[at.parent]) depth++;
  return depth;
}

class Placing {
  private readonly side: LooseSide;
  private readonly known: KnownFacts;
  private readonly values: readonly (readonly Printed[])[];

  constructor(side: LooseSide, unit: string, known: KnownFacts) {
    this.side = side;
    this.known = known;
    this.values = side.rows.map(({ amounts }) =>
      amounts.map(({ text }) => stated(text, parseNumeral(text) ?? { mantissa: 0, decimals: 2 }, unit)),
    );
  }

  place(rows: readonly number[]): void {
    const open = new Map<number, Columns[]>();
    for (const i of rows) {
      const row = this.side.rows[i];
      if (!row || row.columns) continue;
      const ways = this.waysOf(i, row);
      const [only] = ways;
      row.ways = ways;
      if (ways.length === 1 && only) row.columns = only;
      else if (ways.length > 1) open.set(i, ways);
    }
    for (const parent of new Set([...open.keys()].map((i) => this.side.rows[i]?.parent ?? -1)))
      if (parent >= 0) this.placeChildren(parent, open);
  }

  /** The ways that are left to a row by itself. */
  private waysOf(i: number, row: LooseRow): Columns[] {
    const above = this.side.rows[row.parent]?.columns;
    const all = above ? [...above].sort((a, b) => a - b) : Array.from({ length: this.side.width }, (_, c) => c);
    const values = this.values[i] ?? [];
    if (values.length > all.length) return [];
    const { length } = this.side.sums;
    if (values.length === all.length)
      return row.mustAddUp && (length === 0 || this.sumsHeld(all, values, true) < length) ? [] : [all];
    const chosen = choose(all, values.length);
    const ways = chosen.filter((way) => this.sumsHeld(way, values, row.mustAddUp) === length);
    if (ways.length === 0) return row.mustAddUp ? [] : this.nearWays(chosen, values);
    if (ways.length === 1) return ways;
    const like = this.side.rows.find(
      (other, o) =>
        o !== i &&
        other.parent < 0 &&
        other.columns &&
        other.amounts.length === values.length &&
        this.isLike(o, values),
    );
    return like?.columns ? [like.columns] : this.statedWays(row, ways, values);
  }

  private isLike(other: number, values: readonly Printed[]): boolean {
    return values.every((value, k) => this.values[other]?.[k]?.value === value.value);
  }

  private sumsHeld(way: Columns, values: readonly Printed[], isExact = false): number {
    return this.side.sums.filter((sum) => holds(sum, (column) => values[way.indexOf(column)], isExact)).length;
  }

  /** Where no way adds up, an amount is wrong: the ways in which most does, the whole standing before its parts. */
  private nearWays(ways: readonly Columns[], values: readonly Printed[]): Columns[] {
    const isWholeFirst = this.side.sums.some(({ wholes }) => wholes.length === 1 && wholes[0] === 0);
    const near = isWholeFirst ? ways.filter((way) => way[0] === 0) : ways;
    const held = near.map((way) => this.sumsHeld(way, values));
    const most = Math.max(...held);
    return isWholeFirst || most > 0 ? near.filter((_, w) => held[w] === most) : [];
  }

  /** Of several ways those that most facts stated elsewhere bear out. */
  private statedWays(row: LooseRow, ways: Columns[], values: readonly Printed[]): Columns[] {
    const counts = ways.map((way) => {
      let count = 0;
      way.forEach((column, k) => {
        const fact = row.factOf(column);
        const value = values[k];
        if (fact !== null && value && this.known.get(fact)?.some((other) => agrees(value, other))) count++;
      });
      return count;
    });
    const most = Math.max(...counts);
    return most === 0 ? ways : ways.filter((_, w) => counts[w] === most);
  }

  /** Rows of one whole together, where one way of all makes the whole in every column. */
  private placeChildren(parent: number, open: ReadonlyMap<number, Columns[]>): void {
    const whole = this.side.rows[parent];
    const columns = whole?.columns;
    if (!columns) return;
    const children = this.side.rows.flatMap((row, i) => (row.parent === parent ? [i] : []));
    const left = columns.map((_, k) => this.values[parent]?.[k]?.value ?? 0);
    // half a digit of every amount: finer would need the way that is being looked for
    const slack = [parent, ...children].reduce((sum, i) => sum + (this.values[i]?.[0]?.half ?? 0), 0);
    const take = (i: number, way: Columns, sign: number) =>
      way.forEach((column, k) => {
        const at = columns.indexOf(column);
        left[at] = (left[at] ?? 0) - sign * (this.values[i]?.[k]?.value ?? 0);
      });
    const undecided: number[] = [];
    for (const i of children) {
      const own = this.side.rows[i]?.columns;
      if (own) take(i, own, 1);
      else if (open.has(i)) undecided.push(i);
      else return;
    }
    const found: Columns[][] = [];
    let tried = 0;
    const chosen: Columns[] = [];
    const search = (k: number): void => {
      if (found.length > 1 || tried > WAYS_MAX) return;
      const i = undecided[k];
      if (i === undefined) {
        tried++;
        if (left.every((value) => Math.abs(value) <= slack)) found.push([...chosen]);
        return;
      }
      for (const way of open.get(i) ?? []) {
        take(i, way, 1);
        chosen[k] = way;
        if (left.every((value) => value >= -slack)) search(k + 1);
        else tried++;
        take(i, way, -1);
      }
    };
    search(0);
    const [only] = found;
    if (found.length !== 1 || tried > WAYS_MAX || !only) return;
    undecided.forEach((i, k) => {
      const row = this.side.rows[i];
      if (row) row.columns = only[k] ?? null;
    });
  }
}

function holds(
  { wholes, parts }: RowSum,
  amountIn: (column: number) => Printed | undefined,
  isExact: boolean,
): boolean {
  let difference = 0;
  let slack = 0;
  for (const [columns, sign] of [
    [wholes, 1],
    [parts, -1],
  ] as const)
    for (const column of columns) {
      const value = amountIn(column);
      difference += sign * (value?.value ?? 0);
      slack += value?.half ?? 0;
    }
  return Math.abs(difference) <= (isExact ? 0 : slack);
}

function agrees(value: Printed, other: Printed): boolean {
  return value.dimension === other.dimension && Math.abs(value.value - other.value) <= value.half + other.half;
}

/** All ways to choose so many of a list, in its order. */
function choose(list: Columns, count: number): Columns[] {
  if (count === 0) return [[]];
  return list.flatMap((item, i) => choose(list.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}
