/** The queue on a real server: a job once, a result once, whoever dies, comes late or gives up. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HeldJob, JobQueue, JobResult } from '@mingsuan/app/jobs';
import { type PostgresServer, postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJobQueue } from './open-job-queue.ts';

/** A busy machine is slow: only what is about leases that end has short ones. */
const terms = { leaseSeconds: 60, retries: 1, retryDelaySeconds: 1 };
const keyOf = (name: string) => createHash('sha256').update(name).digest('hex');
const jobOf = (name: string) => ({ key: keyOf(name), data: { name } });
const resultOf = (text: string): JobResult => ({
  failure: null,
  result: new TextEncoder().encode(text),
  facts: null,
  report: null,
});

/** Jobs, as soon as there are some. */
async function fetched(queue: JobQueue, many: number): Promise<HeldJob[]> {
  for (;;) {
    const jobs = await queue.fetch(many);
    if (jobs.length > 0) return jobs;
    await wait(100);
  }
}

describe.skipIf(postgresPrograms() === null)('jobs on PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  const open: JobQueue[] = [];
  const opened = async (version: string) => {
    const queue = await openJobQueue({ url, version, connections: 2, tell: () => undefined });
    open.push(queue);
    return queue;
  };

  beforeAll(async () => {
    server = await startPostgres();
    url = server.database('jobs');
  });
  afterAll(async () => {
    await Promise.all(open.map((queue) => queue.close()));
    await server.stop();
  });

  it.concurrent('are queued once, and have one result', async () => {
    // at the same time, on a database where nothing is yet
    const [one, other] = await Promise.all([opened('once'), opened('once')]);
    await Promise.all([one.enqueue([jobOf('a'), jobOf('b')], terms), other.enqueue([jobOf('b'), jobOf('a')], terms)]);
    expect(await one.counts()).toEqual({ waiting: 2, held: 0 });
    const [first] = await fetched(one, 1);
    const [second] = await fetched(other, 5);
    expect([first?.key, second?.key].sort()).toEqual([keyOf('a'), keyOf('b')].sort());
    if (!first || !second) throw new Error('nothing fetched');
    await one.complete(first, resultOf('first'));
    await one.complete(first, resultOf('again'));
    await other.enqueue([jobOf('a'), jobOf('b')], terms);
    expect(await other.counts()).toEqual({ waiting: 0, held: 1 });
    const [result] = await other.results([first.key]);
    expect(new TextDecoder().decode(result?.result ?? undefined)).toBe('first');
  });

  it.concurrent('are let go when their results are taken, and done anew for whoever asks again', async () => {
    const queue = await opened('taken');
    await queue.enqueue([jobOf('t')], terms);
    const [job] = await fetched(queue, 1);
    if (!job) throw new Error('nothing fetched');
    await queue.complete(job, resultOf('first'));
    await queue.taken([job.key]);
    expect(await queue.finished([job.key])).toEqual([]);
    expect(await queue.results([job.key])).toMatchObject([{ result: null }]);
    // somebody late
    await queue.complete(job, resultOf('late'));
    expect(await queue.finished([job.key])).toEqual([]);
    await queue.enqueue([jobOf('t')], terms);
    const [again] = await fetched(queue, 1);
    expect(again?.key).toBe(job.key);
  });

  it.concurrent('become anybody else’s when nothing is heard of them, and a late result changes nothing', async () => {
    const [dead, other] = [await opened('late'), await opened('late')];
    await dead.enqueue([jobOf('c')], { ...terms, leaseSeconds: 1 });
    const [late] = await fetched(dead, 1);
    const [taken] = await fetched(other, 1);
    if (!late || !taken) throw new Error('nothing fetched');
    expect(taken.key).toBe(late.key);
    await other.complete(taken, resultOf('in time'));
    await dead.complete(late, resultOf('late'));
    expect(await other.finished([late.key, keyOf('none')])).toEqual([late.key]);
    const [result] = await dead.results([late.key]);
    expect(new TextDecoder().decode(result?.result ?? undefined)).toBe('in time');
  });

  it.concurrent('stay with whoever says that he works on them, and lose no try when given back', async () => {
    const [one, other] = [await opened('kept'), await opened('kept')];
    await one.enqueue([jobOf('d')], { ...terms, leaseSeconds: 3, retries: 0 });
    const [job] = await fetched(one, 1);
    if (!job) throw new Error('nothing fetched');
    for (let i = 0; i < 9; i++) {
      await wait(500);
      await one.keep([job]);
    }
    expect(await other.fetch(1)).toEqual([]);
    await one.giveBack([job]);
    const [again] = await fetched(other, 1);
    expect(again).toEqual(job);
  });

  it.concurrent('are set aside with why after too many tries, and tried anew when asked for again', async () => {
    const queue = await opened('poison');
    const poison = jobOf('e');
    await queue.enqueue([poison], terms);
    for (let i = 0; i <= terms.retries; i++) {
      const [job] = await fetched(queue, 1);
      if (job) await queue.fail(job, '文件打不开');
    }
    expect(await queue.finished([poison.key])).toEqual([poison.key]);
    const [result] = await queue.results([poison.key]);
    expect(result?.failure).toEqual({ code: 'set-aside', detail: '文件打不开' });
    await queue.enqueue([poison], terms);
    expect(await queue.finished([poison.key])).toEqual([]);
    const [job] = await fetched(queue, 1);
    if (job) await queue.complete(job, resultOf('well again'));
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as many from job_result where key = $1', [poison.key]);
    await client.end();
    expect(rows).toEqual([{ many: 1 }]);
  });
});
