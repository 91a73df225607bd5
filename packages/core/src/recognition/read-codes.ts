/** Tables with a row per 功能科目 (公开02, 03, 05, 07, 08). */
import type { GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { codeInFront, codeWidth, foldCodes, totalInFront } from './code-columns.ts';
import { type CodeColumns, columnsOfCodes } from './columns-of-codes.ts';
import { partGlued, slidFrom } from './glued-cells.ts';
import { ungluedCodes } from './glued-codes.ts';
import { isNumberRow, padRow } from './header-row.ts';
import type { KnownFacts } from './place-amounts.ts';
import { wholeElsewhere } from './proved-columns.ts';
import { type CellInput, missingCell, type TableBuilder } from './table-builder.ts';
import type { CodesLayout } from './vocabulary.ts';

const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const GLUED_CODE = /^(\d{3}(?:\d{2}){0,2})\s*([^\d.,\s].*)$/;
/** Digits where a 科目代码 should be, of another length. */
const ODD_CODE = /^\d{4,9}$/;
const NUMBERISH = /^-?[\d,.]+$|^[—–-]+$/;
const HEADER_WORDS = new Set([
  '项目',
  '科目代码',
  '科目名称',
  '栏次',
  '功能分类科目编码',
  '科目编码',
  '项目(按功能分类)',
  '支出功能分类科目编码',
  '类款项',
  '类',
]);
const TOTAL = '合计';
const BLANK = /\s/;

interface Row {
  readonly line: number;
  readonly code: GridCell;
  readonly name: GridCell;
  /** Cells from the third printed column on. */
  readonly values: readonly GridCell[];
}

/** Reads all rows; facts come from the code and the columns of the layout. */
export function readCodes(
  given: readonly GridRow[],
  layout: CodesLayout,
  unit: string,
  builder: TableBuilder,
  known: KnownFacts,
): void {
  const printed = codeInFront(given);
  const rows = foldCodes(printed, codeWidth(printed)).map(totalInFront);
  const firstData = rows.findIndex((row) => isData(row));
  const headerRows = rows.slice(0, firstData < 0 ? rows.length : firstData);
  for (const row of headerRows) builder.headerLines.add(row.line);
  const columns = columnsOfCodes(layout, headerRows);
  const { width } = columns;
  reportMissing(columns, layout, rows[0]?.line ?? 1, headerRows.length > 0, builder);
  if (firstData < 0) return;
  const whole = mendWrapped(rows.slice(firstData), width, builder);
  for (const row of unglued(whole, columns, unit, builder, known)) {
    if (!isData(row)) {
      if (ODD_CODE.test(row.cells[0]?.text ?? '') && !isNumberRow(row)) {
        builder.problem(
          'unknown-row',
          row.line,
          `第 ${row.line} 行，${builder.name}的科目代码「${row.cells[0]?.text}」不是3、5、7位，该行没有参加核对。请核对科目代码。`,
        );
      }
      builder.headerLines.add(row.line);
      continue;
    }
    const whole = parted(row, width, builder);
    const slid = slidFrom(whole, width);
    const read = splitRow(whole, width, builder);
    const isTotal = plainName(read.code.text) === TOTAL;
    const label = isTotal ? TOTAL : plainName(read.name.text) || TOTAL;
    const own = columns.of(isTotal ? null : read.code.text, label);
    if (!isTotal) builder.addLabel(read.name, own.code);
    const inputs: CellInput[] = [];
    for (let i = 0; i < columns.read.length; i++) {
      const column = columns.read[i];
      if (!column) continue;
      inputs.push({
        cell: read.values[column.at - 2] ?? missingCell(row.line, row.cells[row.cells.length - 1]?.end ?? 0),
        columnNumber: column.number ?? column.label,
        columnLabel: column.label,
        columnIndex: column.at,
        fact: own.facts[i] ?? null,
        unit,
        isUnread: column.at >= slid,
        label: own.labels[i] ?? null,
      });
    }
    builder.addRow(isTotal ? TOTAL : own.code, own.name, row.line, inputs);
  }
  proveLabels(columns, builder);
}

/** Labels that the amounts under them belie. */
function proveLabels({ read, sums }: CodeColumns, builder: TableBuilder): void {
  if (sums.length === 0) return;
  const rows = builder.printed();
  for (const sum of sums) {
    const found = wholeElsewhere(rows, sum);
    if (found === null) continue;
    const [labelled, other] = [read[sum.wholes[0] ?? -1]?.label, read[found]?.label];
    builder.contradiction = `「${labelled}」一栏大多不是各栏之和，「${other}」一栏却是，表头与数字没有对上，说不准哪一边印错`;
  }
}

function reportMissing(
  { missing }: CodeColumns,
  layout: CodesLayout,
  line: number,
  hasHeader: boolean,
  builder: TableBuilder,
): void {
  if (!hasHeader || layout.columns.length === 0) return;
  for (const column of missing) {
    if (column.optional) continue;
    builder.problem(
      'missing-column',
      line,
      `${builder.name}没有「${column.labels[0]}」列（第 ${column.number} 栏），与该列有关的规则未能核验。请核对表头是否完整。`,
    );
  }
}

function isData(row: GridRow): boolean {
  const first = row.cells[0]?.text ?? '';
  // a code is no 栏次, which spares looking at the other cells
  if (CODE.test(first)) return true;
  if (first === '' || isNumberRow(row)) return false;
  if (plainName(first) === TOTAL) {
    // 合计 beside the labels of columns is a label itself
    return row.cells.every(
      (cell, i) => i === 0 || cell.text === '' || NUMBERISH.test(cell.text) || /\d/.test(cell.text),
    );
  }
  return CODE.test(first.replace(/\s/g, '')) || GLUED_CODE.test(first);
}

/** The rows with those parted in which code, name and amounts ran together, which is said. */
function unglued(
  rows: readonly GridRow[],
  { width, printed }: CodeColumns,
  unit: string,
  builder: TableBuilder,
  known: KnownFacts,
): readonly GridRow[] {
  const parts = ungluedCodes(
    rows,
    {
      width,
      columns: printed.map((column) => column?.layout ?? null),
      factOf: (code, column) => printed[column]?.factOf(code) ?? null,
    },
    unit,
    known,
  );
  if (!parts) return rows;
  const say = (code: 'row-mended' | 'unplaced-cells', [first, ...more]: readonly number[], how: string) => {
    if (first === undefined) return;
    const where = `第 ${first} 行${more.length > 0 ? '起' : ''}，${builder.name}有 ${more.length + 1} 行的几个格连在一格`;
    builder.problem(code, first, `${where}，${how}`);
  };
  say('row-mended', parts.mended, '已按代码、名称、金额及行内、上下级合计拆开。请对照原件核对。');
  say('unplaced-cells', parts.open, '拆开后说不准各在哪一列，说不准的格未能核验。请对照原件把各格分开。');
  return parts.rows;
}

/** The row with amounts that ran together parted, which is said; the row itself where that is not proved. */
function parted(row: GridRow, width: number, builder: TableBuilder): GridRow {
  const mended = partGlued(row, width);
  if (!mended) return row;
  builder.problem(
    'row-mended',
    row.line,
    `第 ${row.line} 行：几个金额连在一格，已按行内合计等于各项之和拆开。请对照原件核对。`,
  );
  return mended;
}

/** Joins a name that was broken over two lines: `2013202 一般行政管` and `理事务 1,214.68 …`. */
function mendWrapped(rows: readonly GridRow[], width: number, builder: TableBuilder): GridRow[] {
  const mended: GridRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const next = rows[i + 1];
    if (!row) continue;
    const broken =
      next &&
      row.cells.length < width &&
      isData(row) &&
      !isData(next) &&
      !HEADER_WORDS.has(plainName(next.cells[0]?.text ?? '')) &&
      row.cells.length + next.cells.length - 1 === width;
    if (!broken) {
      mended.push(row);
      continue;
    }
    const last = row.cells[row.cells.length - 1];
    const head = next.cells[0];
    if (!last || !head) continue;
    const joined: GridCell = { ...last, text: last.text + head.text };
    mended.push({ line: row.line, cells: [...row.cells.slice(0, -1), joined, ...next.cells.slice(1)] });
    builder.problem(
      'row-mended',
      row.line,
      `第 ${row.line}、${next.line} 行：一行表格断成两行，已接回「${joined.text}」。`,
    );
    i++;
  }
  return mended;
}

/** Code, name and values of a row whose cells may have slid: a total with its name cell left out, code glued to name. */
function splitRow(row: GridRow, width: number, builder: TableBuilder): Row {
  const first = row.cells[0];
  const second = row.cells[1];
  const at = missingCell(row.line, 0);
  if (!first) return { line: row.line, code: at, name: at, values: [] };
  const spaced = BLANK.test(first.text) ? { ...first, text: first.text.replace(/\s/g, '') } : first;
  const isTotal = plainName(first.text) === TOTAL;
  const glued = CODE.test(spaced.text) ? null : GLUED_CODE.exec(first.text);
  if (glued?.[1] !== undefined && glued[2] !== undefined) {
    const cut = first.start + first.text.length - glued[2].length;
    const code = { ...first, text: glued[1], end: first.start + glued[1].length };
    const name = { ...first, text: glued[2], start: cut };
    const padded = padRow(row, width - 1);
    return { line: row.line, code, name, values: padded.slice(1) };
  }
  // 「合计」 spans code and name; where the name cell is left out, the amounts begin one cell early.
  if (isTotal && row.cells.length < width && second && NUMBERISH.test(second.text)) {
    return {
      line: row.line,
      code: first,
      name: missingCell(row.line, first.end),
      values: padRow(row, width - 1).slice(1),
    };
  }
  const cells = padRow(row, width);
  if (cells.length > width) {
    builder.problem(
      'row-mended',
      row.line,
      `第 ${row.line} 行有 ${cells.length} 格，表头只有 ${width} 格：多出的「${cells
        .slice(width)
        .map((c) => c.text)
        .join(' ')}」没有读入。请核对该行是否错位。`,
    );
  }
  return { line: row.line, code: isTotal ? first : spaced, name: second ?? at, values: cells.slice(2, width) };
}
