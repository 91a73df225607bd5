/** Where a worker finds its files: a folder or a bucket, and archives in either. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnusableInput } from '../ports.ts';
import { archivedFiles } from './archived-files.ts';
import { folderFiles, type WorkFiles } from './work-files.ts';

/** `place` as the person wrote it; `scratch` is a folder for copies. */
export async function openWorkFiles(place: string, scratch: string, env: NodeJS.ProcessEnv): Promise<WorkFiles> {
  if (place.startsWith('s3://')) {
    // S3 is for those who have it
    const { bucketFiles } = await import('./bucket-files.ts');
    return archivedFiles(bucketFiles(place, scratch, env), scratch);
  }
  const folder = await stat(place).catch(() => null);
  if (!folder?.isDirectory())
    throw new UnusableInput(`找不到文件夹「${place}」。--files 请给出文件夹，或 s3://桶/前缀。`);
  return archivedFiles(folderFiles(resolve(place)), scratch);
}
