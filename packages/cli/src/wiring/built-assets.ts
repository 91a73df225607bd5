/** Scripts and styles that are built: beside the bundle of the command, or in dist when it runs from source. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PageAssets } from '@mingsuan/formats/html';
import { UnusableInput } from '../ports.ts';

/** The built script and style of the report: beside the bundle, or in dist when run from source. */
export async function builtAsset(name: string): Promise<string> {
  const beside = new URL(name, import.meta.url);
  const built = existsSync(beside) ? beside : new URL(`../../../../dist/${name}`, import.meta.url);
  if (!existsSync(built)) throw new UnusableInput('网页的脚本尚未构建。请先在仓库根目录运行 npm start。');
  return readFile(built, 'utf8');
}

/** The built script and style of a published page. */
export async function pageAssets(): Promise<PageAssets> {
  return { script: await builtAsset('publication.js'), style: await builtAsset('publication.css') };
}
