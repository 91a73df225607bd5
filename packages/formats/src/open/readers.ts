/** The readers by content. Imported when asked for, so that each format is a chunk of its own. */
import type { Document } from '@mingsuan/core/document';
import type { DocxReader } from '../doc/index.ts';
import type { Readable } from './words.ts';

export interface ReaderOptions {
  /** Those readers that can stop by themselves, and keep what they have, do so in this time. */
  readonly seconds: number;
  /** Recognise what pictures say. */
  readonly ocr: boolean;
}

export type Reader = (bytes: Uint8Array, name: string, options: ReaderOptions) => Document | Promise<Document>;

export const READERS: Readonly<Record<Readable, () => Promise<Reader>>> = {
  txt: async () => plain((await import('../txt/index.ts')).readTxt),
  html: async () => plain((await import('../html/index.ts')).readHtml),
  mhtml: async () => plain((await import('../html/index.ts')).readMhtml),
  docx: async () => plain((await import('../docx/index.ts')).readDocx),
  xlsx: async () => plain((await import('../sheet/index.ts')).readXlsx),
  xls: async () => plain((await import('../sheet/index.ts')).readXls),
  doc: async () => converted((await import('../doc/index.ts')).readDoc),
  rtf: async () => converted((await import('../doc/index.ts')).readRtf),
  json: async () => (await import('../json/index.ts')).readJson,
  pdf: async () => {
    const { readPdf } = await import('../pdf/index.ts');
    return (bytes, name, { seconds, ocr }) => readPdf(bytes, name, { seconds, ocr });
  },
  tiff: async () => {
    const { readTiff } = await import('../pdf/index.ts');
    return (bytes, name, { seconds }) => readTiff(bytes, name, seconds);
  },
  // nobody comes here who has not asked to recognise it
  picture: async () => {
    const { readPicture } = await import('../pdf/index.ts');
    return (bytes, name, { seconds }) => readPicture(bytes, name, seconds);
  },
};

/** Readers that need no options: what else they take is not for files from outside. */
function plain(read: (bytes: Uint8Array, name: string) => Document): Reader {
  return (bytes, name) => read(bytes, name);
}

/** Formats that become docx on the way are read by its reader. */
async function converted(
  read: (bytes: Uint8Array, name: string, readDocx: DocxReader, seconds: number) => Promise<Document>,
): Promise<Reader> {
  const { readDocx } = await import('../docx/index.ts');
  return (bytes, name, { seconds }) => read(bytes, name, readDocx, seconds);
}
