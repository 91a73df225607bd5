/** Exact numbers: what stands on the page, and the interval it allows. */
export * from './interval.ts';
export * from './printed.ts';
