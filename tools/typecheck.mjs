// `npm run typecheck`: tsc over every package, each with its own environment (core has neither DOM nor Node).
// A package has tsconfig.json for its sources and, where tests need more than the sources may use, tsconfig.test.json.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inParallel } from './check.mjs';
import { collect } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = 'node_modules/.cache/tsc';

mkdirSync(root + cache, { recursive: true });
// Sources are checked again by every package that imports them; an error is told once.
const told = new Set();
let failed = false;
await inParallel(projects(), async (project) => {
  const info = `${cache}/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const args = ['node_modules/typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', info];
  const { code, output } = await collect(process.execPath, args, { cwd: root });
  if (code === 0) return;
  failed = true;
  for (const line of output.split('\n').filter((text) => text !== '' && !told.has(text))) {
    told.add(line);
    process.stdout.write(`${line}\n`);
  }
});
process.exitCode = failed ? 1 : 0;

/** The root project and those of every package that has sources; tsc calls an empty project an error. */
function projects() {
  const found = ['tsconfig.json'];
  for (const name of readdirSync(`${root}packages`)) {
    const folder = `packages/${name}`;
    if (!hasSources(`${root}${folder}/src`)) continue;
    for (const file of ['tsconfig.json', 'tsconfig.test.json']) {
      if (existsSync(`${root}${folder}/${file}`)) found.push(`${folder}/${file}`);
    }
  }
  return found;
}

function hasSources(folder) {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  );
}
