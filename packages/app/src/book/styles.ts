/** The look of the ledger's workbook: white is to be filled in, grey is calculated, red wants a look. */
import { boxed, type CellStyle, type Condition } from '@mingsuan/core/workbook';
import type { Entry } from './layout.ts';

const line = boxed({ line: 'thin', colour: 'C8CDD3' });
const base: CellStyle = { size: 10.5, border: line, vertical: 'center' };
const GREY = 'F1F3F5';

export const title: CellStyle = { size: 15, bold: true, font: '黑体', colour: '1F3A5F', vertical: 'center' };
export const guidance: CellStyle = { size: 10, colour: '4A5563', vertical: 'center', wrap: true };
export const blockTitle: CellStyle = { size: 11.5, bold: true, colour: '1F3A5F', vertical: 'bottom' };
export const header: CellStyle = { ...base, bold: true, fill: 'E3EAF2', horizontal: 'center', wrap: true };
export const calculatedHeader: CellStyle = { ...header, fill: 'E2E4E7' };
export const label: CellStyle = { ...base, fill: 'F7F9FB', wrap: true, horizontal: 'left', indent: 1 };
export const note: CellStyle = { ...base, size: 9.5, colour: '5F6B7A', wrap: true, horizontal: 'left', indent: 1 };
export const totals: CellStyle = { ...base, bold: true, fill: GREY };
export const totalAmount: CellStyle = { ...totals, horizontal: 'right', format: '#,##0.00' };
export const listed: CellStyle = { ...base, size: 10, format: '@' };

export const RED: Condition['style'] = { bold: true, colour: '9C0006', fill: 'FFC7CE' };

/** A step away from the line, so that words do not touch the number beside them. */
const words: CellStyle = { horizontal: 'left', indent: 1 };
const digits: CellStyle = { horizontal: 'right' };

const typed: CellStyle = { ...base, unlocked: true };
const amount: CellStyle = { ...typed, ...digits, format: '#,##0.00' };
const calculated: CellStyle = { ...base, fill: GREY, colour: '3D4C5E' };

const TYPED: Readonly<Record<Exclude<Entry['kind'], 'derived'>, CellStyle>> = {
  text: { ...typed, ...words, wrap: true, format: '@' },
  code: { ...typed, ...words, format: '@' },
  amount,
  count: { ...typed, ...digits, format: '0' },
  points: { ...typed, ...digits },
  choice: { ...typed, ...words },
  ordinal: { ...calculated, horizontal: 'center' },
};

const CALCULATED = {
  amount: { ...calculated, ...digits, format: '#,##0.00' },
  points: { ...calculated, ...digits },
  percent: { ...calculated, ...digits, format: '0.00%' },
  text: { ...calculated, ...words },
} as const satisfies Record<string, CellStyle>;

export function styleOf(entry: Entry): CellStyle {
  return entry.kind === 'derived' ? CALCULATED[entry.look] : TYPED[entry.kind];
}
