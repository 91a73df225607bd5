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
    name: '*.docx',
    write: async ({ fileName, publication }) => {
      const { writeDocx } = await import('@mingsuan/formats/docx');
      return { files: [{ name: `${fileName}.docx`, bytes: writeDocx(publication) }] };
    },
  },
  {
    name: '*.pdf',
    write: async ({ fileName, publication, data }) => {
      const { writePdf } = await import('@mingsuan/formats/pdf');
      const { writeJson } = await import('@mingsuan/formats/json');
      try {
        const facts = { name: `${fileName}.json`, content: writeJson(data) };
        return { files: [{ name: `${fileName}.pdf`, bytes: await writePdf(publication, { facts }) }] };
      } catch (error) {
        if (!isMissingModule(error)) throw error;
        return { why: '没有安装本平台的 Typst 排版模块。请在仓库根目录运行 npm ci；或由 docx 另存为 PDF。' };
      }
    },
  },
  {
    name: '*.xlsx',
    write: async ({ fileName, publication, facts, figures }) => {
      const { writeXlsx } = await import('@mingsuan/formats/xlsx');
      return { files: [{ name: `${fileName}.xlsx`, bytes: writeXlsx(tablesWorkbook(publication, facts, figures)) }] };
    },
  },
  {
    name: '*.html',
    write: async ({ fileName, publication, notes }) => {
      const { writeHtml } = await import('@mingsuan/formats/html');
      return { files: [{ name: `${fileName}.html`, bytes: utf8(writeHtml(publication, notes, await pageAssets())) }] };
    },
  },
  {
    name: '*.json',
    write: async ({ fileName, data }) => {
      const { writeJson } = await import('@mingsuan/formats/json');
      return { files: [{ name: `${fileName}.json`, bytes: utf8(writeJson(data)) }] };
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
