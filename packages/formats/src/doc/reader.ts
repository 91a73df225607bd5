/**
 * Binary Word documents and RTF: made docx by LibreOffice, then read as that. The reader of docx is handed in, since
 * formats do not import each other. Never throws on content.
 */
import { createHash } from 'node:crypto';
import type { Document, Problem, Source } from '@mingsuan/core/document';
import type { ProgramFault } from '../program/index.ts';
import { convertWithOffice } from './convert.ts';
import { withTypedNumbers } from './rtf-numbers.ts';

export type DocxReader = (bytes: Uint8Array, name: string) => Document;

/** Word 97—2003, and WPS Writer, which writes the same form. */
export function readDoc(bytes: Uint8Array, name: string, readDocx: DocxReader, seconds?: number): Promise<Document> {
  return readConverted(bytes, name, readDocx, { from: 'doc', filter: 'MS Word 97', seconds });
}

export function readRtf(bytes: Uint8Array, name: string, readDocx: DocxReader, seconds?: number): Promise<Document> {
  return readConverted(bytes, name, readDocx, { from: 'rtf', filter: 'Rich Text Format', seconds });
}

interface From {
  readonly from: string;
  readonly filter: string;
  /** What the conversion may take. */
  readonly seconds?: number | undefined;
}

async function readConverted(
  bytes: Uint8Array,
  name: string,
  readDocx: DocxReader,
  { from, filter, seconds = 50 }: From,
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'doc', sha256, bytes: bytes.length };
  const whole = from === 'rtf' ? withTypedNumbers(bytes) : bytes;
  const converted = await convertWithOffice(whole, { from, to: 'docx', filter, timeoutSeconds: seconds });
  if (typeof converted !== 'string') return { ...readDocx(converted, name), source };
  const problem = unread(name, converted, seconds);
  return { source, lines: [], normal: [], blocks: [], origins: [], problems: [problem] };
}

const SAVE_AS = '请用 WPS 或 Word 打开，另存为 .docx 后再审';

function unread(name: string, fault: ProgramFault, seconds: number): Problem {
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
        message: message(`由 LibreOffice 转换了 ${seconds} 秒还没有完成，已停止。${SAVE_AS}。`),
      };
    case 'failed':
      return {
        code: 'unreadable-file',
        line: null,
        message: message(`是旧版 Word 文档，LibreOffice 打不开，可能不完整或设有密码。${SAVE_AS}。`),
      };
  }
}
