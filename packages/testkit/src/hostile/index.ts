/** Files made to hurt, and broken ones, for the tests of what opens files. */
export { compoundFile } from './compound-file.ts';
export type { HostileFile } from './hostile-file.ts';
export { HOSTILE_FILES, laughingSheet, mendedPdf } from './hostile-files.ts';
