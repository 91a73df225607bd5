/** Excel workbooks. */
export { streamXlsx, writeXlsx } from './writer.ts';
