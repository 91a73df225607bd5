/** Loose 公开09: the labels of 三公 in the order of reading, then one row of amounts. */
import type { GridCell, GridRow } from '../document/index.ts';
import { factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { isNumber, type LooseCell } from './loose-cells.ts';
import { mended } from './loose-header.ts';
import { type LooseRow, type LooseTable, plainCell, type RowSum } from './loose-row.ts';
import type { ColumnLayout, MatrixLayout } from './vocabulary.ts';

const PAIR = /^(?:(?:年初|全年)?预算数|决算数)$/;

export function matrixLabels({ columns }: MatrixLayout): ReadonlySet<string> {
  return new Set(columns.flatMap(({ labels, group = '' }) => [...labels.map(plainName), group]));
}

export function looseMatrix(cells: readonly LooseCell[], layout: MatrixLayout): LooseTable | null {
  const [first] = cells;
  if (!first) return null;
  const { columns } = layout;
  const width = columns.length;
  const headEnd = cells.findIndex(isNumber);
  const words = mended(headEnd < 0 ? cells : cells.slice(0, headEnd), matrixLabels(layout));
  const numbers = headEnd < 0 ? [] : cells.slice(headEnd);
  if (numbers.some((cell) => !isNumber(cell))) return null;
  const isNumbered = numbers.length >= width && numbers.slice(0, width).every(({ text }, i) => text === String(i + 1));
  const amounts = isNumbered ? numbers.slice(width) : numbers;
  const halves = words.filter(({ text }) => PAIR.test(plainName(text))).length;
  if ((halves !== 2 && halves !== width) || amounts.length > width || !hasLabels(words, columns)) return null;
  const order = halves === 2 ? columns : columns.flatMap((_, i) => columns[pairedAt(i, width)] ?? []);
  const sums = sumsOf(order);
  const row: LooseRow = {
    lead: [],
    amounts,
    columns:
      amounts.length === 0 ? [] : placedByEmptyLines(amounts, isNumbered ? numbers[width - 1] : undefined, width),
    ways: [],
    parent: -1,
    factOf: (at) => {
      const column = order[at];
      return column ? factKey(column.concept ?? '', column.dims ?? {}, column.measure) : null;
    },
  };
  return {
    header: headerOf(order, first),
    sides: [{ rows: [row], lead: 0, width, sums }],
    order: amounts.length > 0 ? [[0, 0]] : [],
  };
}

/** Where blank cells are empty lines, the amounts stand so far behind the last 栏次; null where nothing shows that they are. */
function placedByEmptyLines(
  amounts: readonly LooseCell[],
  above: LooseCell | undefined,
  width: number,
): readonly number[] | null {
  if (amounts.length === width) return amounts.map((_, i) => i);
  const columns = above ? amounts.map(({ at }) => at - above.at - 1) : [];
  const hasGaps = columns.some((column, i) => column !== i);
  return hasGaps && columns.every((column) => column < width) ? columns : null;
}

/** 预算数 and 决算数 of each item beside each other: the same columns, by turns from either half. */
function pairedAt(i: number, width: number): number {
  return i % 2 === 0 ? i / 2 : width / 2 + (i - 1) / 2;
}

/** Each item is named in the header. */
function hasLabels(words: readonly GridCell[], columns: readonly ColumnLayout[]): boolean {
  const printed = new Set(words.map(({ text }) => plainName(text)));
  return columns.every(({ labels }) => labels.some((label) => printed.has(plainName(label))));
}

/** Labels as the layout has them, in the order of the columns. */
function headerOf(order: readonly ColumnLayout[], first: LooseCell): GridRow[] {
  const { line, start } = plainCell(first);
  const cell = (text: string): GridCell => ({ text, line, start, end: start });
  return [
    { line, cells: order.map(({ group = '' }) => cell(group)) },
    { line, cells: order.map(({ labels }) => cell(labels[0] ?? '')) },
  ];
}

/** 合计 is 出国, 用车 and 接待; 用车 is 购置 and 运行: in the budget and in the accounts. */
function sumsOf(order: readonly ColumnLayout[]): RowSum[] {
  return [...new Set(order.map(({ measure }) => measure))].flatMap((measure) => {
    const at = (...items: (string | undefined)[]) =>
      items.flatMap((item) => {
        const i = order.findIndex((column) => column.measure === measure && column.dims?.item === item);
        return i < 0 ? [] : [i];
      });
    return [
      { wholes: at(undefined), parts: at('overseas', 'vehicles', 'hospitality') },
      { wholes: at('vehicles'), parts: at('vehiclePurchase', 'vehicleOperation') },
    ];
  });
}
