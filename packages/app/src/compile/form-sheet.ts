/**
 * A 项目支出绩效自评表 as a sheet: merged cells of its official form, rows as high as their longest text; its totals and rates
 * are formulas over amounts to the 分.
 */
import type { FormFigure, TableBlock } from '@mingsuan/core/composition';
import { formatExact } from '@mingsuan/core/money';
import type { FactKey } from '@mingsuan/core/statement';
import { type Cell, cellName, formulaCell, numberCell, plainDecimal, type Row } from '@mingsuan/core/workbook';
import { sumFormula } from './sum-formula.ts';
import {
  cellStyle,
  columnsOf,
  gridRows,
  LINE,
  type LinkedSheet,
  linesIn,
  linksOf,
  mergesOf,
  noteRows,
  type Placed,
  placed,
  printOf,
  rowsAbove,
  wordCell,
} from './table-grid.ts';

/** 分 to quanta of money (厘). */
const QUANTA = 10;

export function formSheet(name: string, table: TableBlock, figures: ReadonlyMap<FactKey, FormFigure>): LinkedSheet {
  const above = rowsAbove(table);
  const top = above.rows.length;
  const body = placed([...table.header, ...table.body], top);
  const columns = columnsOf(table.widths);
  const heights = heightsOf(
    body,
    columns.map(({ width }) => width),
  );
  const cells = new Map<FactKey, Placed>();
  for (const at of body) if (at.cell.fact !== null && !cells.has(at.cell.fact)) cells.set(at.cell.fact, at);
  const grid = gridRows(body, columns.length, (at) => formCell(at, cells, figures)).map(
    (row, i): Row => ({ ...row, height: Math.min(HEIGHT_MAX, Math.max(1, heights.get(top + i) ?? 1) * LINE + 4) }),
  );
  const below = noteRows(table, top + grid.length);
  return {
    sheet: {
      name,
      columns,
      rows: [...above.rows, ...grid, ...below.rows],
      merges: [...above.merges, ...mergesOf(body), ...below.merges],
      gridLines: false,
      print: printOf(table, 0),
    },
    links: linksOf(name, body),
  };
}

/** Numbers stay numbers; they show the digits of the form. */
function formCell(at: Placed, cells: ReadonlyMap<FactKey, Placed>, figures: ReadonlyMap<FactKey, FormFigure>): Cell {
  const { text, fact } = at.cell;
  const figure = fact === null ? undefined : figures.get(fact);
  const decimal = text.includes(',') && figure === undefined ? null : plainDecimal(text);
  if (decimal === null) return wordCell(at, false);
  const whole = text.includes(',') ? '#,##0' : '0';
  const style = cellStyle('center', decimal.decimals === 0 ? whole : `${whole}.${'0'.repeat(decimal.decimals)}`);
  const { amount = null } = figure ?? {};
  const digits = amount === null ? decimal.digits : formatExact(amount * QUANTA, '万元', 0).replaceAll(',', '');
  const formula = figure === undefined ? null : formulaOf(figure, cells);
  return formula === null ? numberCell(digits, style) : formulaCell(formula, { kind: 'number', digits }, style);
}

const nameOf = ({ row, column }: Pick<Placed, 'row' | 'column'>) => cellName(row, column);

/** null where one of its terms stands in no cell of the sheet. */
function formulaOf({ formula, unit }: FormFigure, cells: ReadonlyMap<FactKey, Placed>): string | null {
  const terms = (formula?.terms ?? []).flatMap(({ fact, sign }) => {
    const at = cells.get(fact);
    return at === undefined ? [] : [{ row: at.row, column: at.column, sign }];
  });
  if (formula === null || terms.length < formula.terms.length) return null;
  const [part, whole] = terms;
  if (formula.kind === 'sum') return `ROUND(${sumFormula(terms)},${unit === '分' ? 4 : 6})`;
  return part && whole ? `ROUND(${nameOf(part)}/${nameOf(whole)}*100,2)` : null;
}

/** What a row of a sheet can be. */
const HEIGHT_MAX = 400;

/** Lines of each row: a cell over several rows shares its lines among them. */
function heightsOf(cells: readonly Placed[], widths: readonly number[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const { cell, row, column } of cells) {
    const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0);
    const lines = Math.ceil(linesIn(cell.text, width - 1) / cell.rows);
    for (let at = row; at < row + cell.rows; at++) most.set(at, Math.max(lines, most.get(at) ?? 0));
  }
  return most;
}
