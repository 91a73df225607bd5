/** Generated documents as files of their formats. */
import { tablesWorkbook } from '@mingsuan/app';
import {
  type GeneratedDocument,
  type GeneratedFormat,
  type GenerateOptions,
  generateDocument,
} from '@mingsuan/generator';
import type { GeneratedFile } from '../ports.ts';

export { defectKinds, generatedFormats, generatedProfiles } from '@mingsuan/generator';

const utf8 = (text: string) => new TextEncoder().encode(text);
type Write = (document: GeneratedDocument) => Promise<Uint8Array>;

/** Each writer is loaded when its first document comes. */
const WRITERS: Readonly<Record<GeneratedFormat, Write>> = {
  txt: async ({ publication }) => {
    const { writeTxt } = await import('@mingsuan/formats/txt');
    return utf8(writeTxt(publication));
  },
  docx: async ({ publication }) => {
    const { writeDocx } = await import('@mingsuan/formats/docx');
    return writeDocx(publication);
  },
  xlsx: async ({ publication, facts }) => {
    const { writeXlsx } = await import('@mingsuan/formats/xlsx');
    return writeXlsx(tablesWorkbook(publication, facts));
  },
  pdf: async ({ publication }) => {
    const { writePdf } = await import('@mingsuan/formats/pdf');
    return writePdf(publication);
  },
  html: async ({ publication }) => {
    const { writeHtml } = await import('@mingsuan/formats/html');
    return utf8(writeHtml(publication, [], { script: '', style: '' }));
  },
};

export async function generateFile(index: number, options: GenerateOptions): Promise<GeneratedFile> {
  const document = generateDocument(index, options);
  const { name, format, profile, publication, defects } = document;
  const { department, year } = publication;
  return {
    name,
    bytes: await WRITERS[format](document),
    truth: { file: name, format, profile, department, year, defects },
  };
}
