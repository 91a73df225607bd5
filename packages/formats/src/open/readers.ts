/** The readers by content. Imported when asked for, so that each format is a chunk of its own. */
import type { Document } from '@mingsuan/core/document';
import type { DocxReader } from '../doc/index.ts';
import type { Readable } from './words.ts';

export type Reader = (bytes: Uint8Array, name: string) => Document | Promise<Document>;

export const READERS: Readonly<Record<Readable, () => Promise<Reader>>> = {
  txt: async () => (await import('../txt/index.ts')).readTxt,
  html: async () => (await import('../html/index.ts')).readHtml,
  mhtml: async () => (await import('../html/index.ts')).readMhtml,
  docx: async () => (await import('../docx/index.ts')).readDocx,
  xlsx: async () => (await import('../sheet/index.ts')).readXlsx,
  xls: async () => (await import('../sheet/index.ts')).readXls,
  doc: async () => converted((await import('../doc/index.ts')).readDoc),
  rtf: async () => converted((await import('../doc/index.ts')).readRtf),
  pdf: async () => (await import('../pdf/index.ts')).readPdf,
};

/** Formats that become docx on the way are read by its reader. */
async function converted(
  read: (bytes: Uint8Array, name: string, readDocx: DocxReader) => Promise<Document>,
): Promise<Reader> {
  const { readDocx } = await import('../docx/index.ts');
  return (bytes, name) => read(bytes, name, readDocx);
}
