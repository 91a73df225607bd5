/** The format-neutral document, and problems with input. */
export * from './document.ts';
export * from './document-builder.ts';
export * from './origin.ts';
export * from './problem.ts';
