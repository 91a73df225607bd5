/** Tables of several (code, name, amount) lanes side by side (公开06). A lane's amount never crosses into the next. */
import type { GridCell, GridRow } from '../document/index.ts';
import { type FactKey, factKey, ofEconomic } from '../statement/index.ts';
import { copied, plainName } from '../text/index.ts';
import { ungluedLanes } from './glued-lanes.ts';
import { padRow } from './header-row.ts';
import { AMOUNT_LABEL, type Lane, lanesOf } from './lane-columns.ts';
import { type CellInput, cellLabel, missingCell, type TableBuilder } from './table-builder.ts';
import type { LanesLayout } from './vocabulary.ts';

const CODE = /^\d{3}(?:\d{2})?$/;
const BLANK = /\s/;
const NUMBERISH = /^-?[\d,]*\.?\d+$/;

export function readLanes(printed: readonly GridRow[], layout: LanesLayout, unit: string, builder: TableBuilder): void {
  const rows = ungluedLanes(printed, layout) ?? printed;
  const { lanes, headerRows, width } = lanesOf(rows, layout);
  if (lanes.length === 0) {
    if (rows[0]) {
      builder.problem(
        'missing-column',
        rows[0].line,
        `${builder.name}没有「科目代码」表头，读不出各列。请核对表头是否完整。`,
      );
    }
    return;
  }
  const codes = codesOf(layout);
  for (const row of rows) {
    if (headerRows.has(row)) {
      builder.headerLines.add(row.line);
      continue;
    }
    if (row.cells.some((cell) => cell.text !== '' && isTotal(layout, cell))) {
      readTotals(row, lanes, layout, unit, builder);
      continue;
    }
    const cells = padRow(row, width);
    for (const [i, lane] of lanes.entries()) {
      if (isGrandTotal(cells, lane)) readGrandTotal(cells, lane, row, layout, unit, builder);
      else readLane(cells, lane, i, row, layout, codes, unit, builder);
    }
  }
}

/** Nothing but digits, points and commas: a code or an amount. */
const DIGITS = /^[\d.,]*$/;

function isTotal(layout: LanesLayout, cell: GridCell): boolean {
  return !DIGITS.test(cell.text) && totalDims(layout, cell) !== null;
}

function totalDims(layout: LanesLayout, cell: GridCell): Readonly<Record<string, string>> | null {
  const label = plainName(cell.text);
  return layout.totals.find((total) => total.labels.includes(label))?.dims ?? null;
}

function input(
  cell: GridCell,
  column: string,
  columnIndex: number,
  fact: FactKey,
  unit: string,
  label: string | null = null,
): CellInput {
  return { cell, columnNumber: column, columnLabel: column, columnIndex, fact, unit, isUnread: false, label };
}

/** What a code is in a table: its fact, the name last printed beside it, and what an amount of it then states. */
interface LaneCode {
  /** The same string wherever the code is printed. */
  readonly code: string;
  readonly fact: FactKey;
  name: string;
  label: string;
}

/** Codes met so far, by layout: most documents print those of the law under their names. */
const memories = new WeakMap<LanesLayout, Map<string, LaneCode>>();
/** Beyond this a memory is emptied. */
const CODES_MAX = 2000;

function codesOf(layout: LanesLayout): Map<string, LaneCode> {
  let codes = memories.get(layout);
  if (!codes) {
    codes = new Map();
    memories.set(layout, codes);
  }
  return codes;
}

function laneCode(codes: Map<string, LaneCode>, layout: LanesLayout, code: string, name: string): LaneCode {
  let own = codes.get(code);
  if (!own) {
    if (codes.size > CODES_MAX) codes.clear();
    own = { code: copied(code), fact: ofEconomic(factKey(layout.concept, layout.dims), code), name: '', label: '' };
    codes.set(own.code, own);
  }
  if (own.name !== name || own.label === '') {
    own.name = copied(name);
    own.label = cellLabel(own.name, AMOUNT_LABEL);
  }
  return own;
}

function readLane(
  cells: readonly GridCell[],
  lane: Lane,
  index: number,
  row: GridRow,
  layout: LanesLayout,
  codes: Map<string, LaneCode>,
  unit: string,
  builder: TableBuilder,
): void {
  const name = cells[lane.name];
  const printed = codeOf(cells, lane);
  if (!CODE.test(printed)) {
    const stray = lane.amounts.map(({ at }) => cells[at]?.text ?? '').find((text) => NUMBERISH.test(text)) ?? '';
    if (stray !== '' || NUMBERISH.test(name?.text ?? '')) {
      builder.problem(
        'unknown-row',
        row.line,
        `第 ${row.line} 行，${builder.name}第 ${index + 1} 组没有科目代码，金额「${stray || name?.text}」没有参加核对。请核对该行是否错位。`,
      );
    }
    return;
  }
  const own = laneCode(codes, layout, printed, plainName(name?.text ?? ''));
  if (name) builder.addLabel(name, own.code);
  const inputs: CellInput[] = [];
  for (const { at, label, group } of lane.amounts) {
    const fact = group === null ? own.fact : `${own.fact.split('}')[0]},group=${group}}`;
    const words = label === AMOUNT_LABEL ? own.label : null;
    inputs.push(input(cells[at] ?? missingCell(row.line, 0), label, at, fact, unit, words));
  }
  builder.addRow(own.code, own.name, row.line, inputs);
}

/** The code of a lane, whose levels may stand in columns of their own. */
function codeOf(cells: readonly GridCell[], lane: Lane): string {
  let code = '';
  for (let i = lane.code; i < lane.name; i++) code += cells[i]?.text ?? '';
  return BLANK.test(code) ? code.replace(/\s/g, '') : code;
}

/** 「合计」 over 人员经费 and 公用经费 columns. */
function isGrandTotal(cells: readonly GridCell[], lane: Lane): boolean {
  if (lane.amounts.length === 1) return false;
  return (
    plainName(
      cells
        .slice(lane.code, lane.name + 1)
        .map((cell) => cell.text)
        .join(''),
    ) === '合计'
  );
}

function readGrandTotal(
  cells: readonly GridCell[],
  lane: Lane,
  row: GridRow,
  layout: LanesLayout,
  unit: string,
  builder: TableBuilder,
): void {
  const inputs = lane.amounts.map(({ at, label, group }) => {
    const dims = group === null ? layout.dims : { ...layout.dims, group };
    return input(cells[at] ?? missingCell(row.line, 0), label, at, factKey(layout.concept, dims), unit);
  });
  builder.addRow('合计', '合计', row.line, inputs);
}

/** The row of totals: each label with the amount before the next label, in a column of amounts if one stands there. */
function readTotals(
  row: GridRow,
  lanes: readonly Lane[],
  layout: LanesLayout,
  unit: string,
  builder: TableBuilder,
): void {
  const columns = new Set(lanes.flatMap(({ amounts }) => amounts.map(({ at }) => at)));
  let dims: Readonly<Record<string, string>> | null = null;
  let label = '';
  let amount: GridCell | null = null;
  const close = () => {
    if (dims) {
      const cell = amount ?? missingCell(row.line, row.cells[row.cells.length - 1]?.end ?? 0);
      builder.addRow(label, label, row.line, [
        input(cell, '决算数', row.cells.indexOf(cell), factKey(layout.concept, { ...layout.dims, ...dims }), unit),
      ]);
    }
    amount = null;
  };
  row.cells.forEach((cell, i) => {
    const own = totalDims(layout, cell);
    if (own) {
      close();
      dims = own;
      label = plainName(cell.text);
    } else if (cell.text !== '' && (amount === null || columns.has(i))) {
      amount = cell;
    }
  });
  close();
}
