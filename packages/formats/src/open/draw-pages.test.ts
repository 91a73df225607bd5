/** Pages become pictures within limits; what cannot be drawn is told and ends nothing. */

import { drawnPdf, drawTable, drawText } from '@mingsuan/testkit/pdf';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pagePictures } from '../pdf/index.ts';
import { drawPages, openDocument } from './index.ts';

const LIMITS = { timeoutSeconds: 60, memoryMegabytes: 512 };
const table = drawTable([50, 200, 300], 100, [
  ['项目', '金额'],
  ['本年收入合计', '1,556.63'],
]);
const PDF = drawnPdf([table, { content: `0 1 -1 0 700 0 cm ${table}` }, drawText('第三页', 100, 100)]);

describe('drawPages', () => {
  it('draws the pages asked for, upright as they were read', async () => {
    const { layout } = await openDocument(PDF, 'x.pdf', LIMITS);
    expect(layout?.pages.map(({ turn }) => turn)).toEqual([0, 3, 0]);
    const { pictures, problems } = await drawPages(PDF, 'x.pdf', layout?.pages.slice(1) ?? [], LIMITS);
    expect(problems).toEqual([]);
    expect(pictures.map(({ page }) => page)).toEqual([2, 3]);
    const images = await Promise.all(pictures.map(({ bytes }) => loadImage(Buffer.from(bytes))));
    expect(images.map(({ width, height }) => width > height)).toEqual([true, false]);
  });

  it('a cell stands where it is drawn', async () => {
    const { layout, lines } = await openDocument(PDF, 'x.pdf', LIMITS);
    const box = layout?.boxes.find(({ line, start, end }) => lines[line - 1]?.slice(start, end) === '1,556.63');
    expect(box).toMatchObject({ page: 1, left: 200, top: 120, right: 300, bottom: 140 });
  });

  it.each([
    ['what is no PDF', new Uint8Array([1, 2, 3]), LIMITS, /没有生成/],
    ['no time', PDF, { ...LIMITS, timeoutSeconds: 0.001 }, /没有生成/],
  ])('tells of %s', async (_what, bytes, limits, words) => {
    const pages = [{ page: 1, width: 595, height: 842, turn: 0 as const }];
    const { pictures, problems } = await drawPages(bytes, 'x.pdf', pages, limits);
    expect(pictures).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-drawn', message: expect.stringMatching(words) }]);
  });

  it('keeps to its limits, the first pages first', async () => {
    const pages = [3, 1, 2].map((page) => ({ page, width: 595, height: 842, turn: 0 as const }));
    const limits = { pages: 2, bytes: 1_000_000, pixels: 100_000, seconds: 50 };
    const pictures = await pagePictures(PDF, pages, limits);
    expect(pictures.map(({ page }) => page)).toEqual([3, 1]);
    const { width, height } = await loadImage(Buffer.from(pictures[0]?.bytes ?? []));
    expect(width * height).toBeLessThan(102_000);
    expect(await pagePictures(PDF, pages, { ...limits, bytes: 100 })).toEqual([]);
  });
});
