/** Tables of fixed lines with 行次, on one side or two (公开01, 04, 10). */
import type { GridCell, GridRow } from '../document/index.ts';
import { type FactKey, factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { ungluedLines } from './glued-lines.ts';
import { type HeaderColumn, headerColumns, isNumberRow, matchColumns, padRow } from './header-row.ts';
import { bareTitle } from './heading.ts';
import { type LineLabels, LineMatcher, labelIn, labelsOf, linesOf } from './line-labels.ts';
import type { KnownFacts } from './place-amounts.ts';
import type { CellInput, TableBuilder } from './table-builder.ts';
import type { ColumnLayout, LineLayout, LinesLayout, SideLayout } from './vocabulary.ts';

const LABEL_HEADS = new Set(['项目', '收入项目', '支出项目']);
const HEADER_CELLS = new Set(['', '收入', '支出', '决算数', '金额']);
const PART = /^其中:(.+)$/;
/** What would be taken for the structure of a fact's key. */
const KEY_SIGNS = /[{},=:]/g;
const INTEGER = /^\d{1,3}$/;
const NUMBER = /^-?[\d,]*\.?\d+$/;

export function readLines(
  printed: readonly GridRow[],
  layout: LinesLayout,
  unit: string,
  builder: TableBuilder,
  known: KnownFacts,
): void {
  readSides(printed, layout.sides, unit, builder, known);
}

function reportParted(open: number, line: number | undefined, builder: TableBuilder): void {
  if (line === undefined) return;
  const where = `第 ${line} 行起，${builder.name}的标签、行次、金额连在一格`;
  if (open === 0) builder.problem('row-mended', line, `${where}，已按规定的行和行次拆开。请对照原件核对。`);
  else
    builder.problem(
      'unplaced-cells',
      line,
      `${where}，拆开后有 ${open} 行说不准各在哪一列，说不准的格未能核验。请对照原件把各格分开。`,
    );
}

export function readSides(
  printed: readonly GridRow[],
  layouts: readonly SideLayout[],
  unit: string,
  builder: TableBuilder,
  known: KnownFacts,
): void {
  const turned = labelsInFront(printed);
  const parted = ungluedLines(turned, layouts, unit, known);
  if (parted) reportParted(parted.open, parted.rows[0]?.line, builder);
  const rows = parted?.rows ?? turned;
  const headerAt = rows.findIndex((row) => row.cells.some((cell) => isLabelHead(cell.text)));
  const header = rows[headerAt];
  if (!header) {
    if (rows[0]) {
      builder.problem(
        'missing-column',
        rows[0].line,
        `${builder.name}没有「项目」「行次」表头，读不出各列。请核对表头是否完整。`,
      );
    }
    return;
  }
  const numberRow = rows.slice(headerAt + 1, headerAt + 4).find((row) => isNumberRow(withoutNames(row)));
  const headerRows = new Set(rows.filter((row, i) => i <= headerAt || row === numberRow || isHeaderRow(row)));
  const leading = rows.slice(
    0,
    rows.findIndex((row) => !headerRows.has(row)),
  );
  const width = Math.max(...leading.map((row) => row.cells.length), header.cells.length);
  const labels = headerColumns(
    leading.filter((row) => row !== numberRow),
    width,
  );
  const found = sidesOf(header, labels);
  const own = isSwapped(found, layouts, rows) ? [layouts[1], layouts[0]] : layouts;
  const sides = found.map((printed, s) => new Side(printed, own[s], labels));
  for (const row of rows) {
    if (headerRows.has(row)) {
      builder.headerLines.add(row.line);
      continue;
    }
    const cells = padRow(row, width);
    for (const side of sides) readSide(cells, row, side, labels, numberRow ?? null, unit, builder);
  }
  own.forEach((layout, s) => {
    if (layout) reportMissing(sides[s], layout, layouts.length > 1 ? SIDE_NAMES[s] : '', builder, header);
  });
}

/** Rows whose labels stand behind their amounts, turned around. */
function labelsInFront(rows: readonly GridRow[]): readonly GridRow[] {
  const header = rows.find(({ cells }) => cells.some(({ text }) => isLabelHead(text)));
  const filled = header?.cells.filter(({ text }) => text !== '') ?? [];
  const isBehind =
    filled.length > 1 && isLabelHead(filled[filled.length - 1]?.text ?? '') && !isLabelHead(filled[0]?.text ?? '');
  return isBehind ? rows.map(({ line, cells }) => ({ line, cells: cells.toReversed() })) : rows;
}

/** Whether 支出 stands before 收入: the first label that only one side has tells. */
function isSwapped(found: readonly PrintedSide[], layouts: readonly SideLayout[], rows: readonly GridRow[]): boolean {
  const [left, right] = layouts.map((layout) => labelsOf(linesOf(layout)));
  const [first] = found;
  if (!left || !right || !first || found.length !== 2) return false;
  const has = ({ whole, bare }: LineLabels, label: string) => whole.has(label) || bare.has(bareTitle(label));
  for (const { cells } of rows) {
    const label = plainName(cells[first.label]?.text ?? '');
    if (label === '' || isLabelHead(label)) continue;
    const [isLeft, isRight] = [has(left, label), has(right, label)];
    if (isLeft !== isRight) return isRight;
  }
  return false;
}

const SIDE_NAMES = ['收入方', '支出方'];

function reportMissing(
  side: Side | undefined,
  layout: SideLayout,
  where: string | undefined,
  builder: TableBuilder,
  header: GridRow,
): void {
  const missing = layout.columns.filter((column) => !column.optional && !side?.values.some((v) => v.column === column));
  if (missing.length === 0) return;
  builder.problem(
    'missing-column',
    header.line,
    `${builder.name}${where ?? ''}缺少${missing.map((c) => `「${c.labels[0]}」`).join('、')}列，与之有关的规则未能核验。请核对表头是否完整。`,
  );
}

function withoutNames(row: GridRow): GridRow {
  return { line: row.line, cells: row.cells.filter((cell) => plainName(cell.text) !== '栏次') };
}

function isLabelHead(text: string): boolean {
  return HEAD_SIGN.test(text) && isLabelHeadName(plainName(text));
}

/** A character of every head of labels and numbers, which hardly any other cell has. */
const HEAD_SIGN = /[目次]/;

function isLabelHeadName(plain: string): boolean {
  return LABEL_HEADS.has(plain) || plain.startsWith('项目(');
}

function isHeaderRow({ cells }: GridRow): boolean {
  let isHeader = true;
  for (const { text } of cells) {
    if (text === '' || (!isHeader && !HEAD_SIGN.test(text))) continue;
    const plain = plainName(text);
    if (plain === '行次' || plain === '栏次' || isLabelHeadName(plain)) return true;
    if (isHeader && !HEADER_CELLS.has(plain)) isHeader = false;
  }
  return isHeader;
}

/** Positions of one side's label, 行次 and value columns as printed. */
interface PrintedSide {
  readonly label: number;
  readonly number: number;
  readonly values: readonly number[];
}

function sidesOf(header: GridRow, labels: readonly HeaderColumn[]): PrintedSide[] {
  const starts: number[] = [];
  header.cells.forEach((cell, i) => {
    if (isLabelHead(cell.text)) starts.push(i);
  });
  return starts.map((label, s) => {
    const end = starts[s + 1] ?? labels.length;
    let number = -1;
    const values: number[] = [];
    for (let i = label + 1; i < end; i++) {
      if (labels[i]?.path.includes('行次')) number = i;
      else if ((labels[i]?.path.length ?? 0) > 0) values.push(i);
    }
    return { label, number, values };
  });
}

/** A value column of a side: where it is printed, and what it is; null where the layout has no such column. */
interface ValueColumn {
  readonly at: number;
  readonly column: ColumnLayout | null;
  /** The facts of lines in it, by the position of the line. */
  readonly keys: (FactKey | undefined)[];
}

class Side {
  readonly label: number;
  readonly number: number;
  readonly values: readonly ValueColumn[];
  readonly matcher: LineMatcher;
  /** The last line read: what 「其中」 is part of. */
  above: LineLayout | null = null;

  constructor(printed: PrintedSide, layout: SideLayout | undefined, labels: readonly HeaderColumn[]) {
    this.label = printed.label;
    this.number = printed.number;
    this.values = layout ? valuesOf(printed, layout, labels) : [];
    this.matcher = new LineMatcher(layout);
  }
}

/** Columns by their labels; where none is known and as many are printed as the layout has, by their order. */
function valuesOf(printed: PrintedSide, layout: SideLayout, labels: readonly HeaderColumn[]): ValueColumn[] {
  const known = [...layout.columns, ...(layout.columnsElsewhere ?? [])];
  const own = labels.map((label, i) => (printed.values.includes(i) ? label : { path: [], number: null }));
  const positions = matchColumns(known, own, 0);
  const lines = linesOf(layout);
  const valueColumn = (at: number, column: ColumnLayout | null): ValueColumn => ({
    at,
    column,
    keys: column ? keysIn(lines, column) : [],
  });
  const byLabel = printed.values.map((at) => valueColumn(at, known[positions.indexOf(at)] ?? null));
  if (byLabel.some(({ column }) => column !== null)) return byLabel;
  if (printed.values.length !== layout.columns.length) return byLabel;
  return printed.values.map((at, k) => valueColumn(at, layout.columns[k] ?? null));
}

function readSide(
  cells: readonly GridCell[],
  row: GridRow,
  side: Side,
  labels: readonly HeaderColumn[],
  numberRow: GridRow | null,
  unit: string,
  builder: TableBuilder,
): void {
  const labelCell = cells[side.label];
  if (!labelCell) return;
  const printedNumber = side.number >= 0 ? (cells[side.number]?.text ?? '') : '';
  const number = INTEGER.test(printedNumber) ? Number.parseInt(printedNumber, 10) : null;
  if (number !== null) builder.rowNumbers.push(number);
  const label = plainName(labelCell.text);
  const hasValue = side.values.some((v) => isAmount(cells[v.at]?.text ?? ''));
  if (label === '' && !hasValue) return;
  const known = side.matcher.known(label);
  const lineAt = side.matcher.find(known, number);
  const line = side.matcher.lines[lineAt] ?? null;
  const part = line ? null : PART.exec(label);
  if (line) side.above = line;
  if (number === null && !line && !hasValue) return; // a group's caption: 「一、政府采购情况」
  if (line) builder.addLabel(labelCell, null);
  else if (!part && (label !== '' || hasValue)) {
    builder.problem(
      'unknown-row',
      row.line,
      `第 ${row.line} 行，${builder.name}的「${labelCell.text || '（空）'}」${number === null ? '' : `（行次 ${number}）`}不在规定的行里，没有参加核对。`,
    );
  }
  const inputs: CellInput[] = [];
  for (const [k, value] of side.values.entries()) {
    const { at, column } = value;
    const cell = cells[at];
    if (!cell) continue;
    const printed = labels[at]?.path;
    const columnLabel = column?.labels[0] ?? printed?.join('') ?? '';
    inputs.push({
      cell,
      columnNumber: numberRow?.cells[at]?.text || (printed?.[printed.length - 1] ?? column?.number ?? ''),
      columnLabel,
      columnIndex: at,
      fact: line ? keyOf(line, lineAt, value) : column && part && side.above ? partOf(side.above, part, column) : null,
      unit: line?.unit ?? unit,
      isUnread: false,
      label: labelIn(known, k, columnLabel),
    });
  }
  builder.addRow(number === null ? label : String(number), known.bare, row.line, inputs);
}

function isAmount(text: string): boolean {
  return text !== '' && NUMBER.test(text);
}

/** 「其中：捐赠收入」 under its whole: a fact of its own, compared with nothing but the whole. */
function partOf(whole: LineLayout, part: RegExpExecArray, column: ColumnLayout): FactKey {
  const name = (part[1] ?? '').replace(KEY_SIGNS, '');
  return factKey(whole.concept, { ...whole.dims, ...column.dims, part: name }, column.measure);
}

type KeysOfColumn = Map<readonly LineLayout[], (FactKey | undefined)[]>;

const keys = new WeakMap<ColumnLayout, KeysOfColumn>();

/** The facts of lines in a column, in the order of the lines; put together once, as they are asked for. */
function keysIn(lines: readonly LineLayout[], column: ColumnLayout): (FactKey | undefined)[] {
  let byLines = keys.get(column);
  if (!byLines) {
    byLines = new Map();
    keys.set(column, byLines);
  }
  let own = byLines.get(lines);
  if (!own) {
    own = lines.map(() => undefined);
    byLines.set(lines, own);
  }
  return own;
}

function keyOf(line: LineLayout, at: number, { column, keys: own }: ValueColumn): FactKey | null {
  if (column === null) return null;
  let key = own[at];
  if (key === undefined) {
    key = factKey(line.concept, { ...line.dims, ...column.dims }, column.measure);
    own[at] = key;
  }
  return key;
}
