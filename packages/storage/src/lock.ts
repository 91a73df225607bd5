/**
 * A data folder belongs to one process at a time: PGlite itself lets a second one in, and both then lose data. The lock is a
 * socket that is listened on, so it ends with its process however that ends; whoever comes second asks it where the
 * folder is open. On Linux a name in the kernel decides (no file can be left over), and the file beside it is seen from
 * other containers as well.
 */
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Who has a folder open. */
interface Owner {
  readonly pid: number;
  /** Where it is served; null while it is not. */
  readonly address: string | null;
}

export interface Lock {
  /** From now on, who asks is told this. */
  readonly tell: (address: string) => void;
  readonly release: () => Promise<void>;
}

/** Null where the lock was taken; who has it, otherwise. */
export async function lockFolder(folder: string): Promise<Lock | { readonly owner: Owner }> {
  const held: Server[] = [];
  let address: string | null = null;
  const tellOwner = () => JSON.stringify({ pid: process.pid, address } satisfies Owner);
  for (const place of placesOf(folder)) {
    const taken = await listenAt(place, tellOwner);
    if ('owner' in taken) {
      await Promise.all(held.map(closed));
      return taken;
    }
    held.push(taken.server);
  }
  return {
    tell: (where) => {
      address = where;
    },
    release: async () => {
      await Promise.all(held.map(closed));
    },
  };
}

function placesOf(folder: string): string[] {
  const { dev, ino } = statSync(folder);
  if (process.platform === 'win32') return [`\\\\.\\pipe\\mingsuan-${dev}-${ino}`];
  const file = join(folder, 'in-use.sock');
  // longer paths are no addresses of sockets
  const seen = Buffer.byteLength(file) < 100 ? [file] : [`/tmp/mingsuan-${dev}-${ino}.sock`];
  return process.platform === 'linux' ? [`\0mingsuan-${dev}-${ino}`, ...seen] : seen;
}

async function listenAt(place: string, tell: () => string): Promise<{ server: Server } | { owner: Owner }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(tell());
    });
    const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(place, () => done(null));
    });
    if (failure === null) {
      server.unref();
      return { server };
    }
    if (failure.code !== 'EADDRINUSE') throw failure;
    const owner = await askOwner(place);
    if (owner !== null) return { owner };
    // a file whose process is gone
    if (!place.startsWith('\0')) await rm(place, { force: true });
  }
  return { owner: { pid: 0, address: null } };
}

/** Null where nobody listens any more. */
function askOwner(place: string): Promise<Owner | null> {
  return new Promise((done) => {
    let text = '';
    const socket = connect(place);
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('end', () => done(ownerOf(text)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const isGone = error.code === 'ECONNREFUSED' || error.code === 'ENOENT';
      done(isGone ? null : ownerOf(text));
    });
  });
}

/** Somebody who does not say who is somebody all the same. */
function ownerOf(text: string): Owner {
  const [, pid = '0'] = /"pid":(\d+)/.exec(text) ?? [];
  const [, address = null] = /"address":"([^"]+)"/.exec(text) ?? [];
  return { pid: Number(pid), address };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}
