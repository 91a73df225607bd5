/** The workbench put together: where its data is, its formats, its pages, its server. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Labour, openWorkbench, type Workbench, type Workings } from '@mingsuan/app';
import { createServer } from '@mingsuan/server';
import { openStore } from '@mingsuan/storage';
import { type ServedWorkbench, type ServeOptions, UnusableInput } from '../ports.ts';
import { VERSION } from '../version.ts';
import { storePlace, toldAsInput } from './keep-data.ts';
import { LabourThreads } from './labour-threads.ts';

export async function serve(options: ServeOptions, report: (line: string) => void): Promise<ServedWorkbench> {
  const { port, data, sample = [] } = options;
  const store = await openStore(storePlace(data, process.env), new Date()).catch(toldAsInput);
  const workbench = await openWorkbench(store, workings(new LabourThreads(), report), VERSION);
  if (await isEmpty(workbench)) await takeIn(workbench, sample);
  let used = Date.now();
  const onUse = () => {
    used = Date.now();
  };
  const server = await createServer(workbench, { pages: await builtPages(), report, onUse });
  const stop = async () => {
    await server.close();
    await workbench.stop();
    await store.close();
  };
  try {
    const address = await server.listen({ host: '127.0.0.1', port });
    store.tellAddress(address);
    return { address, place: store.place.place, idleMilliseconds: () => Date.now() - used, stop };
  } catch (error) {
    await stop();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UnusableInput(`端口 ${port} 已被占用。请换一个 --port，或不给（自动找空闲的端口）。`);
    throw error;
  }
}

/** Somebody who has not begun is shown what there is to see. */
async function isEmpty({ books, cases }: Workbench): Promise<boolean> {
  const all = { q: '', archived: false, deleted: false, limit: 1, offset: 0 };
  return (await books.list(all)).total === 0 && (await cases.list(all)).total === 0;
}

/** Workbooks become books, everything else is audited. */
async function takeIn({ books, cases, keepFile }: Workbench, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const bytes = await readFile(path);
    const name = basename(path);
    if (name.endsWith('.xlsx')) await books.importFile(bytes, name);
    else {
      const kept = await keepFile(createReadStream(path), () => true);
      if (kept !== null) await cases.create([{ name, ...kept }]);
    }
  }
}

function workings(labour: Labour, report: (line: string) => void): Workings {
  return {
    labour,
    now: () => new Date(),
    actor: { id: 'local', name: userName() },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    report,
  };
}

/** Some containers have users without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '本机用户';
  }
}

/** The built pages: beside the bundle, or in dist when run from source. */
async function builtPages(): Promise<Map<string, Uint8Array>> {
  const beside = new URL('workbench/', import.meta.url);
  const folder = fileURLToPath(existsSync(beside) ? beside : new URL('../../../../dist/workbench/', import.meta.url));
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length).replaceAll('\\', '/'), await readFile(path)] as const;
      }),
    ),
  );
}
