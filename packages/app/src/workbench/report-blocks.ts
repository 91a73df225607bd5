/** Blocks of a printed report: sentences without facts, lists as tables. */
import { headCell, type ParagraphBlock, type TableBlock, textCell } from '@mingsuan/core/composition';

export function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', runs: [{ text, fact: null }] };
}

interface ListTable {
  readonly title: string;
  /** Words at the head with their share of the width. */
  readonly columns: readonly (readonly [head: string, width: number])[];
  readonly rows: readonly (readonly string[])[];
  /** The first column of numbers, which are set to the right; all after it are too. */
  readonly numbersFrom?: number;
  readonly isWide?: boolean;
  readonly notes?: readonly string[];
}

export function listTable({ title, columns, rows, numbersFrom, isWide = false, notes = [] }: ListTable): TableBlock {
  return {
    kind: 'table',
    role: null,
    title,
    number: null,
    head: [],
    header: [columns.map(([head]) => headCell(head))],
    body: rows.map((cells) =>
      cells.map((text, i) => textCell(text, numbersFrom !== undefined && i >= numbersFrom ? 'right' : 'left')),
    ),
    widths: columns.map(([, width]) => width),
    isWide,
    notes,
  };
}
