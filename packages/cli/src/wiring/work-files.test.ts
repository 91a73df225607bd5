/** Files for workers: from a folder, and over the wire from a server that speaks S3 and verifies signatures of version 4. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArchives } from './batch-archives.ts';
import { openBucket } from './bucket-files.ts';
import { openWorkFiles } from './open-work-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-work-files-'));
const scratch = join(folder, 'scratch');
const PATH = '某县/部门 决算+公开（2023年）.txt';
const TEXT = '收入支出决算总表\n';
const sha256 = createHash('sha256').update(TEXT).digest('hex');
const ARCHIVE = '各县（压缩）.zip';
const archive = zipSync({ 'x.txt': strToU8('别的'), '某乡/决算.txt': strToU8(TEXT) });
const server = new S3rver({
  port: 0,
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'disclosures', configs: [] }],
});
let env: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  mkdirSync(scratch);
  mkdirSync(join(folder, 'files', '某县'), { recursive: true });
  writeFileSync(join(folder, 'files', PATH), TEXT);
  writeFileSync(join(folder, 'files', ARCHIVE), archive);
  const { port } = (await server.run()) as AddressInfo;
  env = { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    service: 's3',
    region: 'us-east-1',
  });
  for (const [path, body] of [
    [PATH, TEXT],
    [ARCHIVE, archive],
  ] as const) {
    const key = `2023/${path}`.split('/').map(encodeURIComponent).join('/');
    const put = await client.fetch(`${env.AWS_ENDPOINT_URL}/disclosures/${key}`, { method: 'PUT', body });
    if (put.status !== 200) throw new Error(`the bucket did not take the file: ${put.status}`);
  }
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['a folder', () => join(folder, 'files')],
  ['a bucket', () => 's3://disclosures/2023/'],
])('from %s', (_, place) => {
  it('a file is handed out with its content and its name, and nothing stays', async () => {
    const files = await openWorkFiles(place(), scratch, env);
    const { absolutes, done } = await files.handOut([{ path: PATH, sha256 }]);
    const [absolute = ''] = absolutes;
    expect(readFileSync(absolute, 'utf8')).toBe(TEXT);
    expect(basename(absolute)).toBe(basename(PATH));
    await done();
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('an entry of an archive is handed out by whoever has the archive', async () => {
    const found = { path: ARCHIVE, absolute: join(folder, 'files', ARCHIVE) };
    const entries = withArchives([found], join(folder, 'asked'), () => {});
    const entry = entries.find(({ path }) => path.endsWith('决算.txt'));
    if (!entry?.archive) throw new Error('the entry is not told of');
    const files = await openWorkFiles(place(), scratch, env);
    const wanted = { path: entry.path, sha256, archive: entry.archive };
    const [one, other] = await Promise.all([files.handOut([wanted]), files.handOut([wanted, { path: PATH, sha256 }])]);
    expect([...one.absolutes, ...other.absolutes].map((path) => readFileSync(path, 'utf8'))).toEqual([
      TEXT,
      TEXT,
      TEXT,
    ]);
    await Promise.all([one.done(), other.done()]);
    expect(readdirSync(scratch)).toEqual(['archives']);
    await expect(files.handOut([{ ...wanted, sha256: 'f'.repeat(64) }])).rejects.toThrow('与排队时的内容不同');
    const lost = { ...entry.archive, file: '9/x.txt' };
    await expect(files.handOut([{ ...wanted, archive: lost }])).rejects.toThrow('里没有');
    rmSync(join(scratch, 'archives'), { recursive: true });
  });

  it('what is not there, or is something else by now, is told', async () => {
    const files = await openWorkFiles(place(), scratch, env);
    await expect(files.handOut([{ path: '某县/没有.txt', sha256 }])).rejects.toThrow(/「某县\/没有.txt」/);
    await expect(files.handOut([{ path: PATH, sha256: 'f'.repeat(64) }])).rejects.toThrow('与排队时的内容不同');
    await expect(files.handOut([{ path: '../secret', sha256 }])).rejects.toThrow('secret');
    expect(readdirSync(scratch)).toEqual([]);
  });
});

it('a key that the store refuses is told, and one that is missing', async () => {
  for (const wrong of [{ AWS_ACCESS_KEY_ID: 'NOBODY' }, { AWS_SECRET_ACCESS_KEY: 'another' }]) {
    const files = await openWorkFiles('s3://disclosures/2023', scratch, { ...env, ...wrong });
    await expect(files.handOut([{ path: PATH, sha256 }])).rejects.toThrow('403');
  }
  await expect(openWorkFiles('s3://disclosures', scratch, {})).rejects.toThrow('AWS_ACCESS_KEY_ID');
});

describe('a store that', () => {
  /** Answers as it is told, one request after another. */
  async function store(answer: (nth: number, response: ServerResponse) => void) {
    let asked = 0;
    const broken = createServer((_, response) => answer(++asked, response)).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const { port } = broken.address() as AddressInfo;
    const bucket = openBucket('s3://disclosures', { ...env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` }, 300);
    const file = join(scratch, 'got');
    const got = await bucket.fetch('x.txt', file).then(
      () => readFileSync(file, 'utf8'),
      (error: unknown) => error,
    );
    broken.closeAllConnections();
    broken.close();
    rmSync(file, { force: true });
    return got;
  }

  it('has too much to do is asked again', async () => {
    const got = await store((nth, response) => response.writeHead(nth < 3 ? 503 : 200).end(nth < 3 ? '' : TEXT));
    expect(got).toBe(TEXT);
  });

  it('is silent, at once or in the middle, is not waited for, and asked again later', async () => {
    const words = { isPassing: true, message: expect.stringContaining('没有回音') };
    expect(await store(() => {})).toMatchObject(words);
    expect(await store((_, response) => response.writeHead(200).write('收入'))).toMatchObject(words);
  });
});
