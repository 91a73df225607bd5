/** Auditing: rules ask, intervals answer, causes explain, coverage counts. */
export * from './audit.ts';
export * from './case.ts';
export * from './check.ts';
export * from './coverage.ts';
export * from './dossier.ts';
export type { Finding, FindingPlace } from './finding.ts';
export type { RuleOutcome } from './hearing.ts';
export * from './rule.ts';
export { type Readings, whereOf } from './where.ts';
