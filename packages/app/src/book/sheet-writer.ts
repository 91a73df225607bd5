/** A sheet of the workbook from its layout and rows: cells, formulas, drop-downs, checks, names. */
import {
  blankCell,
  type Cell,
  type CellStyle,
  cellName,
  columnName,
  type DefinedName,
  fixedRangeName,
  formulaCell,
  numberCell,
  type PrintSetup,
  quotedSheetName,
  type Range,
  type Row,
  type Sheet,
  textCell,
  type Validation,
} from '@mingsuan/core/workbook';
import type { Block, BlockRows, BookColumn, BookSheet, Entry, RowValues } from './layout.ts';
import * as styles from './styles.ts';
import { validationOf } from './validation.ts';

export interface Written {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** `rows` per block, in the order of the blocks. */
export function writeSheet(edited: BookSheet, rows: readonly BlockRows[]): Written {
  const layout = withoutLiveColumns(edited);
  const width = Math.max(...layout.blocks.map(({ columns }) => columns.length));
  const columns = Array.from({ length: width }, (_, i) => ({
    width: Math.max(...layout.blocks.map((block) => block.columns[i]?.width ?? 8)),
  }));
  const page = new Page(layout.name);
  page.add([textCell(layout.title, styles.title)], 26);
  // the lines of guidance reach as far as a screen shows, whatever the number of columns
  const reach = reachOf(columns.map((column) => column.width));
  for (const line of layout.guidance) {
    page.merges.push({ top: page.rows.length, left: 0, bottom: page.rows.length, right: reach.columns - 1 });
    page.add([textCell(line, styles.guidance)], 15 * Math.ceil((line.length * 2.1) / reach.width) + 2);
  }
  page.add([], 6);
  const headers = layout.blocks.map((block, i) => writeBlock(page, block, rows[i] ?? [], layout.blocks.length > 1));
  return {
    names: page.names,
    sheet: {
      name: layout.name,
      columns,
      rows: page.rows,
      merges: page.merges.filter(({ left, right }) => right > left),
      frozen: { rows: layout.blocks.length > 1 ? 0 : (headers[0] ?? 0) + 1, columns: layout.frozenColumns },
      validations: page.validations,
      conditions: page.conditions,
      protection: { filter: true, sort: true, formatColumns: true, formatRows: true },
      print: {
        ...paperOf(columns.reduce((sum, column) => sum + column.width, 0)),
        fitToWidth: true,
        ...(layout.blocks.length > 1 ? {} : { titleRows: (headers[0] ?? 0) + 1 }),
        footing: layout.title,
        pageNumbers: true,
      },
      tabColour: layout.tabColour,
      gridLines: false,
    },
  };
}

function withoutLiveColumns(layout: BookSheet): BookSheet {
  const blocks = layout.blocks.map((block) => ({
    ...block,
    columns: block.columns.filter(({ isLive }) => isLive !== true),
  }));
  return { ...layout, blocks };
}

/** Wide sheets stay readable on A3. */
function paperOf(width: number): Pick<PrintSetup, 'paper' | 'landscape'> {
  return { paper: width > 260 ? 'A3' : 'A4', landscape: width > 105 };
}

/** Digits that a screen shows beside each other. */
const REACH = 150;

function reachOf(widths: readonly number[]): { readonly columns: number; readonly width: number } {
  let width = 0;
  let columns = 0;
  while (columns < widths.length && (columns < 2 || width < REACH)) width += widths[columns++] ?? 0;
  return { columns, width: Math.max(width, 40) };
}

/** A sheet under construction. */
class Page {
  readonly rows: Row[] = [];
  readonly merges: Range[] = [];
  readonly validations: Validation[] = [];
  readonly conditions: NonNullable<Sheet['conditions']>[number][] = [];
  readonly names: DefinedName[] = [];

  constructor(readonly name: string) {}

  add(cells: readonly (Cell | null)[], height?: number): void {
    this.rows.push(height === undefined ? { cells } : { cells, height });
  }
}

/** Where the rows of a block stand. */
interface Place {
  readonly block: Block;
  readonly first: number;
  readonly last: number;
}

/** Returns the row of the header. */
function writeBlock(page: Page, block: Block, rows: BlockRows, isTitled: boolean): number {
  if (isTitled) page.add([textCell(block.title, styles.blockTitle)], 24);
  const header = page.rows.length + (block.hasTotals ? 1 : 0);
  const count = block.fixed?.length ?? rows.length + block.spare;
  const place: Place = { block, first: header + 1, last: header + Math.max(1, count) };
  if (block.hasTotals) page.add(totalCells(place), 20);
  page.add(
    block.columns.map((column) =>
      textCell(column.header, column.entry.kind === 'derived' ? styles.calculatedHeader : styles.header),
    ),
    block.columns.some((column) => column.header.length * 2 > column.width) ? 34 : 22,
  );
  for (let i = 0; i < count; i++) addRow(page, place, i, rows);
  page.add([], 10);
  addValidations(page, place);
  addConditions(page, place);
  block.columns.forEach(({ name }, column) => {
    if (name === undefined) return;
    const range = fixedRangeName(columnRange(place, column));
    page.names.push({ name, refersTo: `${quotedSheetName(page.name)}!${range}` });
  });
  return header;
}

function totalCells(place: Place): Cell[] {
  return place.block.columns.map(({ entry }, column) => {
    if (column === 0) return textCell('合计', styles.totals);
    const isAmount = entry.kind === 'amount' || (entry.kind === 'derived' && entry.look === 'amount');
    if (!isAmount) return blankCell(styles.totals);
    const { top, bottom } = columnRange(place, column);
    return formulaCell(
      `SUM(${cellName(top, column)}:${cellName(bottom, column)})`,
      { kind: 'blank' },
      styles.totalAmount,
    );
  });
}

function columnRange({ first, last }: Place, column: number): Range {
  return { top: first, left: column, bottom: last, right: column };
}

function addRow(page: Page, place: Place, index: number, rows: BlockRows): void {
  const { block } = place;
  const at = page.rows.length;
  const fixed = block.fixed?.[index];
  const [first] = block.columns;
  const values = fixed ? (rows.find((row) => row[first?.header ?? ''] === fixed.label) ?? {}) : (rows[index] ?? {});
  page.add(
    block.columns.map((column, i) => {
      if (fixed && i === 0) return textCell(fixed.label, styles.label);
      if (fixed && column.header === '说明') return textCell(fixed.note ?? '', styles.note);
      const entry = entryOf(place, index, column);
      if (entry.kind === 'derived') {
        return formulaCell(written(entry.formula, place, at), { kind: 'blank' }, styles.styleOf(entry));
      }
      if (entry.kind === 'ordinal') return numberCell(String(index + 1), styles.styleOf(entry));
      return typedCell(entry, values[column.header] ?? '', styles.styleOf(entry));
    }),
    heightOf(block, values),
  );
}

function entryOf({ block }: Place, index: number, { header, entry }: BookColumn): Entry {
  return block.fixed?.[index]?.entries?.[header] ?? entry;
}

/** Empty rows have one height; those with words fit them. */
function heightOf({ columns }: Block, values: RowValues): number | undefined {
  return columns.some(({ header, entry }) => entry.kind === 'text' && (values[header] ?? '') !== '') ? undefined : 20;
}

function typedCell(entry: Entry, value: string, style: CellStyle): Cell {
  if (value === '') return blankCell(style);
  const isNumber = entry.kind === 'amount' || entry.kind === 'count' || entry.kind === 'points';
  return isNumber ? numberCell(value, style) : textCell(value, style);
}

const SLOT = /\{([^{}@]+)(?:@([^{}]+))?\}/g;

/** A formula with its columns as cells of a row, or of the fixed row that is named. */
function written(formula: string, { block, first }: Place, row: number): string {
  return formula.replace(SLOT, (slot, header: string, label: string | undefined) => {
    const column = block.columns.findIndex((each) => each.header === header);
    const index = label === undefined ? row - first : (block.fixed?.findIndex((each) => each.label === label) ?? -1);
    if (column < 0 || index < 0) throw new RangeError(`no such cell in ${block.title}: ${slot}`);
    return label === undefined ? `$${columnName(column)}${row + 1}` : `$${columnName(column)}$${first + index + 1}`;
  });
}

function addValidations(page: Page, place: Place): void {
  const { block, first } = place;
  block.columns.forEach((column, i) => {
    if (block.fixed === null) {
      const validation = validationOf(column.entry, [columnRange(place, i)], column);
      if (validation) page.validations.push(validation);
      return;
    }
    block.fixed.forEach((row, index) => {
      if (i === 0 || column.header === '说明') return;
      const at = first + index;
      const entry = entryOf(place, index, column);
      const range = { top: at, left: i, bottom: at, right: i };
      const validation = validationOf(entry, [range], { header: row.label });
      if (validation) page.validations.push(validation);
    });
  });
}

/** Text where a number belongs turns red, and so does what the checks of the block say. */
function addConditions(page: Page, place: Place): void {
  const { block, first } = place;
  const numeric = block.columns.flatMap(({ entry }, i) =>
    entry.kind === 'amount' || entry.kind === 'count' || entry.kind === 'points' ? [i] : [],
  );
  for (const column of numeric) {
    const formula = `ISTEXT(${columnName(column)}${first + 1})`;
    page.conditions.push({ ranges: [columnRange(place, column)], formula, style: styles.RED });
  }
  for (const { columns, formula } of block.checks ?? []) {
    const ranges = columns.map((header) =>
      columnRange(
        place,
        block.columns.findIndex((column) => column.header === header),
      ),
    );
    page.conditions.push({ ranges, formula: written(formula, place, first), style: styles.RED });
  }
}
