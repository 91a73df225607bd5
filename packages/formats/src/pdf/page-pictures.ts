/**
 * Pictures of pages as a reader sees them, held upright as they were read. Within limits of number, size and time: what
 * is over them has no picture. To be run in a worker of its own, before any PDF was read there.
 */
import type { PageSize } from '@mingsuan/core/document';
import { loadCanvas } from './canvas.ts';
import { PICTURE_LIMITS, type PictureLimits } from './limits.ts';
import { type DrawingFile, openForDrawing } from './pdfjs.ts';

export interface PagePicture {
  readonly page: number;
  /** WebP. */
  readonly bytes: Uint8Array;
}

/** Pages in the order of their importance; those that could be drawn are returned. */
export async function pagePictures(
  bytes: Uint8Array,
  pages: readonly PageSize[],
  limits: PictureLimits = PICTURE_LIMITS,
): Promise<PagePicture[]> {
  const end = performance.now() + limits.seconds * 1000;
  await loadCanvas();
  const task = await openForDrawing(bytes);
  try {
    const file = await task.promise;
    const pictures: PagePicture[] = [];
    let room = limits.bytes;
    for (const page of pages.slice(0, limits.pages)) {
      if (performance.now() > end) break;
      const picture = await drawn(file, page, limits.pixels);
      if (picture === null || picture.length > room) continue;
      room -= picture.length;
      pictures.push({ page: page.page, bytes: picture });
    }
    return pictures;
  } finally {
    await task.destroy();
  }
}

/** Of WebP; lower ones smear small digits. */
const QUALITY = 60;
/** Pixels for a point: a page of A4 fills half of a wide screen. */
const SCALE = 1.6;

/** null where the page is damaged. */
async function drawn(file: DrawingFile, size: PageSize, pixels: number): Promise<Uint8Array | null> {
  const scale = Math.min(SCALE, Math.sqrt(pixels / (size.width * size.height)));
  const canvas = await drawPage(file, size, scale);
  return canvas?.encode('webp', QUALITY) ?? null;
}

/** A page on a canvas, white where nothing is drawn; null where it is damaged. */
export async function drawPage(
  file: DrawingFile,
  { page: number, turn }: Omit<PageSize, 'width' | 'height'>,
  scale: number,
) {
  const { createCanvas } = await loadCanvas();
  try {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale, rotation: (page.rotate + 360 - turn * 90) % 360 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    return canvas;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
