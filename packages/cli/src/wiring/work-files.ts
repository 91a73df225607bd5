/**
 * Where a worker finds the files that jobs name: under a folder of this machine (its own copy, or shared by the network), or
 * in a bucket of a store that speaks S3. Only a file whose content is what was asked for is handed out.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UnusableInput } from '../ports.ts';
import type { SharedFile } from './shared-task.ts';

/** Files on this machine for as long as they are needed. */
export interface HandedOut {
  readonly absolutes: readonly string[];
  readonly done: () => Promise<void>;
}

/** Why a file cannot be handed out, in plain Chinese. */
export class NotHere extends Error {}

export interface WorkFiles {
  readonly handOut: (files: readonly SharedFile[]) => Promise<HandedOut>;
}

/** `place` as the person wrote it; `scratch` is a folder for copies. */
export async function openWorkFiles(place: string, scratch: string, env: NodeJS.ProcessEnv): Promise<WorkFiles> {
  if (place.startsWith('s3://')) return bucketFiles(place, scratch, env);
  const folder = await stat(place).catch(() => null);
  if (!folder?.isDirectory())
    throw new UnusableInput(`找不到文件夹「${place}」。--files 请给出文件夹，或 s3://桶/前缀。`);
  return folderFiles(resolve(place));
}

function folderFiles(folder: string): WorkFiles {
  return {
    handOut: async (files) => {
      const absolutes = files.map(({ path }) => under(folder, path));
      for (const [i, { path, sha256 }] of files.entries()) {
        const hash = createHash('sha256');
        await pipeline(createReadStream(absolutes[i] ?? ''), hash).catch(() => {
          throw new NotHere(`在「${folder}」里读不到「${path}」`);
        });
        mustBe(sha256, hash.digest('hex'), path);
      }
      return { absolutes, done: async () => {} };
    },
  };
}

/** A path that leads out of the folder is no file of the batch, whoever wrote it into the database. */
function under(folder: string, path: string): string {
  const absolute = resolve(folder, path);
  if (!absolute.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw new NotHere(`「${path}」不在「${folder}」里`);
  return absolute;
}

function mustBe(wanted: string, found: string, path: string): void {
  if (wanted !== found) throw new NotHere(`这里的「${path}」与排队时的内容不同`);
}

const BYTES_MAX = 256 * 1024 * 1024;

async function bucketFiles(place: string, scratch: string, env: NodeJS.ProcessEnv): Promise<WorkFiles> {
  const { AwsClient } = await import('aws4fetch');
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/?$/.exec(place) ?? [];
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  const region = env.AWS_REGION ?? 'us-east-1';
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  if (bucket === '' || !accessKeyId || !secretAccessKey || !URL.canParse(endpoint))
    throw new UnusableInput(
      `「${place}」用不了。请写作 s3://桶/前缀，并设好环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY；不是亚马逊的，另设 AWS_ENDPOINT_URL。`,
    );
  const token = sessionToken === undefined ? {} : { sessionToken };
  const client = new AwsClient({ accessKeyId, secretAccessKey, ...token, region, service: 's3', retries: 3 });
  const get = async (path: string): Promise<Uint8Array> => {
    const key = [prefix, path].filter((part) => part !== '').join('/');
    const address = `${endpoint.replace(/\/$/, '')}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const response = await client.fetch(address).catch((error: unknown) => {
      throw new NotHere(`连不上 ${endpoint}（${error instanceof Error ? error.message : ''}）`);
    });
    if (!response.ok) throw new NotHere(`从「${place}」取不到「${path}」（${response.status}）`);
    const { headers } = response;
    if (Number(headers.get('content-length')) > BYTES_MAX) throw new NotHere(`「${path}」超过 ${BYTES_MAX} 字节`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    handOut: async (files) => {
      const folder = await mkdtemp(join(scratch, 'files-'));
      const done = () => rm(folder, { recursive: true, force: true });
      try {
        const absolutes: string[] = [];
        for (const [i, { path, sha256 }] of files.entries()) {
          const bytes = await get(path);
          mustBe(sha256, createHash('sha256').update(bytes).digest('hex'), path);
          // two of a case may have one name; readers tell of a file by its name
          const absolute = join(folder, String(i), basename(path));
          await mkdir(join(folder, String(i)));
          await writeFile(absolute, bytes);
          absolutes.push(absolute);
        }
        return { absolutes, done };
      } catch (error) {
        await done();
        throw error;
      }
    },
  };
}
