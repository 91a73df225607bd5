/** Documents per second over two workers, each in a bundle of its own, start-up and warm-up included in the figure beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/**
 * Room for new objects, in MB: a document and its audit fill 12 MB, of which 3 are alive whenever room is made. With the
 * usual 48 that happens for nearly every document, and each time what is alive is moved; with this for every sixth.
 */
const YOUNG_MB = 192;

export async function documentsPerSecond(texts: readonly Uint8Array[], count: number, workers = 2): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-bench-'));
  try {
    const outfile = join(folder, 'worker.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    const start = performance.now();
    await Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise<void>((resolve, reject) => {
            const worker = new Worker(outfile, {
              workerData: { texts, count: count / workers },
              resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
            });
            worker.once('error', reject);
            worker.once('exit', () => resolve());
          }),
      ),
    );
    return (count * 1000) / (performance.now() - start);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
