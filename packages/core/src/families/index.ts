/** Families of rules: the shapes that catalogue rows of the rulebook fill in. */
export * from './hierarchy.ts';
export * from './prose.ts';
export * from './ref.ts';
export * from './tie.ts';
