/** The command `mingsuan`: the only place that knows formats, files and the terminal. Faults are caught here alone. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type DisclosureWriter, type OriginalPages, tablesWorkbook } from '@mingsuan/app';
import type { Document, PageSize } from '@mingsuan/core/document';
import type { PageAssets } from '@mingsuan/formats/html';
import { drawPages, openDocument } from '@mingsuan/formats/open';
import { writeOutputFolder } from './output-folder.ts';
import { type Ports, type ReadingLimits, UnusableInput } from './ports.ts';
import { runProgram } from './program.ts';

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

/** The built script and style of the report: beside the bundle, or in dist when run from source. */
async function builtAsset(name: string): Promise<string> {
  const beside = new URL(name, import.meta.url);
  const built = existsSync(beside) ? beside : new URL(`../../../dist/${name}`, import.meta.url);
  if (!existsSync(built)) throw new UnusableInput('网页的脚本尚未构建。请先在仓库根目录运行 npm start。');
  return readFile(built, 'utf8');
}

/** The built script and style of a published page. */
async function pageAssets(): Promise<PageAssets> {
  return { script: await builtAsset('publication.js'), style: await builtAsset('publication.css') };
}

/** The compiler of PDFs is native; there may be none for this platform. */
function isMissingModule(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Each format is loaded when it is written. */
const writers: readonly DisclosureWriter[] = [
  {
    name: '决算公开.docx',
    write: async ({ publication }) => {
      const { writeDocx } = await import('@mingsuan/formats/docx');
      return { files: [{ name: '决算公开.docx', bytes: writeDocx(publication) }] };
    },
  },
  {
    name: '决算公开.pdf',
    write: async ({ publication, data }) => {
      const { writePdf } = await import('@mingsuan/formats/pdf');
      const { writeJson } = await import('@mingsuan/formats/json');
      try {
        const facts = { name: '决算公开.json', content: writeJson(data) };
        return { files: [{ name: '决算公开.pdf', bytes: await writePdf(publication, { facts }) }] };
      } catch (error) {
        if (!isMissingModule(error)) throw error;
        return { why: '没有安装本平台的 Typst 排版模块。请在仓库根目录运行 npm ci；或由 docx 另存为 PDF。' };
      }
    },
  },
  {
    name: '决算公开.xlsx',
    write: async ({ publication, facts }) => {
      const { writeXlsx } = await import('@mingsuan/formats/xlsx');
      return { files: [{ name: '决算公开.xlsx', bytes: writeXlsx(tablesWorkbook(publication, facts)) }] };
    },
  },
  {
    name: '决算公开.html',
    write: async ({ publication, notes }) => {
      const { writeHtml } = await import('@mingsuan/formats/html');
      return { files: [{ name: '决算公开.html', bytes: utf8(writeHtml(publication, notes, await pageAssets())) }] };
    },
  },
  {
    name: '决算公开.json',
    write: async ({ data }) => {
      const { writeJson } = await import('@mingsuan/formats/json');
      return { files: [{ name: '决算公开.json', bytes: utf8(writeJson(data)) }] };
    },
  },
  {
    name: 'data（CSV 数据包）',
    write: async ({ data }) => {
      const { writeDataPackage } = await import('@mingsuan/formats/datapackage');
      return { files: writeDataPackage(data).map(({ name, text }) => ({ name: `data/${name}`, bytes: utf8(text) })) };
    },
  },
];

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
  reportHtml: async (data, others) => {
    const { renderReport } = await import('@mingsuan/web/report');
    const assets = { script: await builtAsset('report.js'), style: await builtAsset('report.css') };
    return renderReport(data, assets, others);
  },
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
  writeFolder: async (folder, files, isForced) => {
    try {
      await writeOutputFolder(folder, files, isForced);
    } catch (error) {
      throw unreadableFile(error, folder);
    }
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
};

try {
  process.exitCode = await runProgram(process.argv.slice(2), ports);
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`明算自身出错：${detail}\n这是程序的问题，不是文件的问题。请把命令和文件发给维护者。\n`);
  if (process.env.MINGSUAN_DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 3;
}
