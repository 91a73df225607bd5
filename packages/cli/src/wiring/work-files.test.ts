/** Files for workers: from a folder, and over the wire from a server that speaks S3 (s3rver knows its keys, and does not verify signatures). */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkFiles } from './work-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-work-files-'));
const scratch = join(folder, 'scratch');
const PATH = '某县/部门 决算+公开（2023年）.txt';
const TEXT = '收入支出决算总表\n';
const sha256 = createHash('sha256').update(TEXT).digest('hex');
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
  const { port } = (await server.run()) as AddressInfo;
  env = { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    service: 's3',
    region: 'us-east-1',
  });
  const key = `2023/${PATH}`.split('/').map(encodeURIComponent).join('/');
  const put = await client.fetch(`${env.AWS_ENDPOINT_URL}/disclosures/${key}`, { method: 'PUT', body: TEXT });
  if (put.status !== 200) throw new Error(`the bucket did not take the file: ${put.status}`);
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

  it('what is not there, or is something else by now, is told', async () => {
    const files = await openWorkFiles(place(), scratch, env);
    await expect(files.handOut([{ path: '某县/没有.txt', sha256 }])).rejects.toThrow(/「某县\/没有.txt」/);
    await expect(files.handOut([{ path: PATH, sha256: 'f'.repeat(64) }])).rejects.toThrow('与排队时的内容不同');
    await expect(files.handOut([{ path: '../secret', sha256 }])).rejects.toThrow('secret');
    expect(readdirSync(scratch)).toEqual([]);
  });
});

it('a key that the store refuses is told, and one that is missing', async () => {
  const files = await openWorkFiles('s3://disclosures/2023', scratch, { ...env, AWS_ACCESS_KEY_ID: 'NOBODY' });
  await expect(files.handOut([{ path: PATH, sha256 }])).rejects.toThrow('403');
  await expect(openWorkFiles('s3://disclosures', scratch, {})).rejects.toThrow('AWS_ACCESS_KEY_ID');
});
