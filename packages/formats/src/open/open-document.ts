/**
 * Any file to a Document: what it is is seen in its bytes, its reader runs in a worker that can be ended. Plain text is
 * read right here, since its reader is linear and starting a worker would cost more than reading. Never throws on
 * content.
 */
import { createHash } from 'node:crypto';
import type { Document, Problem, ProblemCode, SourceFormat } from '@mingsuan/core/document';
import { readTxt } from '../txt/index.ts';
import { contentOf } from './content.ts';
import type { OpenOptions } from './in-worker.ts';
import { ownSeconds } from './own-seconds.ts';
import {
  type Content,
  contradictingExtension,
  isRefused,
  READABLE,
  REFUSED,
  type Readable,
  UNASKED_PICTURE,
} from './words.ts';

const OPEN_LIMITS: OpenOptions = { timeoutSeconds: 60, memoryMegabytes: 1024 };

export async function openDocument(
  bytes: Uint8Array,
  name: string,
  limits: OpenOptions = OPEN_LIMITS,
): Promise<Document> {
  return opened(bytes, name, limits, (content) => readApart(bytes, name, content, limits));
}

/** The same in this very thread: for threads that somebody else limits, and ends. What a reader throws is thrown. */
export async function openHere(bytes: Uint8Array, name: string, limits: OpenOptions): Promise<Document> {
  return opened(bytes, name, limits, async (content) => {
    const { READERS } = await import('./readers.ts');
    const reader = await READERS[content]();
    return reader(bytes, name, { seconds: ownSeconds(limits), ocr: limits.ocr ?? false });
  });
}

async function opened(
  bytes: Uint8Array,
  name: string,
  { ocr }: OpenOptions,
  readOther: (content: Readable) => Promise<Document>,
): Promise<Document> {
  const content = contentOf(bytes);
  if (isRefused(content)) return refusal(bytes, name, content);
  if ((content === 'picture' || content === 'tiff') && ocr !== true) {
    const problem: Problem = { code: 'unsupported-format', line: null, message: `文件「${name}」${UNASKED_PICTURE}` };
    return unread(bytes, name, 'unknown', problem);
  }
  const document = content === 'txt' ? readTxt(bytes, name) : await readOther(content);
  const extension = contradictingExtension(name, content);
  if (extension === null || document.lines.length === 0) return document;
  const problem: Problem = {
    code: 'wrong-extension',
    line: null,
    message: `文件「${name}」的扩展名是 .${extension}，内容却是${READABLE[content].name}，已按内容读取。请改用相符的扩展名保存。`,
  };
  return { ...document, problems: [problem, ...document.problems] };
}

const REFUSAL_CODE: Readonly<Partial<Record<Content, ProblemCode>>> = {
  empty: 'empty-file',
  encrypted: 'encrypted-file',
  binary: 'binary-file',
};

function refusal(bytes: Uint8Array, name: string, content: keyof typeof REFUSED): Document {
  const code = REFUSAL_CODE[content] ?? 'unsupported-format';
  return unread(bytes, name, 'unknown', { code, line: null, message: `文件「${name}」${REFUSED[content]}` });
}

const FORMATS: Readonly<Record<Readable, SourceFormat>> = {
  txt: 'txt',
  html: 'html',
  mhtml: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  xls: 'xls',
  doc: 'doc',
  rtf: 'doc',
  pdf: 'pdf',
  json: 'json',
  picture: 'picture',
  tiff: 'picture',
};

async function readApart(bytes: Uint8Array, name: string, content: Readable, limits: OpenOptions): Promise<Document> {
  const { readInWorker } = await import('./read-in-worker.ts');
  const options = { seconds: ownSeconds(limits), ocr: limits.ocr ?? false };
  const result = await readInWorker({ bytes, name, content, options }, limits);
  return 'lines' in result ? result : unread(bytes, name, FORMATS[content], result);
}

function unread(bytes: Uint8Array, name: string, format: SourceFormat, problem: Problem): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { name, format, sha256, bytes: bytes.length };
  return { source, lines: [], normal: [], blocks: [], origins: [], problems: [problem] };
}
