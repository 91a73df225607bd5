/** Excel workbooks. */
export { writeXlsx } from './writer.ts';
