/** Tables of fixed lines with 行次, on one side or two (公开01, 04, 10). */
import type { GridCell, GridRow } from '../document/index.ts';
import { type FactKey, factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { isNumberRow, padRow } from './header-row.ts';
import { bareTitle } from './heading.ts';
import type { CellInput, TableBuilder } from './table-builder.ts';
import type { ColumnLayout, LineLayout, LinesLayout } from './vocabulary.ts';

/** Positions of one side's label, 行次 and value columns. */
interface Side {
  readonly label: number;
  readonly number: number;
  readonly values: readonly number[];
}

const LABEL_HEADS = new Set(['项目', '收入项目', '支出项目', '项目(按功能分类)']);
const INTEGER = /^\d{1,3}$/;
const NUMBER = /^-?[\d,]*\.?\d+$/;

export function readLines(rows: readonly GridRow[], layout: LinesLayout, unit: string, builder: TableBuilder): void {
  const headerAt = rows.findIndex((row) => row.cells.some((cell) => LABEL_HEADS.has(plainName(cell.text))));
  const header = rows[headerAt];
  if (!header) {
    if (rows[0]) {
      builder.problem(
        'missing-column',
        rows[0].line,
        `公开${layout.number}表没有「项目」「行次」表头，读不出各列。请核对表头是否完整。`,
      );
    }
    return;
  }
  const sides = sidesOf(header);
  const numberRow = rows.find((row, i) => i > headerAt && i <= headerAt + 3 && isNumberRow(withoutNames(row)));
  const matchers = layout.sides.map((side) => new LineMatcher(side.lines));
  rows.forEach((row, i) => {
    if (i <= headerAt || row === numberRow || isHeaderRow(row)) {
      builder.headerLines.add(row.line);
      return;
    }
    const cells = padRow(row, header.cells.length);
    sides.forEach((side, s) => {
      const layoutSide = layout.sides[s];
      const matcher = matchers[s];
      if (layoutSide && matcher) {
        readSide(cells, row, side, layoutSide.columns, matcher, header, numberRow ?? null, unit, builder);
      }
    });
  });
  for (const s of layout.sides.keys()) reportMissing(sides[s], layout, s, builder, header);
}

function reportMissing(
  side: Side | undefined,
  layout: LinesLayout,
  s: number,
  builder: TableBuilder,
  header: GridRow,
): void {
  const columns = layout.sides[s]?.columns ?? [];
  const found = side?.values.length ?? 0;
  if (found >= columns.length) return;
  const names = columns.slice(found).map((c) => `「${c.labels[0]}」`);
  builder.problem(
    'missing-column',
    header.line,
    `公开${layout.number}表${layout.sides.length > 1 ? (s === 0 ? '收入方' : '支出方') : ''}缺少${names.join('、')}列，与之有关的规则未能核验。请核对表头是否完整。`,
  );
}

function withoutNames(row: GridRow): GridRow {
  return { line: row.line, cells: row.cells.filter((cell) => plainName(cell.text) !== '栏次') };
}

function isHeaderRow(row: GridRow): boolean {
  return (
    row.cells.some((cell) => {
      const text = plainName(cell.text);
      return LABEL_HEADS.has(text) || text === '行次' || text === '栏次';
    }) || row.cells.every((cell) => ['', '收入', '支出'].includes(plainName(cell.text)))
  );
}

function sidesOf(header: GridRow): Side[] {
  const labels: number[] = [];
  header.cells.forEach((cell, i) => {
    if (LABEL_HEADS.has(plainName(cell.text))) labels.push(i);
  });
  return labels.map((label, s) => {
    const end = labels[s + 1] ?? header.cells.length;
    let number = -1;
    const values: number[] = [];
    for (let i = label + 1; i < end; i++) {
      if (plainName(header.cells[i]?.text ?? '') === '行次') number = i;
      else values.push(i);
    }
    return { label, number, values };
  });
}

function readSide(
  cells: readonly GridCell[],
  row: GridRow,
  side: Side,
  columns: readonly ColumnLayout[],
  matcher: LineMatcher,
  header: GridRow,
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
  const hasValue = side.values.some((v) => NUMBER.test(cells[v]?.text ?? ''));
  if (label === '' && !hasValue) return;
  const line = matcher.find(label, number);
  if (number === null && !line && !hasValue) return; // a group's caption: 「一、政府采购情况」
  if (line) builder.addLabel(labelCell, null);
  else if (label !== '' || hasValue) {
    builder.problem(
      'unknown-row',
      row.line,
      `第 ${row.line} 行，公开${builder.layout.number}表的「${labelCell.text || '（空）'}」${number === null ? '' : `（行次 ${number}）`}不在规定的行里，没有参加核对。`,
    );
  }
  const inputs: CellInput[] = [];
  columns.forEach((column, k) => {
    const at = side.values[k];
    const cell = at === undefined ? undefined : cells[at];
    if (at === undefined || !cell) return;
    inputs.push({
      cell,
      columnNumber: numberRow?.cells[at]?.text || (header.cells[at] ? plainName(header.cells[at].text) : column.number),
      columnLabel: column.labels[0] ?? '',
      columnIndex: at,
      fact: line ? keyOf(line, column) : null,
      unit: line?.unit ?? unit,
    });
  });
  builder.addRow(number === null ? label : String(number), bareTitle(label), row.line, inputs);
}

const keys = new WeakMap<LineLayout, Map<ColumnLayout, FactKey>>();

/** The fact of a line in a column; put together once. */
function keyOf(line: LineLayout, column: ColumnLayout): FactKey {
  let byColumn = keys.get(line);
  if (!byColumn) {
    byColumn = new Map();
    keys.set(line, byColumn);
  }
  let key = byColumn.get(column);
  if (key === undefined) {
    key = factKey(line.concept, { ...line.dims, ...column.dims }, column.measure);
    byColumn.set(column, key);
  }
  return key;
}

/** Finds a layout line by its label, going down the table: the same label may stand in two places. */
class LineMatcher {
  private next = 0;
  private readonly lines: readonly LineLayout[];
  private readonly labels: readonly LineLabels[];

  constructor(lines: readonly LineLayout[]) {
    this.lines = lines;
    this.labels = labelsOf(lines);
  }

  find(label: string, number: number | null): LineLayout | null {
    if (label === '') return null;
    const bare = bareTitle(label);
    const whole = (i: number) => this.labels[i]?.whole.includes(label) ?? false;
    const name = (i: number) => this.labels[i]?.bare.includes(bare) ?? false;
    const numbered = (i: number) => this.lines[i]?.number === number;
    const at =
      this.search((i) => numbered(i) && whole(i)) ??
      this.search(whole) ??
      this.search((i) => numbered(i) && name(i)) ??
      this.search(name);
    if (at === null) return null;
    this.next = at + 1;
    return this.lines[at] ?? null;
  }

  private search(test: (i: number) => boolean): number | null {
    for (let i = this.next; i < this.lines.length; i++) if (test(i)) return i;
    for (let i = 0; i < this.next; i++) if (test(i)) return i;
    return null;
  }
}

/** Labels of a line for comparison, with and without their ordinal. */
interface LineLabels {
  readonly whole: readonly string[];
  readonly bare: readonly string[];
}

const normalised = new WeakMap<readonly LineLayout[], readonly LineLabels[]>();

function labelsOf(lines: readonly LineLayout[]): readonly LineLabels[] {
  let labels = normalised.get(lines);
  if (!labels) {
    labels = lines.map((line) => {
      const whole = line.labels.map(plainName);
      return { whole, bare: whole.map(bareTitle) };
    });
    normalised.set(lines, labels);
  }
  return labels;
}
