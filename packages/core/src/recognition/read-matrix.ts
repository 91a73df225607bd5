/** A table of one row of values under many columns (公开09). */
import type { GridRow } from '../document/index.ts';
import { factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { headerColumns, isNumberRow, matchColumns, padRow } from './header-row.ts';
import { bareTitle } from './heading.ts';
import type { KnownFacts } from './place-amounts.ts';
import { readSides } from './read-lines.ts';
import type { CellInput, TableBuilder } from './table-builder.ts';
import type { MatrixLayout, SideLayout } from './vocabulary.ts';

const VALUE = /^-?[\d,]*\.?\d+$|^[—–-]+$/;

/** So many items under one another are lines, not the labels of columns. */
const ITEMS_MIN = 3;

/** 行次 and amounts that ran into a label. */
const BEHIND = /\d[\d,.]*$/;

const labelSets = new WeakMap<SideLayout, ReadonlySet<string>>();

/** Labels of the lines, as they are compared; put together once. */
function labelsOf(side: SideLayout): ReadonlySet<string> {
  let labels = labelSets.get(side);
  if (!labels) {
    labels = new Set(side.lines.flatMap((line) => line.labels).map((label) => bareTitle(plainName(label))));
    labelSets.set(side, labels);
  }
  return labels;
}

function isUpright(rows: readonly GridRow[], side: SideLayout): boolean {
  const labels = labelsOf(side);
  const counts: number[] = [];
  for (const { cells } of rows)
    for (let i = 0; i < 2 && i < cells.length; i++) {
      const text = cells[i]?.text ?? '';
      if (text !== '' && labels.has(bareTitle(plainName(text).replace(BEHIND, '')))) counts[i] = (counts[i] ?? 0) + 1;
    }
  return counts.some((count) => count >= ITEMS_MIN);
}

/** So many columns that bear a known label and were matched with none stand under groups that are not known. */
const UNTOLD_MIN = 3;

function isLabel(label: string, { columns }: MatrixLayout): boolean {
  return columns.some(({ labels }) => labels.includes(label));
}

export function readMatrix(
  rows: readonly GridRow[],
  layout: MatrixLayout,
  unit: string,
  builder: TableBuilder,
  known: KnownFacts,
): void {
  if (layout.upright && isUpright(rows, layout.upright)) {
    readSides(rows, [layout.upright], unit, builder, known);
    return;
  }
  const numberAt = rows.findIndex(isNumberRow);
  const dataAt =
    numberAt >= 0 ? numberAt + 1 : rows.findIndex((row) => row.cells.some((cell) => VALUE.test(cell.text)));
  const headerRows = rows.slice(0, dataAt < 0 ? rows.length : dataAt);
  for (const row of headerRows) builder.headerLines.add(row.line);
  const width = Math.max(0, ...headerRows.map((row) => row.cells.length));
  const header = headerColumns(headerRows, width);
  const positions = matchColumns(layout.columns, header, 0);
  layout.columns.forEach((column, k) => {
    if (positions[k] === -1 && rows[0] && !column.optional) {
      builder.problem(
        'missing-column',
        rows[0].line,
        `${builder.name}没有「${column.group ?? ''}${column.labels[0]}」列（第 ${column.number} 栏），与该列有关的规则未能核验。请核对表头是否完整。`,
      );
    }
  });
  if (dataAt < 0) return;
  const untold = header.filter(({ path }, i) => !positions.includes(i) && isLabel(path[path.length - 1] ?? '', layout));
  if (untold.length >= UNTOLD_MIN && positions.includes(-1))
    builder.contradiction = `有 ${untold.length} 栏的表头分不清属于哪一组`;
  for (const row of rows.slice(dataAt)) {
    if (isNumberRow(row) && row.cells.length === width) {
      builder.headerLines.add(row.line);
      continue;
    }
    if (!row.cells.some((cell) => VALUE.test(cell.text))) continue;
    const cells = padRow(row, width);
    const inputs: CellInput[] = [];
    layout.columns.forEach((column, k) => {
      const at = positions[k] ?? -1;
      const cell = cells[at];
      if (!cell) return;
      inputs.push({
        cell,
        columnNumber: header[at]?.number ?? column.number,
        columnLabel: `${column.group ?? ''}${column.labels[0]}`,
        columnIndex: at,
        fact: factKey(column.concept ?? '', column.dims ?? {}, column.measure),
        unit,
        isUnread: false,
        label: null,
      });
    });
    builder.addRow('', '', row.line, inputs);
  }
}
