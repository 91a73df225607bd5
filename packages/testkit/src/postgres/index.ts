/**
 * A real PostgreSQL server for tests: its own cluster in a folder of its own, on a port of its own, gone afterwards. It
 * refuses to run as root, so root runs it as `nobody`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  /** A database of that name, made new. */
  readonly database: (name: string) => string;
  readonly stop: () => Promise<void>;
}

/** The folder of the server's programs, the newest there is; null where there is none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return found ?? null;
}

export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('there is no PostgreSQL here');
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-postgres-'));
  const asUser = identity();
  if (asUser !== null) chownSync(folder, asUser.uid, asUser.gid);
  const data = join(folder, 'data');
  const quiet = {
    ...asUser,
    cwd: folder,
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin', HOME: folder },
  } as const;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'mingsuan', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    quiet,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=60'];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    quiet,
  );
  const address = (name: string) => `postgres://mingsuan@127.0.0.1:${port}/${name}`;
  await answering(programs, address('postgres'), quiet);
  return {
    url: address('postgres'),
    database: (name) => {
      execFileSync(join(programs, 'psql'), ['-q', '-d', address('postgres'), '-c', `create database "${name}"`], quiet);
      return address(name);
    },
    stop: async () => {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function identity(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(programs: string, url: string, options: object): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      execFileSync(join(programs, 'pg_isready'), ['-q', '-d', url], options);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL does not answer');
}

/** At once: nothing of it is wanted any more. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGQUIT');
  });
}
