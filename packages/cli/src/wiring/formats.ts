/** The formats that the workbench is handed. Each is loaded when it is needed. */
import { type Formats, readBook } from '@mingsuan/app';
import type { Ledger } from '@mingsuan/core/ledger';
import { drawPages, openDocument } from '@mingsuan/formats/open';
import { zipSync } from 'fflate';
import { reportHtml } from './report-html.ts';
import { isMissingModule, writers } from './writers.ts';

/** Less memory than the command takes: several may be read at once, beside a server that answers others. */
const LIMITS = { timeoutSeconds: 60, memoryMegabytes: 384 };

export const formats: Formats = {
  open: (bytes, name) => openDocument(bytes, name, LIMITS),
  drawPages: (bytes, name, pages) => drawPages(bytes, name, pages, LIMITS),
  openLedger,
  reportHtml,
  workbookBytes: async (workbook) => {
    const { writeXlsx } = await import('@mingsuan/formats/xlsx');
    return writeXlsx(workbook);
  },
  pdfBytes: async (publication) => {
    const { writePdf } = await import('@mingsuan/formats/pdf');
    try {
      return await writePdf(publication);
    } catch (error) {
      if (!isMissingModule(error)) throw error;
      return { why: '没有安装本平台的 Typst 排版模块。' };
    }
  },
  writers,
  zip: (files) => zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))),
};

type OpenedLedger =
  | { readonly ledger: Ledger }
  | { readonly problems: readonly { readonly place: string; readonly message: string }[] };

async function openLedger(bytes: Uint8Array, name: string): Promise<OpenedLedger> {
  if (/^\ufeff?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) {
    const { readLedgerJson } = await import('@mingsuan/formats/json');
    const json = readLedgerJson(bytes);
    return 'ledger' in json ? json : { problems: json.problems.map(({ path, message }) => ({ place: path, message })) };
  }
  const { readStoredCells } = await import('@mingsuan/formats/sheet');
  const cells = await readStoredCells(bytes, name);
  if ('message' in cells) return { problems: [{ place: '', message: cells.message }] };
  const { ledger, problems } = readBook(cells);
  if (ledger !== null) return { ledger };
  return {
    problems: problems.map(({ sheet, cell, message }) => ({
      place: sheet === null ? '' : `工作表「${sheet}」${cell ?? ''}`,
      message,
    })),
  };
}
