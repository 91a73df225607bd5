// Adds to package-lock.json the optional packages of other platforms that npm left out.
// npm omits an optional package its registry does not offer (a partial mirror), and then `npm ci` refuses the lockfile,
// there and everywhere else. Their versions are exact in the package that wants them; the name says the platform.
// `npm run lock` installs and then runs this. Deliberately adds no integrity: nothing here has seen the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (key in lock.packages || platform === null || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    const { cpu, libc, os } = platform;
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[key] = { version, cpu, ...dev, ...libc, optional: true, os };
    added.push(key);
  }
}
if (added.length > 0) {
  // In npm's order, so that its next writing changes nothing.
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en')),
  );
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
say(`package-lock.json 补入其他平台的可选包 ${added.length} 个。`);

/** What a name such as @biomejs/cli-linux-arm64-musl says about where the package runs; null when nothing. */
function platformOf(name) {
  const match =
    /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl)\w*)?/.exec(
      name,
    );
  if (match === null) return null;
  const [, os, cpu, libc] = match;
  return { cpu: [cpu], libc: libc ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}, os: [os] };
}
