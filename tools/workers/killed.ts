/**
 * A batch shared by workers that are killed with -9, on a database that is restarted and a network that is cut in the middle,
 * against a batch of one machine that nobody touched: each document has one result, and the folders are the same.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '@mingsuan/generator/builders';
import { startPostgres } from '@mingsuan/testkit/postgres';
import { zipSync } from 'fflate';
import { contentsOf } from '../batch/interrupted.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openNetworks } from './networks.ts';

const COMMAND = fileURLToPath(new URL('../../dist/mingsuan.mjs', import.meta.url));

export interface Show {
  readonly count: number;
  readonly formats: string;
  readonly workers: number;
  readonly kills: number;
  /** Told to stop, as a service manager does: what is in hand is finished or given back. */
  readonly stops: number;
  readonly restarts: number;
  readonly cuts: number;
  /** Of whoever asked for the work. */
  readonly ownKills: number;
  readonly leaseSeconds: number;
  readonly isInNamespaces: boolean;
  readonly seed: number;
}

export interface Shown {
  /** Why there were no namespaces, where they were wanted. */
  readonly without: string | null;
  readonly happened: readonly string[];
  readonly documents: number;
  /** In the database: rows, different keys, failures, and jobs that never ended. */
  readonly ledger: Ledger;
  /** Lines of the journal of who asked, and different keys in them. */
  readonly journal: { readonly lines: number; readonly keys: number };
  /** Paths of results that differ. */
  readonly differing: readonly string[];
  readonly files: number;
}

export async function killed(show: Show, tell: (line: string) => void): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-workers-'));
  const opened = show.isInNamespaces ? openNetworks(show.workers) : { why: '' };
  const networks = 'why' in opened ? null : opened;
  const without = 'why' in opened && show.isInNamespaces ? opened.why : null;
  if (without !== null) tell(`这台机器上建不了网络命名空间（${without}），各进程用同一个网络，不断网。`);
  const server = await startPostgres(networks ?? undefined);
  const url = server.database('workers');
  const crew = new Crew(show.workers, (worker) => {
    const database = networks ? url.replace('127.0.0.1', networks.address) : url;
    const command = [
      process.execPath,
      COMMAND,
      'worker',
      '--database',
      database,
      '--files',
      join(folder, 'in'),
      '--jobs',
      '1',
    ];
    return networks ? networks.inside(worker, command) : command;
  });
  try {
    const input = join(folder, 'in');
    await run(['generate', '--count', String(show.count), '--formats', show.formats, '--out', input]);
    archiveSome(input);
    const [whole, shared] = [join(folder, 'whole'), join(folder, 'shared')];
    const alone = run(['batch', input, '--out', whole]);
    if (show.count > 100) await alone;
    crew.start();
    const asked = new Asked(['batch', input, '--out', shared, '--database', url, '--lease', String(show.leaseSeconds)]);
    const happened = await happenings(show, { crew, asked, server, networks, url, tell });
    const { code, said } = await asked.end();
    if (code !== 0 && code !== 1) throw new Error(`who asked for the work ended with ${code}:\n${said}`);
    await alone;
    const [one, other] = [contentsOf(whole), contentsOf(shared)];
    const paths = new Set([...one.keys(), ...other.keys()]);
    return {
      without,
      happened,
      documents: show.count,
      ledger: await openLedger(url),
      journal: journalOf(join(shared, '.mingsuan', 'journal')),
      files: one.size,
      differing: [...paths].filter((path) => one.get(path) !== other.get(path)),
    };
  } finally {
    await crew.stop();
    networks?.remove();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The files of one folder become one archive. */
function archiveSome(input: string): void {
  const folder = readdirSync(input, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (!folder) throw new Error('no folder was generated');
  const under = join(input, folder.name);
  const names = readdirSync(under);
  const entries = names.map((name) => [name, readFileSync(join(under, name))] as const);
  writeFileSync(`${under}.zip`, zipSync(Object.fromEntries(entries), { level: 1 }));
  rmSync(under, { recursive: true });
}

interface Scene {
  readonly crew: Crew;
  readonly asked: Asked;
  readonly server: { readonly restart: () => Promise<void> };
  readonly networks: { readonly cut: (worker: number) => void; readonly mend: (worker: number) => void } | null;
  readonly url: string;
  readonly tell: (line: string) => void;
}

/** Each at its share of the work, so that it falls into the middle however fast the machine is. */
async function happenings(show: Show, { crew, asked, server, networks, url, tell }: Scene): Promise<string[]> {
  const random = randomFrom(show.seed);
  const someone = () => random.integer(0, show.workers - 1);
  const cut = async () => {
    const worker = someone();
    networks?.cut(worker);
    // for longer than its lease: others do what it has in hand, and it comes back with the same
    await wait(show.leaseSeconds * 2000);
    networks?.mend(worker);
    return `断开 ${worker + 1} 号的网络 ${show.leaseSeconds * 2} 秒`;
  };
  const kill = async () => {
    const worker = someone();
    crew.kill(worker);
    return `kill -9 ${worker + 1} 号`;
  };
  const stop = async () => {
    const worker = someone();
    crew.kill(worker, 'SIGTERM');
    return `叫停 ${worker + 1} 号`;
  };
  const restart = async () => {
    await server.restart();
    return '数据库立即重启';
  };
  const ownKill = async () => {
    asked.kill();
    return 'kill -9 提交的一方，再运行一次';
  };
  const times = (many: number, one: () => Promise<string>) => Array.from({ length: many }, () => one);
  const events = [
    ...times(show.kills, kill),
    ...times(show.stops, stop),
    ...times(show.restarts, restart),
    ...times(networks ? show.cuts : 0, cut),
    ...times(show.ownKills, ownKill),
  ];
  const shuffled = events.map((event) => ({ event, at: random.integer(0, 1_000_000) })).sort((a, b) => a.at - b.at);
  const happened: string[] = [];
  for (const [i, { event }] of shuffled.entries()) {
    const done = await reached(url, Math.ceil((show.count * (i + 1)) / (shuffled.length + 2)));
    const what = await event();
    happened.push(what);
    tell(`做完 ${done}/${show.count} 时：${what}`);
  }
  return happened;
}

async function reached(url: string, many: number): Promise<number> {
  for (;;) {
    // while it restarts there is nobody to ask
    const { rows } = await openLedger(url).catch(() => ({ rows: -1 }));
    if (rows >= many) return rows;
    await wait(200);
  }
}

/** Workers, each started again when it ends, as a machine's service manager does. */
class Crew {
  private readonly running = new Map<number, ChildProcess>();
  private isOver = false;
  private readonly size: number;
  private readonly commandOf: (worker: number) => readonly string[];

  constructor(size: number, commandOf: (worker: number) => readonly string[]) {
    this.size = size;
    this.commandOf = commandOf;
  }

  start(): void {
    for (let worker = 0; worker < this.size; worker++) this.begin(worker);
  }

  kill(worker: number, signal: NodeJS.Signals = 'SIGKILL'): void {
    this.running.get(worker)?.kill(signal);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(
      [...this.running.values()].map(
        (child) =>
          new Promise((done) => {
            child.once('exit', done);
            child.kill('SIGTERM');
          }),
      ),
    );
  }

  private begin(worker: number): void {
    const [program = '', ...args] = this.commandOf(worker);
    const child = spawn(program, args, { stdio: 'ignore' });
    this.running.set(worker, child);
    child.once('exit', () => {
      this.running.delete(worker);
      if (!this.isOver) setTimeout(() => this.isOver || this.begin(worker), RESTART_AFTER);
    });
  }
}

const RESTART_AFTER = 200;

/** Who asked for the work, and asks again after being killed. */
class Asked {
  private child: ChildProcess;
  private said = '';
  private readonly args: readonly string[];

  constructor(args: readonly string[]) {
    this.args = args;
    this.child = this.begin();
  }

  kill(): void {
    this.child.kill('SIGKILL');
    this.child = this.begin();
  }

  /** With what it ended, and what it said. */
  async end(): Promise<{ readonly code: number | null; readonly said: string }> {
    for (;;) {
      const { child } = this;
      if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once('exit', done));
      if (child === this.child) return { code: child.exitCode, said: this.said };
    }
  }

  private begin(): ChildProcess {
    const child = spawn(process.execPath, [COMMAND, ...this.args], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.said += chunk.toString();
    });
    return child;
  }
}

function run(args: readonly string[]): Promise<unknown> {
  return new Promise((done) => spawn(process.execPath, [COMMAND, ...args], { stdio: 'ignore' }).once('exit', done));
}

function journalOf(path: string): Shown['journal'] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const keys = new Set(lines.map((line) => /"key":"([0-9a-f]+)"/.exec(line)?.[1]));
  return { lines: lines.length, keys: keys.size };
}
