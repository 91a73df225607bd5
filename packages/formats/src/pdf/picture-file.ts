/**
 * A page given as a picture file, png, jpg, gif, bmp or webp: read as a page of a PDF that is a picture. Only what tesseract says is read,
 * and all of it is marked; without tesseract there is nothing but a Problem.
 */
import { createHash } from 'node:crypto';
import type { Document, ProblemCode, Source } from '@mingsuan/core/document';
import type { Canvas } from '@napi-rs/canvas';
import { assemble } from './assemble.ts';
import { loadCanvas } from './canvas.ts';
import { pageContent } from './page.ts';
import { pictureSize } from './picture-size.ts';
import { NOT_INSTALLED, recognisedInk, SCALE } from './recognition.ts';
import { canRecognise } from './tesseract.ts';
import { recognisedProblem } from './unread-pages.ts';

/** More is no scanned page. */
export const PIXELS_MAX = 40_000_000;
/** The longer side of A4, in points: what a picture of a page most likely is. */
const LONG_SIDE = 842;

export async function readPicture(bytes: Uint8Array, name: string, seconds: number): Promise<Document> {
  const end = performance.now() + seconds * 1000;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'picture', sha256, bytes: bytes.length };
  const unread = (code: ProblemCode, message: string): Document => {
    return { source, lines: [], normal: [], blocks: [], origins: [], problems: [{ code, line: null, message }] };
  };
  if (!(await canRecognise())) return unread('recognition-missing', NOT_INSTALLED);
  const picture = await drawn(bytes);
  if (picture === 'too-large')
    return unread(
      'too-large',
      `图片「${name}」超过 ${PIXELS_MAX / 1_000_000} 百万像素，没有识别。请缩小或分页后再审。`,
    );
  if (picture === 'broken')
    return unread('unreadable-file', `图片「${name}」不完整或已损坏，打不开。请重新取得文件后再审。`);
  const ink = await recognisedInk(picture.canvas, picture.scale, (end - performance.now()) / 1000);
  if (ink === null)
    return unread(
      'time-limit',
      `图片「${name}」识别用时超过 ${Math.trunc(seconds)} 秒，已停止。请用 --timeout 放宽时限（秒）后再审。`,
    );
  const builder = assemble([{ ...pageContent(ink, 1), isFromPicture: true }], source);
  for (const problem of recognisedProblem([1])) builder.problem(problem);
  return builder.build();
}

/** The picture on a canvas of its own, enlarged where it is small. */
async function drawn(bytes: Uint8Array): Promise<{ canvas: Canvas; scale: number } | 'too-large' | 'broken'> {
  const size = pictureSize(bytes);
  if (size === null || !isWhole(bytes)) return 'broken';
  if (size.width * size.height > PIXELS_MAX) return 'too-large';
  const { createCanvas, loadImage } = await loadCanvas();
  try {
    const image = await loadImage(Buffer.from(bytes));
    const own = Math.max(image.width, image.height) / LONG_SIDE;
    const scale = Math.max(own, SCALE);
    const canvas = createCanvas(Math.ceil((image.width * scale) / own), Math.ceil((image.height * scale) / own));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { canvas, scale };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'broken';
  }
}

const GIF_TAIL = 16;

/** Whether the end of the picture is there; some programs write more behind it. */
function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes[0] === 0x42) return view.getUint32(2, true) <= bytes.length;
  if (bytes[0] === 0x52) return view.getUint32(4, true) + 8 <= bytes.length;
  if (bytes[0] === 0x47) return bytes.lastIndexOf(0x3b) > bytes.length - GIF_TAIL;
  const end = bytes[0] === 0x89 ? Buffer.from('IEND') : Buffer.from([0xff, 0xd9]);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(end) > bytes.length / 2;
}
