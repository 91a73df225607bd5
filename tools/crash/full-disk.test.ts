/** The disk fills up while somebody works. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookDetail, Change, RequestProblem } from '@mingsuan/app/workbench';
import { postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { describe, expect, it, type TestContext } from 'vitest';
import { ask, asked } from '../workbench/ask.ts';
import { startWorkbench, type WorkbenchData } from '../workbench/start.ts';

/** A small disk in memory; only root can make one. Null where that is not allowed. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const disk = mkdtempSync(join(tmpdir(), 'mingsuan-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
    // a server runs as somebody else
    chmodSync(disk, 0o755);
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return null;
  }
}

interface FullDisk {
  readonly disk: string;
  readonly data: WorkbenchData;
}

/** Saves until the disk is full, makes room, and goes on. */
async function fillWhileSaving({ disk, data }: FullDisk): Promise<void> {
  let served = await startWorkbench(data);
  const source = { from: 'empty', name: '满盘县财政局', year: 2024, profile: null };
  const { book } = await asked<BookDetail>(served.address, 'POST', '/api/books', source);
  let revision = 0;
  const save = async () => {
    const value = { 文字: `${revision} ${'满'.repeat(5000)}` };
    const edits = [{ op: 'add', path: '/sheets/原因与用途/0/-', value }];
    const path = `/api/books/${book.id}/draft`;
    const answer = await ask<{ revision: number } | RequestProblem>(served.address, 'PATCH', path, { revision, edits });
    if ('revision' in answer.body) revision = answer.body.revision;
    return answer;
  };
  expect((await save()).status).toBe(200);
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - 256 * 1024));
  let refused: Awaited<ReturnType<typeof save>> | null = null;
  for (let i = 0; i < 400 && refused === null; i++) {
    const answer = await save();
    if (answer.status !== 200) refused = answer;
  }
  expect(refused).toMatchObject({ status: 507, body: { code: 'disk-full' } });
  rmSync(filler);
  // the database may have ended itself: what is on the disk counts
  await served.kill();
  served = await startWorkbench(data);
  const path = `/api/books/${book.id}/changes?limit=1`;
  const { items, total } = await asked<{ items: Change[]; total: number }>(served.address, 'GET', path);
  expect(total).toBe(revision);
  expect(items[0]?.revision).toBe(revision);
  expect((await save()).status).toBe(200);
  await served.kill();
}

describe('a disk that fills up', { timeout: 300_000 }, () => {
  it('loses nothing, says that nothing was saved, and goes on when there is room again', async (test) => {
    await onSmallDisk(test, (disk) => fillWhileSaving({ disk, data: { folder: join(disk, 'data') } }));
  });

  it.skipIf(postgresPrograms() === null)('is told in the same way by a server', async (test) => {
    await onSmallDisk(test, async (disk) => {
      const server = await startPostgres(undefined, disk);
      try {
        await fillWhileSaving({ disk, data: { url: server.database('full') } });
      } finally {
        await server.stop();
      }
    });
  });
});

async function onSmallDisk(test: TestContext, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = smallDisk();
  if (disk === null) {
    test.skip('no disk can be made here');
    return;
  }
  try {
    await work(disk);
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}
