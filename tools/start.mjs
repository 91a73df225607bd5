// `npm start [-- FILE…]`: from a bare clone to an audit report. Without files it compiles our sample's workbook, audits our
// defective sample, and then opens the workbench with both in it.
// Exit 1 of the command (done, with error findings) is a normal result here and becomes 0, so npm prints no noise of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/mingsuan.mjs`;

const BOOK = 'samples/final-accounts-2023/ledger.xlsx';

async function start(args) {
  if (!(await setup())) return 1;
  if (!existsSync(command)) {
    say('命令尚未构建：没有 dist/mingsuan.mjs。');
    return 1;
  }
  if (args.length === 0 && !compileSample()) return 1;
  const files = args.length > 0 ? args : sampleFiles();
  if (files.length === 0) {
    say('没有可审核的文件。用法：npm start -- 文件…');
    return 2;
  }
  if (args.length === 0) say(`未指定文件，审核自带样例 ${files.join(' ')}。审核自己的文件：npm start -- 文件…`);

  // File names count from where the user stands, not from the root that npm changes to.
  const cwd = args.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root;
  const report = args.includes('--html') ? null : resolve(root, 'out/report.html');
  if (report !== null) mkdirSync(resolve(root, 'out'), { recursive: true });
  const code = run(process.execPath, [command, 'audit', ...files, ...(report === null ? [] : ['--html', report])], {
    cwd,
    shell: false,
  });
  const done = code === 0 || code === 1;
  if (done && report !== null && existsSync(report))
    say(`报告：out/report.html（用浏览器打开 ${pathToFileURL(report)}）`);
  if (done && args.length === 0) return openWorkbench(files);
  return done ? 0 : code;
}

/**
 * The workbench, with our sample in it if it is empty. In a terminal it stays until Ctrl+C. Where there is none, nobody
 * could end it: it then runs on in the background and ends by itself when nobody uses it. Continuous integration has no
 * use for it.
 */
async function openWorkbench(files) {
  if (process.env.CI) {
    say('持续集成环境，不打开工作台。需要时运行：npx mingsuan serve');
    return 0;
  }
  const isTerminal = process.stdout.isTTY === true;
  const sample = ['--sample', ...files, BOOK].filter((path) => path.startsWith('--') || existsSync(root + path));
  const serve = [command, 'serve', ...sample, ...(isTerminal ? [] : ['--idle', String(IDLE_MINUTES)])];
  if (isTerminal) return run(process.execPath, serve, { cwd: root, shell: false }) === 0 ? 0 : 2;
  const log = resolve(root, 'out/workbench.log');
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, serve, { cwd: root, detached: true, stdio: ['ignore', output, output] });
  child.unref();
  const said = await saidBy(child, log);
  say(said.trim());
  if (!said.includes('http://')) return 2;
  if (child.exitCode === null) say(`工作台在后台运行（进程 ${child.pid}），${IDLE_MINUTES} 分钟无人使用即自行结束。`);
  return 0;
}

const IDLE_MINUTES = 30;

/** Until it has told its address, or has ended. */
async function saidBy(child, log) {
  for (;;) {
    const said = readFileSync(log, 'utf8');
    if (said.includes('Ctrl+C') || child.exitCode !== null) return readFileSync(log, 'utf8');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Our sample's disclosure from its workbook, then the audit of what was written. Returns whether both went well. */
function compileSample() {
  const out = 'out/决算公开';
  if (!existsSync(root + BOOK)) return true;
  say(`由样例账本 ${BOOK} 编制整套公开文件，写入 ${out}。`);
  const options = { cwd: root, shell: false };
  if (run(process.execPath, [command, 'compile', BOOK, '--out', out, '--force'], options) !== 0) return false;
  const quiet = { ...options, stdio: ['ignore', 'ignore', 'inherit'] };
  const code = run(process.execPath, [command, 'audit', `${out}/决算公开.docx`], quiet);
  say(code === 0 ? `审核编制出的 ${out}/决算公开.docx：没有错误。` : `编制出的 ${out}/决算公开.docx 审核有错误。`);
  return code === 0;
}

/** The defective sample of the first sample directory that has one. */
function sampleFiles() {
  if (!existsSync(`${root}samples`)) return [];
  const found = readdirSync(`${root}samples`, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)defective\.txt$/.test(path))
    .sort();
  return found.slice(0, 1).map((path) => `samples/${path}`);
}

process.exitCode = await start(process.argv.slice(2));
