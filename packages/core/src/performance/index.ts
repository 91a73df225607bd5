export * from './indicator-value.ts';
