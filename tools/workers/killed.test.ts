/** The small case of `npm run workers:killed`: two workers, one of which is killed. */
import { postgresPrograms } from '@mingsuan/testkit/postgres';
import { expect, it } from 'vitest';
import { killed } from './killed.ts';

it.skipIf(postgresPrograms() === null)(
  'work shared with a worker that is killed is done once, and comes out the same',
  // as slow as the machine is busy
  { timeout: 300_000 },
  async () => {
    const { ledger, journal, differing, files, happened } = await killed(
      {
        count: 8,
        formats: 'txt',
        workers: 2,
        kills: 1,
        stops: 0,
        restarts: 0,
        cuts: 0,
        ownKills: 0,
        leaseSeconds: 1,
        isInNamespaces: false,
        seed: 3,
      },
      () => undefined,
    );
    expect(happened).toHaveLength(1);
    expect(ledger).toEqual({ rows: journal.keys, keys: journal.keys, failures: 0, untaken: 0, open: 0 });
    expect(journal.lines).toBe(journal.keys);
    expect(journal.keys).toBeGreaterThanOrEqual(8);
    expect(files).toBeGreaterThan(2);
    expect(differing).toEqual([]);
  },
);
