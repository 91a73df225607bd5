/** Facts, the printed statements that claim them, and the Reading that holds them all. */
export * from './evaluation-report.ts';
export * from './fact.ts';
export * from './form-fact.ts';
export * from './reading.ts';
export * from './report-fact.ts';
export * from './self-evaluation.ts';
export * from './statement.ts';
