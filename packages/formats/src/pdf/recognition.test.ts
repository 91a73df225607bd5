/** Pages that are pictures: read with tesseract where it is installed and asked for, else told with what to do. */
import { spawnSync } from 'node:child_process';
import type { Document } from '@mingsuan/core/document';
import { drawnPdf, drawTable, drawText, scannedPdf } from '@mingsuan/testkit/pdf';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCanvas } from './canvas.ts';
import { drawPage, pagePictures } from './page-pictures.ts';
import { openForDrawing } from './pdfjs.ts';
import { readPicture } from './picture-file.ts';
import { readPdf } from './reader.ts';
import { readTiff } from './tiff-file.ts';

const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '';
const isInstalled = /^chi_sim$/m.test(languages);
if (!isInstalled) process.stderr.write('没有 tesseract 和 chi_sim，跳过图片识别测试。\n');

const ROWS = [
  ['项目', '行次', '决算数', '预算数'],
  ['本年收入合计', '27', '1,597.87', '1,510.10'],
  ['年初结转和结余', '28', '36.27', ''],
  ['收入总计', '31', '1,634.14', '1,510.10'],
];
/** 汉字 are what tesseract makes of them: digits are compared. */
const SENTENCE = '2023年度收入总计1634.14万元';

/** What a scanner makes of a page, laid down askew by so many degrees. */
async function scan(degrees: number, dotsToTheInch = 200) {
  const { createCanvas } = await loadCanvas();
  const content = [drawText(SENTENCE, 60, 80, 12), drawTable([50, 250, 300, 400, 540], 120, ROWS)].join('\n');
  const task = await openForDrawing(drawnPdf([content]));
  const canvas = await drawPage(await task.promise, { page: 1, turn: 0 }, dotsToTheInch / 72);
  await task.destroy();
  if (!canvas) throw new Error('not drawn');
  const { width, height } = canvas;
  const askew = createCanvas(width, height);
  const context = askew.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(canvas, 0, 0);
  return askew;
}

async function scanned(degrees: number): Promise<Uint8Array> {
  const canvas = await scan(degrees);
  return scannedPdf([{ bytes: await canvas.encode('jpeg', 85), width: canvas.width, height: canvas.height }]);
}

const PDF = await scanned(0);
const said = ({ lines }: Document) => lines.join('\n').replaceAll(' ', '');
const path = process.env.PATH;

afterEach(() => {
  process.env.PATH = path;
});

/** The amounts, without the heads. */
function amountsOf({ blocks }: Document): string[][] {
  const grid = blocks.find((block) => block.kind === 'grid');
  return grid?.kind === 'grid' ? grid.rows.slice(1).map((row) => row.cells.slice(2).map(({ text }) => text)) : [];
}

const AMOUNTS = ROWS.slice(1).map((row) => row.slice(2));

interface Pixels {
  readonly width: number;
  readonly height: number;
  data(): Uint8Array;
}

/** Two pages with the same pixels, of which it takes the first of four bytes, as a tif keeps them. */
function tiffOf(picture: Pixels): Uint8Array {
  const pixels = picture.data().filter((_, i) => i % 4 === 0);
  const entries: readonly (readonly [number, number])[] = [
    [256, picture.width],
    [257, picture.height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, picture.height],
    [279, pixels.length],
  ];
  const size = 2 + entries.length * 12 + 4;
  const bytes = new Uint8Array(8 + pixels.length + 2 * size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  bytes.set(pixels, 8);
  view.setUint32(4, 8 + pixels.length, true);
  for (const page of [0, 1]) {
    const at = 8 + pixels.length + page * size;
    view.setUint16(at, entries.length, true);
    for (const [i, [tag, value]] of entries.entries()) {
      view.setUint16(at + 2 + i * 12, tag, true);
      view.setUint16(at + 4 + i * 12, 4, true);
      view.setUint32(at + 6 + i * 12, 1, true);
      view.setUint32(at + 10 + i * 12, value, true);
    }
    view.setUint32(at + size - 4, page === 0 ? at + size : 0, true);
  }
  return bytes;
}

describe('a page that is a picture', () => {
  it('is not read unasked, and says that it can be', async () => {
    const { problems } = await readPdf(PDF, 'x.pdf');
    expect(problems).toMatchObject([{ code: 'unreadable-page', message: expect.stringContaining('--ocr') }]);
  });

  it.skipIf(!isInstalled)('is recognised with its table when asked, and marked as such', async () => {
    const document = await readPdf(PDF, 'x.pdf', { ocr: true });
    expect(document.problems.map(({ code }) => code)).toEqual(['read-from-picture']);
    expect(said(document)).toMatch(/2023年.*1634\.14万元/);
    expect(amountsOf(document)).toEqual(AMOUNTS);
    expect(document.origins.filter((origin) => origin !== null && !origin.isFromPicture)).toEqual([]);
    expect(document.layout?.boxes.length).toBeGreaterThan(10);
  });

  it.skipIf(!isInstalled).each([1.5, -2])(
    'is held straight where it was scanned askew by %s degrees',
    async (degrees) => {
      const document = await readPdf(await scanned(degrees), 'x.pdf', { ocr: true });
      expect(amountsOf(document)).toEqual(AMOUNTS);
    },
  );

  it.skipIf(!isInstalled)('is read as well as a file of its own, png or jpg, and drawn for the report', async () => {
    const canvas = await scan(0, 300);
    for (const bytes of [await canvas.encode('png'), await canvas.encode('jpeg', 85)]) {
      const document = await readPicture(bytes, 'x.png', 60);
      expect(document.problems.map(({ code }) => code)).toEqual(['read-from-picture']);
      // which digits tesseract mistakes is its own affair; the table is ours
      expect(amountsOf(document).flat()).toHaveLength(AMOUNTS.flat().length);
      expect(amountsOf(document).flat()).toEqual(expect.arrayContaining(['1,597.87', '1,510.10']));
      expect(await pagePictures(bytes, document.layout?.pages ?? [])).toHaveLength(1);
    }
  });

  it.skipIf(!isInstalled)('is read as a tif of several pages, each on its own', async () => {
    const { problems, lines, source } = await readTiff(tiffOf(await scan(0, 300)), '扫描.tif', 60);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^第 1—2 页是图片/)]);
    expect(lines).toContain(SENTENCE);
    expect(source).toMatchObject({ name: '扫描.tif', format: 'picture' });
  });

  it('that says nothing of its pages, or too much, is told', async () => {
    const codes = async (bytes: Uint8Array) => (await readTiff(bytes, 'x.tif', 60)).problems.map(({ code }) => code);
    const tiff = tiffOf({ width: 2, height: 2, data: () => new Uint8Array(16) });
    expect(await codes(tiff.slice(0, 6))).toEqual(['unreadable-file']);
    expect(await codes(tiff.slice(0, 20))).toEqual(['unreadable-file']);
    expect(await codes(tiffOf({ width: 1_000_000, height: 1000, data: () => new Uint8Array() }))).toEqual([
      'too-large',
    ]);
  });

  it.skipIf(!isInstalled)('that is torn or too large is told', async () => {
    const png = new Uint8Array(await (await scan(0)).encode('png'));
    const codes = async (bytes: Uint8Array) => (await readPicture(bytes, 'x.png', 60)).problems.map(({ code }) => code);
    expect(await codes(png.slice(0, 20))).toEqual(['unreadable-file']);
    expect(await codes(png.slice(0, 600))).toEqual(['unreadable-file']);
    const swollen = png.slice();
    new DataView(swollen.buffer).setUint32(16, 1_000_000);
    expect(await codes(swollen)).toEqual(['too-large']);
  });

  it('without tesseract says what to install', async () => {
    process.env.PATH = '';
    const { problems } = await readPdf(PDF, 'x.pdf', { ocr: true });
    expect(problems.map(({ code }) => code)).toEqual(['recognition-missing', 'unreadable-page']);
    expect(problems[0]?.message).toContain('apt-get install tesseract-ocr tesseract-ocr-chi-sim');
  });
});

it('a page with text is read as ever when recognition is asked for', async () => {
  const document = await readPdf(
    drawnPdf([drawText('收入总计1634.14万元，与上年相比增加36.27万元。', 60, 80)]),
    'x.pdf',
    { ocr: true },
  );
  expect(document.problems.filter(({ code }) => code !== 'recognition-missing')).toEqual([]);
  expect(document.origins[0]?.isFromPicture).toBeUndefined();
});
