/**
 * Binary Word documents and RTF: made docx by LibreOffice, then read as that. The reader of docx is handed in, since
 * formats do not import each other. Never throws on content.
 */
import { createHash } from 'node:crypto';
import type { Document, Problem, Source } from '@mingsuan/core/document';
import { type ConversionFault, convertWithOffice } from './convert.ts';

export type DocxReader = (bytes: Uint8Array, name: string) => Document;

/** Below the limit that openDocument sets to a reader, so that it is this limit that ends the office. */
const TIMEOUT_SECONDS = 50;

/** Word 97—2003, and WPS Writer, which writes the same form. */
export function readDoc(bytes: Uint8Array, name: string, readDocx: DocxReader): Promise<Document> {
  return readConverted(bytes, name, readDocx, 'doc', 'MS Word 97');
}

export function readRtf(bytes: Uint8Array, name: string, readDocx: DocxReader): Promise<Document> {
  return readConverted(bytes, name, readDocx, 'rtf', 'Rich Text Format');
}

async function readConverted(
  bytes: Uint8Array,
  name: string,
  readDocx: DocxReader,
  from: string,
  filter: string,
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'doc', sha256, bytes: bytes.length };
  const converted = await convertWithOffice(bytes, { from, to: 'docx', filter, timeoutSeconds: TIMEOUT_SECONDS });
  if (typeof converted !== 'string') return { ...readDocx(converted, name), source };
  const problem = unread(name, converted);
  return { source, lines: [], normal: [], blocks: [], origins: [], problems: [problem] };
}

const SAVE_AS = '请用 WPS 或 Word 打开，另存为 .docx 后再审';

function unread(name: string, fault: ConversionFault): Problem {
  const message = (text: string) => `文件「${name}」${text}`;
  switch (fault) {
    case 'not-installed':
      return {
        code: 'unsupported-format',
        line: null,
        message: message(`是旧版 Word 文档，读它需要 LibreOffice，本机没有安装。${SAVE_AS}；或者安装 LibreOffice。`),
      };
    case 'out-of-time':
      return {
        code: 'time-limit',
        line: null,
        message: message(`由 LibreOffice 转换了 ${TIMEOUT_SECONDS} 秒还没有完成，已停止。${SAVE_AS}。`),
      };
    case 'failed':
      return {
        code: 'unreadable-file',
        line: null,
        message: message(`是旧版 Word 文档，LibreOffice 打不开，可能不完整或设有密码。${SAVE_AS}。`),
      };
  }
}
