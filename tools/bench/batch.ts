/** `mingsuan batch` as its users start it, over generated documents: what a document costs as they grow in number, memory, first word. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainLoop } from './plain-loop.ts';

const COMMAND = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));
/** What the process has used, said as it ends. */
const HOOK =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nUSED "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';

export interface BatchCost {
  readonly format: string;
  readonly count: number;
  readonly perSecond: number;
  /** Of all threads, start and lists included. */
  readonly cpuMilliseconds: number;
  /** Of the parser library alone for the same files. */
  readonly plainMilliseconds: number;
  readonly megabytes: number;
  readonly firstLineMilliseconds: number;
}

/** Two threads; lists and facts are written, reports are not. */
export async function batchCost(format: string, count: number): Promise<BatchCost> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-bench-batch-'));
  try {
    const input = join(folder, 'in');
    await run(['generate', '--count', String(count), '--formats', format, '--out', input]);
    const { milliseconds, firstLine, said } = await run([
      'batch',
      input,
      '--out',
      join(folder, 'out'),
      '--jobs',
      '2',
      '--reports',
      'none',
    ]);
    const [, kilobytes = '0', microseconds = '0'] = /USED (\d+) (\d+)/.exec(said) ?? [];
    return {
      format,
      count,
      perSecond: (count * 1000) / milliseconds,
      cpuMilliseconds: Number(microseconds) / 1000 / count,
      plainMilliseconds: await plainLoop(input, format),
      megabytes: Number(kilobytes) / 1024,
      firstLineMilliseconds: firstLine,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: readonly string[]): Promise<{ milliseconds: number; firstLine: number; said: string }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // through a shell: what a process starts itself counts the memory of its starter as its own
    const child = spawn('sh', ['-c', '"$@"; exit $?', 'sh', process.execPath, '--import', HOOK, COMMAND, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    let firstLine = 0;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') firstLine = performance.now() - start;
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || code === 1) resolve({ milliseconds: performance.now() - start, firstLine, said });
      else reject(new Error(said));
    });
  });
}
