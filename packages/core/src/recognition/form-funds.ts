/**
 * Rows of money of a form. Their cells slide: a head spans two columns, a number falls off the right edge or is printed
 * twice. Which number belongs to which column is decided by order and, where that leaves a choice, by the arithmetic
 * that the columns have among themselves. Numbers are never changed.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { pow10 } from '../money/index.ts';
import type { FundsColumn, FundsRow, Statement } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { type FormSink, filled, isNumber, textOf } from './form-sink.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import { isGluedFunds, partFunds } from './glued-funds.ts';

const LABELS: Readonly<Record<FundsColumn, string>> = {
  initialTargeted: '目标申报数',
  initialBudget: '预算编制数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  balance: '结转结余',
  weight: '分值',
  rate: '执行率',
  score: '执行率得分',
};

/** The money columns that head rows print, from left to right; a lower row replaces the group above it. */
export function fundsColumns(heads: readonly GridRow[], vocabulary: FormVocabulary): FundsColumn[] {
  let columns: FundsColumn[] = [];
  for (const row of heads) {
    const own: FundsColumn[] = [];
    for (const cell of row.cells) {
      const column = cell.text === '' ? null : columnOf(plainName(cell.text), vocabulary);
      if (column !== null) own.push(column);
    }
    const below: FundsColumn[] = own.filter((column) => column === 'initialTargeted' || column === 'initialBudget');
    if (columns.length === 0) columns = own;
    else if (below.length > 0)
      columns = [...below, ...columns.filter((column) => !below.includes(column) && column !== 'initialBudget')];
  }
  return columns;
}

/** Whether one of these names heads a column of money. */
export function hasFundsHead(names: readonly string[], vocabulary: FormVocabulary): boolean {
  return names.some((name) => name !== '' && columnOf(name, vocabulary) !== null);
}

const heads = new WeakMap<FormVocabulary, ReadonlyMap<string, FundsColumn>>();

/** The column that a head names; what stands in brackets behind it, 「(A)」「(万元)」, does not count. */
function columnOf(text: string, vocabulary: FormVocabulary): FundsColumn | null {
  let index = heads.get(vocabulary);
  if (!index) {
    index = new Map(vocabulary.fundsHeads.flatMap(({ column, words }) => words.map((word) => [word, column] as const)));
    heads.set(vocabulary, index);
  }
  const own = index.get(text);
  if (own !== undefined) return own;
  const bracket = text.indexOf('(');
  return bracket > 0 ? (index.get(text.slice(0, bracket)) ?? null) : null;
}

/** Where the columns stand, if one head row prints them all: rows with blanks are read by it. */
export function fundsPositions(heads: readonly GridRow[], vocabulary: FormVocabulary): FundsPositions | null {
  const [head, ...others] = heads;
  if (!head || others.length > 0) return null;
  const positions = new Map<number, FundsColumn>();
  head.cells.forEach((cell, i) => {
    const column = columnOf(plainName(cell.text), vocabulary);
    if (column !== null) positions.set(i, column);
  });
  return positions;
}

export type FundsPositions = ReadonlyMap<number, FundsColumn>;

/** Each number to the head above it; null where one has no head. */
function byHead(row: GridRow, positions: FundsPositions | null): Map<FundsColumn, GridCell> | null {
  if (!positions) return null;
  const assigned = new Map<FundsColumn, GridCell>();
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i];
    if (!cell || !isNumber(cell)) continue;
    const column = positions.get(i);
    if (column === undefined) return null;
    assigned.set(column, cell);
  }
  return assigned;
}

/** Whether a row speaks of money of a source. */
export function isFundsRow(row: GridRow, first: GridCell, vocabulary: FormVocabulary): boolean {
  if (isNumber(first)) return false;
  const label = plainName(first.text);
  if (!vocabulary.fundsSources.some((word) => label.includes(word))) return false;
  return row.cells.some((cell) => isNumber(cell) || isGluedFunds(cell));
}

export function readFundsRow(
  printed: GridRow,
  columns: readonly FundsColumn[],
  heads: FundsPositions | null,
  unit: string,
  vocabulary: FormVocabulary,
  sink: FormSink,
  order: number,
): FundsRow | null {
  const isGlued = printed.cells.some(isGluedFunds);
  const parted = isGlued ? partFunds(printed, columns) : null;
  const [row, positions] = parted ? [parted, null] : [printed, heads];
  const cells = filled(row.cells);
  const label = cells[0];
  if (!label) return null;
  if (isGlued) tellGlued(row, parted !== null, sink);
  const numbers: GridCell[] = [];
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i];
    if (cell && isNumber(cell)) numbers.push(cell);
  }
  const plain = plainName(label.text);
  const source = plain.endsWith(':') ? plain.slice(0, -1) : plain;
  const isTotal = vocabulary.fundsTotal.some((word) => source.includes(word));
  const placed = byHead(row, positions);
  // where the heads tell it as well as the arithmetic does, blank cells are blank and nothing slid; noughts tell nothing
  // by arithmetic, but fill the columns from the left
  const isFromLeft =
    placed !== null && columns.every((column, i) => i >= numbers.length || placed.get(column) === numbers[i]);
  const isCertain =
    isFromLeft && (numbers.length === columns.length || numbers.every((cell) => thousandths(cell.text) === 0));
  const fitted = isCertain ? placed : assign(numbers, columns);
  const isPlaced = placed !== null && (isCertain || agreementOf(placed) >= agreementOf(fitted));
  const assigned = isPlaced ? placed : fitted;
  const amounts: Partial<Record<FundsColumn, Statement>> = {};
  for (const [column, cell] of assigned) {
    const own = column === 'rate' ? '%' : column === 'score' || column === 'weight' ? '分' : unit;
    amounts[column] = sink.number(cell, own, column, `source=${order}`, `${source} · ${LABELS[column]}`);
  }
  if (numbers.length !== columns.length && !isPlaced) {
    const missing = columns.filter((column) => !assigned.has(column)).map((column) => LABELS[column]);
    const words = missing.length > 0 ? `没有「${missing.join('」「')}」` : '有重复的数';
    sink.problem(
      'row-mended',
      row.line,
      `第 ${row.line} 行「${source}」应有 ${columns.length} 个数，印出 ${numbers.length} 个，已按数字之间的关系归栏：${words}。请核对该行。`,
    );
  }
  const reason = numbers.length === 0 ? undefined : textBehind(cells, numbers);
  return {
    source: { ...textOf(label), text: source },
    isTotal,
    line: row.line,
    amounts,
    deviation: reason ? textOf(reason) : null,
  };
}

function tellGlued({ line, cells }: GridRow, isParted: boolean, sink: FormSink): void {
  const label = plainName(cells[0]?.text ?? '');
  if (isParted)
    sink.problem(
      'row-mended',
      line,
      `第 ${line} 行「${label}」的几个数连在一格，只有一种拆法使执行数与预算数之比等于执行率，已照此拆开。请对照原件核对。`,
    );
  else
    sink.problem(
      'glued-numbers',
      line,
      `第 ${line} 行「${label}」的「${cells.find(isGluedFunds)?.text}」像是几个数连在一格，说不准各是多少，按未能核验处理。请对照原件分开。`,
    );
}

const DASH = /^[-—–－/]+$/;

/** What is written behind the last number: the reason for a deviation. */
function textBehind(cells: readonly GridCell[], numbers: readonly GridCell[]): GridCell | undefined {
  const last = numbers[numbers.length - 1];
  return last && cells.slice(cells.indexOf(last) + 1).find((cell) => !isNumber(cell) && !DASH.test(cell.text));
}

/** The assignment of numbers to columns, in order, that agrees best with the arithmetic of the columns. */
function assign(numbers: readonly GridCell[], columns: readonly FundsColumn[]): Map<FundsColumn, GridCell> {
  if (numbers.length === columns.length) return pair(numbers, columns);
  const printed = numbers.map(fundsNumber);
  let best: readonly [readonly FundsNumber[], readonly FundsColumn[]] = [[], []];
  let bestScore = Number.NEGATIVE_INFINITY;
  const take = (chosen: readonly FundsNumber[], under: readonly FundsColumn[], more: number) => {
    const score = agreement(chosen, under) + more;
    if (score <= bestScore) return;
    bestScore = score;
    best = [chosen, under];
  };
  if (numbers.length < columns.length)
    for (const chosen of subsets(columns, numbers.length)) take(printed, chosen, leadingColumns(chosen, columns));
  else for (const chosen of subsets(printed, columns.length)) take(chosen, columns, droppedTwins(chosen, printed));
  const [chosen, under] = best;
  return pair(
    chosen.map(({ cell }) => cell),
    under,
  );
}

/** A number of a row with its value in thousandths. */
interface FundsNumber {
  readonly cell: GridCell;
  readonly value: number | null;
}

function fundsNumber(cell: GridCell): FundsNumber {
  return { cell, value: thousandths(cell.text) };
}

function pair(numbers: readonly GridCell[], columns: readonly FundsColumn[]): Map<FundsColumn, GridCell> {
  const pairs = new Map<FundsColumn, GridCell>();
  columns.forEach((column, i) => {
    const cell = numbers[i];
    if (cell) pairs.set(column, cell);
  });
  return pairs;
}

/** All choices of `size` items in their order; forms have at most eight columns. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (items.length > SUBSETS_OF_MAX) return [items.slice(0, size)];
  return choices(items.length, size).map((chosen) => chosen.map((i) => items[i] as T)); // positions of items
}

const known = new Map<string, readonly (readonly number[])[]>();

/** The positions of all such choices; worked out once for each pair of numbers. */
function choices(count: number, size: number): readonly (readonly number[])[] {
  const key = `${count}/${size}`;
  let made = known.get(key);
  if (!made) {
    made = positions(0, count, size);
    known.set(key, made);
  }
  return made;
}

function positions(from: number, count: number, size: number): number[][] {
  if (size === 0) return [[]];
  if (count - from < size) return [];
  return [
    ...positions(from + 1, count, size - 1).map((chosen) => [from, ...chosen]),
    ...positions(from + 1, count, size),
  ];
}

const SUBSETS_OF_MAX = 12;

/** What falls off falls off at the right edge: columns kept on the left count a little. */
function leadingColumns(chosen: readonly FundsColumn[], columns: readonly FundsColumn[]): number {
  let leading = 0;
  while (leading < chosen.length && chosen[leading] === columns[leading]) leading++;
  return leading / 10;
}

/** A number printed twice may be dropped once; another may not. */
function droppedTwins(chosen: readonly FundsNumber[], numbers: readonly FundsNumber[]): number {
  let penalty = 0;
  for (const [i, number] of numbers.entries()) {
    if (chosen.includes(number)) continue;
    const { text } = number.cell;
    const before = i > 0 ? numbers[i - 1] : undefined;
    const twin = before?.cell.text === text || numbers[i + 1]?.cell.text === text;
    penalty -= twin ? 0.1 : 2;
  }
  return penalty;
}

function agreementOf(assignment: ReadonlyMap<FundsColumn, GridCell>): number {
  return agreement(Array.from(assignment.values(), fundsNumber), [...assignment.keys()]);
}

/** How many of the relations among the columns, each with its number, are true, less those that are false. */
function agreement(numbers: readonly FundsNumber[], columns: readonly FundsColumn[]): number {
  const under = (column: FundsColumn) => {
    const at = columns.lastIndexOf(column);
    return at < 0 ? undefined : numbers[at];
  };
  const value = (column: FundsColumn) => under(column)?.value ?? null;
  const holds = (test: boolean, weight: number) => (test ? weight : -weight);
  const annual = value('annualBudget');
  const executed = value('executed');
  const balance = value('balance');
  const rate = value('rate');
  const score = value('score');
  const targeted = value('initialTargeted');
  const initial = value('initialBudget');
  let total = 0;
  if (annual !== null && executed !== null && balance !== null)
    total += holds(Math.abs(annual - executed - balance) <= 10, 3);
  if (annual !== null && executed !== null && rate !== null && annual !== 0) {
    // executed ÷ annual within a percent point of the rate, multiplied out
    total += holds(Math.abs(executed * 100_000 - rate * annual) <= Math.abs(annual) * 1000, 3);
  }
  if (rate !== null && score !== null) total += holds(Math.abs(rate - score * 10) <= 600, 2);
  if (targeted !== null && initial !== null && targeted === initial) total += 0.5;
  if (initial !== null && annual !== null && initial === annual) total += 0.5;
  // the percentage sign tells the rate
  if (under('rate')?.cell.text.endsWith('%')) total += 2;
  return total;
}

const SIGNS = /[%分,\s]/;

/** A printed number in thousandths, for comparing the columns of one row only. */
function thousandths(text: string): number | null {
  const bare = SIGNS.test(text) ? text.replace(/[%分,\s]/g, '') : text;
  const [whole = '', fraction = ''] = bare.split('.');
  if (!/^-?\d+$/.test(whole) || whole.length > 8) return null;
  const digits = `${fraction}000`.slice(0, 3);
  return Number.parseInt(whole, 10) * pow10(3) + Number.parseInt(digits, 10);
}
