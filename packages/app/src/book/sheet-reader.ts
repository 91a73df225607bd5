/** Finds the blocks of a sheet by their headers, wherever rows and columns were moved to, and hands out their rows. */
import { halfWidth } from '@mingsuan/core/text';
import { cellName, type Range, rangeName, type StoredCell, type StoredSheet } from '@mingsuan/core/workbook';
import type { BookProblemCode } from './book-problem.ts';
import type { Block, BookColumn, BookSheet } from './layout.ts';
import { RowReader, type Tell } from './row-reader.ts';

/** The rows of a form by their labels; null where the row is missing, which has been told. */
export type FixedRows = (label: string) => RowReader | null;

type Cells = readonly (StoredCell | undefined)[];

/** A block where it was found: rows from after its header to before the next one. */
interface Found {
  readonly block: Block;
  readonly header: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly end: number;
}

export class SheetReader {
  private readonly found: ReadonlyMap<Block, Found>;

  constructor(
    layout: BookSheet,
    private readonly sheet: StoredSheet,
    private readonly tell: Tell,
  ) {
    const headers = new Map<Block, number>();
    for (const block of layout.blocks) {
      const at = headerRow(sheet, block);
      if (at !== null) headers.set(block, at);
    }
    this.found = new Map(
      layout.blocks.map((block) => [block, this.find(block, headers.get(block) ?? null, layout, headers)]),
    );
  }

  /** The rows of a list that are filled in. */
  rows(block: Block): RowReader[] {
    const found = this.found.get(block);
    if (found === undefined) return [];
    const typed = block.columns.filter(({ entry }) => entry.kind !== 'derived' && entry.kind !== 'ordinal');
    const at = typed.flatMap(({ header }) => found.columns.get(header) ?? []);
    return this.between(found)
      .filter(({ cells }) => at.some((column) => isFilled(cells[column])))
      .map(({ row, cells }) => new RowReader(this.sheet.name, row, found.columns, cells, this.tell));
  }

  /** The rows of a form. */
  fixed(block: Block): FixedRows {
    const [first] = block.columns;
    const found = this.found.get(block);
    const at = found?.columns.get(first?.header ?? '');
    if (found === undefined || at === undefined) return () => null;
    const rows = new Map<string, RowReader>();
    const others: string[] = [];
    const labels = new Set(block.fixed?.map(({ label }) => plain(label)));
    for (const { row, cells } of this.between(found)) {
      const label = cells[at]?.text ?? '';
      const known = labels.has(plain(label));
      if (known && !rows.has(plain(label))) {
        rows.set(plain(label), new RowReader(this.sheet.name, row, found.columns, cells, this.tell));
      } else if (label.trim() !== '' || cells.some(isFilled)) others.push(`${cellName(row, at)}「${label}」`);
    }
    for (const { label, entries = {}, isOptional } of block.fixed ?? []) {
      const isDerived = Object.values(entries).some(({ kind }) => kind === 'derived');
      if (!isDerived && isOptional !== true && !rows.has(plain(label))) this.missingRow(label, others);
    }
    return (label) => rows.get(plain(label)) ?? null;
  }

  private missingRow(label: string, others: readonly string[]): void {
    const instead = others.length === 0 ? '' : `不认识的行：${others.slice(0, 5).join('、')}。`;
    this.problem(
      'missing-row',
      null,
      `找不到「${label}」一行。${instead}请把这一行的名称改回「${label}」，或用新账本重填。`,
    );
  }

  private find(block: Block, header: number | null, layout: BookSheet, headers: ReadonlyMap<Block, number>): Found {
    if (header === null) {
      const [first] = block.columns;
      const names = block.columns.filter(isTyped).map((column) => `「${column.header}」`);
      this.problem(
        'missing-column',
        null,
        `找不到${layout.blocks.length > 1 ? `“${block.title}”的` : ''}表头一行（${names.slice(0, 4).join('、')}等列）。请把表头改回原样，第一列是「${first?.header}」。`,
      );
      return { block, header: 0, columns: new Map(), end: 0 };
    }
    const columns = this.columnsOf(block, header);
    const after = [...headers.values()].filter((row) => row > header);
    const limit = Math.min(this.sheet.rows.length, ...after);
    const end = this.titleBefore(limit, layout) ?? limit;
    this.refuseMerges(header, end, block, columns);
    return { block, header, columns, end };
  }

  /** The title of the next block stands a little above its header. */
  private titleBefore(limit: number, layout: BookSheet): number | null {
    if (limit === this.sheet.rows.length) return null;
    const titles = new Set(layout.blocks.map(({ title }) => plain(title)));
    for (let row = limit - 1; row >= Math.max(0, limit - 3); row--) {
      const first = (this.sheet.rows[row] ?? []).find(isFilled);
      if (first !== undefined && titles.has(plain(first.text))) return row;
    }
    return null;
  }

  private columnsOf(block: Block, header: number): Map<string, number> {
    const columns = new Map<string, number>();
    const strange: { readonly column: number; readonly text: string }[] = [];
    const byName = new Map(block.columns.map((column) => [plain(column.header), column]));
    (this.sheet.rows[header] ?? []).forEach((cell, column) => {
      if (!cell || cell.text.trim() === '') return;
      const known = byName.get(plain(cell.text));
      if (known === undefined) strange.push({ column, text: cell.text.trim() });
      else if (!columns.has(known.header)) columns.set(known.header, column);
      else if (isTyped(known))
        this.problem('duplicate', cellName(header, column), `「${known.header}」列有两个。请删去多余的一列。`);
    });
    const missing = block.columns.filter(
      (column) => isTyped(column) && column.isOptional !== true && !columns.has(column.header),
    );
    const listed = strange.map(({ column, text }) => `${cellName(header, column)}「${text}」`).join('、');
    for (const { header: name } of missing) {
      const instead = listed === '' ? '' : `表头里不认识的有：${listed}。`;
      this.problem('missing-column', `第${header + 1}行`, `找不到「${name}」一列。${instead}请把列名改回「${name}」。`);
    }
    if (missing.length === 0) for (const { column, text } of strange) this.doubtColumn(header, column, text);
    return columns;
  }

  /** A column of the user's own is left alone, and that is told where it is filled in. */
  private doubtColumn(header: number, column: number, text: string): void {
    if (!this.sheet.rows.slice(header + 1).some((cells) => isFilled(cells?.[column]))) return;
    this.tell({
      code: 'unexpected-entry',
      severity: 'warning',
      sheet: this.sheet.name,
      cell: cellName(header, column),
      message: `「${text}」不是账本的列，这一列没有读入。`,
    });
  }

  private refuseMerges(header: number, end: number, block: Block, columns: ReadonlyMap<string, number>): void {
    const typed = block.columns.filter(isTyped).flatMap((column) => columns.get(column.header) ?? []);
    const touches = ({ top, bottom, left, right }: Range) =>
      bottom > header && top < end && typed.some((column) => left <= column && column <= right);
    for (const range of this.sheet.merges.filter(touches)) {
      this.problem('merged-cells', rangeName(range), '这里合并了单元格，读不出各行各列的数。请取消合并，逐格填写。');
    }
  }

  private *rowsIn({ header, end }: Found): Generator<{ readonly row: number; readonly cells: Cells }> {
    for (let row = header + 1; row < end; row++) {
      const cells = this.sheet.rows[row];
      if (cells) yield { row, cells };
    }
  }

  private between(found: Found): { readonly row: number; readonly cells: Cells }[] {
    return [...this.rowsIn(found)];
  }

  private problem(code: BookProblemCode, cell: string | null, message: string): void {
    this.tell({ code, severity: 'error', sheet: this.sheet.name, cell, message });
  }
}

/** The row that holds most of a block's headers, at least a third of them; null where there is none. */
function headerRow({ rows }: StoredSheet, { columns }: Block): number | null {
  const names = new Set(columns.map(({ header }) => plain(header)));
  let best: number | null = null;
  let most = Math.ceil(names.size / 3) - 1;
  rows.forEach((cells, row) => {
    const met = new Set(
      cells?.flatMap((cell) => (cell?.kind === 'text' && names.has(plain(cell.text)) ? plain(cell.text) : [])),
    );
    if (met.size > most) {
      best = row;
      most = met.size;
    }
  });
  return best;
}

function isTyped({ entry, header }: BookColumn): boolean {
  return entry.kind !== 'derived' && header !== '说明';
}

function isFilled(cell: StoredCell | undefined): boolean {
  return cell !== undefined && cell.text.trim() !== '';
}

/** A header or label for comparison. */
function plain(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}
