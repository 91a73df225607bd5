/** 政府收支分类: code lists by year, former names, and the budget each code belongs to. */
export { parentCode } from './code-level.ts';
export type { BudgetKind } from './code-list.ts';
export * from './economic.ts';
export * from './functional.ts';
export * from './fund-codes.ts';
export * from './normal-name.ts';
export * from './stale-names.ts';
