/**
 * The columns of a table by 功能科目, told from its header. Most tables of most documents print one of a few headers, and
 * what a header says depends on its words alone: it is found out once, as are the facts of a code in its columns.
 */
import type { GridRow } from '../document/index.ts';
import { type FactKey, factKey, ofFunction } from '../statement/index.ts';
import { copied } from '../text/index.ts';
import { headerColumns, matchColumns } from './header-row.ts';
import { sumsOf } from './loose-codes.ts';
import type { RowSum } from './loose-row.ts';
import { otherColumns, type ReadColumn } from './other-columns.ts';
import { cellLabel } from './table-builder.ts';
import type { CodesLayout, ColumnLayout } from './vocabulary.ts';

/** The first columns of amounts that stand behind code and name. */
const LEAD = 2;

/** What a row of a code states, column by column. */
interface FactsOfCode {
  /** The same string for every row of the code in every document, which makes looking it up cheap. */
  readonly code: string;
  readonly facts: readonly (FactKey | null)[];
  /** The name last printed beside it, and what its cells then state: nearly always the name that the law gives it. */
  name: string;
  labels: readonly string[];
}

export class CodeColumns {
  readonly width: number;
  readonly read: readonly ReadColumn[];
  /** Columns of the layout that are not printed. */
  readonly missing: readonly ColumnLayout[];
  /** What the amounts of a row make; columns counted among those that are read. */
  readonly sums: readonly RowSum[];
  /** The columns of amounts as printed; null for those that are not read. */
  readonly printed: readonly (ReadColumn | null)[];
  private total: FactsOfCode | undefined;
  private readonly byCode = new Map<string, FactsOfCode>();

  constructor(layout: CodesLayout, headerRows: readonly GridRow[]) {
    this.width = Math.max(...headerRows.map((row) => row.cells.length), LEAD + 1);
    const header = headerColumns(headerRows, this.width);
    const known = layout.elsewhere ? [...layout.columns, ...layout.elsewhere] : layout.columns;
    const positions = matchColumns(known, header, LEAD);
    const read: ReadColumn[] = [];
    known.forEach((column, k) => {
      const at = positions[k] ?? -1;
      if (at < 0) return;
      const total = factKey(column.concept ?? '', column.dims ?? {}, column.measure);
      read.push({
        at,
        label: column.group === undefined ? (column.labels[0] ?? '') : `${column.group}${column.labels[0]}`,
        number: header[at]?.number ?? null,
        factOf: (code) => (code === null ? total : ofFunction(total, code)),
        layout: column,
      });
    });
    const found = new Set(read.map((column) => column.factOf(null)));
    this.missing = layout.columns.filter(
      ({ concept, dims, measure }, k) => positions[k] === -1 && !found.has(factKey(concept ?? '', dims ?? {}, measure)),
    );
    this.read = [...read, ...otherColumns(layout, header, read)];
    this.sums = sumsOf(this.read.map((column) => column.layout ?? null));
    this.printed = Array.from(
      { length: this.width - LEAD },
      (_, i) => this.read.find(({ at }) => at === i + LEAD) ?? null,
    );
  }

  /** What a row states; null stands for the total. */
  of(code: string | null, name: string): FactsOfCode {
    let own = code === null ? this.total : this.byCode.get(code);
    if (!own) {
      own = { code: copied(code ?? ''), facts: this.read.map(({ factOf }) => factOf(code)), name: '', labels: [] };
      if (this.byCode.size > CODES_MAX) this.byCode.clear();
      if (code === null) this.total = own;
      else this.byCode.set(own.code, own);
    }
    if (own.name !== name || own.labels.length === 0) {
      own.name = copied(name);
      own.labels = this.read.map(({ label }) => cellLabel(own?.name ?? '', label));
    }
    return own;
  }
}

/** Beyond these a memory is emptied; a hostile text may print codes and headers without end. */
const CODES_MAX = 5000;
const HEADERS_MAX = 200;

const memories = new WeakMap<CodesLayout, Map<string, CodeColumns>>();

export function columnsOfCodes(layout: CodesLayout, headerRows: readonly GridRow[]): CodeColumns {
  let memory = memories.get(layout);
  if (!memory) {
    memory = new Map();
    memories.set(layout, memory);
  }
  let words = '';
  for (const { cells } of headerRows) {
    for (const { text } of cells) words += `${text}\t`;
    words += '\n';
  }
  let columns = memory.get(words);
  if (!columns) {
    if (memory.size > HEADERS_MAX) memory.clear();
    columns = new CodeColumns(layout, headerRows);
    memory.set(words, columns);
  }
  return columns;
}
