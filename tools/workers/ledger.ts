/** What the database holds of a shared batch. */
import { Client } from 'pg';

export interface Ledger {
  readonly rows: number;
  readonly keys: number;
  readonly failures: number;
  /** Results that are still held: whoever asked has not taken them. */
  readonly untaken: number;
  /** Jobs that were neither done nor given up. */
  readonly open: number;
}

export async function openLedger(url: string): Promise<Ledger> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Ledger>(`select
      (select count(*) from job_result)::int as rows,
      (select count(distinct key) from job_result)::int as keys,
      (select count(*) from job_result where failure_code is not null)::int as failures,
      (select count(*) from job_result where taken_at is null)::int as untaken,
      (select count(*) from pgboss.job where state < 'completed')::int as open`);
    const [ledger] = rows;
    if (!ledger) throw new Error('the database says nothing');
    return ledger;
  } finally {
    await client.end().catch(() => undefined);
  }
}
