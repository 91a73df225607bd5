/** A table by 功能科目: the 合计 row first, then 类, 款 and 项 in ascending order, each the exact sum of its 项. */
import { functionName } from '../classification/function-names.ts';
import type { Fen } from '../money.ts';

export interface FunctionRow {
  /** Three, five or seven digits; 合计 on the first row. */
  readonly code: string;
  readonly name: string;
  /** One amount per 栏次. */
  readonly amounts: readonly Fen[];
}

export const totalCode = '合计';

/** Rolls 项 up into 款, 类 and 合计. Leaves of the same code are added; leaves without any amount are left out. */
export function rollUp(leaves: Iterable<readonly [string, readonly Fen[]]>, columns: number): FunctionRow[] {
  const rows = new Map<string, Fen[]>([[totalCode, emptyRow(columns)]]);
  for (const [code, amounts] of leaves) {
    if (amounts.every((amount) => amount === 0n)) continue;
    for (const key of [totalCode, code.slice(0, 3), code.slice(0, 5), code]) {
      const row = rows.get(key) ?? emptyRow(columns);
      rows.set(
        key,
        row.map((amount, column) => amount + amounts[column]!),
      );
    }
  }
  const codes = [...rows.keys()].filter((code) => code !== totalCode).sort();
  return [totalCode, ...codes].map((code) => ({
    code,
    name: code === totalCode ? '' : functionName(code),
    amounts: rows.get(code)!,
  }));
}

function emptyRow(columns: number): Fen[] {
  return Array.from({ length: columns }, () => 0n);
}

export function classRowsOf(rows: readonly FunctionRow[]): FunctionRow[] {
  return rows.filter(({ code }) => code.length === 3);
}

export function itemRowsOf(rows: readonly FunctionRow[]): FunctionRow[] {
  return rows.filter(({ code }) => code.length === 7);
}

/** The amount of a row and 栏次 (from 1); 0 where the table has no such row. */
export function amountAt(rows: readonly FunctionRow[], code: string, column: number): Fen {
  return rows.find((row) => row.code === code)?.amounts[column - 1] ?? 0n;
}

export function totalOf(rows: readonly FunctionRow[], column: number): Fen {
  return amountAt(rows, totalCode, column);
}
