/** Workbooks as plain data, for the writers of spreadsheets. */
export * from './cell.ts';
export * from './decimal.ts';
export * from './fact-links.ts';
export * from './reference.ts';
export * from './stored.ts';
export * from './style.ts';
export * from './workbook.ts';
