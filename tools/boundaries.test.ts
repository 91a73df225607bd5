/**
 * The boundary lint, broken on purpose: a small repository with one violation of each rule, and imports that are allowed.
 * Keeps a rule from silently matching nothing after a folder is renamed.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './tidy/tree.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const config = createRequire(import.meta.url)(`${root}.dependency-cruiser.cjs`) as {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
};

/** Rule, the file that breaks it, what the file imports. */
const violations: readonly (readonly [rule: string, path: string, imports: string])[] = [
  ['core-imports-only-core', 'packages/core/src/audit/law.ts', '@mingsuan/rulebook'],
  ['core-without-npm', 'packages/core/src/audit/library.ts', 'fflate'],
  ['pure-without-node', 'packages/rulebook/src/file.ts', 'node:fs'],
  ['rulebook-imports-only-core', 'packages/rulebook/src/format.ts', '@mingsuan/formats/txt'],
  ['rulebook-without-npm', 'packages/rulebook/src/library.ts', 'fflate'],
  ['formats-import-only-core', 'packages/formats/src/txt/law.ts', '@mingsuan/rulebook'],
  ['one-format-per-folder', 'packages/formats/src/txt/other.ts', '../html/index.ts'],
  ['app-imports-core-and-rulebook', 'packages/app/src/format.ts', '@mingsuan/formats/txt'],
  ['app-without-npm', 'packages/app/src/library.ts', 'fflate'],
  ['contract-with-zod-only', 'packages/app/src/contract/library.ts', 'fflate'],
  ['storage-imports-app-ports', 'packages/storage/src/use-case.ts', '@mingsuan/app'],
  ['server-imports-app-and-core', 'packages/server/src/format.ts', '@mingsuan/formats/txt'],
  ['cli-imports-app-and-core', 'packages/cli/src/commands/read.ts', '@mingsuan/formats/txt'],
  ['cli-wires-in-main', 'packages/cli/src/main.ts', '@mingsuan/rulebook'],
  ['web-imports-core-and-contract', 'packages/web/src/report/app.ts', '@mingsuan/app'],
  ['web-runs-app-in-its-engine', 'packages/web/src/engine/format.ts', '@mingsuan/formats/txt'],
  ['web-without-node', 'packages/web/src/report/file.ts', 'node:fs'],
  ['generator-imports-core-and-rulebook', 'packages/generator/src/file.ts', '@mingsuan/formats/txt'],
  ['testkit-imports-no-use-case', 'packages/testkit/src/use-case.ts', '@mingsuan/app'],
  ['no-cycles', 'packages/core/src/audit/left.ts', './right.ts'],
  ['no-cycles-between-folders-of-core', 'packages/core/src/text/up.ts', '../statement/up.ts'],
  ['no-cycles-between-folders-of-core', 'packages/core/src/statement/down.ts', '../text/index.ts'],
  ['through-exports', 'packages/rulebook/src/inside.ts', '../../core/src/money/index.ts'],
  ['tools-through-exports', 'tools/inside.ts', '../packages/app/src/index.ts'],
  ['testkit-only-in-tests', 'packages/core/src/audit/builder.ts', '@mingsuan/testkit'],
  ['no-import-of-tests', 'packages/core/src/audit/case.ts', './allowed.test.ts'],
  ['no-import-of-tools', 'packages/core/src/audit/tool.ts', '../../../../tools/inside.ts'],
  ['declared-dependencies', 'packages/formats/src/txt/undeclared.ts', 'commander'],
  ['no-dev-dependency-in-sources', 'packages/formats/src/txt/oracle.ts', 'big.js'],
  ['resolvable', 'packages/rulebook/src/inner-path.ts', '@mingsuan/core/src/money/index.ts'],
];

const allowed: readonly (readonly [path: string, imports: string])[] = [
  ['packages/core/src/audit/allowed.ts', '../money/index.ts'],
  ['packages/core/src/audit/allowed.test.ts', '@mingsuan/testkit'],
  ['packages/core/src/money/oracle.test.ts', 'big.js'],
  ['packages/rulebook/src/allowed.ts', '@mingsuan/core/money'],
  ['packages/formats/src/txt/allowed.ts', 'fflate'],
  ['packages/app/src/allowed.ts', '@mingsuan/rulebook'],
  ['packages/cli/src/commands/allowed.ts', '@mingsuan/app'],
  ['packages/web/src/report/allowed.ts', '@mingsuan/app/contract'],
  ['packages/formats/src/txt/packed.ts', '../zip/index.ts'],
  ['packages/testkit/src/allowed.ts', 'fast-check'],
  ['tools/allowed.ts', '@mingsuan/testkit'],
];

const indexes = [
  'core/src/money',
  'core/src/text',
  'formats/src/txt',
  'formats/src/html',
  'formats/src/zip',
  'app/src/contract',
  'app/src',
  'rulebook/src',
  'testkit/src',
];

describe('every boundary rule', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-boundaries-'));
  let reported: readonly Violation[] = [];

  beforeAll(() => {
    layOut(folder);
    reported = cruise(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a violation here, and says where the code belongs instead', () => {
    const rules = config.forbidden.map(({ name }) => name).sort();
    expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual(rules);
    expect(config.forbidden.filter(({ comment }) => comment.length < 40)).toEqual([]);
  });

  it.each(violations)('%s is reported in %s', (rule, path) => {
    const places = reported.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
    expect(places).toContain(rule === 'no-cycles-between-folders-of-core' ? dirname(path) : path);
  });

  it('lets the allowed imports pass', () => {
    const places = new Set(reported.map(({ from }) => from));
    expect(allowed.map(([path]) => path).filter((path) => places.has(path))).toEqual([]);
  });
});

function layOut(folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
    cpSync(root + name, join(folder, name));
  }
  mkdirSync(join(folder, 'node_modules/@mingsuan'), { recursive: true });
  for (const name of ['core', 'rulebook', 'formats', 'app', 'cli', 'web', 'testkit']) {
    mkdirSync(join(folder, 'packages', name), { recursive: true });
    cpSync(`${root}packages/${name}/package.json`, join(folder, 'packages', name, 'package.json'));
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@mingsuan', name));
  }
  for (const name of ['fflate', 'big.js', 'fast-check', 'commander']) {
    symlinkSync(`${root}node_modules/${name}`, join(folder, 'node_modules', name));
  }
  for (const path of indexes) write(`packages/${path}/index.ts`, 'export const index = 1;\n');
  write('packages/core/src/statement/up.ts', 'export const up = 1;\n');
  write('packages/core/src/audit/right.ts', "import './left.ts';\n");
  for (const [, path, imports] of violations) write(path, `import '${imports}';\nexport const here = 1;\n`);
  for (const [path, imports] of allowed) write(path, `import '${imports}';\nexport const here = 1;\n`);
}

function cruise(folder: string): readonly Violation[] {
  const script = `${root}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const args = [script, 'packages', 'tools', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }).toString();
  return (JSON.parse(output) as { summary: { violations: readonly Violation[] } }).summary.violations;
}
