/**
 * The disclosure as LibreOffice prints it to pdf: from a Word file it says what the text says, over pages and in
 * landscape; from a workbook with and without lines nothing is invented. Skipped where LibreOffice is not installed.
 */
import { spawnSync } from 'node:child_process';
import type { Document } from '@mingsuan/core/document';
import type { Statement } from '@mingsuan/core/statement';
import { convertWithOffice } from '@mingsuan/formats/doc';
import { readPdf } from '@mingsuan/formats/pdf';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, sampleYear, writeText, writeWorkbook } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) process.stderr.write('没有 LibreOffice，跳过打印成 PDF 再读的测试。\n');

const TIMEOUT = 300_000;
const LOOK = { borders: 'thin', widthMax: 40, landscape: false, isFitted: true } as const;

/** Every fact of tables, prose and forms. */
function saying(document: Document): string[] {
  const reading = read(document);
  const where = ({ cell, form, fact, label }: Statement): string =>
    cell
      ? `${cell.table} ${cell.row} ${fact}`
      : form === undefined
        ? `prose ${fact}`
        : `${reading.selfEvaluations[form]?.project?.text} ${label}`;
  return reading.statements
    .filter(
      ({ printed, form, cell, fact }) =>
        printed.state !== 'blank' && (form !== undefined || cell !== null || fact !== null),
    )
    .map((s) => `${where(s)} ${s.printed.value} ${s.printed.dimension}`)
    .sort();
}

async function printed(bytes: Uint8Array, from: string): Promise<Document> {
  const pdf = await convertWithOffice(bytes, { from, to: 'pdf', timeoutSeconds: 200 });
  if (typeof pdf === 'string') throw new Error(pdf);
  return readPdf(pdf, 'x.pdf');
}

const errors = (document: Document): string[] =>
  auditDisclosure(read(document)).findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

describe.skipIf(!hasOffice)('printed by LibreOffice', () => {
  it.each([
    ['the sample, heads in paragraphs', sampleYear(), { heads: 'paragraphs', numbers: 'typed' }],
    ['the sample, heads in rows', sampleYear(), { heads: 'rows', numbers: 'automatic' }],
    ['an invented year', arbitraryYear(17), { heads: 'paragraphs', numbers: 'typed' }],
  ] as const)('from a Word file says the same: %s', { timeout: TIMEOUT }, async (_name, year, options) => {
    const text = readTxt(new TextEncoder().encode(writeText(year)), 'x.txt');
    const document = await printed(await writeDocx(year, options), 'docx');
    expect(saying(document)).toEqual(saying(text));
    expect(errors(document)).toEqual([]);
    expect(read(document).problems).toEqual([]);
  });

  // what such pages lose of the forms is not held to the text yet: formats/pdf/README.md
  it.each([
    ['with lines, in landscape', { ...LOOK, landscape: true, widthMax: 14 }],
    ['without lines', { ...LOOK, borders: 'none' }],
    ['with lines under rows, in landscape', { ...LOOK, borders: 'rows', landscape: true }],
    ['cut into pages beside one another', { ...LOOK, isFitted: false }],
  ] as const)('from a workbook %s accuses nobody', { timeout: TIMEOUT }, async (_look, look) => {
    expect(errors(await printed(writeWorkbook(sampleYear(), { look }), 'xlsx'))).toEqual([]);
  });
});
