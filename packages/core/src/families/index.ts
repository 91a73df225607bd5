/** Families of rules: the shapes that catalogue rows of the rulebook fill in. */
export * from './all-levels.ts';
export * from './code-structure.ts';
export * from './codes-allowed.ts';
export * from './hierarchy.ts';
export * from './prose.ts';
export * from './readable-table.ts';
export * from './ref.ts';
export * from './report.ts';
export * from './row-names.ts';
export * from './tie.ts';
export * from './ties.ts';
export * from './verdict.ts';
