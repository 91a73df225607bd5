/** Characters and words before any meaning: widths, names for comparison, Chinese ordinals. */
export * from './chinese-numeral.ts';
export * from './copied.ts';
export * from './likeness.ts';
export * from './matches.ts';
export * from './remembered.ts';
export * from './width.ts';
