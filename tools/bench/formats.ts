/** What reading each format costs beside what its parser library needs for the text alone: in turn, in one process. */
import { auditDisclosure, read } from '@mingsuan/app';
import type { Document } from '@mingsuan/core/document';
import { readDocx } from '@mingsuan/formats/docx';
import { readHtml } from '@mingsuan/formats/html';
import { readPdf } from '@mingsuan/formats/pdf';
import { readXls, readXlsx } from '@mingsuan/formats/sheet';
import { type Format, type FormatFile, formatFiles } from './format-files.ts';
import { docxText, htmlText, pdfText, sheetText } from './plain-text.ts';

export interface FormatTimes {
  readonly file: FormatFile;
  /** Medians, in milliseconds. */
  readonly textAlone: number;
  readonly reading: number;
  readonly audited: number;
  /** The median of how many times as long reading takes as the text alone. */
  readonly ratio: number;
}

/** How many times as long reading may take; none is set where the library hands over less than the text. */
export const RATIO_MAX: Readonly<Record<Format, number | null>> = {
  docx: 1.5,
  xlsx: 1.5,
  xls: 1.5,
  html: null,
  pdf: 2,
};

type Reader = (bytes: Uint8Array, name: string) => Document | Promise<Document>;

const READERS: Readonly<Record<Format, readonly [Reader, (bytes: Uint8Array) => string | Promise<string>]>> = {
  docx: [readDocx, docxText],
  xlsx: [readXlsx, sheetText],
  xls: [readXls, sheetText],
  html: [readHtml, htmlText],
  pdf: [readPdf, pdfText],
};

/** One file after the other, as they are measured. */
export async function* timeFormats(): AsyncGenerator<FormatTimes> {
  for (const file of await formatFiles()) yield await timeFile(file);
}

/** Rounds until a file has had this long, at least the fewest; the first half are to get warm. */
const MILLISECONDS = 3000;
const ROUNDS_MIN = 8;

async function timeFile(file: FormatFile): Promise<FormatTimes> {
  const [reader, text] = READERS[file.format];
  const rounds: { text: number; reading: number; audited: number }[] = [];
  await reader(file.bytes, file.what); // sets pdfjs up, for both
  const started = performance.now();
  while (rounds.length < ROUNDS_MIN || performance.now() - started < MILLISECONDS) {
    const t0 = performance.now();
    await text(file.bytes);
    const t1 = performance.now();
    const document = await reader(file.bytes, file.what);
    const t2 = performance.now();
    auditDisclosure(read(document));
    rounds.push({ text: t1 - t0, reading: t2 - t1, audited: performance.now() - t1 });
  }
  const warm = rounds.slice(rounds.length >> 1);
  return {
    file,
    textAlone: median(warm.map((round) => round.text)),
    reading: median(warm.map((round) => round.reading)),
    audited: median(warm.map((round) => round.audited)),
    ratio: median(warm.map((round) => round.reading / round.text)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
