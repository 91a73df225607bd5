/** Families of rules about reports on performance. */
export * from './report-figures.ts';
export * from './report-rule.ts';
