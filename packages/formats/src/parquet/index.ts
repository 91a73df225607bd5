/** Parquet, written and asked by DuckDB. */
export { type ParquetColumn, writeParquet } from './writer.ts';
