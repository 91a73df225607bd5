/**
 * `npm run hostile [-- PART OF A NAME]`: reads every hostile file with the real command, one process each, and prints what
 * it told, how long it took and how much memory the process had at most. Ends with 1 where one of them passed a limit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE_FILES, type HostileFile } from '@mingsuan/testkit/hostile';

const COMMAND = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));
const MEGABYTES_MAX = 1024;
/** The command's own limit is 60 seconds for the reader; the rest is start and recognition. */
const SECONDS_MAX = 75;

/** Whoever leaves last, the process or its worker, says how much memory the process had at most. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  const own = '/proc/self/status';
  const most = () => existsSync(own) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(own))[1] : process.resourceUsage().maxRSS;
  process.on('exit', () => process.stderr.write('\\nRSS ' + most()));
`)}`;

interface Outcome {
  readonly seconds: number;
  readonly megabytes: number;
  /** Codes of problems as the command prints them. */
  readonly codes: readonly string[];
  readonly fault: string | null;
}

function outcomeOf(file: HostileFile, bytes: Uint8Array, folder: string): Outcome {
  const path = join(folder, file.name);
  writeFileSync(path, bytes);
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--import', HOOK, COMMAND, 'read', path, '--text'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: SECONDS_MAX * 1000,
  });
  const seconds = (performance.now() - start) / 1000;
  const memories = [...run.stderr.matchAll(/^RSS (\d+)/gm)].map(([, kilobytes = '0']) =>
    Number.parseInt(kilobytes, 10),
  );
  const megabytes = Math.max(0, ...memories) / 1024;
  const codes = [...run.stderr.matchAll(/\[([a-z]+(?:-[a-z]+)*)\]/g)].map(([, code = '']) => code);
  return { seconds, megabytes, codes, fault: faultOf(file, codes, megabytes, run.status) };
}

function faultOf(file: HostileFile, codes: readonly string[], megabytes: number, status: number | null): string | null {
  if (status === null) return '没有按时结束';
  if (status !== 0 && status !== 2) return `退出码 ${status}`;
  if (megabytes > MEGABYTES_MAX) return `内存超过 ${MEGABYTES_MAX} MB`;
  const isTold = file.codes.length === 0 || codes.some((code) => file.codes.includes(code));
  return isTold ? null : `没有报告 ${file.codes.join(' 或 ')}`;
}

if (!existsSync(COMMAND)) {
  console.error('没有 dist/mingsuan.mjs，请先运行 npm run build。');
  process.exit(2);
}
const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-hostile-'));
let faults = 0;
console.log('| 文件 | 大小 | 报告 | 用时 | 最大内存 | |\n|---|--:|---|--:|--:|---|');
for (const file of HOSTILE_FILES.filter(({ what }) => what.includes(wanted))) {
  const bytes = file.make();
  const { seconds, megabytes, codes, fault } = outcomeOf(file, bytes, folder);
  if (fault !== null) faults++;
  const size = `${Math.ceil(bytes.length / 1024)} KB`;
  console.log(
    `| ${file.what}（${file.name}） | ${size} | ${codes.join('、')} | ${seconds.toFixed(1)} 秒 | ${megabytes.toFixed(0)} MB | ${fault ?? '✔'} |`,
  );
}
rmSync(folder, { recursive: true });
console.log(faults === 0 ? '全部在限度之内。' : `${faults} 份不在限度之内。`);
process.exitCode = faults === 0 ? 0 : 1;
