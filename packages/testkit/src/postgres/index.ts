/**
 * A real PostgreSQL server for tests: its own cluster in a folder of its own, on a port of its own, gone afterwards. It
 * refuses to run as root, so root runs it as `nobody`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  /** A database of that name, made new. */
  readonly database: (name: string) => string;
  /** Without a word to whoever is connected, as `pg_ctl restart -m immediate` does: the server recovers from its log. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Where else the server is reached, besides this machine. */
export interface PostgresNetwork {
  readonly address: string;
  /** `10.0.0.0/24`: who may connect. */
  readonly network: string;
}

/** The folder of the server's programs, the newest there is; null where there is none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return found ?? null;
}

/** `under`: where its cluster is to be, as on a small disk. */
export async function startPostgres(also?: PostgresNetwork, under = tmpdir()): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('there is no PostgreSQL here');
  const folder = mkdtempSync(join(under, 'mingsuan-postgres-'));
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
  if (also) appendFileSync(join(data, 'pg_hba.conf'), `host all all ${also.network} trust\n`);
  const port = await freePort();
  const addresses = ['127.0.0.1', ...(also ? [also.address] : [])].join(',');
  const settings = [`listen_addresses=${addresses}`, `unix_socket_directories=${folder}`, 'max_connections=60'];
  const address = (name: string) => `postgres://mingsuan@127.0.0.1:${port}/${name}`;
  const start = async () => {
    const started = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
      quiet,
    );
    await answering(programs, address('postgres'), quiet);
    return started;
  };
  let server = await start();
  return {
    url: address('postgres'),
    database: (name) => {
      execFileSync(join(programs, 'psql'), ['-q', '-d', address('postgres'), '-c', `create database "${name}"`], quiet);
      return address(name);
    },
    restart: async () => {
      await ended(server);
      server = await start();
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
