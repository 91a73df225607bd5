/** The same disclosure in every format, as our own writers and as LibreOffice make it; and with its forms ten times over. */
import { existsSync, readFileSync } from 'node:fs';
import { convertWithOffice } from '@mingsuan/formats/doc';
import { sampleYear, writeHtml, writeWorkbook } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';

export type Format = 'docx' | 'xlsx' | 'xls' | 'html' | 'pdf';

export interface FormatFile {
  readonly what: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** Real documents, where they are at hand. */
const CORPUS = ['shanghai-putuo-finance-2024.pdf', 'swu-2023-final.pdf'];

export async function formatFiles(): Promise<FormatFile[]> {
  const files = [...(await filesOf('样例', 1)), ...(await filesOf('样例，附表十倍', 10))];
  for (const name of CORPUS) {
    const path = `../shared/corpus/${name}`;
    if (existsSync(path)) files.push({ what: name, format: 'pdf', bytes: new Uint8Array(readFileSync(path)) });
  }
  return files;
}

async function filesOf(what: string, times: number): Promise<FormatFile[]> {
  const sample = sampleYear();
  const year = { ...sample, projects: Array.from({ length: times }, () => sample.projects).flat() };
  const docx = await writeDocx(year, { heads: 'rows', numbers: 'automatic' });
  const xlsx = writeWorkbook(year);
  const own: FormatFile[] = [
    { what, format: 'docx', bytes: docx },
    { what, format: 'xlsx', bytes: xlsx },
    { what, format: 'html', bytes: new TextEncoder().encode(writeHtml(year)) },
  ];
  const conversions = [
    [docx, 'docx', 'docx'],
    [xlsx, 'xlsx', 'xlsx'],
    [xlsx, 'xlsx', 'xls'],
    [docx, 'docx', 'html'],
    [docx, 'docx', 'pdf'],
  ] as const;
  for (const [bytes, from, format] of conversions) {
    const converted = await convertWithOffice(bytes, { from, to: format, timeoutSeconds: 180 });
    // without LibreOffice there is nothing to measure
    if (typeof converted !== 'string') own.push({ what: `${what}，LibreOffice`, format, bytes: converted });
  }
  return own;
}
