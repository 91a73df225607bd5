import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { describe, expect, it } from 'vitest';
import { crash } from './crash.ts';

/** `npm run crash` kills fifty times. */
const KILLS = 3;

describe('the workbench killed while somebody works', { timeout: 300_000 }, () => {
  it('has everything that it acknowledged, on the embedded database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingsuan-crash-'));
    const { wrong, acknowledged } = await crash({ folder }, KILLS, 7);
    rmSync(folder, { recursive: true, force: true });
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  });

  it.skipIf(postgresPrograms() === null)('has everything that it acknowledged, on a server', async () => {
    const server = await startPostgres();
    const { wrong, acknowledged } = await crash({ url: server.database('crash') }, KILLS, 7);
    await server.stop();
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  });
});
