/** The command `mingsuan`: the only place that knows formats, files and the terminal. Faults are caught here alone. */
import { existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { OriginalPages } from '@mingsuan/app';
import type { Document, PageSize } from '@mingsuan/core/document';
import { drawPages, endPrograms, openDocument } from '@mingsuan/formats/open';
import { refuseFolder, writeOutputFolder } from './output-folder.ts';
import { type Ports, type ReadingLimits, UnusableInput } from './ports.ts';
import { runProgram } from './program.ts';
import { reportHtml } from './wiring/report-html.ts';
import { writers } from './wiring/writers.ts';

/** Nothing of the size of a disclosure comes near this; the reader itself reads less. */
const FILE_BYTES_MAX = 256 * 1024 * 1024;

async function openFile(path: string, { timeout, memory, ocr = false }: ReadingLimits): Promise<Document> {
  return openDocument(await readBytes(path), basename(path), { timeoutSeconds: timeout, memoryMegabytes: memory, ocr });
}

async function drawFile(
  path: string,
  pages: readonly PageSize[],
  { timeout, memory }: ReadingLimits,
): Promise<OriginalPages> {
  const limits = { timeoutSeconds: timeout, memoryMegabytes: memory };
  const { pictures, problems } = await drawPages(await readBytes(path), basename(path), pages, limits);
  const address = (bytes: Uint8Array) => `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
  return { pictures: pictures.map(({ page, bytes }) => ({ page, picture: address(bytes) })), problems };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > FILE_BYTES_MAX)
        throw new UnusableInput(`文件「${path}」有 ${size} 字节，超过上限 ${FILE_BYTES_MAX} 字节。请拆分后再审。`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadableFile(error, path);
  }
}

/** The system's word for why a file cannot be read or written, in plain Chinese. */
function unreadableFile(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new UnusableInput(`找不到文件「${path}」。请检查路径和文件名。`);
  if (code === 'EISDIR') return new UnusableInput(`「${path}」是文件夹，不是文件。请指定其中的文件。`);
  if (code === 'EACCES' || code === 'EPERM') return new UnusableInput(`没有权限读写「${path}」。请检查文件权限。`);
  if (code === 'ENOSPC') return new UnusableInput(`磁盘已满，写不下「${path}」。请清理后再试。`);
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new UnusableInput(`路径「${path}」中有一段不是文件夹。请检查路径。`);
  return error;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw unreadableFile(error, path);
  }
}

/** Never overwrites. */
async function writeNew(path: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(path))
      throw new UnusableInput(`文件「${path}」已经存在，没有改动。请换一个文件夹，或先把它移走。`);
    throw unreadableFile(error, path);
  }
}

const LOOKED_AFTER_MILLISECONDS = 5000;
const LINGERED_MILLISECONDS = 2000;

const ports: Ports = {
  open: openFile,
  drawPages: drawFile,
  writeText: write,
  writeBytes: write,
  writeNew,
  openBook: async (path) => {
    const { readStoredCells } = await import('@mingsuan/formats/sheet');
    return readStoredCells(await readBytes(path), basename(path));
  },
  reportHtml,
  workbookBytes: async (workbook) => {
    const { writeXlsx } = await import('@mingsuan/formats/xlsx');
    return writeXlsx(workbook);
  },
  openLedgerJson: async (path) => {
    const bytes = await readBytes(path);
    if (!/^\ufeff?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return null;
    const { readLedgerJson } = await import('@mingsuan/formats/json');
    return readLedgerJson(bytes);
  },
  writers,
  checkFolder: async (folder, isForced) => {
    try {
      await refuseFolder(folder, isForced);
    } catch (error) {
      throw unreadableFile(error, folder);
    }
  },
  writeFolder: async (folder, files, isForced) => {
    try {
      await writeOutputFolder(folder, files, isForced);
    } catch (error) {
      throw unreadableFile(error, folder);
    }
  },
  serve: async (options) => {
    const { serve } = await import('./wiring/workbench.ts');
    return serve(options, (line) => process.stderr.write(`${line}\n`));
  },
  backup: async (file, data) => {
    const { backupData } = await import('./wiring/keep-data.ts');
    return backupData(file, data);
  },
  restore: async (file, data) => {
    const { restoreData } = await import('./wiring/keep-data.ts');
    return restoreData(file, data);
  },
  untilStopped: (isOver) =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      setInterval(() => isOver() && done(), LOOKED_AFTER_MILLISECONDS).unref();
    }),
  batch: async (input, options) => {
    const { runBatch } = await import('./wiring/batch.ts');
    return runBatch(input, options, (text) => process.stderr.write(text));
  },
  worker: async (options) => {
    const { runWorker } = await import('./wiring/run-worker.ts');
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
    const done = await runWorker(options, stopping.signal, (line) => process.stderr.write(`${line}\n`));
    // a database that does not answer keeps nobody from ending
    setTimeout(() => process.exit(), LINGERED_MILLISECONDS).unref();
    return done;
  },
  generator: () => import('./wiring/generated-files.ts'),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
};

// programs that readers start are in groups of their own: the terminal does not end them
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endPrograms();
    // who waits for the signal ends in his own way
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });

try {
  process.exitCode = await runProgram(process.argv.slice(2), ports);
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`明算自身出错：${detail}\n这是程序的问题，不是文件的问题。请把命令和文件发给维护者。\n`);
  if (process.env.MINGSUAN_DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 3;
}
