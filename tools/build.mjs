// Builds what is shipped: the command (dist/mingsuan.mjs, the reading worker and chunks beside it), the browser parts of the report and of published pages (dist/report.*, dist/publication.*) the workbench (dist/workbench/) and the database that it begins with (dist/cluster/).
// Runs at `npm ci` (script "prepare", which never fails) and from setup.mjs. An entry that is not there is skipped with a line.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCluster } from './cluster.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/.stamp`;

const targets = [
  {
    entry: 'packages/web/src/report/main.tsx',
    out: 'dist/report.js',
    options: {
      format: 'iife',
      platform: 'browser',
      target: ['es2022'],
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  },
  { entry: 'packages/web/src/report/report.css', out: 'dist/report.css', options: {} },
  {
    entry: 'packages/web/src/publication/main.ts',
    out: 'dist/publication.js',
    options: { format: 'iife', platform: 'browser', target: ['es2022'] },
  },
  { entry: 'packages/web/src/publication/publication.css', out: 'dist/publication.css', options: {} },
  {
    entry: 'packages/web/src/workbench/main.tsx',
    out: 'dist/workbench/main.js',
    // The rulebook at work in the browser, in a worker of its own.
    beside: { engine: 'packages/web/src/engine/worker.ts' },
    copy: {
      'index.html': 'packages/web/src/workbench/index.html',
      'sample.txt': 'samples/final-accounts-2023/defective.txt',
    },
    options: {
      format: 'esm',
      // Each page is a chunk that is loaded when it is opened.
      splitting: true,
      chunkNames: 'chunk-[name]-[hash]',
      platform: 'browser',
      target: ['es2022'],
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  },
  { entry: 'packages/web/src/workbench/workbench.css', out: 'dist/workbench/main.css', options: {} },
  {
    entry: 'packages/cli/src/main.ts',
    out: 'dist/mingsuan.mjs',
    // What runs beside the command: readers of formats, in a worker.
    beside: {
      reader: 'packages/formats/src/open/worker.ts',
      batch: 'packages/cli/src/wiring/batch-worker.ts',
      labour: 'packages/cli/src/wiring/labour-worker.ts',
    },
    copy: { migrations: 'packages/storage/src/migrations' },
    options: {
      format: 'esm',
      // Each format is a chunk that is loaded when a file needs it; text needs none.
      splitting: true,
      chunkNames: 'chunk-[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: ['node20'],
      // libraries with a binary beside them
      external: [
        '@duckdb/node-api',
        '@myriaddreamin/typst-ts-node-compiler',
        '@napi-rs/canvas',
        '@electric-sql/pglite',
        // what the workbench alone needs, read where npm put it
        '@fastify/multipart',
        '@fastify/swagger',
        'fastify',
        'fastify-type-provider-zod',
        'pg',
        'pg-boss',
        'pinyin-pro',
        'zod',
      ],
      sourcemap: 'external',
      // CommonJS dependencies call require(), which an ES module does not have.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
      },
    },
  },
];

/** Builds every target that has an entry. Returns whether all of them succeeded. */
export async function build() {
  const esbuild = await import('esbuild').catch(() => null);
  if (esbuild === null) {
    say('尚未安装 esbuild，跳过构建。');
    return true;
  }
  // Taken before the sources are read: an edit during the build leaves the result stale, as it should.
  const builtFrom = newestSource();
  await mkdir(`${root}dist`, { recursive: true });
  let succeeded = true;
  for (const { entry, out, beside, copy = {}, options } of targets) {
    if (!existsSync(root + entry)) {
      await rm(root + out, { force: true });
      say(`跳过 ${out}：没有 ${entry}`);
      continue;
    }
    try {
      const { metafile } = await esbuild.build({
        absWorkingDir: root,
        entryPoints: { [parse(out).name]: entry, ...beside },
        outdir: dirname(out),
        bundle: true,
        metafile: true,
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'error',
        ...options,
      });
      if (options.splitting) await removeOldChunks(dirname(out), metafile.outputs);
      for (const [name, from] of Object.entries(copy)) {
        const to = `${root}${dirname(out)}/${name}`;
        // a folder keeps nothing that is no longer in it
        await rm(to, { recursive: true, force: true });
        await cp(root + from, to, { recursive: true });
      }
      say(`已构建 ${out}`);
    } catch {
      // esbuild has printed the reason.
      say(`构建 ${out} 失败，原因见上。`);
      succeeded = false;
    }
  }
  await makeCluster();
  if (succeeded) writeFileSync(stamp, String(builtFrom));
  return succeeded;
}

/** Chunks are named by their content: those of earlier builds are left over. */
async function removeOldChunks(folder, outputs) {
  const old = readdirSync(root + folder).filter(
    (name) => name.startsWith('chunk-') && !(`${folder}/${name}` in outputs),
  );
  await Promise.all(old.map((name) => rm(`${root}${folder}/${name}`)));
}

/** Whether the sources differ from those of the last complete build. */
export function isBuildStale() {
  if (!existsSync(stamp)) return true;
  const missing = targets.some(({ entry, out }) => existsSync(root + entry) && !existsSync(root + out));
  return missing || newestSource() !== Number(readFileSync(stamp, 'utf8'));
}

/** The latest modification, in milliseconds, of anything that ends up in dist. */
function newestSource() {
  let newest = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(`${path}/${name}`);
  };
  for (const name of readdirSync(`${root}packages`)) {
    visit(`${root}packages/${name}/src`);
    visit(`${root}packages/${name}/package.json`);
  }
  visit(`${root}package-lock.json`);
  visit(`${root}tools/build.mjs`);
  return newest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const succeeded = await build();
  process.exitCode = succeeded || process.argv.includes('--prepare') ? 0 : 1;
}
