/** Parquet, written and asked by DuckDB. */
export { writeParquet } from './writer.ts';
