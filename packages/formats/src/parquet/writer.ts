/**
 * Many gzipped CSV files as one Parquet file, in order, by DuckDB: it streams them, so that what fits on the disk fits. The
 * same files give the same bytes. DuckDB is a native module: it is loaded at the first file.
 */

/** Name and DuckDB type. */
export type ParquetColumn = readonly [name: string, type: string];

export interface ParquetOptions {
  readonly columns: readonly ParquetColumn[];
  /** Names of columns that put the rows in order. */
  readonly order: readonly string[];
  /** DuckDB spills to the disk beyond this. */
  readonly memoryMegabytes: number;
}

/** `files`: without a header, in UTF-8. */
export async function writeParquet(
  files: readonly string[],
  out: string,
  { columns, order, memoryMegabytes }: ParquetOptions,
): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET memory_limit = '${memoryMegabytes}MB'`);
    // one thread: rows come in one order into the same row groups
    await connection.run('SET threads = 1');
    await connection.run(`SET temp_directory = ${text(`${out}.spill`)}`);
    const shape = columns.map(([name, type]) => `${text(name)}: ${text(type)}`).join(', ');
    const source =
      files.length === 0
        ? `(SELECT ${columns.map(([name, type]) => `NULL::${type} AS "${name}"`).join(', ')} WHERE false)`
        : `read_csv([${files.map(text).join(', ')}], header = false, columns = {${shape}}, delim = ',', quote = '"', escape = '"', compression = 'gzip', auto_detect = false, parallel = false)`;
    const keys = order.map((name) => `"${name}"`).join(', ');
    await connection.run(
      `COPY (SELECT * FROM ${source} ORDER BY ${keys}) TO ${text(out)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
