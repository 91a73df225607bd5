/** The script of the report file: reads the data beside it, packed or not, and shows the viewer. */
import type { ReportData } from '@mingsuan/app/contract';
import { createRoot } from 'react-dom/client';
import { Reports } from '../viewer/reports.tsx';
import { unpack } from './packed.ts';
import { dataId, rootId } from './places.ts';

const container = document.getElementById(rootId);
const element = document.getElementById(dataId);

async function show(root: HTMLElement, source: HTMLElement): Promise<void> {
  const text = source.textContent ?? '';
  const data = (
    source.getAttribute('type') === 'application/gzip' ? JSON.parse(await unzipped(text)) : JSON.parse(text, unpack)
  ) as ReportData | ReportData[];
  createRoot(root, { onUncaughtError: (error) => refuse(root, error) }).render(
    <Reports reports={Array.isArray(data) ? data : [data]} />,
  );
}

/** Nothing is asked of the network: the page may lie on a disk. */
async function unzipped(base64: string): Promise<string> {
  if (!('DecompressionStream' in globalThis)) throw new Error('浏览器太旧，请换用 2023 年以后的版本');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

function refuse(root: HTMLElement, error: unknown): void {
  root.textContent = `报告无法显示：${error instanceof Error ? error.message : '数据有误'}`;
}

if (container && element) show(container, element).catch((error: unknown) => refuse(container, error));
