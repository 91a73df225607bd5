/** Rules about the narrative: its numbers against the tables, its rates against its amounts, its words against both. */
export * from './prose-budgets.ts';
export * from './prose-chains.ts';
export * from './prose-claims.ts';
export * from './prose-classes.ts';
export * from './prose-doubt.ts';
export * from './prose-rates.ts';
export * from './prose-scope.ts';
export * from './prose-shares.ts';
export * from './prose-subject.ts';
export * from './prose-text.ts';
export * from './prose-tie.ts';
export * from './prose-words.ts';
