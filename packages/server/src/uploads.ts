/** Files of a request, kept as they come in, part by part; the names they come with are names only, never paths. */
import { CASE_BYTES_MAX, CASE_FILES_MAX, caseTooLarge, type Download, Refusal, type Workbench } from '@mingsuan/app';
import type { FastifyRequest } from 'fastify';
import type { KeptFile } from './handlers.ts';

/** Nothing of the size of a disclosure comes near this. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024;
const BOOK_BYTES_MAX = 16 * 1024 * 1024;

export async function keepFiles(request: FastifyRequest, { keepFile }: Workbench): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  let bytes = 0;
  const limits = { fileSize: FILE_BYTES_MAX, files: CASE_FILES_MAX };
  for await (const { filename, file } of request.files({ limits })) {
    const stored = await keepFile(file, () => !file.truncated);
    const name = plainName(filename);
    if (stored === null) throw tooLarge(name, FILE_BYTES_MAX);
    bytes += stored.bytes;
    if (bytes > CASE_BYTES_MAX) throw caseTooLarge();
    kept.push({ name, ...stored });
  }
  return kept;
}

export async function wholeFile(request: FastifyRequest): Promise<Download> {
  const part = await request.file({ limits: { fileSize: BOOK_BYTES_MAX, files: 1 } });
  if (part === undefined) throw new Refusal(400, 'no-file', '没有收到文件。', '请选择一个账本文件再上传。');
  const name = plainName(part.filename);
  const bytes = await part.toBuffer().catch(() => {
    throw tooLarge(name, BOOK_BYTES_MAX);
  });
  return { name, bytes };
}

function tooLarge(name: string, limit: number): Refusal {
  const megabytes = limit / 1024 / 1024;
  return new Refusal(
    413,
    'file-too-large',
    `文件「${name}」超过 ${megabytes} MB，没有收下。`,
    '请拆分文件，或只上传需要审核的部分。',
  );
}

const NAME_LENGTH_MAX = 200;

/** Without folders and what no file is called; browsers may send either. */
function plainName(name: string): string {
  const plain = (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  return plain === '' ? '未命名' : plain.slice(-NAME_LENGTH_MAX);
}
