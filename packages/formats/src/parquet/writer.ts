/**
 * Many gzipped CSV files as one Parquet file by DuckDB, rows in the order of the files: they are streamed, and never sorted,
 * so that what fits on the disk fits. The same files give the same bytes. DuckDB is a native module: it is loaded at the
 * first file.
 */

/** Name and DuckDB type. */
export type ParquetColumn = readonly [name: string, type: string];

export interface ParquetSource {
  /** CSV without a header, in UTF-8, gzipped. */
  readonly csv: string;
  /** Values of the columns that are the same in all its rows; empty is null. */
  readonly shared: readonly string[];
}

export interface ParquetOptions {
  /** First those that a file's rows share. */
  readonly sharedColumns: readonly ParquetColumn[];
  readonly columns: readonly ParquetColumn[];
  /** Of DuckDB's own buffers. */
  readonly memoryMegabytes: number;
}

/** Rows that are held until they are written. */
const ROW_GROUP = 122_880;
/** Files that are told of in one statement. */
const TOLD_AT_ONCE = 1000;

/** Once begun it goes on by itself, whatever this thread does; `done` is its end. */
export async function beginParquet(
  files: readonly ParquetSource[],
  out: string,
  { sharedColumns, columns, memoryMegabytes }: ParquetOptions,
): Promise<{ readonly done: Promise<void> }> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET memory_limit = '${memoryMegabytes}MB'`);
  // one thread: rows come in one order into the same row groups
  await connection.run('SET threads = 1');
  await connection.run(`CREATE TABLE file (csv VARCHAR, ${declared(sharedColumns)})`);
  for (let at = 0; at < files.length; at += TOLD_AT_ONCE) {
    const rows = files.slice(at, at + TOLD_AT_ONCE).map(({ csv, shared }) => `(${[csv, ...shared].map(value).join()})`);
    await connection.run(`INSERT INTO file VALUES ${rows.join()}`);
  }
  await connection.run(`CREATE TABLE nothing (csv VARCHAR, ${declared(columns)})`);
  const names = columns.map(([name]) => `${text(name)}: 'VARCHAR'`).join(', ');
  const source =
    files.length === 0
      ? 'nothing'
      : `read_csv([${files.map(({ csv }) => text(csv)).join(', ')}], header = false, columns = {${names}}, delim = ',', quote = '"', escape = '"', compression = 'gzip', auto_detect = false, parallel = false, filename = 'csv')`;
  // what a column cannot hold is null there, and stays in the column of the text
  const values = columns.map(([name, type]) => `TRY_CAST("${name}" AS ${type}) AS "${name}"`);
  const all = [...sharedColumns.map(([name]) => `file."${name}"`), ...values].join(', ');
  const copied = connection.run(
    `COPY (SELECT ${all} FROM ${source} AS row JOIN file ON file.csv = row.csv) TO ${text(out)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { done: copied.then(() => undefined).finally(close) };
}

function declared(columns: readonly ParquetColumn[]): string {
  return columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
}

function value(content: string): string {
  return content === '' ? 'NULL' : text(content);
}

function text(content: string): string {
  return `'${content.replaceAll("'", "''")}'`;
}
