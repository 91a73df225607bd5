/**
 * Scans kept as tif, of one page or many: tesseract, which reads them, lays the pages into a PDF of pictures, and that is
 * read as any other scan. How large the pages are is seen before, since a small file may hold pictures that fill the memory.
 */
import { createHash } from 'node:crypto';
import type { Document, ProblemCode, Source } from '@mingsuan/core/document';
import { runProgram } from '../program/index.ts';
import { PIXELS_MAX } from './picture-file.ts';
import { readPdf } from './reader.ts';
import { NOT_INSTALLED } from './recognition.ts';
import { canRecognise } from './tesseract.ts';

const PAGES_MAX = 100;
const WIDTH = 256;
const HEIGHT = 257;

/** Reads a tif with tesseract; without it there is nothing but a Problem. */
export async function readTiff(bytes: Uint8Array, name: string, seconds: number): Promise<Document> {
  const end = performance.now() + seconds * 1000;
  const source: Source = {
    name,
    format: 'picture',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  };
  const unread = (code: ProblemCode, message: string): Document => {
    return { source, lines: [], normal: [], blocks: [], origins: [], problems: [{ code, line: null, message }] };
  };
  const broken = () => unread('unreadable-file', `图片「${name}」不完整或已损坏，打不开。请重新取得文件后再审。`);
  const pages = tiffPages(bytes);
  if (pages.length === 0) return broken();
  if (pages.length > PAGES_MAX || pages.some(({ width, height }) => width * height > PIXELS_MAX))
    return unread(
      'too-large',
      `图片「${name}」超过 ${PAGES_MAX} 页，或有一页超过 ${PIXELS_MAX / 1_000_000} 百万像素，没有识别。请缩小或分页后再审。`,
    );
  if (!(await canRecognise())) return unread('recognition-missing', NOT_INSTALLED);
  // 13: a page as one line, since it is only to become a page of the PDF here
  const args = ['stdin', 'stdout', '-l', 'chi_sim', '--psm', '13', '--dpi', dotsToTheInch(pages), 'pdf'];
  const pdf = await runProgram('tesseract', args, { timeoutSeconds: seconds, input: bytes });
  if (typeof pdf === 'string' || pdf.length === 0) return broken();
  const document = await readPdf(new Uint8Array(pdf), name, { ocr: true, seconds: (end - performance.now()) / 1000 });
  return { ...document, source };
}

interface Side {
  readonly width: number;
  readonly height: number;
}

/** Inches of the longer side of a page of A4: what a scan says of its size is often missing or wrong. */
const PAGE_INCHES = 11.69;

function dotsToTheInch(pages: readonly Side[]): string {
  const longest = Math.max(...pages.map(({ width, height }) => Math.max(width, height)));
  return String(Math.max(70, Math.round(longest / PAGE_INCHES)));
}

/** The sizes of the pages in pixels, by the directories of the file; none where one of them lies outside of it. */
function tiffPages(bytes: Uint8Array): Side[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = bytes[0] === 0x49;
  const pages: Side[] = [];
  let at = bytes.length < 8 ? 0 : view.getUint32(4, isLittle);
  while (at > 0 && at + 2 <= bytes.length && pages.length <= PAGES_MAX) {
    const entries = view.getUint16(at, isLittle);
    const next = at + 2 + entries * 12;
    if (next + 4 > bytes.length) return [];
    const sides = new Map<number, number>();
    for (let entry = at + 2; entry < next; entry += 12) {
      const isShort = view.getUint16(entry + 2, isLittle) === 3;
      const value = isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle);
      sides.set(view.getUint16(entry, isLittle), value);
    }
    pages.push({ width: sides.get(WIDTH) ?? 0, height: sides.get(HEIGHT) ?? 0 });
    at = view.getUint32(next, isLittle);
  }
  return pages;
}
