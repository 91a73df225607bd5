/** A table of the disclosure as a sheet: amounts to the 分 under two shown decimals, totals as formulas. */
import { isCount, type TableBlock } from '@mingsuan/core/composition';
import { derivationsOf, type Facts } from '@mingsuan/core/ledger';
import { formatExact } from '@mingsuan/core/money';
import type { FactKey } from '@mingsuan/core/statement';
import { type Cell, formulaCell, numberCell, type Plain } from '@mingsuan/core/workbook';
import { sumFormula } from './sum-formula.ts';
import {
  cellStyle,
  columnsOf,
  gridRows,
  type LinkedSheet,
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
/** Nothing at all shows nothing; what rounds to nothing shows 0.00. */
const AMOUNT = '#,##0.00;-#,##0.00;';
const COUNT = '#,##0;-#,##0;';

export function tableSheet(name: string, table: TableBlock, facts: Facts): LinkedSheet {
  const above = rowsAbove(table);
  const top = above.rows.length;
  const header = placed(table.header, top);
  const body = placed(table.body, top + table.header.length);
  const cells = new Map<FactKey, Placed>();
  for (const at of body) if (at.cell.fact !== null && !cells.has(at.cell.fact)) cells.set(at.cell.fact, at);
  const columns = table.widths.length;
  const grid = [
    ...gridRows(header, columns, (at) => wordCell(at, true)),
    ...gridRows(body, columns, (at) =>
      at.cell.fact === null ? wordCell(at, false) : factCell(at.cell.fact, at, cells, facts),
    ),
  ];
  const below = noteRows(table, top + grid.length);
  const headerEnd = top + table.header.length;
  return {
    sheet: {
      name,
      columns: columnsOf(table.widths),
      rows: [...above.rows, ...grid, ...below.rows],
      merges: [...above.merges, ...mergesOf([...header, ...body]), ...below.merges],
      frozen: { rows: headerEnd, columns: 0 },
      gridLines: false,
      print: printOf(table, headerEnd),
    },
    links: linksOf(name, body),
  };
}

function factCell(fact: FactKey, at: Placed, cells: ReadonlyMap<FactKey, Placed>, facts: Facts): Cell {
  const value = facts.values.get(fact) ?? 0;
  const style = cellStyle('right', isCount(fact) ? COUNT : AMOUNT);
  const digits = isCount(fact) ? String(value) : wanDigits(value);
  const formula = formulaOf(fact, at, cells, facts);
  const result: Plain = { kind: 'number', digits };
  if (formula !== null) return formulaCell(isCount(fact) ? formula : `ROUND(${formula},6)`, result, style);
  return value === 0 ? { kind: 'blank', style } : numberCell(digits, style);
}

/** 万元 with as many decimals as the 分 needs. */
function wanDigits(fen: number): string {
  return formatExact(fen * QUANTA, '万元', 2).replaceAll(',', '');
}

/** The first derivation of which all that is more than nothing stands in this sheet. */
function formulaOf(fact: FactKey, own: Placed, cells: ReadonlyMap<FactKey, Placed>, facts: Facts): string | null {
  for (const terms of derivationsOf(facts, fact)) {
    const here = terms.flatMap(({ fact: part, sign }) => {
      const at = cells.get(part);
      return at && at !== own ? [{ row: at.row, column: at.column, sign, part }] : [];
    });
    const isAll = terms.every(
      ({ fact: part }) => (facts.values.get(part) ?? 0) === 0 || here.some((one) => one.part === part),
    );
    if (isAll && here.length > 0) return sumFormula(here);
  }
  return null;
}
