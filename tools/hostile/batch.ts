/**
 * `npm run hostile:batch`: one batch over every hostile file among sound ones. Ends with 1 where a sound one was not audited
 * or a hostile one is not explained by a problem that it is known to have.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSummary } from '@mingsuan/app/contract';
import { HOSTILE_FILES } from '@mingsuan/testkit/hostile';

const COMMAND = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));
const SOUND = 10;
/** An archive is unpacked, and each of its entries told of: `batch-archives.test.ts`. */
const FILES = HOSTILE_FILES.filter(({ name }) => !name.endsWith('.zip'));
/** Before the JSON of a line of the journal: its checksum. */
const CHECKSUM = 17;

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-hostile-batch-'));
const [input, out] = [join(folder, 'in'), join(folder, 'out')];
const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
try {
  run(
    'generate',
    '--count',
    String(SOUND),
    '--defects',
    'none',
    '--formats',
    'txt,docx,xlsx',
    '--out',
    join(input, '好'),
  );
  FILES.forEach((file, i) => {
    mkdirSync(join(input, `坏${i}`), { recursive: true });
    writeFileSync(join(input, `坏${i}`, file.name), file.make());
  });
  const { status } = run('batch', input, '--out', out, '--timeout', '30', '--memory', '1024', '--reports', 'none');
  const lines = readFileSync(join(out, '.mingsuan/journal'), 'utf8').trim().split('\n');
  const summaries = new Map(
    lines
      .map((line) => (JSON.parse(line.slice(CHECKSUM)) as { value: { summary?: FileSummary } }).value.summary)
      .flatMap((summary) => (summary ? [[summary.path, summary] as const] : [])),
  );
  const audited = [...summaries.values()].filter(
    ({ path, isUnread, coverage }) => path.startsWith('好/') && !isUnread && coverage.numbers.printed > 0,
  );
  const silent = FILES.filter(({ name, codes }, i) => {
    const told = summaries.get(`坏${i}/${name}`)?.problems.map(({ code }) => code);
    return told === undefined || (codes.length > 0 && !told.some((code) => codes.includes(code)));
  });
  console.log(
    `批量审核结束（退出码 ${status}）：好文件 ${SOUND} 份审了 ${audited.length} 份；恶意文件 ${FILES.length} 份，没有说明的 ${silent.length} 份。`,
  );
  for (const { what, name } of silent) console.log(`没有说明：${what}（${name}）`);
  process.exitCode = audited.length === SOUND && silent.length === 0 && status !== 3 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
