/** Spreadsheets read: xlsx and xls. Written are they in ../xlsx. */
export { SHEET_LIMITS, type SheetLimits } from './limits.ts';
export { readXls, readXlsx } from './reader.ts';
export { readStoredCells } from './stored-cells.ts';
