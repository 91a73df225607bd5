/** Parquet, written and asked by DuckDB. */
export { beginParquet, type ParquetSource } from './writer.ts';
