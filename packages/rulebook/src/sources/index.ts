/** Where the rules come from, and how they are cited. */
export * from './cite.ts';
export * from './sources.ts';
