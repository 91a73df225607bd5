/**
 * Loose tables of fixed lines (公开01, 04, 10, 三公 upright): a row begins with its label, or with its 行次 where the label
 * is blank. Which side of the table it belongs to is told by its 行次, else by its label.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { parseNumeral } from '../money/index.ts';
import { type FactKey, factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import { blankAfter, isNumber, type LooseCell } from './loose-cells.ts';
import { mended } from './loose-header.ts';
import { joinedCell, type LooseRow, type LooseSide, type LooseTable, plainCell, type RowSum } from './loose-row.ts';
import type { ColumnLayout, LineLayout, SideLayout } from './vocabulary.ts';

const INTEGER = /^\d{1,3}$/;
/** A label may have been broken into so many pieces. */
const PIECES_MAX = 3;
const LABEL_HEAD = /^(?:收入|支出)?项目(?:\(.*)?$/;
const HEAD_WORDS = ['行次', '栏次', '收入', '支出', '项目', '收入项目', '支出项目'];

/** By the first side: the sides of a layout are always the same. */
const labelSets = new WeakMap<SideLayout, ReadonlySet<string>>();

/** Words that labels of the sides consist of, for cells with blanks inside. */
export function lineLabels(sides: readonly SideLayout[]): ReadonlySet<string> {
  const [first] = sides;
  const known = first && labelSets.get(first);
  if (known) return known;
  const labels = new Set(HEAD_WORDS);
  if (first) labelSets.set(first, labels);
  for (const side of sides) {
    for (const line of linesOf(side)) for (const label of line.labels) labels.add(plainName(label));
    for (const column of columnsOf(side)) for (const label of column.labels) labels.add(plainName(label));
  }
  return labels;
}

function linesOf({ lines, linesElsewhere = [] }: SideLayout): readonly LineLayout[] {
  return [...lines, ...linesElsewhere];
}

function columnsOf({ columns, columnsElsewhere = [] }: SideLayout): readonly ColumnLayout[] {
  return [...columns, ...columnsElsewhere];
}

export function looseLines(printed: readonly LooseCell[], layouts: readonly SideLayout[]): LooseTable | null {
  const cells = [...printed];
  const from = cells.findIndex(({ text }) => LABEL_HEAD.test(plainName(text)));
  const first = cells[from];
  if (!first) return null;
  const sides = layouts.map((layout) => new Side(layout));
  const to = dataFrom(cells, from, sides);
  const words = mended(
    cells.slice(from, to).filter((cell) => !isNumber(cell) && plainName(cell.text) !== '栏次'),
    lineLabels(layouts),
  );
  const heads = words.flatMap(({ text }, i) => (LABEL_HEAD.test(plainName(text)) ? [i] : []));
  if (heads.length !== sides.length) return null;
  sides.forEach((side, s) => {
    side.head(words.slice((heads[s] ?? 0) + 1, heads[s + 1] ?? words.length));
  });
  if (sides.some((side) => side.columns.length === 0)) return null;
  const reader = new LineReader(cells, to, sides);
  if (!reader.read()) return null;
  const header: GridRow = { line: first.line, cells: words };
  return {
    header: [header],
    sides: sides.map((side) => side.asLoose()),
    order: reader.order,
  };
}

/** Where the header ends: behind the row of 栏次, else before the first label of a line. */
function dataFrom(cells: readonly LooseCell[], from: number, sides: readonly Side[]): number {
  const numbered = cells.findLastIndex((cell, i) => i > from && plainName(cell.text) === '栏次');
  const labels = (i: number) => sides.some((side) => side.lineOf(plainName(cells[i]?.text ?? '')) !== null);
  const isColumn = (i: number) => sides.some((side) => side.isColumn(plainName(cells[i]?.text ?? '')));
  let at = numbered >= 0 ? numbered + 1 : from + 1;
  if (numbered >= 0) while (isNumber(cells[at])) at++;
  else while (at < cells.length && (isColumn(at) || !labels(at))) at++;
  return at;
}

/** One side as it is read: its columns, its rows, which of its lines were met. */
class Side {
  readonly columns: (ColumnLayout | null)[] = [];
  readonly rows: LooseRow[] = [];
  /** Positions of what the amounts of each row stand behind, and of its first cell. */
  readonly anchors: { readonly behind: number; readonly from: number }[] = [];
  hasNumbers = false;
  /** The 行次 met last. */
  number: number | null = null;
  private readonly layout: SideLayout;
  private readonly byLabel = new Map<string, LineLayout[]>();
  private readonly met = new Set<LineLayout>();
  private readonly lines: (LineLayout | null)[] = [];

  constructor(layout: SideLayout) {
    this.layout = layout;
    for (const line of linesOf(layout))
      for (const label of new Set(line.labels.map(plainName).flatMap((plain) => [plain, bareTitle(plain)])))
        this.byLabel.set(label, [...(this.byLabel.get(label) ?? []), line]);
  }

  head(words: readonly GridCell[]): void {
    for (const { text } of words) {
      const label = plainName(text);
      if (label === '行次') this.hasNumbers = true;
      else this.columns.push(columnsOf(this.layout).find((column) => column.labels.includes(label)) ?? null);
    }
  }

  isColumn(label: string): boolean {
    return columnsOf(this.layout).some((column) => column.labels.includes(label)) || HEAD_WORDS.includes(label);
  }

  /** The line a label is of: of several the first that has not been met. */
  lineOf(label: string): LineLayout | null {
    const lines = this.byLabel.get(label) ?? this.byLabel.get(bareTitle(label)) ?? [];
    return lines.find((line) => !this.met.has(line)) ?? lines[0] ?? null;
  }

  /** The 行次 that a label has: one more than the last, or that of the form where none was met. */
  numberOf(label: string): string | null {
    if (this.number !== null) return String(this.number + 1);
    const own = this.lineOf(label)?.number;
    return own ? String(own) : this.rows.length === 0 ? '1' : null;
  }

  /** Whether a label is of a line that has not been met. */
  wants(label: string): boolean {
    const line = this.lineOf(label);
    return line !== null && !this.met.has(line);
  }

  add(lead: readonly GridCell[], amounts: readonly LooseCell[], behind: number, from: number): void {
    const line = this.lineOf(plainName(lead[0]?.text ?? ''));
    if (line) this.met.add(line);
    this.lines.push(line);
    this.anchors.push({ behind, from });
    const width = this.columns.length;
    const columns = amounts.length === 0 ? [] : amounts.length === width ? amounts.map((_, i) => i) : null;
    this.rows.push({ lead, amounts, columns, ways: [], parent: -1, factOf: (at) => this.factOf(line, at) });
  }

  asLoose(): LooseSide {
    const total = this.lines.findIndex((line) => line?.concept === 'expenditure' && line.dims.function === undefined);
    this.rows.forEach((row, i) => {
      const line = this.lines[i];
      if (line?.concept === 'expenditure' && line.dims.function !== undefined) row.parent = total;
    });
    return { rows: this.rows, lead: this.hasNumbers ? 2 : 1, width: this.columns.length, sums: this.sums() };
  }

  private factOf(line: LineLayout | null, at: number): FactKey | null {
    const column = this.columns[at];
    return line && column ? factKey(line.concept, { ...line.dims, ...column.dims }, column.measure) : null;
  }

  /** 财政拨款 is the budgets it comes from. */
  private sums(): RowSum[] {
    const wholes = this.columns.flatMap((column, i) => (column?.dims?.fund === 'fiscal' ? [i] : []));
    const parts = this.columns.flatMap((_, i) => (wholes.includes(i) ? [] : [i]));
    const isWhole = wholes.length === 1 && parts.every((i) => this.columns[i]?.dims?.fund !== undefined);
    return isWhole && parts.length > 0 ? [{ wholes, parts }] : [];
  }
}

/** Goes through the cells behind the header. */
class LineReader {
  readonly order: [number, number][] = [];
  private at: number;
  /** A 行次 with its amount behind it is parted on the way. */
  private readonly cells: LooseCell[];
  private readonly sides: readonly Side[];
  /** The side of the row read last. */
  private last = -1;

  constructor(cells: LooseCell[], from: number, sides: readonly Side[]) {
    this.cells = cells;
    this.at = from;
    this.sides = sides;
  }

  /** Whether all of it went into rows: a number that belongs to none leaves the whole in doubt. */
  read(): boolean {
    while (this.at < this.cells.length) if (!this.readRow()) return false;
    if (this.isClose()) for (const side of this.sides) this.placeByEmptyLines(side);
    return this.sides.every((side) => side.rows.length > 0);
  }

  private readRow(): boolean {
    const here = this.cells[this.at];
    if (!here) return false;
    if (isNumber(here)) {
      const side = this.sideOfNumber(here);
      if (side < 0) return false;
      this.at++;
      this.finish(
        side,
        [{ ...blankAfter(here), start: here.start, end: here.start }, plainCell(here)],
        here,
        here.at - 1,
      );
      return true;
    }
    const label = this.label();
    this.partNumber(plainName(label.text));
    const number = this.cells[this.at];
    const hasNumber = this.sides.some((side) => side.hasNumbers) && number !== undefined && INTEGER.test(number.text);
    const text = plainName(label.text);
    if (!isNumber(number) && !this.sides.some((side) => side.lineOf(text) !== null)) return true; // a caption
    const side = this.sideOf(text, hasNumber ? number : null);
    if (hasNumber) this.at++;
    this.finish(side, hasNumber ? [label, plainCell(number)] : [label], hasNumber ? number : null, here.at);
    return true;
  }

  /** 「271,556.63」 behind a label whose 行次 is 27. */
  private partNumber(label: string): void {
    const cell = this.cells[this.at];
    if (!cell || !isNumber(cell) || !cell.text.includes('.')) return;
    const side = this.sides[this.sideOf(label, null)];
    const own = side?.hasNumbers ? side.numberOf(label) : null;
    const amount = own === null ? '' : cell.text.slice(own.length);
    if (own === null || !cell.text.startsWith(own) || !parseNumeral(amount)) return;
    const cut = cell.start + own.length;
    this.cells.splice(this.at, 1, { ...cell, text: own, end: cut }, { ...cell, text: amount, start: cut });
  }

  private finish(s: number, lead: readonly GridCell[], number: LooseCell | null, from: number): void {
    const side = this.sides[s];
    if (!side) return;
    if (number) side.number = Number.parseInt(number.text, 10);
    this.last = s;
    const behind = this.cells[this.at - 1]?.at ?? 0;
    const amounts: LooseCell[] = [];
    for (let cell = this.cells[this.at]; cell && isNumber(cell) && amounts.length < side.columns.length; ) {
      if (this.sideOfNumber(cell) >= 0 && !cell.text.includes('.')) break;
      amounts.push(cell);
      cell = this.cells[++this.at];
    }
    this.order.push([s, side.rows.length]);
    side.add(lead, amounts, behind, from);
  }

  /** A number that counts on the 行次 of the side whose turn it is; -1 for any other. */
  private sideOfNumber({ text }: LooseCell): number {
    if (!INTEGER.test(text)) return -1;
    const next = (this.last + 1) % this.sides.length;
    const side = this.sides[next];
    return side?.hasNumbers && side.number !== null && text === String(side.number + 1) ? next : -1;
  }

  /** The longest run of words that is a label; else the one word. */
  private label(): GridCell {
    const words = this.cells.slice(this.at, this.at + PIECES_MAX);
    const end = words.findIndex(isNumber);
    const run = end < 0 ? words : words.slice(0, end);
    for (let n = run.length; n > 0; n--) {
      const cell = joinedCell(run.slice(0, n));
      if (!cell || (n > 1 && !this.sides.some((side) => side.lineOf(plainName(cell.text)) !== null))) continue;
      this.at += n;
      return cell;
    }
    const only = this.cells[this.at++] as LooseCell; // the caller has looked at it
    return plainCell(only);
  }

  private sideOf(label: string, number: LooseCell | null): number {
    if (this.sides.length === 1) return 0;
    if (number) {
      const n = Number.parseInt(number.text, 10);
      const at = this.sides.findIndex((side) => side.number !== null && n === side.number + 1);
      if (at >= 0) return at;
    }
    const wanting = this.sides.flatMap((side, s) => (side.wants(label) ? [s] : []));
    return wanting[0] ?? (this.last + 1) % this.sides.length;
  }

  /** Most cells stand right below another: empty lines are blank cells, and do not merely part them. */
  private isClose(): boolean {
    const close = this.cells.filter(({ at }, i) => at - (this.cells[i - 1]?.at ?? at) === 1).length;
    return close * 2 > this.cells.length;
  }

  /** Where blank cells are empty lines, all rows of a side reach to where the next begins. */
  private placeByEmptyLines(side: Side): void {
    const width = side.columns.length;
    const froms = this.order.map(([s, r]) => this.sides[s]?.anchors[r]?.from ?? 0);
    const lengths: number[] = [];
    this.order.forEach(([s, r], i) => {
      const next = froms[i + 1];
      if (this.sides[s] === side && next !== undefined) lengths.push(next - (side.anchors[r]?.behind ?? 0) - 1);
    });
    const isKept =
      lengths.length > 1 &&
      lengths.every((length) => length >= width) &&
      lengths.filter((length) => length === width).length * 2 > lengths.length;
    if (!isKept) return;
    side.rows.forEach((row, i) => {
      const columns = row.amounts.map(({ at }) => at - (side.anchors[i]?.behind ?? 0) - 1);
      if (columns.every((column) => column >= 0 && column < width)) row.columns = columns;
    });
  }
}
