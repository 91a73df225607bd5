/** A sheet that is a list: a header that stays in sight and repeats on paper, rows that can be filtered, A4 across. */
import {
  blankCell,
  type Cell,
  type CellStyle,
  numberCell,
  type PrintSetup,
  type Range,
  type Row,
  type Sheet,
  textCell,
} from '@mingsuan/core/workbook';
import { code, count, empty, handHeader, header } from './findings-workbook-styles.ts';

export interface ListColumn {
  readonly title: string;
  readonly width: number;
  /** Filled in by the reviewer. */
  readonly byHand?: true;
}

export interface List {
  readonly name: string;
  readonly heading: string;
  readonly footing: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** More rows, made while they are written. */
  readonly further?: { readonly count: number; readonly rows: () => Iterable<readonly Cell[]> };
  /** What stands in place of rows where there are none. */
  readonly none: string;
}

const HEADER_HEIGHT = 30;

export function listSheet({ name, heading, footing, columns, rows, further, none }: List): Sheet {
  const right = columns.length - 1;
  const titles = columns.map(({ title, byHand }) => textCell(title, byHand ? handHeader : header));
  const many = rows.length + (further?.count ?? 0);
  const isEmpty = many === 0;
  const first: Row = { cells: [textCell(none, empty), ...columns.slice(1).map(() => blankCell(empty))] };
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [{ height: HEADER_HEIGHT, cells: titles }, ...(isEmpty ? [first] : rows.map((cells) => ({ cells })))],
    ...(further && further.count > 0 ? { further: { count: further.count, rows: () => asRows(further.rows()) } } : {}),
    merges: isEmpty ? [{ top: 1, left: 0, bottom: 1, right }] : [],
    frozen: { rows: 1, columns: 1 },
    ...(isEmpty ? {} : { filter: { top: 0, left: 0, bottom: many, right } }),
    print: printOf(heading, footing, 1),
  };
}

function* asRows(lists: Iterable<readonly Cell[]>): Generator<Row> {
  for (const cells of lists) yield { cells };
}

export function printOf(heading: string, footing: string, titleRows: number): PrintSetup {
  return {
    paper: 'A4',
    landscape: true,
    fitToWidth: true,
    titleRows,
    heading,
    footing,
    pageNumbers: true,
    centred: true,
  };
}

/** The rows below the header, in one column. */
export function columnRange(columns: readonly ListColumn[], title: string, rows: number): Range {
  const column = columns.findIndex((one) => one.title === title);
  return { top: 1, left: column, bottom: rows, right: column };
}

/** A whole number that is a count; null is an empty cell. */
export function countCell(value: number | null, style: CellStyle = count): Cell {
  return value === null ? blankCell(style) : numberCell(`${value}`, style);
}

/** A whole number that is a name: a year, a line, a running number. */
export function ordinalCell(value: number | null): Cell {
  return value === null ? blankCell(ordinal) : numberCell(`${value}`, ordinal);
}

const ordinal: CellStyle = { ...code, format: '0' };
