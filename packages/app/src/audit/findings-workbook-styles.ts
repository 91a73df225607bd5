/** The look of the findings workbook: quiet enough to print in black and white; every colour is also told by a word. */
import { boxed, type CellStyle } from '@mingsuan/core/workbook';
import type { SeverityJson } from '../contract/audit.ts';

const line = boxed({ line: 'thin', colour: 'C8CDD3' });

export const body: CellStyle = { size: 10, border: line, vertical: 'top', wrap: true };
export const centred: CellStyle = { ...body, horizontal: 'center' };
export const right: CellStyle = { ...body, horizontal: 'right' };
/** 001, 2013299: digits that are no number. */
export const code: CellStyle = { ...centred, format: '@' };
export const count: CellStyle = { ...right, format: '#,##0' };
export const header: CellStyle = { ...centred, vertical: 'center', bold: true, fill: 'E3EAF2' };
/** Above a column that the reviewer fills in. */
export const handHeader: CellStyle = { ...header, fill: 'FFF2CC' };
export const total: CellStyle = { ...count, bold: true, fill: 'F3F5F8' };
export const empty: CellStyle = { ...centred, colour: '5F6B7A' };
export const note: CellStyle = { size: 9, colour: '5F6B7A', vertical: 'top', wrap: true };

export const severityStyles: Readonly<Record<SeverityJson, CellStyle>> = {
  error: { ...centred, bold: true, colour: '9C0006', fill: 'FDE3E3' },
  warning: { ...centred, colour: '7A4B00', fill: 'FFF1D0' },
  info: { ...centred, colour: '3D4C5E', fill: 'EEF1F5' },
};

/** A count that wants attention, once it is not zero. */
export const badCount: CellStyle = { ...count, bold: true, colour: '9C0006' };
export const openCount: CellStyle = { ...count, bold: true, colour: '7A4B00' };
