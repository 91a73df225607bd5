/** Budget performance: values of indicators, the points they may earn under a scheme, totals and grades. Pure functions. */
export * from './chinese-count.ts';
export * from './coefficient.ts';
export * from './direction.ts';
export * from './ex-ante.ts';
export * from './execution-score.ts';
export * from './form-score.ts';
export * from './grade.ts';
export * from './indicator-score.ts';
export * from './indicator-value.ts';
export * from './level-kind.ts';
export * from './monitoring.ts';
export * from './other-scheme.ts';
export * from './points.ts';
export * from './quantity.ts';
export * from './quantity-score.ts';
export * from './scheme.ts';
export * from './words-score.ts';
