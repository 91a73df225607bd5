#!/usr/bin/env node
// The launcher of the command: runs the bundle that `npm start` builds. Deliberately holds no logic of its own.
import { existsSync } from 'node:fs';

const bundle = new URL('../../../dist/mingsuan.mjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write('明算尚未构建：请先在仓库根目录运行 npm start，再使用 npx mingsuan。\n');
  process.exitCode = 2;
}
