// The empty database that the workbench begins with (dist/cluster/): made once here, copied at each first start. Making it takes three seconds and 700 MB, which a process never gives back.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { say } from './say.mjs';

const folder = fileURLToPath(new URL('../dist/cluster', import.meta.url));
/** The version of PGlite that made it. */
const madeBy = `${folder}.version`;

/** Where it cannot be made the workbench makes its own. */
export async function makeCluster() {
  try {
    const version = installedVersion();
    if (existsSync(folder) && existsSync(madeBy) && readFileSync(madeBy, 'utf8') === version) return;
    const fresh = `${folder}.new`;
    await Promise.all([folder, fresh].map((path) => rm(path, { recursive: true, force: true })));
    await initialised(fresh);
    await rename(fresh, folder);
    writeFileSync(madeBy, version);
    say('已构建 dist/cluster');
  } catch (error) {
    say(`跳过 dist/cluster：${error.message}`);
  }
}

function installedVersion() {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')).version;
}

/** In a thread, whose memory ends with it. */
function initialised(path) {
  const script = `import('@electric-sql/pglite').then(async ({ PGlite }) => (await PGlite.create(${JSON.stringify(path)})).close())`;
  return new Promise((done, fail) => {
    const worker = new Worker(script, { eval: true });
    worker.once('error', fail);
    worker.once('exit', done);
  });
}
