/** `npm start` as on a bare clone, and what a person is told where the workbench cannot start. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { asked } from './ask.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'mingsuan-start-'));
const folder = join(home, 'mingsuan');
const { CI: _here, DATABASE_URL: _own, ...env } = process.env;
const own: NodeJS.ProcessEnv = { ...env, XDG_DATA_HOME: home };

afterAll(() => rmSync(home, { recursive: true, force: true }), 60_000);

interface Ended {
  readonly code: number;
  readonly said: string;
}

function node(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env: own }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

const serve = (...args: string[]) => node('dist/mingsuan.mjs', 'serve', ...args);

describe.skipIf(process.platform !== 'linux')('npm start', { timeout: 300_000 }, () => {
  it('opens the workbench with our sample in it; a second one says where; Ctrl+C leaves nothing behind', async () => {
    const { code, said } = await node('tools/start.mjs');
    expect(code, said).toBe(0);
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    const [, pid = ''] = /进程 (\d+)/.exec(said) ?? [];
    expect(said).toContain(folder);
    expect(await (await fetch(address)).text()).toContain('<title>');
    const { items } = await asked<{ items: { documents: { name: string }[] }[] }>(address, 'GET', '/api/cases');
    expect(items.map(({ documents }) => documents.map(({ name }) => name))).toEqual([['defective.txt']]);
    expect(await asked(address, 'GET', '/api/books')).toMatchObject({ total: 1 });

    const second = await serve();
    expect(second).toMatchObject({ code: 2, said: expect.stringContaining(`请直接打开这个地址`) });
    expect(second.said).toContain(address);
    const elsewhere = await serve('--data', join(home, 'other'), '--port', new URL(address).port);
    expect(elsewhere).toMatchObject({ code: 2, said: expect.stringContaining('已被占用') });

    process.kill(Number(pid), 'SIGINT');
    while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(existsSync(join(folder, 'in-use.sock'))).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('is there again after Ctrl+C', async () => {
    const child = spawn(process.execPath, ['dist/mingsuan.mjs', 'serve'], { cwd: root, env: own });
    const [first] = await once(child.stdout, 'data');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first)) ?? [];
    expect(await asked(address, 'GET', '/api/books')).toMatchObject({ total: 1 });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says what is wrong with the folder or the address of the database', async () => {
    const file = join(home, 'file');
    writeFileSync(file, 'x');
    expect(await serve('--data', file)).toMatchObject({ code: 2, said: expect.stringContaining('它是一个文件') });
    expect(await serve('--data', join(file, 'in'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('有一段是文件'),
    });
    expect(readFileSync(file, 'utf8')).toBe('x');
    own.DATABASE_URL = 'mysql://here';
    expect(await serve()).toMatchObject({ code: 2, said: expect.stringContaining('DATABASE_URL 写得不对') });
  });
});
