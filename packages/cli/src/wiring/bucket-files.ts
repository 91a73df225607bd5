/** Files of a bucket of a store that speaks S3, copied here for as long as they are needed, and never held in memory. */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { UnusableInput } from '../ports.ts';
import { mustBe, NotHere, sha256Of, type WorkFiles } from './work-files.ts';

/** As much as an archive may be. */
const BYTES_MAX = 1024 * 1024 * 1024;
/** The store is silent for so long: it is not waited for. */
const SILENCE_MILLISECONDS = 30_000;
/** Where the store has too much to do (429) or something went wrong there (5xx). */
const RETRIES = 4;

export function bucketFiles(place: string, scratch: string, env: NodeJS.ProcessEnv): WorkFiles {
  const bucket = openBucket(place, env);
  return {
    handOut: async (files) => {
      const folder = await mkdtemp(join(scratch, 'files-'));
      const done = () => rm(folder, { recursive: true, force: true });
      try {
        const absolutes: string[] = [];
        for (const [i, { path, sha256 }] of files.entries()) {
          // two of a case may have one name; readers tell of a file by its name
          const absolute = join(folder, String(i), basename(path));
          await mkdir(join(folder, String(i)));
          await bucket.fetch(path, absolute);
          mustBe(sha256, await sha256Of(absolute), path);
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

interface Bucket {
  /** The object of that name under the prefix, as a file. */
  readonly fetch: (path: string, absolute: string) => Promise<void>;
}

export function openBucket(place: string, env: NodeJS.ProcessEnv, silence = SILENCE_MILLISECONDS): Bucket {
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
  const client = new AwsClient({ accessKeyId, secretAccessKey, ...token, region, service: 's3', retries: RETRIES });
  const addressOf = (path: string) => {
    const key = [prefix, path].filter((part) => part !== '').join('/');
    return `${endpoint.replace(/\/$/, '')}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  };
  return {
    fetch: async (path, absolute) => {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(new Error(`${silence / 1000} 秒没有回音`)), silence);
      const cut = (error: unknown): never => {
        const why = abort.signal.aborted ? abort.signal.reason : error;
        throw new NotHere(`连不上 ${endpoint}（${why instanceof Error ? why.message : ''}）`, { isPassing: true });
      };
      try {
        const response = await client.fetch(addressOf(path), { signal: abort.signal }).catch(cut);
        const { ok, status, headers, body } = response;
        if (!ok || body === null)
          throw new NotHere(`从「${place}」取不到「${path}」（${status}）`, {
            isPassing: status === 429 || status >= 500,
          });
        if (Number(headers.get('content-length')) > BYTES_MAX) throw new NotHere(`「${path}」超过 ${BYTES_MAX} 字节`);
        const source = Readable.fromWeb(body as ReadableStream); // the same class under another name
        source.on('data', () => timer.refresh());
        await pipeline(source, createWriteStream(absolute), { signal: abort.signal }).catch(cut);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
