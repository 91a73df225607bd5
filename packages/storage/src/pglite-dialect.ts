/**
 * Kysely over PGlite: one connection, handed out to one transaction after another. In between the event loop has its turn:
 * it takes one new connection from the network each time, and while many wait for the database, with nothing but promises
 * between them, the last of fifty people would be let in after seconds.
 */
import type { PGlite } from '@electric-sql/pglite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new OneConnection(database),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class OneConnection implements Driver, DatabaseConnection {
  readonly #database: PGlite;
  /** Resolves when the connection is free. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: PGlite) {
    this.#database = database;
  }

  async init(): Promise<void> {
    await this.#database.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise((done) => {
      release = done;
    });
    await before;
    this.#release = release;
    return this;
  }

  async releaseConnection(): Promise<void> {
    setImmediate(this.#release);
  }

  async beginTransaction(): Promise<void> {
    await this.#database.query('begin');
  }

  async commitTransaction(): Promise<void> {
    await this.#database.query('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#database.query('rollback');
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#database.query<R>(sql, [...parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are read by the page, not streamed');
  }

  async destroy(): Promise<void> {
    await this.#database.close();
  }
}
