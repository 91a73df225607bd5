/**
 * Pictures of pages as a reader sees them, held upright as they were read. Within limits of number, size and time: what
 * is over them has no picture. To be run in a worker of its own, before any PDF was read there.
 */
import type { PageSize } from '@mingsuan/core/document';
import { loadCanvas } from './canvas.ts';
import { PICTURE_LIMITS, type PictureLimits } from './limits.ts';
import { type DrawingFile, openForDrawing } from './pdfjs.ts';
import { pictureSize } from './picture-size.ts';

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
  if (pictureSize(bytes) !== null) return drawnPicture(bytes, limits);
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

/** A page that is a picture file itself. */
async function drawnPicture(bytes: Uint8Array, { pixels, bytes: room }: PictureLimits): Promise<PagePicture[]> {
  const { createCanvas, loadImage } = await loadCanvas();
  const image = await loadImage(Buffer.from(bytes));
  const scale = Math.min(1, Math.sqrt(pixels / (image.width * image.height)));
  const canvas = createCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await canvas.encode('webp', QUALITY);
  return picture.length > room ? [] : [{ page: 1, bytes: picture }];
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
