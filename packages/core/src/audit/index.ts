/** Auditing: rules ask, intervals answer, causes explain, coverage counts. */
export * from './all-checks.ts';
export type { Amendment, Change } from './amendment.ts';
export * from './audit.ts';
export * from './case.ts';
export * from './check.ts';
export * from './coverage.ts';
export { variantsOf } from './digit-repair.ts';
export * from './dossier.ts';
export { contradictedTables } from './doubt.ts';
export type { Finding, FindingPlace } from './finding.ts';
export { type Column, type Grids, TOTAL } from './grid.ts';
export * from './rule.ts';
export { sayCitation } from './say-citation.ts';
export { whereOf } from './where.ts';
