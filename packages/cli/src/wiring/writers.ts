/** The formats of a compiled disclosure. */
import { type DisclosureWriter, tablesWorkbook } from '@mingsuan/app';
import { pageAssets } from './built-assets.ts';

/** The compiler of PDFs is native; there may be none for this platform. */
export function isMissingModule(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Each format is loaded when it is written. */
export const writers: readonly DisclosureWriter[] = [
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
