/** Connections that notice when the other side is gone, and transactions on them. */
import { Pool } from 'pg';
import type { Db } from 'pg-boss';

const ANSWER_MILLISECONDS = 20_000;
const CONNECT_MILLISECONDS = 5000;
/** Whose network is cut in the middle of a transaction keeps nobody waiting for longer. */
const IDLE_MILLISECONDS = 10_000;

export function connect(url: string, max: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    statement_timeout: ANSWER_MILLISECONDS,
    idle_in_transaction_session_timeout: IDLE_MILLISECONDS,
  });
  // a connection that is lost while nobody uses it is opened again
  pool.on('error', () => undefined);
  return pool;
}

/** All of it or nothing. A connection on which anything failed is not used again. */
export async function inTransaction<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // lost between two questions: the next one fails
  const ignore = () => undefined;
  client.on('error', ignore);
  let isSound = false;
  try {
    await client.query('begin');
    const answer = await work({ executeSql: (text, values) => client.query(text, values) });
    await client.query('commit');
    isSound = true;
    return answer;
  } finally {
    client.off('error', ignore);
    client.release(!isSound);
  }
}
