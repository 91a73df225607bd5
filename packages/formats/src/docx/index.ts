/** Word documents. */
export { DOCX_LIMITS, type DocxLimits } from './limits.ts';
export { readDocx } from './reader.ts';
export { writeDocx } from './writer.ts';
