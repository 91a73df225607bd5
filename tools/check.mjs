// `npm run check`: every check of the code base. All steps run even when one fails; the exit code is that of the worst.
// The static steps run side by side with their output held back; the tests come last and print as they go.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { collect, run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = 'node_modules/';

// Each tool by its script, so that no shell stands between and every platform starts it alike.
const staticSteps = [
  { name: '类型', script: 'tools/typecheck.mjs', args: [] },
  {
    name: '边界',
    script: `${modules}dependency-cruiser/bin/dependency-cruise.mjs`,
    args: ['packages', 'tools', '--config', '.dependency-cruiser.cjs'],
  },
  { name: '死代码', script: `${modules}knip/bin/knip.js`, args: ['--no-progress', '--no-config-hints'] },
  { name: '格式与规范', script: `${modules}@biomejs/biome/bin/biome`, args: ['check', '--error-on-warnings', '.'] },
  { name: '规范（oxlint）', script: `${modules}oxlint/bin/oxlint`, args: ['--deny-warnings'] },
];

/** Runs every step. Returns the exit code: 0 when all passed. */
export async function check() {
  const env = { ...process.env };
  if (!process.stdout.isTTY) {
    // Plain lines for whoever reads the log.
    env.NO_COLOR = '1';
    delete env.FORCE_COLOR;
  }
  const failed = [];
  const report = (name, code, startedAt) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✔' : '✘'} ${name} ${seconds} 秒\n`);
    if (code !== 0) failed.push(name);
  };

  await inParallel(staticSteps, async ({ name, script, args }) => {
    const startedAt = performance.now();
    const { code, output } = await collect(process.execPath, [script, ...args], { cwd: root, env });
    if (code !== 0) process.stdout.write(`\n${output.trimEnd()}\n`);
    report(name, code, startedAt);
  });
  const startedAt = performance.now();
  const code = run(process.execPath, [`${modules}vitest/vitest.mjs`, 'run'], { cwd: root, env, shell: false });
  report('测试', code, startedAt);

  process.stdout.write(failed.length === 0 ? '全部通过。\n' : `未通过：${failed.join('、')}。\n`);
  return failed.length === 0 ? 0 : 1;
}

/** Works through the items, as many at a time as there are cores. */
export async function inParallel(items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, worker));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await check();
