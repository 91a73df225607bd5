/**
 * A workbook as its file stores it: every cell with the text of its value, before any meaning. Numbers are the digits of
 * the file, never floats; formulas are not kept, only that there was one. Rows and columns count from 0.
 */
import type { Plain } from './cell.ts';
import type { Range } from './reference.ts';
import type { Workbook } from './workbook.ts';

export interface StoredCell {
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  /** Of a number the stored digits, perhaps with an exponent; of an error its name. */
  readonly text: string;
  readonly isFormula: boolean;
}

export interface StoredSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Holes where there is nothing. */
  readonly rows: readonly (readonly (StoredCell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
}

export interface StoredBook {
  readonly sheets: readonly StoredSheet[];
}

/** What a file of this workbook would store. */
export function storedBook({ sheets }: Workbook): StoredBook {
  return {
    sheets: sheets.map(({ name, hidden, rows, merges = [] }) => ({
      name,
      isHidden: hidden === true,
      merges,
      rows: rows.map(({ cells }) =>
        cells.map((cell) => {
          if (cell === null) return undefined;
          return cell.kind === 'formula' ? storedCell(cell.result, true) : storedCell(cell, false);
        }),
      ),
    })),
  };
}

function storedCell(content: Plain, isFormula: boolean): StoredCell | undefined {
  switch (content.kind) {
    case 'blank':
      return undefined;
    case 'text':
      return { kind: 'text', text: content.text, isFormula };
    case 'number':
      return { kind: 'number', text: content.digits, isFormula };
    case 'boolean':
      return { kind: 'boolean', text: content.value ? 'TRUE' : 'FALSE', isFormula };
  }
}
