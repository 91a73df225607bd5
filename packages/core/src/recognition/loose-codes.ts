/** Loose tables with a row per 功能科目: each row begins with its code, the header says how many amounts it may have. */
import type { GridCell } from '../document/index.ts';
import { type FactKey, factKey, ofFunction } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { headerColumns, matchColumns } from './header-row.ts';
import { blankAfter, isNumber, type LooseCell } from './loose-cells.ts';
import { CODE_HEADS, knownColumns, looseHeader } from './loose-header.ts';
import { joinedCell, type LooseRow, type LooseTable, plainCell, type RowSum } from './loose-row.ts';
import type { CodesLayout, ColumnLayout } from './vocabulary.ts';

const TOTAL = '合计';
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const GLUED_CODE = /^(\d{3}(?:\d{2}){0,2})([^\d.,%—-].*)$/;
/** 款 and 项 in columns of their own. */
const PART = /^\d{2}$/;
/** Columns of code and name. */
const LEAD = 2;

export function looseCodes(cells: readonly LooseCell[], layout: CodesLayout): LooseTable | null {
  const starts = startsOf(cells);
  const [first] = starts;
  const header = first ? looseHeader(cells.slice(0, first.from), layout) : null;
  const width = (header?.[0]?.cells.length ?? 0) - LEAD;
  if (!header || width < 1) return null;
  const known = knownColumns(layout);
  const positions = matchColumns(known, headerColumns(header, width + LEAD), LEAD);
  const columns = Array.from({ length: width }, (_, i) => known[positions.indexOf(i + LEAD)] ?? null);
  const facts = columns.map((column) =>
    column ? factKey(column.concept ?? '', column.dims ?? {}, column.measure) : null,
  );
  const rows = starts.map((start, i) => rowOf(cells, start, starts[i + 1]?.from ?? cells.length, facts));
  if (rows.some(({ amounts }) => amounts.length > width)) return null;
  placeByEmptyLines(rows, starts, cells, width);
  nest(rows);
  const sums = [
    ...groupSums(header[0]?.cells.slice(LEAD) ?? [], header[1]?.cells.slice(LEAD) ?? []),
    ...sumsOf(columns),
  ];
  return { header, sides: [{ rows, lead: LEAD, width, sums }], order: rows.map((_, r) => [0, r] as const) };
}

/** Where a row, its name and its amounts begin; the position of the cell of the name. */
interface Start {
  readonly from: number;
  readonly name: number;
  readonly amounts: number;
  readonly nameAt: number;
  /** No empty line stands between code and name. */
  readonly isClose: boolean;
}

function startsOf(cells: readonly LooseCell[]): Start[] {
  const starts: Start[] = [];
  for (let i = 0; i < cells.length; i++) {
    const start = startAt(cells, i, starts.length > 0);
    if (!start) continue;
    starts.push(start);
    i = start.amounts - 1;
  }
  return starts;
}

function startAt(cells: readonly LooseCell[], i: number, isInside: boolean): Start | null {
  const here = cells[i];
  if (!here) return null;
  if (plainName(here.text) === TOTAL) {
    // 合计 over a column is followed by another label, or by the numbers of the columns
    const next = cells[i + 1];
    if (!isInside && next && (next.text === '1' || (!isNumber(next) && !CODE.test(next.text)))) return null;
    return { from: i, name: i + 1, amounts: i + 1, nameAt: here.at + 1, isClose: true };
  }
  if (GLUED_CODE.test(here.text)) return withName(cells, i, i);
  if (!CODE.test(here.text)) return null;
  let name = i + 1;
  while (name - i < 3 && here.text.length === 3 && PART.test(cells[name]?.text ?? '')) name++;
  const next = cells[name];
  return next && !isNumber(next) && isName(next) ? withName(cells, i, name) : null;
}

/** The name goes on over all words: it may have been broken. */
function withName(cells: readonly LooseCell[], from: number, name: number): Start {
  let amounts = name + 1;
  while (amounts < cells.length && !isNumber(cells[amounts]) && isName(cells[amounts])) amounts++;
  const isClose = (cells[name]?.at ?? 0) - (cells[name - 1]?.at ?? 0) <= 1 || name === from;
  return { from, name, amounts, nameAt: cells[amounts - 1]?.at ?? 0, isClose };
}

function isName(cell: LooseCell | undefined): boolean {
  const text = plainName(cell?.text ?? '');
  return text !== TOTAL && !GLUED_CODE.test(text) && !CODE_HEADS.has(text);
}

function rowOf(
  cells: readonly LooseCell[],
  { from, name, amounts }: Start,
  end: number,
  facts: readonly (FactKey | null)[],
): LooseRow {
  const own = cells.slice(amounts, end);
  const behind = own.findIndex((cell) => !isNumber(cell));
  const here = cells[from] as LooseCell; // a start is one of the cells
  const glued = from === name ? GLUED_CODE.exec(here.text) : null;
  const code = glued
    ? { ...plainCell(here), text: glued[1] ?? '', end: here.start + (glued[1]?.length ?? 0) }
    : (joinedCell(cells.slice(from, Math.max(name, from + 1))) ?? plainCell(here));
  const words = glued
    ? [{ ...here, text: glued[2] ?? '', start: code.end }, ...cells.slice(name + 1, amounts)]
    : cells.slice(name, amounts);
  const key = codeOf(code);
  return {
    lead: [code, joinedCell(words) ?? blankAfter(code)],
    amounts: behind < 0 ? own : own.slice(0, behind),
    columns: null,
    ways: [],
    parent: -1,
    factOf: (column) => {
      const fact = facts[column] ?? null;
      return fact === null || key === null ? fact : ofFunction(fact, key);
    },
  };
}

function codeOf({ text }: GridCell): string | null {
  return plainName(text) === TOTAL ? null : text;
}

/** Where blank cells are empty lines, every row is as long as the header; then each amount stands where it stood. */
function placeByEmptyLines(
  rows: readonly LooseRow[],
  starts: readonly Start[],
  cells: readonly LooseCell[],
  width: number,
): void {
  const nameAt = starts.map((start, i) => {
    const next = cells[starts[i + 1]?.from ?? -1];
    return start.name === start.amounts && next ? next.at - width - 1 : start.nameAt;
  });
  const lengths = starts.slice(1).map(({ from }, i) => (cells[from]?.at ?? 0) - (nameAt[i] ?? 0) - 1);
  const isKept =
    lengths.length > 1 &&
    lengths.every((length) => length >= width) &&
    lengths.filter((length) => length === width).length * 2 > lengths.length;
  if (!isKept || !starts.every((start) => start.isClose)) return;
  rows.forEach((row, i) => {
    const columns = row.amounts.map(({ at }) => at - (nameAt[i] ?? 0) - 1);
    if (columns.every((column) => column >= 0 && column < width)) row.columns = columns;
  });
}

/** Each row is part of the row whose code begins its own, else of 合计. */
export function nest(rows: readonly LooseRow[]): void {
  const byCode = new Map<string, number>();
  rows.forEach(({ lead: [code] }, i) => {
    byCode.set((code && codeOf(code)) ?? '', i);
  });
  for (const row of rows) {
    const key = row.lead[0] ? codeOf(row.lead[0]) : null;
    if (key === null) continue;
    const above = [key.slice(0, 5), key.slice(0, 3), ''].find((code) => code.length < key.length && byCode.has(code));
    row.parent = above === undefined ? -1 : (byCode.get(above) ?? -1);
  }
}

/** 小计 under a group is what stands beside it there. */
function groupSums(groups: readonly GridCell[], leaves: readonly GridCell[]): RowSum[] {
  const sums: RowSum[] = [];
  for (let i = 0; i < groups.length; ) {
    let end = i + 1;
    while (end < groups.length && groups[end]?.text === '' && leaves[end]?.text !== '') end++;
    const parts = leaves.slice(i + 1, end).map((_, k) => i + 1 + k);
    const isWhole = /^(?:小计|合计)$/.test(plainName(leaves[i]?.text ?? ''));
    if (isWhole && parts.length > 1 && !leaves.slice(i, end).some(({ text }) => text.startsWith('其中')))
      sums.push({ wholes: [i], parts });
    i = end;
  }
  return sums;
}

/** What the amounts of a row make: the whole its parts, and what came in what went out and is left. */
export function sumsOf(columns: readonly (ColumnLayout | null)[]): RowSum[] {
  const isWhole = !columns.includes(null);
  const at = (test: (column: ColumnLayout) => boolean) =>
    columns.flatMap((column, i) => (column && test(column) ? [i] : []));
  const partOf = ({ dims = {} }: ColumnLayout) => dims.kind ?? dims.source;
  const spent = at((column) => column.concept === 'expenditure' && column.dims?.kind === undefined);
  const kinds = at((column) => column.concept === 'expenditure' && column.dims?.kind !== undefined);
  const carried = at((column) => column.concept === 'carriedIn');
  const left = at((column) => column.concept === 'carriedOut');
  const income = at((column) => column.concept === 'revenue');
  const sums: RowSum[] = [];
  if (isWhole && spent.length === 1 && kinds.length > 1) sums.push({ wholes: spent, parts: kinds });
  if (carried.length === 1 && left.length === 1 && income.length === 1 && spent.length === 1)
    sums.push({ wholes: [...carried, ...income], parts: [...spent, ...left] });
  const whole = income.filter((i) => columns[i] && partOf(columns[i]) === undefined);
  const sources = income.filter((i) => !whole.includes(i));
  const isParted = sources.some((i) => columns[i]?.dims?.source === 'fiscal');
  const budgets = new Set(['general', 'govFund', 'stateCapital']);
  const parts = sources.filter((i) => !isParted || !budgets.has(columns[i]?.dims?.source ?? ''));
  if (isWhole && whole.length === 1 && parts.length > 1) sums.push({ wholes: whole, parts });
  return sums;
}
