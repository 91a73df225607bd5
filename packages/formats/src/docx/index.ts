/** Word documents: reader only. */
export { DOCX_LIMITS, type DocxLimits } from './limits.ts';
export { readDocx } from './reader.ts';
