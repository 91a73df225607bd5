/** The ledger of a department-year, and the facts that it implies. */
export * from './derivation.ts';
export * from './derive-facts.ts';
export * from './edits.ts';
export * from './empty-ledger.ts';
export * from './facts.ts';
export * from './fund.ts';
export * from './ledger.ts';
export type * from './ledger-file.ts';
export * from './overall.ts';
export * from './project.ts';
export * from './project-score.ts';
