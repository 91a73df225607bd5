/** Pictures of the pages of a PDF, drawn in a worker: a report can do without them, so nothing here ends a command. */
import type { PageSize, Problem } from '@mingsuan/core/document';
import type { PagePicture } from '../pdf/index.ts';
import type { OpenLimits } from './in-worker.ts';
import { ownSeconds } from './own-seconds.ts';

interface DrawnPages {
  readonly pictures: readonly PagePicture[];
  /** Pages that have none, and why. */
  readonly problems: readonly Problem[];
}

/** `pages` in the order of their importance: limits of size and time leave out the last. */
export async function drawPages(
  bytes: Uint8Array,
  name: string,
  pages: readonly PageSize[],
  limits: OpenLimits,
): Promise<DrawnPages> {
  const { runInWorker } = await import('./in-worker.ts');
  const outcome = await runInWorker({ bytes, pages, seconds: ownSeconds(limits) }, limits);
  if (!('pictures' in outcome)) return { pictures: [], problems: [notDrawn(`文件「${name}」的原页图像没有生成`)] };
  const { pictures } = outcome;
  const missing = pages.length - pictures.length;
  const problem = notDrawn(`文件「${name}」有 ${missing} 页的原页图像没有生成（超过时限、总量上限，或该页画不出）`);
  return { pictures, problems: missing === 0 ? [] : [problem] };
}

function notDrawn(what: string): Problem {
  return { code: 'not-drawn', line: null, message: `${what}，报告中看不到原页。审核结果不受影响；请对照原文件查看。` };
}
