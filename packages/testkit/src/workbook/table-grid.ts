/** A printed table as the cells of a sheet: merged headers, amounts as numbers, the 合计 of 科目 tables as sums. */
import {
  type Cell,
  cellName,
  formulaCell,
  numberCell,
  type Plain,
  type Range,
  textCell,
} from '@mingsuan/core/workbook';
import type { WorkbookOptions } from './workbook-options.ts';

export interface SheetGrid {
  readonly rows: (Cell | null)[][];
  readonly merges: Range[];
  /** Where tables stand, without what their heads and notes say. */
  readonly tables: TableArea[];
}

export interface TableArea {
  readonly top: number;
  /** The last row of the header. */
  readonly head: number;
  readonly bottom: number;
}

/** 公开02, 03, 05, 07, 08: a row per 科目. */
const CODE_TABLES = new Set([1, 2, 4, 6, 7]);
/** 公开01, 04: two sides, the second of which begins with the fourth column. */
const SIDED_TABLES = new Set([0, 3]);
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const AMOUNT = /^-?[\d,]+\.\d{2}$/;
const COUNT = /^\d{1,2}$/;

/** `top` is the row of the sheet in which the grid begins. */
export function tableGrid(
  printed: readonly string[][],
  table: number,
  top: number,
  options: WorkbookOptions,
): SheetGrid {
  const hasCodes = CODE_TABLES.has(table);
  let texts = printed.map((row) => [...row]);
  if (hasCodes && options.codes !== 'one') texts = texts.map((row) => codeCells(row, options));
  if (SIDED_TABLES.has(table) && options.hasGaps) texts = texts.map((row) => [...row.slice(0, 3), '', ...row.slice(3)]);
  const heads = texts.findIndex((row) => /^(?:合计|301)$/.test(row[0] ?? '') || AMOUNT.test(row.at(-1) ?? ''));
  const headRows = hasCodes
    ? heads
    : Math.max(1, texts.findIndex((row) => row.includes('行次') || row.includes('小计')) + 1);
  const merges = headMerges(texts.slice(0, headRows), top);
  if (hasCodes && options.codes !== 'one') {
    texts.forEach((row, r) => {
      if (r >= headRows && options.codes === 'merged') merges.push(across(top + r, 0, 2));
      else if (r >= headRows && row[0] === '合计') merges.push(across(top + r, 0, 3));
    });
  }
  const rows = texts.map((row, r) =>
    row.map((text, column) => {
      const isSum = hasCodes && row[0] === '合计' && AMOUNT.test(text);
      return isSum ? sumCell(texts, column, top, amountCell(text, options)) : cellOf(text, r < headRows, options);
    }),
  );
  return { rows, merges, tables: [{ top, head: top + headRows - 1, bottom: top + rows.length - 1 }] };
}

/** 2010301 over three columns, or as 201 03 01; under the 科目代码 of the header, 类 款 项 beside the 栏次. */
function codeCells([first = '', ...others]: readonly string[], { codes }: WorkbookOptions): string[] {
  if (codes === 'merged' || first === '合计') return [first, '', '', ...others];
  if (first === '栏次') return ['类', '款', '项', first, ...others.slice(1)];
  if (!CODE.test(first)) return [first, '', '', ...others];
  return [first.slice(0, 3), first.slice(3, 5), first.slice(5, 7), ...others];
}

function cellOf(text: string, isHead: boolean, options: WorkbookOptions): Cell | null {
  if (text === '') return null;
  if (!isHead && AMOUNT.test(text)) return amountCell(text, options);
  return COUNT.test(text) ? numberCell(text) : textCell(text);
}

const AMOUNT_STYLE = { format: '#,##0.00_ ', horizontal: 'right' } as const;

function amountCell(text: string, { holdsMore }: WorkbookOptions): Extract<Cell, { kind: 'number' }> {
  const digits = `${text.replaceAll(',', '')}${holdsMore ? '12' : ''}`;
  return { kind: 'number', digits, style: AMOUNT_STYLE };
}

/** The sum of the classes below. */
function sumCell(texts: readonly string[][], column: number, top: number, result: Plain): Cell {
  const terms = texts.flatMap((row, r) => {
    const isClass = /^\d{3}$/.test(row[0] ?? '') && !/^\d/.test(row[1] ?? '') && AMOUNT.test(row[column] ?? '');
    return isClass ? [cellName(top + r, column)] : [];
  });
  return formulaCell(terms.join('+'), result, AMOUNT_STYLE);
}

function across(row: number, left: number, right: number): Range {
  return { top: row, bottom: row, left, right };
}

/** A label with labels below spans them; one without reaches down to the last label row. */
function headMerges(heads: readonly string[][], top: number): Range[] {
  const merges: Range[] = [];
  const labels = heads.filter((row) => !row.some((text) => text === '栏次'));
  labels.forEach((row, r) => {
    row.forEach((text, column) => {
      if (text === '') return;
      const isGroup = (labels[r + 1]?.[column] ?? '') !== '';
      let right = column;
      let bottom = r;
      if (isGroup) while (row[right + 1] === '' && (labels[r + 1]?.[right + 1] ?? '') !== '') right++;
      else while (labels[bottom + 1]?.[column] === '') bottom++;
      if (right > column || bottom > r) merges.push({ top: top + r, bottom: top + bottom, left: column, right });
    });
  });
  return merges;
}
