/** The readers by content. Imported when asked for, so that each format is a chunk of its own. */
import { createHash } from 'node:crypto';
import type { Document } from '@mingsuan/core/document';
import { READABLE, type Readable } from './words.ts';

export type Reader = (bytes: Uint8Array, name: string) => Document | Promise<Document>;

export const READERS: Readonly<Record<Readable, () => Promise<Reader>>> = {
  txt: async () => (await import('../txt/index.ts')).readTxt,
  html: async () => (await import('../html/index.ts')).readHtml,
  mhtml: async () => (await import('../html/index.ts')).readMhtml,
  docx: async () => (await import('../docx/index.ts')).readDocx,
  xlsx: async () => (await import('../sheet/index.ts')).readXlsx,
  xls: async () => (await import('../sheet/index.ts')).readXls,
  doc: async () => missing('doc'),
  rtf: async () => missing('rtf'),
  pdf: async () => (await import('../pdf/index.ts')).readPdf,
};

function missing(content: Readable): Reader {
  return (bytes, name) => ({
    source: { name, format: 'unknown', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
    lines: [],
    normal: [],
    blocks: [],
    origins: [],
    problems: [
      {
        code: 'unsupported-format',
        line: null,
        message: `文件「${name}」是${READABLE[content].name}，这一版还不能读。请另存为文本（.txt）后再审。`,
      },
    ],
  });
}
