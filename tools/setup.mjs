// Makes a bare clone ready: the packages of the lockfile, then the bundles. Plain Node, because nothing is installed yet.
// Does nothing when everything is already there, so every command may call it first.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNpm } from './run.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Major and minor: the first with crc32 in node:zlib. */
const oldestNode = [20, 15];

/** Returns whether the clone is ready; the reason it is not has then been printed. */
export async function setup() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    say(
      `需要 Node ${oldestNode.join('.')} 或更新的版本，当前是 ${process.versions.node}。请先升级 Node：https://nodejs.org/`,
    );
    return false;
  }
  if (!isInstalled()) {
    say('安装依赖（npm ci），首次约需半分钟…');
    if (runNpm(['ci', '--no-fund', '--no-audit'], { cwd: root, stdio: ['ignore', 2, 2] }) !== 0) {
      say('依赖安装失败：请检查能否访问 npm 源（npm config get registry），然后重新运行本命令。');
      return false;
    }
  }
  const { build, isBuildStale } = await import('./build.mjs');
  if (isBuildStale() && !(await build())) {
    say('构建失败：请先改正上面列出的错误，再重新运行本命令。');
    return false;
  }
  return true;
}

/**
 * Whether node_modules holds what the lockfile asks for. The two lockfiles are compared by content:
 * modification times say nothing after a checkout. Optional packages of other platforms are never installed.
 */
function isInstalled() {
  const installedPath = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') || entry.optional === true || installed[path]?.version === entry.version,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await setup()) ? 0 : 1;
}
