/**
 * The port `app/src/jobs` on a PostgreSQL server: pg-boss keeps the queue, `job_result` what came of each job. A job's id is
 * made from its key, so that it is queued once. A result is written in the transaction that ends its job, under the key as
 * primary key: who dies in between leaves neither, who comes late changes nothing.
 */
import type { FinishedJob, HeldJob, Job, JobQueue, JobResult, JobTerms } from '@mingsuan/app/jobs';
import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { openDatabase } from '../open-store.ts';
import { connect, inTransaction } from './connection.ts';
import { patiently } from './patience.ts';

interface JobQueueOptions {
  readonly url: string;
  /** Of the program that does the jobs: another version has another queue. */
  readonly version: string;
  readonly connections: number;
  /** What the person should know: that the database is waited for. */
  readonly tell: (text: string) => void;
}

/** Given up after too many tries. */
const SET_ASIDE = 'set-aside';

/** A server that restarts is back by then; an address that is wrong is told. */
const OPENING_MILLISECONDS = 20_000;
/** How often it is looked whether a lease has ended; whoever is connected does it, one at a time. */
const MAINTENANCE_SECONDS = 2;
/** Jobs that are done leave the table that is searched, so that it stays short. */
const ARCHIVE_SECONDS = 60;
const HISTORY_HOURS = 24;
/** Of results that nobody took, and of the keys of those that somebody did. */
const RESULT_DAYS = 30;
/** Dead letters at a time. */
const SWEPT = 100;

/** What pg-boss keeps of a job. A dead letter has an id of its own, so the key is written down. */
interface Payload {
  readonly key: string;
  readonly data: unknown;
}

export async function openJobQueue({ url, version, connections, tell }: JobQueueOptions): Promise<JobQueue> {
  const { close } = await patiently(() => openDatabase({ url }, new Date()), tell, OPENING_MILLISECONDS);
  await close();
  const pool = connect(url, connections);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    archiveCompletedAfterSeconds: ARCHIVE_SECONDS,
    deleteAfterHours: HISTORY_HOURS,
  });
  // of its maintenance, which is tried again
  boss.on('error', () => undefined);
  const ask = <T>(question: () => Promise<T>) => patiently(question, tell);
  await ask(() => boss.start());
  await ask(() => pool.query(`delete from job_result where finished_at < now() - interval '${RESULT_DAYS} days'`));
  const queue = `batch-${version}`;
  const dead = `${queue}-dead`;
  await ask(() => boss.createQueue(dead, { name: dead, policy: 'standard' }));
  await ask(() => boss.createQueue(queue, { name: queue, policy: 'standard', deadLetter: dead }));
  const held = new Map<string, PgBoss.JobInsert<Payload>>();

  return {
    enqueue: (jobs, terms) => ask(() => enqueue(pool, boss, queue, jobs, terms)),
    fetch: (many) =>
      ask(async () => {
        const found = await inTransaction(pool, (db) =>
          boss.fetch<Payload>(queue, { batchSize: many, includeMetadata: true, db }),
        );
        const jobs = found.map((job) => {
          held.set(job.id, againOf(job, queue));
          return { id: job.id, key: job.data.key, data: job.data.data, leaseSeconds: Number(job.expireInSeconds) };
        });
        return jobs.length === 0 ? jobs : await withoutDone(pool, boss, queue, jobs);
      }),
    keep: async (jobs) => {
      // not asked again: the next time is soon, and a lease that has ended is no loss
      await pool.query(KEEP, [queue, jobs.map(({ id }) => id)]).catch(() => undefined);
    },
    complete: async (job, result) => {
      await ask(() =>
        inTransaction(pool, async (db) => {
          await db.executeSql(KEEP_RESULT, valuesOf(job.key, result));
          await boss.complete(queue, job.id, {}, { db });
        }),
      );
      held.delete(job.id);
    },
    fail: async (job, why) => {
      await ask(() => boss.fail(queue, job.id, { why }));
      held.delete(job.id);
    },
    giveBack: async (jobs) => {
      const again = jobs.flatMap(({ id }) => held.get(id) ?? []);
      if (again.length === 0) return;
      await ask(() =>
        inTransaction(pool, async (db) => {
          await boss.deleteJob(
            queue,
            jobs.map(({ id }) => id),
            { db },
          );
          await boss.insert(again, { db });
        }),
      );
      for (const { id } of jobs) held.delete(id);
    },
    finished: (keys) =>
      ask(async () => {
        await setAside(pool, boss, dead);
        const { rows } = await pool.query<{ key: string }>(
          'select key from job_result where key = any($1) and taken_at is null',
          [keys],
        );
        return rows.map(({ key }) => key);
      }),
    results: (keys) => ask(() => resultsOf(pool, keys)),
    taken: async (keys) => {
      await ask(() => pool.query(TAKEN, [keys]));
    },
    counts: () =>
      ask(async () => {
        const waiting = await boss.getQueueSize(queue, { before: 'active' });
        const unfinished = await boss.getQueueSize(queue, { before: 'completed' });
        return { waiting, held: Math.max(0, unfinished - waiting) };
      }),
    close: async () => {
      await boss.stop({ graceful: false }).catch(() => undefined);
      await pool.end();
    },
  };
}

/**
 * pg-boss 10 counts a lease from when the job was taken and has no sign of life; it is counted from the last one.
 * Whose lease has ended changes nothing here unless somebody else holds the job, who then keeps it a little longer.
 */
const KEEP = `update pgboss.job set started_on = now() where name = $1 and id = any($2::uuid[]) and state = 'active'`;

/** A result stays; only that nobody could do it gives way to one that could. */
const KEEP_RESULT = `insert into job_result (key, failure_code, failure_detail, result, facts, report)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (key) do update set failure_code = excluded.failure_code, failure_detail = excluded.failure_detail,
    result = excluded.result, facts = excluded.facts, report = excluded.report, finished_at = now()
  where job_result.failure_code = '${SET_ASIDE}'`;

/** The key stays: who comes late changes nothing. */
const TAKEN =
  'update job_result set taken_at = now(), result = null, facts = null, report = null where key = any($1) and taken_at is null';

function valuesOf(key: string, { failure, result, facts, report }: JobResult): unknown[] {
  return [key, failure?.code ?? null, failure?.detail ?? null, result, facts, report];
}

async function enqueue(pool: Pool, boss: PgBoss, queue: string, jobs: readonly Job[], terms: JobTerms): Promise<void> {
  await inTransaction(pool, async (db) => {
    const keys = jobs.map(({ key }) => key);
    const { rows } = await db.executeSql(
      `delete from job_result where key = any($1) and (failure_code = '${SET_ASIDE}' or taken_at is not null) returning key`,
      [keys],
    );
    const tried = rows.map(({ key }: { readonly key: string }) => idOf(key));
    if (tried.length > 0) await boss.deleteJob(queue, tried, { db });
    const done = await db.executeSql('select key from job_result where key = any($1)', [keys]);
    const finished = new Set(done.rows.map(({ key }: { readonly key: string }) => key));
    await boss.insert(
      jobs
        .filter(({ key }) => !finished.has(key))
        .map(({ key, data }) => ({
          id: idOf(key),
          name: queue,
          data: { key, data },
          expireInSeconds: terms.leaseSeconds,
          retryLimit: terms.retries,
          retryDelay: terms.retryDelaySeconds,
          retryBackoff: true,
        })),
      { db },
    );
  });
}

/** The first 128 bits of the key, which is a hash. */
function idOf(key: string): string {
  return key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The job as it is put back, with the tries that are left. */
function againOf(job: PgBoss.JobWithMetadata<Payload>, queue: string): PgBoss.JobInsert<Payload> {
  return {
    id: job.id,
    name: queue,
    data: job.data,
    expireInSeconds: Number(job.expireInSeconds),
    retryLimit: Math.max(0, job.retryLimit - job.retryCount),
    retryDelay: job.retryDelay,
    retryBackoff: job.retryBackoff,
  };
}

/** Somebody whose lease had ended may have finished one all the same. */
async function withoutDone(pool: Pool, boss: PgBoss, queue: string, jobs: readonly HeldJob[]): Promise<HeldJob[]> {
  const { rows } = await pool.query<{ key: string }>(
    `select key from job_result where key = any($1) and failure_code is distinct from '${SET_ASIDE}'`,
    [jobs.map(({ key }) => key)],
  );
  const done = new Set(rows.map(({ key }) => key));
  const over = jobs.filter(({ key }) => done.has(key));
  for (const { id } of over) await boss.complete(queue, id, {});
  return jobs.filter(({ key }) => !done.has(key));
}

/** What was tried too often becomes a result that says so. */
async function setAside(pool: Pool, boss: PgBoss, dead: string): Promise<void> {
  await inTransaction(pool, async (db) => {
    const letters = await boss.fetch<Payload>(dead, { batchSize: SWEPT, includeMetadata: true, db });
    for (const { id, data, output } of letters) {
      await db.executeSql(
        'insert into job_result (key, failure_code, failure_detail) values ($1, $2, $3) on conflict (key) do nothing',
        [data.key, SET_ASIDE, whyOf(output)],
      );
      await boss.complete(dead, id, {}, { db });
    }
  });
}

/** As `fail` was told; else nobody was heard of any more. */
function whyOf(output: object): string {
  return 'why' in output && typeof output.why === 'string'
    ? output.why
    : '做它的进程每次都没有了回音（被结束、内存耗尽、断网或关机）';
}

interface ResultRow {
  readonly key: string;
  readonly failure_code: string | null;
  readonly failure_detail: string | null;
  readonly result: Uint8Array | null;
  readonly facts: Uint8Array | null;
  readonly report: Uint8Array | null;
}

async function resultsOf(pool: Pool, keys: readonly string[]): Promise<FinishedJob[]> {
  const { rows } = await pool.query<ResultRow>(
    'select key, failure_code, failure_detail, result, facts, report from job_result where key = any($1)',
    [keys],
  );
  return rows.map(({ key, failure_code: code, failure_detail: detail, result, facts, report }) => ({
    key,
    failure: code === null ? null : { code, detail: detail ?? '' },
    result,
    facts,
    report,
  }));
}
