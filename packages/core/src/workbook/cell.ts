/**
 * A cell: its content, its look, its link. Text is never a formula, whatever it begins with; only `formulaCell` makes one.
 * Numbers are decimal text, so that the digits of the ledger are the digits of the file.
 */
import type { CellStyle } from './style.ts';

export type Cell = Content & {
  readonly style?: CellStyle;
  readonly link?: Link;
};

export type Content = Plain | Formula;

export type Plain =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Digits with an optional minus sign and point, as `plainDecimal` makes them. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export interface Formula {
  readonly kind: 'formula';
  /** Without the equals sign, with English function names. Never put text of a document in here. */
  readonly formula: string;
  /** Its result, for readers that do not calculate; blank leaves it to the spreadsheet. */
  readonly result: Plain;
}

export type Link =
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string; readonly tip?: string }
  /** http, https or mailto; a writer leaves other schemes out. */
  | { readonly kind: 'web'; readonly url: string; readonly tip?: string };

export function textCell(text: string, style?: CellStyle): Cell {
  // written out, not spread: lists make these by the million
  return style === undefined ? { kind: 'text', text } : { kind: 'text', text, style };
}

/** `digits` as in `-1234.50`: no thousands separators, no exponent. */
export function numberCell(digits: string, style?: CellStyle): Cell {
  return style === undefined ? { kind: 'number', digits } : { kind: 'number', digits, style };
}

export function booleanCell(value: boolean, style?: CellStyle): Cell {
  return style === undefined ? { kind: 'boolean', value } : { kind: 'boolean', value, style };
}

export function formulaCell(formula: string, result: Plain, style?: CellStyle): Cell {
  return style === undefined ? { kind: 'formula', formula, result } : { kind: 'formula', formula, result, style };
}

export function blankCell(style?: CellStyle): Cell {
  return style === undefined ? { kind: 'blank' } : { kind: 'blank', style };
}
