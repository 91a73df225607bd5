/** Recognises pages that are pictures: drawn as they are shown, their lines and characters found in the picture. */
import type { Canvas } from '@napi-rs/canvas';
import { loadCanvas } from './canvas.ts';
import type { PageInk } from './ink.ts';
import { drawPage } from './page-pictures.ts';
import { type DrawingFile, openForDrawing } from './pdfjs.ts';
import { type GreyPicture, pictureRules } from './picture-rules.ts';
import { skewOf } from './picture-skew.ts';
import { canRecognise, recognisedGlyphs } from './tesseract.ts';

export const NOT_INSTALLED =
  '识别图片需要 tesseract 和它的中文模型，本机没有安装。请安装后再试：apt-get install tesseract-ocr tesseract-ocr-chi-sim；或改用 Word、Excel 原件再审。';

/** Pixels for a point: 300 dots to the inch, as tesseract likes best. */
export const SCALE = 300 / 72;
/** Pages that are larger are drawn smaller. */
const PIXELS_MAX = 16_000_000;

export class Recognition {
  private readonly file: DrawingFile;
  /** Ends what was opened. */
  readonly close: () => Promise<void>;

  private constructor(file: DrawingFile, close: () => Promise<void>) {
    this.file = file;
    this.close = close;
  }

  /** null where tesseract or its Chinese model is not installed, or nothing can be drawn. */
  static async open(bytes: Uint8Array): Promise<Recognition | null> {
    if (!(await canRecognise())) return null;
    const task = await openForDrawing(bytes);
    return new Recognition(await task.promise, () => task.destroy());
  }

  /** null where the page cannot be drawn, or time runs out. */
  async page(number: number, seconds: number): Promise<PageInk | null> {
    const page = await this.file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1, rotation: page.rotate });
    const scale = Math.min(SCALE, Math.sqrt(PIXELS_MAX / (width * height)));
    const canvas = await drawPage(this.file, { page: number, turn: 0 }, scale);
    if (!canvas) return null;
    return recognisedInk(canvas, scale, seconds);
  }
}

/** What stands in a picture, `scale` pixels to a point; null where time runs out. The canvas is changed. */
export async function recognisedInk(picture: Canvas, scale: number, seconds: number): Promise<PageInk | null> {
  const canvas = await straightened(picture);
  const rules = pictureRules(greyOf(canvas), scale);
  erase(canvas, rules, scale);
  const glyphs = await recognisedGlyphs(await canvas.encode('png'), scale, seconds);
  if (typeof glyphs === 'string') return null;
  const [width, height] = [canvas.width / scale, canvas.height / scale];
  return { width, height, turn: 0, glyphs, ...rules, unseen: [], meaningless: 0, isCut: false, joined: [] };
}

/** Held straight where it was scanned askew: lines of tables must be level to be found. */
async function straightened(canvas: Canvas): Promise<Canvas> {
  const degrees = skewOf(greyOf(canvas));
  if (degrees === 0) return canvas;
  const { createCanvas } = await loadCanvas();
  const { width, height } = canvas;
  const straight = createCanvas(width, height);
  const context = straight.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((-degrees * Math.PI) / 180);
  context.drawImage(canvas, -width / 2, -height / 2);
  return straight;
}

function greyOf(canvas: Canvas): GreyPicture {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  // green is most of what is seen
  for (let i = 0; i < grey.length; i++) grey[i] = data[4 * i + 1] ?? 255;
  return { width, height, grey };
}

/** Pixels beside a line that are its shadow. */
const SHADOW = 3;

/** Lines of tables beside characters are read as characters. */
function erase(
  canvas: Canvas,
  { horizontal, vertical }: Pick<PageInk, 'horizontal' | 'vertical'>,
  scale: number,
): void {
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  for (const { at, from, to } of horizontal)
    context.fillRect(from * scale, at * scale - SHADOW, (to - from) * scale, 2 * SHADOW);
  for (const { at, from, to } of vertical)
    context.fillRect(at * scale - SHADOW, from * scale, 2 * SHADOW, (to - from) * scale);
}
