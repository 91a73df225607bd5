/** Tables of several (code, name, amount) lanes side by side (公开06). A lane's amount never crosses into the next. */
import type { GridCell, GridRow } from '../document/index.ts';
import { type FactKey, factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { padRow } from './header-row.ts';
import { type CellInput, missingCell, type TableBuilder } from './table-builder.ts';
import type { LanesLayout } from './vocabulary.ts';

const CODE = /^\d{3}(?:\d{2})?$/;
const CODE_HEADS = new Set(['科目代码', '科目编码', '经济分类科目编码', '编码', '代码']);
const NUMBERISH = /^-?[\d,]*\.?\d+$/;

export function readLanes(rows: readonly GridRow[], layout: LanesLayout, unit: string, builder: TableBuilder): void {
  const headerAt = rows.findIndex((row) => row.cells.some((cell) => CODE_HEADS.has(plainName(cell.text))));
  const header = rows[headerAt];
  if (!header) {
    if (rows[0]) {
      builder.problem(
        'missing-column',
        rows[0].line,
        `公开${layout.number}表没有「科目代码」表头，读不出各列。请核对表头是否完整。`,
      );
    }
    return;
  }
  const lanes: number[] = [];
  header.cells.forEach((cell, i) => {
    if (CODE_HEADS.has(plainName(cell.text))) lanes.push(i);
  });
  const [before = '', after = ''] = factKey(layout.concept, { ...layout.dims, economic: '*' }).split('*');
  const key = (code: string): FactKey => before + code + after;
  rows.forEach((row, i) => {
    if (i <= headerAt || row.cells.some((cell) => CODE_HEADS.has(plainName(cell.text)))) {
      builder.headerLines.add(row.line);
      return;
    }
    const totals = row.cells.filter((cell) => totalDims(layout, cell) !== null);
    if (totals.length > 0) {
      readTotals(row, layout, unit, builder);
      return;
    }
    const cells = padRow(row, header.cells.length);
    for (const lane of lanes) readLane(cells, lane, row, layout, key, unit, builder);
  });
}

function totalDims(layout: LanesLayout, cell: GridCell): Readonly<Record<string, string>> | null {
  const label = plainName(cell.text);
  return layout.totals.find((total) => total.labels.includes(label))?.dims ?? null;
}

function input(cell: GridCell, columnIndex: number, fact: FactKey, unit: string): CellInput {
  return { cell, columnNumber: '决算数', columnLabel: '决算数', columnIndex, fact, unit };
}

function readLane(
  cells: readonly GridCell[],
  lane: number,
  row: GridRow,
  layout: LanesLayout,
  key: (code: string) => FactKey,
  unit: string,
  builder: TableBuilder,
): void {
  const code = cells[lane]?.text.replace(/\s/g, '') ?? '';
  const name = cells[lane + 1];
  const amount = cells[lane + 2] ?? missingCell(row.line, 0);
  if (!CODE.test(code)) {
    if (NUMBERISH.test(amount.text) || NUMBERISH.test(name?.text ?? '')) {
      builder.problem(
        'unknown-row',
        row.line,
        `第 ${row.line} 行，公开${layout.number}表第 ${lane / 3 + 1} 组没有科目代码，金额「${amount.text || name?.text}」没有参加核对。请核对该行是否错位。`,
      );
    }
    return;
  }
  if (name) builder.addLabel(name, code);
  builder.addRow(code, plainName(name?.text ?? ''), row.line, [input(amount, lane + 2, key(code), unit)]);
}

/** The row of totals: each label with the last amount before the next label. */
function readTotals(row: GridRow, layout: LanesLayout, unit: string, builder: TableBuilder): void {
  let dims: Readonly<Record<string, string>> | null = null;
  let label = '';
  let amount: GridCell | null = null;
  const close = () => {
    if (dims) {
      const cell = amount ?? missingCell(row.line, row.cells[row.cells.length - 1]?.end ?? 0);
      builder.addRow(label, label, row.line, [
        input(cell, row.cells.indexOf(cell), factKey(layout.concept, { ...layout.dims, ...dims }), unit),
      ]);
    }
    amount = null;
  };
  for (const cell of row.cells) {
    const own = totalDims(layout, cell);
    if (own) {
      close();
      dims = own;
      label = plainName(cell.text);
    } else if (cell.text !== '') {
      amount = cell;
    }
  }
  close();
}
