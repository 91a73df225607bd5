/** 绩效: the values of indicators, scores. */
export * from './indicator-value.ts';
