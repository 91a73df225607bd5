// Builds what is shipped: the command (dist/mingsuan.mjs) and the browser part of the report (dist/report.js, dist/report.css).
// Runs at `npm ci` (script "prepare") and from setup.mjs. An entry that is not there is skipped with a line, never an error.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

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
    entry: 'packages/cli/src/main.ts',
    out: 'dist/mingsuan.mjs',
    options: {
      format: 'esm',
      platform: 'node',
      target: ['node20'],
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
  let esbuild;
  try {
    esbuild = await import('esbuild');
  } catch {
    say('未安装 esbuild，跳过构建。');
    return true;
  }
  await mkdir(`${root}dist`, { recursive: true });
  let succeeded = true;
  for (const { entry, out, options } of targets) {
    if (!existsSync(root + entry)) {
      say(`跳过 ${out}：没有 ${entry}`);
      continue;
    }
    try {
      await esbuild.build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'error',
        ...options,
      });
      say(`已构建 ${out}`);
    } catch {
      say(`构建 ${out} 失败：原因见上。`);
      succeeded = false;
    }
  }
  await writeFile(`${root}dist/.stamp`, `${new Date().toISOString()}\n`);
  return succeeded;
}

function say(line) {
  process.stderr.write(`明算 · ${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build()) ? 0 : 1;
}
