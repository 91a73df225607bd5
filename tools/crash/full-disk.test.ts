/** The disk fills up while somebody works. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookDetail, Change, RequestProblem } from '@mingsuan/app/workbench';
import { expect, it } from 'vitest';
import { ask, asked } from '../workbench/ask.ts';
import { startWorkbench } from '../workbench/start.ts';

/** A small disk in memory; only root can make one. Null where that is not allowed. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const disk = mkdtempSync(join(tmpdir(), 'mingsuan-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return null;
  }
}

it('says that nothing was saved, loses nothing, and goes on when there is room again', {
  timeout: 300_000,
}, async (test) => {
  const disk = smallDisk();
  if (disk === null) {
    test.skip('no disk can be made here');
    return;
  }
  try {
    let served = await startWorkbench({ folder: join(disk, 'data') });
    const source = { from: 'empty', name: '满盘县财政局', year: 2024, profile: null };
    const { book } = await asked<BookDetail>(served.address, 'POST', '/api/books', source);
    let revision = 0;
    const save = async () => {
      const value = { 文字: `${revision} ${'满'.repeat(5000)}` };
      const edits = [{ op: 'add', path: '/sheets/原因与用途/0/-', value }];
      const path = `/api/books/${book.id}/draft`;
      const answer = await ask<{ revision: number } | RequestProblem>(served.address, 'PATCH', path, {
        revision,
        edits,
      });
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
    served = await startWorkbench({ folder: join(disk, 'data') });
    const { items, total } = await asked<{ items: Change[]; total: number }>(
      served.address,
      'GET',
      `/api/books/${book.id}/changes?limit=1`,
    );
    expect(total).toBe(revision);
    expect(items[0]?.revision).toBe(revision);
    expect((await save()).status).toBe(200);
    await served.kill();
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
