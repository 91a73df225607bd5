/** The HTTP API of the workbench: schemas of all that goes over it, and the routes. Used by server and browser alike. */
export * from './book.ts';
export * from './case.ts';
export * from './person.ts';
export * from './problem.ts';
export * from './routes.ts';
export * from './rules.ts';
