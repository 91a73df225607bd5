/**
 * The disclosure as LibreOffice prints it to pdf says what the text says: from a Word file and from a workbook, over
 * pages and in landscape, with and without lines. Skipped where LibreOffice is not installed.
 */
import { spawnSync } from 'node:child_process';
import type { Document } from '@mingsuan/core/document';
import type { Statement } from '@mingsuan/core/statement';
import { convertWithOffice } from '@mingsuan/formats/doc';
import { readPdf } from '@mingsuan/formats/pdf';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, type DepartmentYear, sampleYear, writeText, writeWorkbook } from '@mingsuan/testkit';
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

/** Lines about tables and prose begin with a role or `prose`; those of forms with a project. */
function isNoForm(line: string): boolean {
  return /^[a-zA-Z]/.test(line);
}

const textOf = (year: DepartmentYear) => readTxt(new TextEncoder().encode(writeText(year)), 'x.txt');

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
    ['an invented year', arbitraryYear(17), { heads: 'rows', numbers: 'automatic' }],
    ['numbers wrapped over the end of a page', arbitraryYear(58), { heads: 'rows', numbers: 'automatic' }],
  ] as const)('from a Word file says the same: %s', { timeout: TIMEOUT }, async (_name, year, options) => {
    const document = await printed(await writeDocx(year, options), 'docx');
    expect(saying(document)).toEqual(saying(textOf(year)));
    expect(errors(document)).toEqual([]);
    expect(read(document).problems).toEqual([]);
  });

  it.each([
    ['with lines, in landscape', sampleYear(), { ...LOOK, landscape: true, widthMax: 14 }],
    ['with dashed lines, in landscape', sampleYear(), { ...LOOK, borders: 'dashed', landscape: true, widthMax: 20 }],
    ['cut into pages beside one another', sampleYear(), { ...LOOK, isFitted: false }],
    ['an invented year in landscape, cut', arbitraryYear(58), { ...LOOK, isFitted: false, landscape: true }],
    ['an invented year with lines', arbitraryYear(17), { ...LOOK, landscape: true, widthMax: 14 }],
  ] as const)('from a workbook says the same: %s', { timeout: TIMEOUT }, async (_look, year, look) => {
    const document = await printed(writeWorkbook(year, { look }), 'xlsx');
    expect(saying(document)).toEqual(saying(textOf(year)));
    expect(errors(document)).toEqual([]);
  });

  // forms without lines are not read: formats/pdf/README.md
  it.each([
    ['without lines', sampleYear(), { ...LOOK, borders: 'none' }],
    ['with lines under rows, in landscape', sampleYear(), { ...LOOK, borders: 'rows', landscape: true }],
    ['an invented year without lines', arbitraryYear(3), { ...LOOK, borders: 'none' }],
  ] as const)(
    'from a workbook says the same of tables and prose: %s',
    {
      timeout: TIMEOUT,
    },
    async (_look, year, look) => {
      const document = await printed(writeWorkbook(year, { look }), 'xlsx');
      expect(saying(document)).toEqual(saying(textOf(year)).filter(isNoForm));
      expect(errors(document)).toEqual([]);
      expect(read(document).problems.map(({ code }) => code)).toEqual(year.projects.map(() => 'doubtful-table'));
    },
  );

  it('from a workbook cut into pages beside one another, without lines, accuses nobody', {
    timeout: TIMEOUT,
  }, async () => {
    const look = { ...LOOK, borders: 'none', isFitted: false } as const;
    expect(errors(await printed(writeWorkbook(sampleYear(), { look }), 'xlsx'))).toEqual([]);
  });
});
