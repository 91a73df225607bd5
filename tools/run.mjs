// Starting other programs: always by argument list, never through a shell string.
import { spawn, spawnSync } from 'node:child_process';

const isWindows = process.platform === 'win32';

/** Runs to the end with our own terminal. Returns the exit code; 127 when the program cannot be started. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, { stdio: 'inherit', shell: isWindows, ...options });
  return result.error ? 127 : (result.status ?? 1);
}

/** Runs npm, the same one that runs us where there is one. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args], { ...options, shell: false })
    : run('npm', args, options);
}

/** Runs to the end and collects what is printed, so that steps side by side do not mix their lines. */
export function collect(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
